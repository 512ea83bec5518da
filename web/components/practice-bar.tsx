import { Button } from '@mantine/core';
import { IconClockPlay, IconPlayerTrackNext } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { addDays } from '../lib/calendar';
import type { Instant, IsoDate, PracticeClock, PracticeMove } from '../lib/answers';
import { dateOf, fullDate, shortDate } from '../lib/format';
import { Refusal } from './error-panel';
import { DayInput } from './field-input';
import { Plate } from './plate';
import classes from './practice-bar.module.css';

export type PracticeTarget =
  { date: IsoDate; instant?: undefined } | { date: IsoDate; instant: Instant };

export interface PracticeBarProps {
  clock: PracticeClock;
  moving: boolean;
  moved: PracticeMove | null;
  error: unknown;
  onMove: (target: PracticeTarget) => void;
  onSeen: () => void;
}

/** The practice clock: always in sight, says what will happen before it moves and what did happen after. */
export function PracticeBar({ clock, moving, moved, error, onMove, onSeen }: PracticeBarProps) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<PracticeTarget | null>(null);
  const [choosing, setChoosing] = useState(false);
  const aim = (next: PracticeTarget): void => {
    onSeen();
    setChoosing(false);
    setTarget(next);
  };
  const next = clock.next;
  return (
    <section className={classes.frame} aria-label={t('practice.region')}>
      <div className={classes.bar}>
        <strong className={classes.name}>
          <IconClockPlay size={18} aria-hidden />
          {t('practice.name')}
        </strong>
        <span>
          {t('practice.today')} <b>{fullDate(clock.today)}</b>.{' '}
          <span className={classes.note}>{t('practice.post')}</span>
        </span>
        <span className="wz-grow" />
        <div className={classes.buttons}>
          <Button
            size="compact-sm"
            disabled={moving}
            onClick={() => aim({ date: addDays(clock.today, 1) })}
          >
            {t('practice.day')}
          </Button>
          <Button
            size="compact-sm"
            disabled={moving}
            onClick={() => aim({ date: addDays(clock.today, 7) })}
          >
            {t('practice.week')}
          </Button>
          <Button
            size="compact-sm"
            disabled={moving || next === null}
            leftSection={<IconPlayerTrackNext size={15} aria-hidden />}
            onClick={() => next !== null && aim({ date: next.date, instant: next.instant })}
          >
            {next === null
              ? t('practice.noNext')
              : t('practice.next', { date: shortDate(next.date, clock.today) })}
          </Button>
          <Button
            size="compact-sm"
            disabled={moving}
            aria-expanded={choosing}
            onClick={() => {
              setTarget(null);
              setChoosing(!choosing);
            }}
          >
            {t('practice.choose')}
          </Button>
        </div>
      </div>
      <div role="status">
        {moving && <p className={classes.sheet}>{t('practice.moving')}</p>}
        {!moving && moved !== null && target === null && <Happened move={moved} onSeen={onSeen} />}
      </div>
      {!moving && error !== null && error !== undefined && target === null && (
        <div className={classes.sheet}>
          <Refusal error={error} kept={t('practice.kept')} />
        </div>
      )}
      {choosing && <ChooseDay clock={clock} onChoose={(date) => aim({ date })} />}
      {target !== null && !moving && (
        <WillHappen
          clock={clock}
          target={target}
          onCancel={() => setTarget(null)}
          onGo={() => {
            setTarget(null);
            onMove(target);
          }}
        />
      )}
    </section>
  );
}

function ChooseDay({
  clock,
  onChoose,
}: {
  clock: PracticeClock;
  onChoose: (date: IsoDate) => void;
}) {
  const { t } = useTranslation();
  const [date, setDate] = useState<IsoDate | null>(null);
  const isLater = date !== null && date > clock.today;
  return (
    <div className={classes.sheet}>
      <DayInput
        label={t('practice.toDay')}
        description={t('practice.forward')}
        value={date}
        onChange={setDate}
      />
      <div className={classes.actions}>
        <Button disabled={!isLater} onClick={() => date !== null && onChoose(date)}>
          {t('practice.show')}
        </Button>
        {!isLater && <span className="wz-muted">{t('practice.pickLater')}</span>}
      </div>
    </div>
  );
}

interface WillHappenProps {
  clock: PracticeClock;
  target: PracticeTarget;
  onGo: () => void;
  onCancel: () => void;
}

function WillHappen({ clock, target, onGo, onCancel }: WillHappenProps) {
  const { t } = useTranslation();
  const due = clock.upcoming.filter(({ date }) => date <= target.date);
  const day = shortDate(target.date, clock.today);
  return (
    <div className={classes.sheet}>
      <h2>{t('practice.until', { date: day })}</h2>
      {due.length === 0 ? (
        <p>{t('practice.nothing')}</p>
      ) : (
        <ul className={classes.events}>
          {due.map((event, index) => (
            <li key={index}>
              <time dateTime={event.date}>{shortDate(event.date, clock.today)}</time>
              <span>{event.caseNumber !== null && <Plate number={event.caseNumber} />}</span>
              <span>{event.what}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        <Button data-autofocus autoFocus onClick={onGo}>
          {t('practice.go', { date: day })}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}

function Happened({ move, onSeen }: { move: PracticeMove; onSeen: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.sheet}>
      <h2>{t('practice.happened', { date: fullDate(move.today), count: move.moved.length })}</h2>
      <ul className={classes.events}>
        {move.moved.map((event, index) => (
          <li key={index}>
            <time>{shortDate(dateOf(event.at), move.today)}</time>
            <span>
              {event.caseNumber !== null && (
                <Plate
                  number={event.caseNumber}
                  to={
                    event.trajectoryId === null
                      ? `/dossiers/${event.caseId ?? ''}`
                      : `/trajecten/${event.trajectoryId}`
                  }
                />
              )}
            </span>
            <span>{event.text}</span>
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button onClick={onSeen}>{t('practice.seen')}</Button>
      </div>
    </div>
  );
}
