import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '../../components/notice';
import type { Trajectory } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import { useToday } from '../../lib/session';
import classes from './trajectory-page.module.css';
import { TrajectoryVerbDialog } from './trajectory-verb-dialog';

interface TrajectoryHoldProps {
  trajectory: Trajectory;
  hold: NonNullable<Trajectory['hold']>;
}

/** No letter leaves: since when, until when, and for who may know it why and by whom. */
export function TrajectoryHold({ trajectory, hold }: TrajectoryHoldProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [isEnding, setIsEnding] = useState(false);
  const { since, until, reason, by, mayRelease } = hold;
  return (
    <div className={classes.banner}>
      <Notice
        tone="warning"
        role="group"
        title={t('trajectory.held', { until: dayAndMonth(until, today) })}
        actions={
          mayRelease && (
            <Button size="compact-sm" onClick={() => setIsEnding(true)}>
              {t('trajectory.verb.hold_release')}
            </Button>
          )
        }
      >
        {reason !== null && <p>{t('trajectory.heldBecause', { reason })}</p>}
        <p>
          {by === null
            ? t('trajectory.heldSince', { since: dayAndMonth(since, today) })
            : t('trajectory.heldSinceBy', { since: dayAndMonth(since, today), by })}{' '}
          {t('trajectory.heldText')}
        </p>
      </Notice>
      {isEnding && (
        <TrajectoryVerbDialog
          trajectory={trajectory}
          verb="hold_release"
          onClose={() => setIsEnding(false)}
        />
      )}
    </div>
  );
}
