import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { EmptyState } from '../../components/empty-state';
import { DayInput } from '../../components/field-input';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { Candidate, WaitingList } from '../../lib/answers';
import { longDate } from '../../lib/format';
import { useSearchText } from '../../lib/search-params';
import { useMe } from '../../lib/session';
import { ScarceTimePanels } from '../scarce-time/scarce-time-panels';
import { CandidateDialog } from './candidate-dialog';
import { CandidateTable } from './candidate-table';
import classes from './places.module.css';
import { freePlacesQuery } from './places-queries';

type OneList = WaitingList['lists'][number];

const keyOf = ({ leadId, programme }: OneList): string => `${leadId}:${programme}`;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The candidates in their order, today or as it was on a day, each held against a place. */
export function WaitingListTab() {
  const { t } = useTranslation();
  const { today, user } = useMe();
  const [placeId, setPlaceId] = useSearchText('plaats');
  const [day, setDay] = useSearchText('dag');
  const [wanted, setWanted] = useSearchText('lijst');
  const places = useQuery(freePlacesQuery);
  const onDate = isDay(day) ? day : undefined;
  const asked = { onDate, placeId: placeId === '' ? undefined : placeId };
  const query = useQuery({
    queryKey: ['waiting-list', asked],
    queryFn: () => answer(api.GET('/waiting-list', { params: { query: asked } })),
    placeholderData: (before) => before,
  });
  const lists = query.data?.lists ?? [];
  const list = lists.find((each) => keyOf(each) === wanted) ?? lists[0];
  const guides = user.organisation.kind !== 'landlord';
  return (
    <>
      <div className={classes.tools}>
        {lists.length > 1 && (
          <NativeSelect
            label={t('places.programme')}
            value={list === undefined ? '' : keyOf(list)}
            onChange={(event) => setWanted(event.currentTarget.value)}
            data={lists.map((each) => ({
              value: keyOf(each),
              label: `${each.title}, ${each.leadName}`,
            }))}
          />
        )}
        {guides && (
          <NativeSelect
            label={t('waitingList.forPlace')}
            value={placeId}
            onChange={(event) => setPlaceId(event.currentTarget.value)}
            data={[
              { value: '', label: t('waitingList.noPlace') },
              ...(places.data?.items ?? []).map(({ id, street, municipality }) => {
                return { value: id, label: `${street}, ${municipality}` };
              }),
            ]}
          />
        )}
        <DayInput
          label={t('waitingList.onDate')}
          value={onDate ?? today}
          onChange={(next) => setDay(next === null || next === today ? '' : next)}
        />
      </div>
      <Answered query={query} failure={t('waitingList.failure')} rows={8}>
        {(data) =>
          list === undefined ? (
            <EmptyState title={t('waitingList.empty')}>{t('waitingList.emptyText')}</EmptyState>
          ) : (
            <OpenList list={list} onDate={data.onDate} placeId={placeId} />
          )
        }
      </Answered>
      <ScarceTimePanels />
    </>
  );
}

interface OpenListProps {
  list: OneList;
  onDate: string;
  placeId: string;
}

function OpenList({ list, onDate, placeId }: OpenListProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Candidate | null>(null);
  return (
    <Panel title={`${list.title}, ${list.leadName}`} count={list.items.length}>
      <p>
        {t(`waitingList.orderOf.${list.order}`)} {t('waitingList.stood', { day: longDate(onDate) })}
        {list.clause !== '' && ` ${t('trajectory.clause', { clause: list.clause })}`}
      </p>
      <CandidateTable rows={list.items} onOpen={setOpen} />
      {open !== null && (
        <CandidateDialog
          candidate={open}
          list={list.items}
          placeId={placeId}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}
