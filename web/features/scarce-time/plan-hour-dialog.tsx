import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { Notice } from '../../components/notice';
import { answer, api } from '../../lib/api';
import type { Field, ScarceTime, TimeSeeker } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import { useToday } from '../../lib/session';
import { numberOf, optionalText, textOf } from '../../lib/values';
import classes from './scarce-time.module.css';

interface PlanHourDialogProps {
  time: ScarceTime;
  seeker: TimeSeeker;
  onClose: () => void;
}

const usualMinutes = 60;

/** A day, how long, and where it is agreed the hour. Who is passed over stands above it. */
export function PlanHourDialog({ time, seeker, onClose }: PlanHourDialogProps) {
  const { t } = useTranslation();
  const { trajectoryId, number, name } = seeker;
  const place = time.seekers.findIndex((one) => one.trajectoryId === trajectoryId);
  const before = time.seekers.slice(0, place).filter(({ slotOn }) => slotOn === null);
  return (
    <DecisionDialog
      title={t('scarceTime.planFor', { name: time.label.toLowerCase() })}
      about={{ number, text: name }}
      fields={useFields(time)}
      draft={`${trajectoryId}:scarce-time`}
      submitLabel={t('scarceTime.plan')}
      consequence={t('scarceTime.planConsequence')}
      submit={(values, options) => {
        const body = {
          on: textOf(values, 'on'),
          minutes: numberOf(values, 'minutes'),
          startsAt: optionalText(values, 'startsAt'),
        };
        const params = { path: { id: trajectoryId } };
        return answer(api.POST('/trajectories/{id}/scarce-time', { params, body, ...options }));
      }}
      done={t('scarceTime.planDone', { number })}
      onClose={onClose}
    >
      {before.length > 0 && (
        <div className={classes.above}>
          <Notice
            tone="warning"
            role="group"
            title={t('scarceTime.before', { count: before.length })}
          >
            {before.map((one) => `${one.name} (${one.number})`).join(', ')}
          </Notice>
        </div>
      )}
    </DecisionDialog>
  );
}

function useFields({ lastDay, weeks }: ScarceTime): Field[] {
  const { t } = useTranslation();
  const today = useToday();
  return useMemo(() => {
    const open = weeks.find(({ left, until }) => left > 0 && until > today);
    const from = open && open.from > today ? open.from : today;
    return [
      {
        name: 'on',
        label: t('scarceTime.day'),
        hint: t('scarceTime.lastDay', { day: dayAndMonth(lastDay, today) }),
        type: 'date',
        required: true,
        value: from,
      },
      {
        name: 'minutes',
        label: t('scarceTime.lengthInMinutes'),
        type: 'number',
        required: true,
        value: Math.min(usualMinutes, open?.left ?? usualMinutes),
      },
      {
        name: 'startsAt',
        label: t('scarceTime.startsAt'),
        hint: t('scarceTime.startsAtHint'),
        type: 'text',
        required: false,
      },
    ];
  }, [lastDay, t, today, weeks]);
}
