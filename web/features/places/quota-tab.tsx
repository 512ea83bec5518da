import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { Plate } from '../../components/plate';
import { QuotaMeter } from '../../components/quota-meter';
import { answer, api } from '../../lib/api';
import type { Quota } from '../../lib/answers';
import { count, dayAndMonth, fullDate } from '../../lib/format';
import { useSearchText } from '../../lib/search-params';
import { useMe, useToday } from '../../lib/session';
import { AllocationCountDialog } from './allocation-count-dialog';
import classes from './places.module.css';
import { heldPlacesQuery } from './places-queries';

const yearsBack = 5;

/** The quota of each landlord for each programme, how it comes about, and the numbers it is made of. */
export function QuotaTab() {
  const { t } = useTranslation();
  const thisYear = Number(useToday().slice(0, 4));
  const [wanted, setWanted] = useSearchText('jaar');
  const years = Array.from({ length: yearsBack }, (_unused, index) => thisYear - index);
  const year = years.find((each) => String(each) === wanted) ?? thisYear;
  const query = useQuery({
    queryKey: ['quotas', year],
    queryFn: () => answer(api.GET('/quotas', { params: { query: { year } } })),
    placeholderData: (before) => before,
  });
  return (
    <>
      <div className={classes.tools}>
        <NativeSelect
          label={t('quota.year')}
          value={String(year)}
          onChange={(event) => setWanted(event.currentTarget.value)}
          data={years.map(String)}
        />
      </div>
      <Answered query={query} failure={t('quota.failure')} rows={8}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('quota.empty')}>{t('quota.emptyText')}</EmptyState>
          ) : (
            items.map((quota) => (
              <OneQuota key={`${quota.landlordId}:${quota.leadId}:${quota.programme}`} {...quota} />
            ))
          )
        }
      </Answered>
    </>
  );
}

function OneQuota(quota: Quota) {
  const { t } = useTranslation();
  const { user } = useMe();
  const [counting, setCounting] = useState(false);
  const { title, landlordName, leadName, year, warnings } = quota;
  return (
    <Panel title={`${title}: ${landlordName}, ${leadName}`}>
      <div className={classes.quota}>
        <div>
          <QuotaMeter quota={quota} />
          {warnings.map(({ code, text }) => (
            <Notice key={code} tone="warning" role="group" title={text} />
          ))}
          <Held quota={quota} />
        </div>
        <div>
          <Counts quota={quota} />
          {user.rights.includes('place.manage') && (
            <Button mt={10} onClick={() => setCounting(true)}>
              {t('quota.count')}
            </Button>
          )}
        </div>
      </div>
      {quota.allotments.length > 0 && <Allotments quota={quota} />}
      {counting && (
        <AllocationCountDialog
          quota={quota}
          year={quota.base === 'mean_of_last_years' ? year - 1 : year}
          onClose={() => setCounting(false)}
        />
      )}
    </Panel>
  );
}

/** Places that are held for somebody, and until when. */
function Held({ quota: { landlordId, programme } }: { quota: Quota }) {
  const { t } = useTranslation();
  const query = useQuery(heldPlacesQuery(programme));
  const held = (query.data?.items ?? []).filter(({ ownerId }) => ownerId === landlordId);
  return (
    <ul>
      {held.map(({ id, street, municipality, heldBy }) => (
        <li key={id}>
          {t('quota.heldUntil', {
            place: `${street}, ${municipality}`,
            date: typeof heldBy?.until === 'string' ? fullDate(heldBy.until) : t('quota.open'),
          })}{' '}
          {heldBy !== null && (
            <Plate number={heldBy.number} to={`/trajecten/${heldBy.trajectoryId}`} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Counts({ quota: { counts } }: { quota: Quota }) {
  const { t } = useTranslation();
  if (counts.length === 0) return <p>{t('quota.noCounts')}</p>;
  return (
    <DataTable
      caption={t('quota.counts')}
      rows={counts}
      rowKey={({ year }) => String(year)}
      columns={[
        { head: t('quota.year'), cell: ({ year }) => year },
        {
          head: t('quota.allocations'),
          cell: ({ allocations }) => count(allocations),
          isNumber: true,
        },
      ]}
    />
  );
}

function Allotments({ quota: { allotments, year } }: { quota: Quota }) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <DataTable
      caption={t('quota.allotments', { year })}
      rows={allotments}
      rowKey={({ trajectoryId, placeId }) => `${trajectoryId}:${placeId}`}
      columns={[
        {
          head: t('quota.allotted'),
          cell: ({ number, trajectoryId }) => (
            <Plate number={number} to={`/trajecten/${trajectoryId}`} />
          ),
        },
        {
          head: t('places.place'),
          cell: ({ municipality, placeId }) => (
            <Link
              to="/proefwoningen/$tab"
              params={{ tab: 'plaatsen' }}
              search={{ plaats: placeId }}
            >
              {municipality}
            </Link>
          ),
        },
        { head: t('quota.allottedOn'), cell: ({ allottedOn }) => dayAndMonth(allottedOn, today) },
      ]}
    />
  );
}
