import {
  IconArrowsExchange,
  IconChartBar,
  IconCoinEuro,
  IconFolders,
  IconGavel,
  IconHomeSignal,
  IconHome,
  IconMailFast,
  IconSun,
  type Icon,
} from '@tabler/icons-react';

import type { Me, MenuKey, OrganisationKind, Role } from '../lib/answers';

export interface MenuItem {
  key: MenuKey;
  to: string;
  icon: Icon;
  organisations: OrganisationKind[];
  /** Left out: every role of those organisations. */
  roles?: Role[];
}

const everyone: OrganisationKind[] = ['landlord', 'welfare_centre', 'partner'];

const items: readonly MenuItem[] = [
  { key: 'today', to: '/vandaag', icon: IconSun, organisations: everyone },
  { key: 'lac', to: '/lac', icon: IconHomeSignal, organisations: ['welfare_centre'] },
  { key: 'arrears', to: '/achterstal', icon: IconCoinEuro, organisations: ['landlord'] },
  {
    key: 'post',
    to: '/post',
    icon: IconMailFast,
    organisations: ['landlord', 'welfare_centre'],
    roles: [
      'arrears_officer',
      'post_desk',
      'lac_administrator',
      'administrator',
      'landlord_coordinator',
    ],
  },
  { key: 'payments', to: '/betalingen', icon: IconArrowsExchange, organisations: ['landlord'] },
  { key: 'cases', to: '/dossiers', icon: IconFolders, organisations: everyone },
  { key: 'meetings', to: '/zittingen', icon: IconGavel, organisations: ['welfare_centre'] },
  { key: 'tenancies', to: '/huur', icon: IconHome, organisations: ['landlord'] },
  {
    key: 'reports',
    to: '/rapporten',
    icon: IconChartBar,
    organisations: ['landlord', 'welfare_centre'],
  },
];

/** At most seven, by side and role; the API refuses whatever is opened without a right. */
export function menuFor({ user }: Me): MenuItem[] {
  return items.filter(
    ({ organisations, roles }) =>
      organisations.includes(user.organisation.kind) &&
      (roles === undefined || roles.some((role) => user.roles.includes(role))),
  );
}
