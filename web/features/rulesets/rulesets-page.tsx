import { NativeSelect, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { EmptyState } from '../../components/empty-state';
import { FilterWords, PageHead } from '../../components/page-head';
import { answer, api } from '../../lib/api';
import type { Ruleset } from '../../lib/answers';
import { useSearchText } from '../../lib/search-params';
import { useMe } from '../../lib/session';
import { DraftDialog } from './draft-dialog';
import { RulesetView } from './ruleset-view';

const yearsBack = 5;

const nameOf = ({ ownerName, version }: Ruleset): string => `${ownerName} ${version}`;

/** The local allocation rulesets with their target-group plan, version by version, and the share of each route (S18). */
export function RulesetsPage() {
  const { t } = useTranslation();
  const { user, today } = useMe();
  const [drafting, setDrafting] = useState(false);
  const [wanted, setWanted] = useSearchText('versie');
  const [asked, setAsked] = useSearchText('jaar');
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: yearsBack }, (_unused, index) => thisYear - index);
  const year = years.find((each) => String(each) === asked) ?? thisYear;
  const query = useQuery({
    queryKey: ['rulesets', year],
    queryFn: () => answer(api.GET('/rulesets', { params: { query: { year } } })),
    placeholderData: (before) => before,
  });
  const items = query.data?.items ?? [];
  const shown =
    items.find(({ id }) => id === wanted) ?? items.find(({ current }) => current) ?? items[0];
  return (
    <>
      <PageHead title={t('rulesets.title')} subject={t('rulesets.subject')}>
        <NativeSelect
          aria-label={t('rulesets.year')}
          value={String(year)}
          onChange={(event) => setAsked(event.currentTarget.value)}
          data={years.map((each) => ({
            value: String(each),
            label: t('rulesets.sharesOf', { year: each }),
          }))}
        />
        {user.rights.includes('place.manage') && (
          <Button
            leftSection={<IconPlus size={17} aria-hidden />}
            disabled={query.data === undefined}
            onClick={() => setDrafting(true)}
          >
            {t('rulesets.draft')}
          </Button>
        )}
      </PageHead>
      <Answered query={query} failure={t('rulesets.failure')} rows={10}>
        {() =>
          shown === undefined ? (
            <EmptyState title={t('rulesets.empty')}>{t('rulesets.emptyText')}</EmptyState>
          ) : (
            <>
              <FilterWords
                label={t('settings.versions')}
                value={shown.id}
                onChange={setWanted}
                options={items.map((each) => ({ value: each.id, label: nameOf(each) }))}
              />
              <RulesetView key={shown.id} ruleset={shown} year={year} />
            </>
          )
        }
      </Answered>
      {drafting && <DraftDialog base={shown} onClose={() => setDrafting(false)} />}
    </>
  );
}
