import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { EmptyState } from '../../components/empty-state';
import { FilterWords, PageHead } from '../../components/page-head';
import { WithRail } from '../../components/panel';
import { SelectionBar } from '../../components/selection-bar';
import { answer, api } from '../../lib/api';
import type { LacFile, LacList, LacTab } from '../../lib/answers';
import { useSearchChoice } from '../../lib/search-params';
import { AcceptDialog } from './accept-dialog';
import { DistributeDialog } from './distribute-dialog';
import { LacRail } from './lac-rail';
import { LacTable } from './lac-table';

const tabs = ['accept', 'distribute', 'running'] as const;

/** The OCMW's desk: files that came over, who takes them, which session hears them. */
export function LacPage() {
  const { t } = useTranslation();
  const [tab, setTab] = useSearchChoice<LacTab>('toon', tabs, 'accept');
  const query = useQuery({
    queryKey: ['lac', tab],
    queryFn: () => answer(api.GET('/lac/files', { params: { query: { tab } } })),
    placeholderData: (before) => before,
  });
  return (
    <>
      <PageHead title={t('lac.title')} subject={t('lac.subject')} />
      <WithRail label={t('lac.rail')} rail={<LacRail workers={query.data?.workers ?? []} />}>
        <FilterWords
          value={tab}
          onChange={setTab}
          options={tabs.map((value) => ({
            value,
            label: t(`lac.tab.${value}`),
            count: query.data?.counts[value],
          }))}
        >
          <CsvLink path="/lac/files" query={{ tab }} />
        </FilterWords>
        <Answered query={query} failure={t('lac.failure')}>
          {(list) =>
            list.items.length === 0 ? (
              <EmptyState title={t(`lac.empty.${tab}`)} />
            ) : (
              <Files key={tab} list={list} tab={tab} />
            )
          }
        </Answered>
      </WithRail>
    </>
  );
}

function Files({ list, tab }: { list: LacList; tab: LacTab }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [accepting, setAccepting] = useState<LacFile | null>(null);
  const [distributing, setDistributing] = useState<LacFile[] | null>(null);
  const open = (file: LacFile): void => void navigate({ to: `/dossiers/${file.case.id}` });
  const acts: Record<LacTab, (file: LacFile) => void> = {
    accept: setAccepting,
    distribute: (file) => setDistributing([file]),
    running: open,
  };
  return (
    <>
      <LacTable
        files={list.items}
        verb={t(`lac.verb.${tab}`)}
        selection={tab === 'distribute' ? { selected: chosen, onChange: setChosen } : undefined}
        onAct={acts[tab]}
        onOpen={open}
      />
      <SelectionBar count={chosen.size} onClear={() => setChosen(new Set())}>
        <Button
          variant="filled"
          onClick={() => setDistributing(list.items.filter((file) => chosen.has(file.case.id)))}
        >
          {t('lac.distribute', { count: chosen.size })}
        </Button>
      </SelectionBar>
      {accepting !== null && <AcceptDialog file={accepting} onClose={() => setAccepting(null)} />}
      {distributing !== null && (
        <DistributeDialog
          files={distributing}
          workers={list.workers}
          onClose={() => {
            setDistributing(null);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}
