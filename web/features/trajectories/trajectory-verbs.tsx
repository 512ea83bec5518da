import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  IconAlertTriangle,
  IconDots,
  IconForms,
  IconHomeCheck,
  IconHomeLink,
  IconHomeX,
  IconMailOff,
  IconScale,
  IconMailCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconShieldOff,
  IconTargetArrow,
  IconUserShare,
  IconVersions,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Trajectory } from '../../lib/answers';
import { useMe } from '../../lib/session';
import { MoveVersionDialog } from './move-version-dialog';
import classes from './trajectory-verbs.module.css';
import { TrajectoryVerbDialog, type DialogVerb } from './trajectory-verb-dialog';

const icons: Record<DialogVerb, Icon> = {
  goal: IconTargetArrow,
  danger: IconAlertTriangle,
  coach: IconUserShare,
  consent_withdrawal: IconShieldOff,
  notice_receipt: IconMailCheck,
  hold: IconMailOff,
  hold_release: IconPlayerPlay,
  status: IconPlayerPause,
  status_release: IconPlayerPlay,
  tenancy: IconHomeLink,
  tenancy_end: IconHomeX,
  facts: IconForms,
  urgency: IconScale,
};
const dialogVerbs: readonly DialogVerb[] = [
  'goal',
  'danger',
  'coach',
  'urgency',
  'facts',
  'tenancy',
  'hold',
  'status',
  'consent_withdrawal',
];

/** A visit first; the rarer verbs in a menu. How it ends stands beside the timeline. */
export function TrajectoryVerbs({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<DialogVerb | null>(null);
  const [isMoving, setIsMoving] = useState(false);
  const mayMove =
    trajectory.programme.newer !== null &&
    trajectory.verbs.some((one) => one.verb === 'programme_version' && one.allowed);
  const allowed = useAllowed(trajectory);
  const isContactAllowed = trajectory.verbs.some((one) => one.verb === 'contact' && one.allowed);
  return (
    <>
      {isContactAllowed && (
        <Button
          component={Link}
          to={`/bezoek/${trajectory.id}`}
          variant="filled"
          className={classes.link}
          leftSection={<IconHomeCheck size={17} aria-hidden />}
        >
          {t('trajectory.verb.contact')}
        </Button>
      )}
      {(allowed.length > 0 || mayMove) && (
        <Menu position="bottom-end" shadow="md" width={280}>
          <Menu.Target>
            <Button leftSection={<IconDots size={17} aria-hidden />}>{t('case.more')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {allowed.map((verb) => {
              const VerbIcon = icons[verb];
              return (
                <Menu.Item
                  key={verb}
                  leftSection={<VerbIcon size={17} aria-hidden />}
                  onClick={() => setOpen(verb)}
                >
                  {t(`trajectory.verb.${verb}`)}
                </Menu.Item>
              );
            })}
            {mayMove && (
              <Menu.Item
                leftSection={<IconVersions size={17} aria-hidden />}
                onClick={() => setIsMoving(true)}
              >
                {t('trajectory.verb.programme_version')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {isMoving && <MoveVersionDialog trajectory={trajectory} onClose={() => setIsMoving(false)} />}
      {open !== null && (
        <TrajectoryVerbDialog trajectory={trajectory} verb={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

/** The proof of the post is only asked while a notice runs. */
function useAllowed({ verbs, phase, consent, tenancy, statuses }: Trajectory): DialogVerb[] {
  const { user } = useMe();
  const usual = dialogVerbs.filter(
    (verb) =>
      verbs.some((one) => one.verb === verb && one.allowed) &&
      (verb !== 'consent_withdrawal' || consent?.holds === true),
  );
  const linked: DialogVerb[] = tenancy !== null && usual.includes('tenancy') ? ['tenancy_end'] : [];
  const inNotice = phase.code === 'notice' && user.rights.includes('trajectory.end');
  const mayRelease = statuses?.mayRelease === true && statuses.items.length > 0;
  const standing: DialogVerb[] = mayRelease ? ['status_release'] : [];
  return [...usual, ...standing, ...linked, ...(inNotice ? (['notice_receipt'] as const) : [])];
}
