import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { KeyHints } from '../../components/key-hints';
import { useWorkListKeys } from '../../components/use-work-list-keys';
import { weekNumber } from '../../lib/calendar';
import type { Workload, WorkloadRow } from '../../lib/answers';
import { dayAndMonth, daySpan } from '../../lib/format';
import { useToday } from '../../lib/session';
import { attentionOf, type Attention } from './attention';
import { ForecastRows } from './forecast-rows';
import classes from './people-table.module.css';
import { LoadBar, Squares } from './squares';

interface PeopleTableProps {
  load: Workload;
  withForecast: boolean;
  mayPlan: boolean;
  onDivide: (absenceId: string) => void;
  onView: (row: WorkloadRow) => void;
}

const narrowFrom = 5;

/** Who has how much, what is late there and what comes in which week: counts and dates, in the order of names. */
export function PeopleTable(props: PeopleTableProps) {
  const { load, withForecast, mayPlan, onDivide, onView } = props;
  const { t } = useTranslation();
  const today = useToday();
  const noted = load.items.map((row) => {
    return { row, attention: attentionOf(row, { limit: load.limit, mayPlan, today, t }) };
  });
  const act = ({ row, attention }: Noted): void => {
    if (attention?.absenceId !== undefined) onDivide(attention.absenceId);
    else onView(row);
  };
  const caption = t('board.people.caption');
  const { current, setCurrent, onKeyDown, bodyRef, lettersOn } = useWorkListKeys<Noted>({
    caption,
    rows: noted,
    columns: [],
    rowKey: ({ row }) => row.worker?.id ?? 'none',
    rowName: ({ row }) => row.worker?.name ?? t('board.nobody'),
    onAct: act,
    onOpen: ({ row }) => onView(row),
  });
  const first = noted.find(({ attention }) => attention?.absenceId !== undefined);
  const most = Math.max(load.limit * 1.2, ...load.items.map(({ running }) => running));
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
        <table className={classes.board} role="table" data-narrow={load.weeks.length >= narrowFrom}>
          <caption className="wz-hidden">{caption}</caption>
          <Head weeks={load.weeks} />
          <tbody ref={bodyRef} onKeyDown={onKeyDown}>
            {noted.map((one, index) => (
              <PersonRow
                key={one.row.worker?.id ?? 'none'}
                {...one}
                load={load}
                most={most}
                isCurrent={index === current}
                isFirst={one === first}
                onFocus={() => setCurrent(index)}
                onAct={() => act(one)}
              />
            ))}
          </tbody>
          {withForecast && <ForecastRows weeks={load.weeks} forecast={load.forecast} />}
        </table>
      </div>
      <KeyHints selectable={false} acting letters={lettersOn} />
    </>
  );
}

interface Noted {
  row: WorkloadRow;
  attention: Attention | null;
}

function Head({ weeks }: { weeks: Workload['weeks'] }) {
  const { t } = useTranslation();
  const words = (index: number, week: Workload['weeks'][number]): string => {
    if (index === 0) return t('board.people.until', { date: dayAndMonth(week.until, week.until) });
    return weeks.length >= narrowFrom
      ? dayAndMonth(week.from, week.from)
      : daySpan(week, week.until);
  };
  return (
    <thead>
      <tr role="row">
        <th scope="col">{t('board.people.worker')}</th>
        <th scope="col">{t('board.people.running')}</th>
        <th scope="col">{t('board.people.late')}</th>
        {weeks.map((week, index) => (
          <th key={week.from} scope="col" data-week data-now={index === 0 || undefined}>
            {t('board.people.week', { week: weekNumber(week.from) })}
            <small>{words(index, week)}</small>
          </th>
        ))}
        <th scope="col" data-look>
          {t('board.people.look')}
        </th>
        <th scope="col">
          <span className="wz-hidden">{t('list.verb')}</span>
        </th>
      </tr>
    </thead>
  );
}

interface PersonRowProps extends Noted {
  load: Workload;
  most: number;
  isCurrent: boolean;
  isFirst: boolean;
  onFocus: () => void;
  onAct: () => void;
}

function PersonRow({ row, attention, load, most, isFirst, ...props }: PersonRowProps) {
  const { t } = useTranslation();
  const name = row.worker?.name ?? t('board.nobody');
  const verb = attention?.verb ?? t('board.people.view');
  return (
    <tr
      role="row"
      tabIndex={props.isCurrent ? 0 : -1}
      onFocus={props.onFocus}
      aria-label={name}
      data-current={props.isCurrent || undefined}
    >
      <th scope="row">
        {name}
        <small>{row.team.name}</small>
      </th>
      <td role="cell" data-load>
        <b>{row.running}</b>{' '}
        {row.worker !== null && (
          <>
            <span className="wz-muted">{t('board.people.ofLimit', { limit: load.limit })}</span>
            <LoadBar count={row.running} limit={load.limit} most={most} />
          </>
        )}
      </td>
      <td role="cell" data-late={row.late > 0} data-label={t('board.people.late')}>
        {row.late === 0 ? (
          '–'
        ) : (
          <>
            <b>{row.late}</b> <Squares count={row.late} late />
            <small>{t('board.people.oldest', { days: row.oldestDays ?? 0 })}</small>
          </>
        )}
        {row.lateTasks > 0 && (
          <small>{t('board.people.lateTasks', { count: row.lateTasks })}</small>
        )}
      </td>
      <WeekCells row={row} weeks={load.weeks} />
      <td role="cell" data-look>
        {attention !== null && <Look attention={attention} />}
      </td>
      <td role="cell" data-act>
        <Button
          size="compact-md"
          variant={attention === null ? 'subtle' : isFirst ? 'filled' : 'default'}
          aria-label={`${verb}: ${name}`}
          onClick={props.onAct}
        >
          {verb}
        </Button>
      </td>
    </tr>
  );
}

function WeekCells({ row, weeks }: { row: WorkloadRow; weeks: Workload['weeks'] }) {
  const { t } = useTranslation();
  return weeks.map(({ from }, index) => {
    const { evaluations = 0, inside = 0, away = 0 } = row.weeks[index] ?? {};
    return (
      <td
        key={from}
        role="cell"
        data-week
        data-away={away > 0 || undefined}
        data-none={evaluations === 0 || undefined}
        data-label={t('board.people.week', { week: weekNumber(from) })}
      >
        {evaluations === 0 ? (
          '–'
        ) : (
          <span className={classes.duties}>
            <b>{evaluations}</b> <Squares count={evaluations} inside={inside} />
          </span>
        )}
        {inside > 0 && (
          <span className="wz-hidden">{t('board.people.inside', { count: inside })}</span>
        )}
      </td>
    );
  });
}

function Look({ attention: { icon: LookIcon, title, text } }: { attention: Attention }) {
  return (
    <span className={classes.look}>
      <LookIcon size={17} stroke={1.7} aria-hidden />
      <span>
        <b>{title}</b>
        <small>{text}</small>
      </span>
    </span>
  );
}
