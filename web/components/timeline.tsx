import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate, Outlook, OutlookBranch, TimelineEvent } from '../lib/answers';
import { shortDate } from '../lib/format';
import { DateWithReason } from './date-with-reason';
import { EventIcon } from './event-icon';
import classes from './timeline.module.css';

interface TimelineProps {
  events: readonly TimelineEvent[];
  today: IsoDate;
  outlook: Outlook | null;
}

/** Rows shown before today; the older ones wait behind a button, and are on paper all the same. */
const recentRows = 6;

/** What happened, today, and what the procedure expects, one branch per "Als …". */
export function Timeline({ events, today, outlook }: TimelineProps) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const rows = rowsOf(events);
  const older = showsAll ? 0 : Math.max(0, rows.length - recentRows);
  return (
    <div className={classes.wrap}>
      {older > 1 && (
        <button type="button" className={classes.more} onClick={() => setShowsAll(true)}>
          {t('timeline.older', { count: older })}
        </button>
      )}
      <ol className={classes.line}>
        {rows.map((row, index) => (
          <PastEvent
            key={row.event.id}
            row={row}
            today={today}
            isOlder={older > 1 && index < older}
          />
        ))}
        <TodayMark today={today} hasFuture={outlook !== null} />
        {outlook !== null && <Fork outlook={outlook} />}
      </ol>
      {outlook !== null && (
        <ul className={classes.branches}>
          {outlook.branches.map((branch) => (
            <Branch key={branch.code} branch={branch} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface Row {
  event: TimelineEvent;
  /** How many events of the same day, person and words this row stands for: a letter to each of two tenants. */
  times: number;
}

function rowsOf(events: readonly TimelineEvent[]): Row[] {
  const rows: Row[] = [];
  for (const event of events) {
    const last = rows.at(-1);
    if (last && sameWords(last.event, event)) last.times += 1;
    else rows.push({ event, times: 1 });
  }
  return rows;
}

function sameWords(one: TimelineEvent, other: TimelineEvent): boolean {
  return (['date', 'text', 'detail', 'actor'] as const).every((key) => one[key] === other[key]);
}

interface PastEventProps {
  row: Row;
  today: IsoDate;
  isOlder: boolean;
}

function PastEvent({ row: { event, times }, today, isOlder }: PastEventProps) {
  const { t } = useTranslation();
  return (
    <li className={isOlder ? classes.older : undefined}>
      <time dateTime={event.date}>{shortDate(event.date, today)}</time>
      <i className={classes.dot}>
        <EventIcon icon={event.icon} />
      </i>
      <div className={classes.fact}>
        <b>{event.text}</b>
        {times > 1 && <span>{t('timeline.times', { count: times })}</span>}
        {event.detail !== null && <span>{event.detail}</span>}
      </div>
      <small>{event.actor}</small>
    </li>
  );
}

function TodayMark({ today, hasFuture }: { today: IsoDate; hasFuture: boolean }) {
  const { t } = useTranslation();
  return (
    <li className={classes.now} aria-current="date" data-last={!hasFuture || undefined}>
      <time dateTime={today}>{shortDate(today, today)}</time>
      <i className={classes.nowDot} />
      <div className={classes.nowPlate}>
        <span>{t('timeline.today')}</span>
      </div>
    </li>
  );
}

function Fork({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation();
  return (
    <li className={classes.fork}>
      <span className={classes.expected}>{t('timeline.expected')}</span>
      <i className={classes.dot}>
        <IconArrowsSplit2 size={16} stroke={1.7} aria-hidden />
      </i>
      <div className={classes.fact}>
        <b>{outlook.title}</b>
        <span>{outlook.text}</span>
      </div>
    </li>
  );
}

function Branch({ branch }: { branch: OutlookBranch }) {
  const { t } = useTranslation();
  return (
    <li className={classes.branch}>
      <h3>
        <EventIcon icon={branch.icon} size={17} />
        {branch.condition}
        {branch.likely && <em>{t('timeline.likely')}</em>}
      </h3>
      <ol className={classes.chain}>
        {branch.steps.map((step, index) => (
          <li key={index}>
            {step.term === null ? (
              <b>{step.when}</b>
            ) : (
              <DateWithReason term={step.term} strong={branch.likely} />
            )}
            <span>{step.text}</span>
          </li>
        ))}
      </ol>
    </li>
  );
}
