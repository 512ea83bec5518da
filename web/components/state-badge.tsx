import {
  IconAlertTriangleFilled,
  IconCalendarEvent,
  IconCheck,
  IconClockHour9,
  IconCloudCheck,
  IconDeviceMobile,
  IconEyeOff,
  IconHourglassEmpty,
  IconPlayerPauseFilled,
  IconProgress,
  IconRubberStamp,
  type Icon,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { DueState } from '../lib/answers';
import classes from './state-badge.module.css';

export type BadgeKind = DueState['kind'] | 'local' | 'saved' | 'processed';

const icons: Record<BadgeKind, Icon> = {
  late: IconAlertTriangleFilled,
  today: IconClockHour9,
  soon: IconCalendarEvent,
  running: IconProgress,
  paused: IconPlayerPauseFilled,
  waiting: IconHourglassEmpty,
  done: IconCheck,
  hidden: IconEyeOff,
  local: IconDeviceMobile,
  saved: IconCloudCheck,
  processed: IconRubberStamp,
};

/** A 22 px block with an icon, then the word: never colour alone. */
export function StateBadge({ kind, children }: { kind: BadgeKind; children: ReactNode }) {
  const KindIcon = icons[kind];
  return (
    <span className={classes.badge} data-kind={kind}>
      <i className={classes.block}>
        <KindIcon size={14} stroke={2.1} aria-hidden />
      </i>
      <span className={classes.word}>{children}</span>
    </span>
  );
}

export function DueBadge({ state }: { state: DueState }) {
  const { t } = useTranslation();
  return <StateBadge kind={state.kind}>{dueWords(state, t)}</StateBadge>;
}

export function dueWords(state: DueState, t: TFunction): string {
  if (state.label !== undefined) return state.label;
  const days = state.days ?? 0;
  switch (state.kind) {
    case 'late':
      return t('state.late', { days });
    case 'today':
      return t('state.today');
    case 'soon':
      return t('state.soon', { days: days > 7 ? days : 7 });
    case 'running':
      return t('state.running');
    case 'paused':
      return state.days === null ? t('state.held') : t('state.paused', { days });
    case 'waiting':
      return t('state.waiting');
    case 'done':
      return t('state.done');
    case 'hidden':
      return t('state.hidden');
  }
}
