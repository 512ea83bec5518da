import { Button, NativeSelect, SegmentedControl, Switch } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconCalendarOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { EmptyState } from '../../components/empty-state';
import { FilterWords, PageHead } from '../../components/page-head';
import type { OverdueWindow, WorkKind, WorkloadRow } from '../../lib/answers';
import { shortDate } from '../../lib/format';
import { useSearchChoice } from '../../lib/search-params';
import { useMe, useToday } from '../../lib/session';
import { AbsenceDialog } from './absence-dialog';
import { AbsenceList } from './absence-list';
import { AbsenceReplan, type Away } from './absence-replan';
import { BoardFilters, BoardList } from './board-list';
import classes from './board-page.module.css';
import { useOverdue, useWorkload } from './board-queries';
import { PeopleTable } from './people-table';
import { useBoardFilter } from './use-board-filter';

const views = ['people', 'list'] as const;
const kinds = ['evaluation', 'step', 'recurring', 'consent'] as const;
const windows = ['late', 'week', 'four_weeks'] as const;

/** What is or will be late, at whom, and what can be done about it. */
export function BoardPage() {
  const { t } = useTranslation();
  const today = useToday();
  const { user } = useMe();
  const mayPlan = user.rights.includes('board.plan');
  const [view, setView] = useSearchChoice('beeld', views, 'people');
  const [kind, setKind] = useSearchChoice<WorkKind>('soort', kinds, 'evaluation');
  const [show, setShow] = useSearchChoice<OverdueWindow>('toon', windows, 'late');
  const filter = useBoardFilter();
  const asked = view === 'list' ? filter.value : {};
  const list = useOverdue(kind, show, asked);
  const [adding, setAdding] = useState(false);
  const [away, setAway] = useState<Away | null>(null);
  const divide = (absenceId: string): void => setAway({ absenceId, act: 'replan' });
  return (
    <>
      <PageHead
        title={t('board.title')}
        subject={t('board.subject', {
          organisation: user.organisation.name,
          date: shortDate(today, ''),
        })}
      >
        <SegmentedControl
          aria-label={t('board.view')}
          value={view}
          onChange={(next) => setView(views.find((one) => one === next) ?? 'people')}
          data={views.map((value) => ({ value, label: t(`board.viewOf.${value}`) }))}
        />
        {mayPlan && (
          <Button
            leftSection={<IconCalendarOff size={17} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('board.absence.add')}
          </Button>
        )}
      </PageHead>
      <SegmentedControl
        className={classes.kinds}
        aria-label={t('board.kind')}
        value={kind}
        onChange={(next) => setKind(kinds.find((one) => one === next) ?? 'evaluation')}
        data={kinds.map((value) => {
          const count = list.data?.late[value] ?? 0;
          return { value, label: t(`board.kindOf.${value}`, { late: count }) };
        })}
      />
      <FilterWords
        value={show}
        onChange={setShow}
        options={windows.map((value) => ({
          value,
          label: t(`board.show.${value}`),
          count: list.data?.counts[value],
        }))}
      >
        {view === 'list' ? (
          <CsvLink path="/monitoring/overdue" query={{ kind, show, ...asked }} />
        ) : (
          <CsvLink path="/monitoring/workload" />
        )}
      </FilterWords>
      {view === 'people' ? (
        <>
          <People mayPlan={mayPlan} onDivide={divide} />
          {mayPlan && <AbsenceList onAct={setAway} />}
          <h2 className={classes.sub}>
            {t(`board.titleOf.${kind}`)}, {t(`board.showOf.${show}`)}{' '}
            <em>{list.data?.counts[show]}</em>
          </h2>
        </>
      ) : (
        <BoardFilters {...filter} filters={list.data?.filters} />
      )}
      <BoardList
        key={`${view} ${kind} ${show} ${JSON.stringify(asked)}`}
        query={list}
        kind={kind}
        show={show}
        mayPlan={mayPlan}
        onShow={setShow}
      />
      {adding && (
        <AbsenceDialog
          onClose={(id) => {
            setAdding(false);
            if (id !== null) divide(id);
          }}
        />
      )}
      {away !== null && <AbsenceReplan {...away} onClose={() => setAway(null)} />}
    </>
  );
}

const weekChoices = ['4', '8', '12'] as const;
const lessChoices = ['0', '1', '2', '3'] as const;

interface PeopleProps {
  mayPlan: boolean;
  onDivide: (absenceId: string) => void;
}

function People({ mayPlan, onDivide }: PeopleProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [weeks, setWeeks] = useSearchChoice('weken', weekChoices, '8');
  const [less, setLess] = useSearchChoice('minder', lessChoices, '0');
  const query = useWorkload(Number(weeks), Number(less));
  const view = ({ worker, late }: WorkloadRow): void =>
    void navigate({
      to: '/bord',
      search: (before: Record<string, unknown>) => ({
        ...before,
        beeld: 'list',
        medewerker: worker?.id ?? 'none',
        toon: late > 0 ? undefined : 'four_weeks',
      }),
    });
  return (
    <>
      <div className={classes.tools}>
        <NativeSelect
          aria-label={t('board.people.weeks')}
          value={weeks}
          onChange={(event) => setWeeks(choiceIn(weekChoices, event.currentTarget.value))}
          data={weekChoices.map((value) => ({
            value,
            label: t('board.people.weeksOf', { count: Number(value) }),
          }))}
        />
        <Switch
          label={t('board.forecast.switch')}
          checked={less !== '0'}
          onChange={(event) => setLess(event.currentTarget.checked ? '2' : '0')}
        />
        {less !== '0' && (
          <>
            <NativeSelect
              aria-label={t('board.forecast.less')}
              value={less}
              onChange={(event) => setLess(choiceIn(lessChoices, event.currentTarget.value))}
              data={lessChoices.slice(1).map((value) => ({
                value,
                label: t('board.forecast.lessOf', { count: Number(value) }),
              }))}
            />
            <span className="wz-muted">{t('board.forecast.note')}</span>
          </>
        )}
      </div>
      <Answered query={query} failure={t('board.people.failure')} rows={4}>
        {(load) =>
          load.items.length === 0 ? (
            <EmptyState title={t('board.people.empty')}>{t('board.people.emptyText')}</EmptyState>
          ) : (
            <PeopleTable
              load={load}
              withForecast={less !== '0'}
              mayPlan={mayPlan}
              onDivide={onDivide}
              onView={view}
            />
          )
        }
      </Answered>
    </>
  );
}

function choiceIn<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  value: string,
): Choice {
  return choices.find((one) => one === value) ?? choices[0];
}
