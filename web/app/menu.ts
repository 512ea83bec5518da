import {
  IconAdjustments,
  IconArrowsExchange,
  IconBuilding,
  IconChartBar,
  IconCoinEuro,
  IconEye,
  IconFolders,
  IconGavel,
  IconHomeSignal,
  IconHome,
  IconKey,
  IconLayoutBoard,
  IconMailFast,
  IconRoute,
  IconSun,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';

import type { Me, MenuKey, OrganisationKind } from '../lib/answers';

export interface MenuItem {
  key: MenuKey;
  to: string;
  icon: Icon;
  /** Left out: both sides. */
  side?: OrganisationKind;
  /** The right without which the screen has nothing to show. */
  right: string;
}

const items: readonly MenuItem[] = [
  { key: 'today', to: '/vandaag', icon: IconSun, right: 'task.view' },
  { key: 'board', to: '/bord', icon: IconLayoutBoard, right: 'board.view' },
  { key: 'lac', to: '/lac', icon: IconHomeSignal, side: 'welfare_centre', right: 'case.history' },
  { key: 'arrears', to: '/achterstal', icon: IconCoinEuro, right: 'debt.view' },
  { key: 'post', to: '/post', icon: IconMailFast, right: 'letter.release' },
  { key: 'payments', to: '/betalingen', icon: IconArrowsExchange, right: 'payment.allocate' },
  { key: 'cases', to: '/dossiers', icon: IconFolders, right: 'case.view' },
  { key: 'trajectories', to: '/trajecten', icon: IconRoute, right: 'trajectory.view' },
  { key: 'places', to: '/proefwoningen', icon: IconKey, right: 'place.view' },
  { key: 'bodies', to: '/overleg', icon: IconUsersGroup, right: 'body.view' },
  { key: 'meetings', to: '/zittingen', icon: IconGavel, right: 'meeting.view' },
  { key: 'tenancies', to: '/huur', icon: IconHome, right: 'tenancy.view' },
  { key: 'reports', to: '/rapporten', icon: IconChartBar, right: 'report.view' },
  { key: 'people', to: '/mensen', icon: IconUsers, right: 'user.manage' },
  { key: 'organisation', to: '/organisatie', icon: IconBuilding, right: 'organisation.manage' },
  { key: 'settings', to: '/instellingen', icon: IconAdjustments, right: 'settings.publish' },
  {
    key: 'settings',
    to: '/instellingen/programmas',
    icon: IconAdjustments,
    right: 'programme.publish',
  },
  { key: 'log', to: '/log', icon: IconEye, right: 'audit.view' },
];

/** By side and right; the API refuses whatever is opened without a right. */
export function menuFor({ user }: Me): MenuItem[] {
  return items.filter(
    ({ side, right }) =>
      (side === undefined || side === user.organisation.kind) && user.rights.includes(right),
  );
}

/** Where somebody lands: who plans the work of others on the board, everybody else on the first screen of the own menu. */
export function homeFor(me: Me): string {
  const plans = me.user.rights.includes('board.plan');
  return plans ? '/bord' : (menuFor(me)[0]?.to ?? '/ik');
}
