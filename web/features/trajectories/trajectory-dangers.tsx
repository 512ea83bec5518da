import { Button } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Refusal } from '../../components/error-panel';
import { Notice } from '../../components/notice';
import { answer, api } from '../../lib/api';
import type { Trajectory } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import { useToday } from '../../lib/session';
import { useVerb } from '../../lib/use-verb';
import classes from './trajectory-dangers.module.css';

/** What a colleague must know before going there. */
export function TrajectoryDangers({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const today = useToday();
  const announce = useAnnounce();
  const { id, number, dangers, verbs } = trajectory;
  const lift = useVerb((flagId: string, options) =>
    answer(
      api.DELETE('/trajectories/{id}/dangers/{flagId}', {
        params: { path: { id, flagId } },
        ...options,
      }),
    ),
  );
  const mayLift = verbs.some(({ verb, allowed }) => verb === 'danger' && allowed);
  return (
    <div className={classes.dangers}>
      <Notice
        tone="error"
        role="group"
        title={
          <>
            <IconAlertTriangleFilled size={16} aria-hidden /> {t('trajectory.dangers')}
          </>
        }
      >
        {dangers.map(({ id: flagId, text, since }) => (
          <p key={flagId}>
            {t('trajectory.danger', {
              text,
              date: dayAndMonth(since, today),
            })}{' '}
            {mayLift && (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={lift.isPending}
                onClick={() =>
                  lift.mutate(flagId, {
                    onSuccess: () => announce(t('trajectory.dangerLifted', { number })),
                  })
                }
              >
                {t('trajectory.liftDanger')}
              </Button>
            )}
          </p>
        ))}
      </Notice>
      {lift.error !== null && <Refusal error={lift.error} kept="" />}
    </div>
  );
}
