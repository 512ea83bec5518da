import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { ScarceSlot, ScarceTime, TimeSeeker } from '../../lib/answers';
import { useMe } from '../../lib/session';
import { PlanHourDialog } from './plan-hour-dialog';
import classes from './scarce-time.module.css';
import { SeekerTable } from './seeker-table';
import { SlotDialog } from './slot-dialog';
import { SlotTable } from './slot-table';
import { useDuration } from './use-duration';
import { WeekTable } from './week-table';

/** The hours of a scarce person, for each own programme that has one; nothing for the others (S7). */
export function ScarceTimePanels() {
  const { t } = useTranslation();
  const { user } = useMe();
  const query = useQuery({
    queryKey: ['scarce-time'],
    queryFn: () => answer(api.GET('/scarce-time')),
    enabled: user.rights.includes('time.view'),
  });
  if (!user.rights.includes('time.view')) return null;
  return (
    <Answered query={query} failure={t('scarceTime.failure')} rows={3}>
      {({ items }) => items.map((time) => <OneProgramme key={time.programme} time={time} />)}
    </Answered>
  );
}

function OneProgramme({ time }: { time: ScarceTime }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const [slot, setSlot] = useState<ScarceSlot | null>(null);
  const [seeker, setSeeker] = useState<TimeSeeker | null>(null);
  const { label, title, clause, minutesPerWeek, weeks, toNote, seekers, mayPlan } = time;
  const name = label.toLowerCase();
  const late = new Set(toNote.map(({ id }) => id));
  const slots = weeks.flatMap((week) => week.slots).filter(({ id }) => !late.has(id));
  return (
    <Panel title={t('scarceTime.title', { name })}>
      <p>
        {t('scarceTime.perWeek', { title, time: duration(minutesPerWeek) })}{' '}
        {t('trajectory.clause', { clause })}
      </p>
      {toNote.length > 0 && (
        <section className={classes.part}>
          <Notice
            tone="warning"
            role="group"
            title={t('scarceTime.toNote', { count: toNote.length })}
          >
            {t('scarceTime.toNoteText')}
          </Notice>
          <SlotTable
            caption={t('scarceTime.toNoteCaption', { name })}
            rows={toNote}
            onAct={setSlot}
          />
        </section>
      )}
      <section className={classes.part}>
        <h3>{t('scarceTime.weeks')}</h3>
        <WeekTable weeks={weeks} />
      </section>
      <section className={classes.part}>
        <h3>{t('scarceTime.planned')}</h3>
        {slots.length === 0 ? (
          <p className="wz-muted">{t('scarceTime.nonePlanned')}</p>
        ) : (
          <SlotTable caption={t('scarceTime.planned')} rows={slots} onAct={setSlot} />
        )}
      </section>
      <section className={classes.part}>
        <h3>{t('scarceTime.next')}</h3>
        {seekers.length === 0 ? (
          <p className="wz-muted">{t('scarceTime.nobody')}</p>
        ) : (
          <SeekerTable rows={seekers} mayPlan={mayPlan} onPlan={setSeeker} />
        )}
      </section>
      {slot !== null && <SlotDialog slot={slot} onClose={() => setSlot(null)} />}
      {seeker !== null && (
        <PlanHourDialog time={time} seeker={seeker} onClose={() => setSeeker(null)} />
      )}
    </Panel>
  );
}
