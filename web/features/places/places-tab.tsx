import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { MoreRows } from '../../components/more-rows';
import { FilterWords } from '../../components/page-head';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { PlaceList, PlaceState } from '../../lib/answers';
import { fullDate } from '../../lib/format';
import { useSearchChoice, useSearchText } from '../../lib/search-params';
import { useMe } from '../../lib/session';
import { useList } from '../../lib/use-list';
import { NewPlaceDialog } from './new-place-dialog';
import { PlaceDialog } from './place-dialog';
import { PlaceTable } from './place-table';
import classes from './places.module.css';
import { takenPlacesQuery, useProgrammeTitles } from './places-queries';

const states = ['free', 'reserved', 'taken', 'out_of_use'] as const;

/** Dwellings, units and fall-back places by state, each with who holds it and until when. */
export function PlacesTab() {
  const { t } = useTranslation();
  const { user } = useMe();
  const [adding, setAdding] = useState(false);
  const [state, setState] = useSearchChoice<PlaceState>('toon', states, 'free');
  const [programme, setProgramme] = useSearchText('programma');
  const [shown, setShown] = useSearchText('plaats');
  const titles = useProgrammeTitles();
  const asked = { state, programme: programme === '' ? undefined : programme };
  const query = useList(['places', asked], (cursor) =>
    answer(api.GET('/places', { params: { query: { ...asked, cursor } } })),
  );
  return (
    <>
      <div className={classes.tools}>
        <NativeSelect
          label={t('places.programme')}
          value={programme}
          onChange={(event) => setProgramme(event.currentTarget.value)}
          data={[
            { value: '', label: t('trajectories.allProgrammes') },
            ...[...titles].map(([value, label]) => ({ value, label })),
          ]}
        />
        {user.rights.includes('place.manage') && (
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
            {t('places.add')}
          </Button>
        )}
      </div>
      <FilterWords
        value={state}
        onChange={setState}
        options={states.map((value) => ({
          value,
          label: t(`places.state.${value}`),
          count: query.data?.counts[value],
        }))}
      />
      <Answered query={query} failure={t('places.failure')} rows={8}>
        {({ items, sites }) => (
          <>
            {items.length === 0 ? (
              <NoPlaces state={state} />
            ) : (
              <PlaceTable rows={items} titles={titles} onOpen={({ id }) => setShown(id)} />
            )}
            <MoreRows key={`${state} ${programme}`} list={query} />
            {sites.length > 0 && <Sites sites={sites} />}
          </>
        )}
      </Answered>
      {shown !== '' && <PlaceDialog id={shown} titles={titles} onClose={() => setShown('')} />}
      {adding && (
        <NewPlaceDialog
          leads={query.data?.leads ?? []}
          titles={titles}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

/** Nothing free today: when the first place that is lived in comes free. */
function NoPlaces({ state }: { state: PlaceState }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...takenPlacesQuery, enabled: state === 'free' });
  const ends = (data?.items ?? []).flatMap(({ heldBy }) => heldBy?.until ?? []).sort();
  const [first] = ends;
  return (
    <EmptyState title={t('list.emptyFilter')}>
      {state === 'free' && first !== undefined
        ? t('places.nextFree', { date: fullDate(first) })
        : t('places.emptyText')}
    </EmptyState>
  );
}

/** Who lives on which site, so that the balance can be kept (S9). */
function Sites({ sites }: { sites: PlaceList['sites'] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('places.sites')}>
      <DataTable
        caption={t('places.sites')}
        rows={sites}
        rowKey={({ site }) => site}
        columns={[
          { head: t('places.site'), cell: ({ label }) => <b>{label}</b> },
          { head: t('places.places'), cell: ({ places }) => places, isNumber: true },
          { head: t('places.residents'), cell: ({ residents }) => residents, isNumber: true },
          { head: t('places.free'), cell: ({ free }) => free, isNumber: true },
          {
            head: t('places.profiles'),
            cell: ({ profiles }) =>
              profiles
                .map(({ label, residents, percent }) =>
                  t('places.profile', { label, residents, percent }),
                )
                .join(', '),
          },
        ]}
      />
    </Panel>
  );
}
