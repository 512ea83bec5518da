import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { DateWithReason } from '../../components/date-with-reason';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { MoreRows } from '../../components/more-rows';
import { FilterWords, PageHead } from '../../components/page-head';
import { SelectionBar } from '../../components/selection-bar';
import { answer, api } from '../../lib/api';
import type { ArrearsList, ArrearsTab } from '../../lib/answers';
import { useLedgerWords } from '../../components/use-ledger-words';
import { useSearchChoice } from '../../lib/search-params';
import { useToday } from '../../lib/session';
import { useList } from '../../lib/use-list';
import classes from './arrears-page.module.css';
import { ArrearsTable } from './arrears-table';
import { StartDialog } from './start-dialog';

const tabs = ['open', 'paused', 'plan', 'welfare', 'court'] as const;

/** Which files pass the 10th, and what leaves. */
export function ArrearsPage() {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const [tab, setTab] = useSearchChoice<ArrearsTab>('toon', tabs, 'open');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [starting, setStarting] = useState<string[] | null>(null);
  const query = useList(['arrears', tab, today], (cursor) =>
    answer(api.GET('/arrears', { params: { query: { tab, onDate: today, cursor } } })),
  );
  const ready =
    query.data?.items
      .filter(({ proposal }) => proposal.kind === 'ready')
      .map(({ tenancyId }) => tenancyId) ?? [];
  const close = (): void => {
    setStarting(null);
    setChosen(new Set());
  };
  return (
    <>
      <PageHead
        title={t('arrears.title')}
        subject={
          query.data && (
            <>
              {t('arrears.before')} <DateWithReason term={query.data.deadline} strong />
            </>
          )
        }
      />
      {query.data && <LedgerLine list={query.data} />}
      <FilterWords
        value={tab}
        onChange={setTab}
        options={tabs.map((value) => ({
          value,
          label: t(`arrears.tab.${value}`),
          count: query.data?.counts[value],
        }))}
      >
        <CsvLink path="/arrears" query={{ tab, onDate: today }} />
      </FilterWords>
      <Answered query={query} failure={t('arrears.failure')} rows={10}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState title={t('arrears.empty')}>{t('arrears.emptyText')}</EmptyState>
          ) : (
            <>
              <ArrearsTable
                rows={list.items}
                selection={
                  tab === 'open' && !list.ledger.stale
                    ? { selected: chosen, onChange: setChosen }
                    : undefined
                }
                onStart={(row) => setStarting([row.tenancyId])}
                onOpen={(row) =>
                  void navigate({
                    to: row.case === null ? `/huur/${row.tenancyId}` : `/dossiers/${row.case.id}`,
                  })
                }
              />
              <MoreRows key={tab} list={query} />
              <SelectionBar
                count={chosen.size}
                onClear={() => setChosen(new Set())}
                all={{
                  label: t('arrears.chooseReady', { count: ready.length }),
                  onChoose: () => setChosen(new Set(ready)),
                }}
              >
                <Button variant="filled" onClick={() => setStarting([...chosen])}>
                  {t('arrears.preview', { count: chosen.size })}
                </Button>
              </SelectionBar>
            </>
          )
        }
      </Answered>
      {starting !== null && (
        <StartDialog tenancyIds={starting} onClose={() => setStarting(null)} onDone={close} />
      )}
    </>
  );
}

function LedgerLine({ list: { ledger, split } }: { list: ArrearsList }) {
  const { t } = useTranslation();
  const words = useLedgerWords(ledger);
  if (ledger.stale) {
    return (
      <div className={classes.stale}>
        <Notice tone="warning" title={t('arrears.stale')}>
          {words} {t('arrears.staleText')}
        </Notice>
      </div>
    );
  }
  return (
    <p className={classes.ledger}>
      {t('arrears.split', split)} · {words}
    </p>
  );
}
