import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { DateWithReason } from '../../components/date-with-reason';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { HousingWish, HousingWishes, Trajectory } from '../../lib/answers';
import { dateOf, fullDate } from '../../lib/format';
import { useMe } from '../../lib/session';
import { WishDialog } from './wish-dialog';
import classes from './wishes-tab.module.css';

/** What somebody asks of a home, when that is asked again, and which places were refused by whom (S8, S9, S15). */
export function WishesTab({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const { id } = trajectory;
  const query = useQuery({
    queryKey: ['trajectory', id, 'housing-wishes'],
    queryFn: () =>
      answer(api.GET('/trajectories/{id}/housing-wishes', { params: { path: { id } } })),
  });
  return (
    <Answered query={query} failure={t('wishes.failure')} rows={4}>
      {(known) => (
        <>
          <Wishes trajectory={trajectory} known={known} />
          <Refusals refusals={known.refusals} />
        </>
      )}
    </Answered>
  );
}

interface WishesProps {
  trajectory: Trajectory;
  known: HousingWishes;
}

function Wishes({ trajectory, known }: WishesProps) {
  const { t } = useTranslation();
  const [telling, setTelling] = useState(false);
  const { wishes, mayTell } = known;
  return (
    <>
      <div className={classes.head}>
        <AskAgain askAgain={known.askAgain} />
        {mayTell && (
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setTelling(true)}>
            {t('wishes.tell')}
          </Button>
        )}
      </div>
      {wishes.length === 0 ? (
        <EmptyState title={t('wishes.empty')}>{t('wishes.emptyText')}</EmptyState>
      ) : (
        <WishTable wishes={wishes} withSites={known.sites.length > 0} />
      )}
      {telling && (
        <WishDialog trajectory={trajectory} known={known} onClose={() => setTelling(false)} />
      )}
    </>
  );
}

function AskAgain({ askAgain }: Pick<HousingWishes, 'askAgain'>) {
  const { t } = useTranslation();
  if (askAgain === null) return <p>{t('wishes.notAsked')}</p>;
  return (
    <p>
      <b>{t('wishes.askAgain')}</b> <DateWithReason term={askAgain.term} />
    </p>
  );
}

/** The last word counts; the words before it stay. */
function WishTable({ wishes, withSites }: { wishes: HousingWish[]; withSites: boolean }) {
  const { t } = useTranslation();
  const listed = (names: readonly string[]): string =>
    names.length === 0 ? t('wishes.any') : names.join(', ');
  const sites = {
    head: t('wishes.sites'),
    cell: ({ sites: wished }: HousingWish) => listed(wished.map(({ label }) => label)),
  };
  const profile = {
    head: t('wishes.profile'),
    cell: ({ profile: seen }: HousingWish) => seen?.label ?? t('wishes.unknown'),
  };
  return (
    <DataTable
      caption={t('trajectory.tab.woonwens')}
      rows={wishes}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('wishes.told'),
          cell: (wish) => {
            const day = fullDate(dateOf(wish.at));
            return wish === wishes[0] ? <b>{t('wishes.now', { day })}</b> : day;
          },
        },
        {
          head: t('wishes.bedrooms'),
          cell: ({ bedrooms }) =>
            bedrooms === null ? t('wishes.any') : t('wishes.atLeast', { count: bedrooms }),
        },
        { head: t('wishes.regions'), cell: ({ regions }) => listed(regions) },
        ...(withSites ? [sites, profile] : []),
        { head: t('wishes.by'), cell: ({ by }) => by },
      ]}
    />
  );
}

function Refusals({ refusals }: Pick<HousingWishes, 'refusals'>) {
  const { t } = useTranslation();
  const { user } = useMe();
  return (
    <Panel title={t('wishes.refusals')} count={refusals.length}>
      {refusals.length === 0 ? (
        <p>{t('wishes.noRefusals')}</p>
      ) : (
        <DataTable
          caption={t('wishes.refusals')}
          rows={refusals}
          rowKey={({ id }) => id}
          columns={[
            { head: t('wishes.refusedOn'), cell: ({ at }) => fullDate(dateOf(at)) },
            { head: t('places.place'), cell: ({ place }) => <b>{place}</b> },
            {
              head: t('waitingList.refusedBy'),
              cell: ({ by }) => t(`waitingList.party.${by}`),
            },
            { head: t('places.reason'), cell: ({ reason }) => reason },
          ]}
        />
      )}
      {user.rights.includes('place.view') && (
        <p className={classes.more}>
          <Link to="/wachtlijst">{t('wishes.toList')}</Link>
        </p>
      )}
    </Panel>
  );
}
