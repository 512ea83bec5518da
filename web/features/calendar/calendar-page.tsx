import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { DayInput } from '../../components/field-input';
import { PageHead } from '../../components/page-head';
import { Panel } from '../../components/panel';
import { StateBadge } from '../../components/state-badge';
import { answer, api } from '../../lib/api';
import type { Calendar, CalendarChange, IsoDate } from '../../lib/answers';
import { fullDate, longDate } from '../../lib/format';
import { CalendarPreviewPanel } from './calendar-preview';
import classes from './calendar-page.module.css';

/** The legal holidays of two years; a change is previewed over every open file before it is published. */
export function CalendarPage() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['calendar'],
    queryFn: () => answer(api.GET('/calendar')),
  });
  return (
    <>
      <PageHead title={t('calendar.title')} subject={t('calendar.subject')} />
      <Answered query={query} failure={t('calendar.failure')} rows={12}>
        {(calendar) => <OpenCalendar key={calendar.version} calendar={calendar} />}
      </Answered>
    </>
  );
}

const nothing: CalendarChange = { added: [], removed: [] };

function OpenCalendar({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const [change, setChange] = useState<CalendarChange>(nothing);
  const { version, validThrough } = calendar;
  const isChanged = change.added.length + change.removed.length > 0;
  return (
    <>
      <p className={classes.about}>
        {t('calendar.about', { version, until: longDate(validThrough) })}
      </p>
      <AddDay
        onAdd={(day) =>
          setChange(
            change.added.includes(day) ? change : { ...change, added: [...change.added, day] },
          )
        }
      />
      <HolidayTable calendar={calendar} change={change} onChange={setChange} />
      <Panel title={t('calendar.preview')}>
        {isChanged ? (
          <CalendarPreviewPanel
            version={version}
            change={change}
            onDrop={() => setChange(nothing)}
          />
        ) : (
          <p>{t('calendar.nothingChanged')}</p>
        )}
      </Panel>
    </>
  );
}

function AddDay({ onAdd }: { onAdd: (day: IsoDate) => void }) {
  const { t } = useTranslation();
  const [day, setDay] = useState<IsoDate | null>(null);
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== null) onAdd(day);
        setDay(null);
      }}
    >
      <DayInput label={t('calendar.day')} value={day} onChange={setDay} />
      <Button type="submit" disabled={day === null}>
        {t('calendar.add')}
      </Button>
    </form>
  );
}

interface HolidayTableProps {
  calendar: Calendar;
  change: CalendarChange;
  onChange: (change: CalendarChange) => void;
}

interface Day {
  date: IsoDate;
  label: string;
  state: 'kept' | 'added' | 'removed';
}

function HolidayTable({ calendar, change, onChange }: HolidayTableProps) {
  const { t } = useTranslation();
  const { added, removed } = change;
  const days: Day[] = [
    ...calendar.holidays.map(({ date, label }): Day => {
      return { date, label, state: removed.includes(date) ? 'removed' : 'kept' };
    }),
    ...added.map((date): Day => ({ date, label: t('calendar.named'), state: 'added' })),
  ].sort((a, b) => a.date.localeCompare(b.date));
  if (days.length === 0) return <EmptyState title={t('calendar.empty')} />;
  const turn = ({ date, state }: Day): void => {
    const others = (dates: readonly IsoDate[]): IsoDate[] => dates.filter((one) => one !== date);
    if (state === 'added') onChange({ ...change, added: others(added) });
    else
      onChange({
        ...change,
        removed: state === 'removed' ? others(removed) : [...removed, date],
      });
  };
  return (
    <DataTable
      caption={t('calendar.title')}
      rows={days}
      rowKey={({ date, state }) => `${date}:${state}`}
      columns={[
        { head: t('calendar.date'), cell: ({ date }) => fullDate(date) },
        { head: t('calendar.holiday'), cell: ({ label }) => <b>{label}</b> },
        { head: t('task.state'), cell: ({ state }) => <DayState state={state} /> },
        {
          head: t('list.verb'),
          cell: (day) => (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t(`calendar.turn.${day.state}`)}: ${fullDate(day.date)}`}
              onClick={() => turn(day)}
            >
              {t(`calendar.turn.${day.state}`)}
            </Button>
          ),
        },
      ]}
    />
  );
}

function DayState({ state }: Pick<Day, 'state'>) {
  const { t } = useTranslation();
  if (state === 'kept') return t('calendar.stateOf.kept');
  return (
    <StateBadge kind={state === 'added' ? 'local' : 'paused'}>
      {t(`calendar.stateOf.${state}`)}
    </StateBadge>
  );
}
