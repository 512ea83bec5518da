import { IconArrowsSplit2 } from '@tabler/icons-react';
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

/** What happened, today, and what the procedure expects, one branch per "Als …". */
export function Timeline({ events, today, outlook }: TimelineProps) {
  return (
    <div className={classes.wrap}>
      <ol className={classes.line}>
        {events.map((event) => (
          <PastEvent key={event.id} event={event} today={today} />
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

function PastEvent({ event, today }: { event: TimelineEvent; today: IsoDate }) {
  return (
    <li>
      <time dateTime={event.date}>{shortDate(event.date, today)}</time>
      <i className={classes.dot}>
        <EventIcon icon={event.icon} />
      </i>
      <div className={classes.fact}>
        <b>{event.text}</b>
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
