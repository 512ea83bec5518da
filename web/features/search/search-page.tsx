import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { EmptyState } from '../../components/empty-state';
import { PageHead } from '../../components/page-head';
import { Plate } from '../../components/plate';
import { TwoLines, WorkList } from '../../components/work-list';
import { answer, api } from '../../lib/api';
import type { SearchHit } from '../../lib/answers';
import { useSearchText } from '../../lib/search-params';
import classes from './search-page.module.css';

/** Of one letter the API would find everything. */
const shortest = 2;

export function SearchPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [q, setQ] = useSearchText('q');
  const query = useQuery({
    queryKey: ['search', q],
    queryFn: () => answer(api.GET('/search', { params: { query: { q } } })),
    enabled: q.length >= shortest,
  });
  const open = ({ href }: SearchHit): void => void navigate({ to: href });
  return (
    <>
      <PageHead title={t('search.title')} subject={q === '' ? undefined : `“${q}”`} />
      <form
        role="search"
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('q');
          if (typeof typed === 'string') setQ(typed);
        }}
      >
        <TextInput
          key={q}
          name="q"
          type="search"
          label={t('search.label')}
          description={t('search.hint')}
          defaultValue={q}
          autoFocus={q === ''}
        />
      </form>
      {q.length >= shortest && (
        <Answered query={query} failure={t('search.failure')}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('search.empty', { q })}>{t('search.emptyText')}</EmptyState>
            ) : (
              <WorkList
                caption={t('search.title')}
                rows={items}
                columns={[
                  {
                    key: 'number',
                    head: t('task.case'),
                    as: 'who',
                    cell: ({ number, href }) => <Plate number={number} to={href} />,
                  },
                  {
                    key: 'name',
                    head: t('search.found'),
                    as: 'main',
                    cell: ({ name, detail }) => <TwoLines title={name}>{detail}</TwoLines>,
                  },
                  {
                    key: 'kind',
                    head: t('search.kind'),
                    as: 'extra',
                    cell: ({ kind }) => t(`search.kindOf.${kind}`),
                  },
                ]}
                rowKey={({ kind, id }) => `${kind}-${id}`}
                rowName={({ number, name }) => `${number} ${name}`}
                verbOf={() => t('action.open')}
                onAct={open}
                onOpen={open}
              />
            )
          }
        </Answered>
      )}
    </>
  );
}
