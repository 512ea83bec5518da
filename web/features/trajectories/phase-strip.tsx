import { IconCheck, IconCircleDotted, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Trajectory } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import { useToday } from '../../lib/session';
import classes from './phase-strip.module.css';

const icons = { done: IconCheck, now: IconPlayerPlayFilled, ahead: IconCircleDotted };

/** Every phase of the programme in its order: done, now, still to come. */
export function PhaseStrip({ phases }: { phases: Trajectory['phases'] }) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <ol className={classes.strip} aria-label={t('trajectory.phases')}>
      {phases.map(({ code, label, state, on }) => {
        const StateIcon = icons[state];
        return (
          <li key={code} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <StateIcon size={14} stroke={2.1} aria-hidden />
            <span className={classes.label}>{label}</span>
            <span className="wz-hidden">{t(`trajectory.phaseState.${state}`)}</span>
            {on !== null && <small>{dayAndMonth(on, today)}</small>}
          </li>
        );
      })}
    </ol>
  );
}
