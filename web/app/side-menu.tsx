import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { IconMenu2, IconSearch, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../lib/api';
import type { MenuCounts, MenuKey } from '../lib/answers';
import { count } from '../lib/format';
import { useMe } from '../lib/session';
import { menuFor } from './menu';
import classes from './side-menu.module.css';

const useMenuCounts = () =>
  useQuery({ queryKey: ['menu'], queryFn: () => answer(api.GET('/menu')) });

function countOf(counts: MenuCounts['counts'] | undefined, key: MenuKey): number | undefined {
  return Object.entries(counts ?? {}).find(([name]) => name === key)?.[1];
}

function useIsAt(): (to: string) => boolean {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (to) => path === to || path.startsWith(`${to}/`);
}

export function SideMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const isAt = useIsAt();
  const { data } = useMenuCounts();
  return (
    <nav className={classes.side} aria-label={t('menu.label')}>
      <ul>
        {menuFor(me).map(({ key, to, icon: ItemIcon }) => {
          const open = countOf(data?.counts, key);
          return (
            <li key={key}>
              <Link to={to} aria-current={isAt(to) ? 'page' : undefined} className={classes.item}>
                <ItemIcon size={19} stroke={1.6} aria-hidden />
                <span>{t(`menu.${key}`)}</span>
                {open !== undefined && open > 0 && (
                  <em aria-label={t('menu.open', { count: open })}>{count(open)}</em>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** On a phone: the two first duties, search and the rest. */
export function PhoneBar() {
  const { t } = useTranslation();
  const me = useMe();
  const isAt = useIsAt();
  const own = menuFor(me).slice(0, 2);
  return (
    <nav className={classes.bar} aria-label={t('menu.phoneLabel')}>
      {own.map(({ key, to, icon }) => (
        <BarItem key={key} to={to} icon={icon} label={t(`menu.${key}`)} isHere={isAt(to)} />
      ))}
      <BarItem to="/zoek" icon={IconSearch} label={t('menu.search')} isHere={isAt('/zoek')} />
      <BarItem to="/meer" icon={IconMenu2} label={t('menu.more')} isHere={isAt('/meer')} />
    </nav>
  );
}

function BarItem({
  to,
  icon: ItemIcon,
  label,
  isHere,
}: {
  to: string;
  icon: Icon;
  label: string;
  isHere: boolean;
}) {
  return (
    <Link to={to} aria-current={isHere ? 'page' : undefined} className={classes.barItem}>
      <ItemIcon size={22} stroke={1.6} aria-hidden />
      {label}
    </Link>
  );
}
