import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconLink, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { TwoLines } from '../../components/work-list';
import { answer, api } from '../../lib/api';
import type { Partnership, Partnerships } from '../../lib/answers';
import { fullDate } from '../../lib/format';
import classes from './organisation-page.module.css';
import { EndDialog, LinkDialog, NewPartnerDialog } from './partnership-dialogs';

type Asking = 'new' | 'link' | Partnership;

/** The welfare partners one works with, and into which programmes their people may refer. */
export function WelfarePartners() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking | null>(null);
  const query = useQuery({
    queryKey: ['partnerships'],
    queryFn: () => answer(api.GET('/partnerships')),
  });
  const close = (): void => setAsking(null);
  return (
    <section className={classes.partners}>
      <div className={classes.head}>
        <h2>{t('partnerships.title')}</h2>
        <div className={classes.actions}>
          {(query.data?.others.length ?? 0) > 0 && (
            <Button
              leftSection={<IconLink size={17} aria-hidden />}
              onClick={() => setAsking('link')}
            >
              {t('partnerships.link')}
            </Button>
          )}
          <Button
            leftSection={<IconPlus size={17} aria-hidden />}
            disabled={query.data === undefined}
            onClick={() => setAsking('new')}
          >
            {t('partnerships.register')}
          </Button>
        </div>
      </div>
      <Answered query={query} failure={t('partnerships.failure')} rows={3}>
        {(partnerships) => (
          <>
            <List partnerships={partnerships} onEnd={setAsking} />
            {asking === 'new' && <NewPartnerDialog partnerships={partnerships} onClose={close} />}
            {asking === 'link' && <LinkDialog partnerships={partnerships} onClose={close} />}
          </>
        )}
      </Answered>
      {typeof asking === 'object' && asking !== null && (
        <EndDialog partnership={asking} onClose={close} />
      )}
    </section>
  );
}

interface ListProps {
  partnerships: Partnerships;
  onEnd: (partnership: Partnership) => void;
}

function List({ partnerships: { items }, onEnd }: ListProps) {
  const { t } = useTranslation();
  if (items.length === 0)
    return <EmptyState title={t('partnerships.none')}>{t('partnerships.noneText')}</EmptyState>;
  return (
    <DataTable
      caption={t('partnerships.title')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('partnerships.partner'),
          cell: ({ partner, settled }) => (
            <TwoLines title={partner.name}>
              {partner.municipality} ·{' '}
              {t(settled ? 'organisation.settled' : 'organisation.unsettled')}
            </TwoLines>
          ),
        },
        {
          head: t('partnerships.programmes'),
          cell: ({ programmes }) =>
            programmes.length === 0
              ? t('partnerships.noProgrammes')
              : programmes.map(({ label }) => label).join(', '),
        },
        { head: t('partnerships.from'), cell: ({ from }) => fullDate(from) },
        {
          head: t('partnerships.act'),
          cell: (partnership) => (
            <Button
              size="compact-md"
              aria-label={`${t('partnerships.end')}: ${partnership.partner.name}`}
              onClick={() => onEnd(partnership)}
            >
              {t('partnerships.stop')}
            </Button>
          ),
        },
      ]}
    />
  );
}
