import {
  IconCalendarDue,
  IconClipboardCheck,
  IconCoinEuro,
  IconMailShare,
  IconPlayerPause,
  IconPlayerStop,
  IconShare,
  type Icon,
} from '@tabler/icons-react';

import type { Consequence } from '../lib/answers';
import classes from './consequences.module.css';
import { DateWithReason } from './date-with-reason';
import { StateBadge } from './state-badge';

const icons: Record<Consequence['kind'], Icon> = {
  pause: IconPlayerPause,
  letter: IconMailShare,
  date: IconCalendarDue,
  money: IconCoinEuro,
  share: IconShare,
  task: IconClipboardCheck,
  stop: IconPlayerStop,
};

export function ConsequenceList({ items }: { items: readonly Consequence[] }) {
  return (
    <ul className={classes.list}>
      {items.map((item) => {
        const KindIcon = icons[item.kind];
        return (
          <li key={item.text}>
            <KindIcon size={17} stroke={1.7} aria-hidden />
            <span>
              {item.text} {item.term && <DateWithReason term={item.term} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export function CheckList({ checks }: { checks: readonly { ok: boolean; text: string }[] }) {
  return (
    <ul className={classes.checks}>
      {checks.map(({ ok, text }) => (
        <li key={text}>
          <StateBadge kind={ok ? 'done' : 'late'}>{text}</StateBadge>
        </li>
      ))}
    </ul>
  );
}
