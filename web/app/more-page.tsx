import { Link } from '@tanstack/react-router';
import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../components/page-head';
import { useMe } from '../lib/session';
import { menuFor } from './menu';
import classes from './more-page.module.css';

/** The whole menu on a phone. */
export function MorePage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <>
      <PageHead title={t('menu.more')} subject={me.user.organisation.name} />
      <ul className={classes.list}>
        {menuFor(me).map(({ key, to, icon: ItemIcon }) => (
          <li key={key}>
            <Link to={to}>
              <ItemIcon size={22} stroke={1.6} aria-hidden />
              {t(`menu.${key}`)}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/ik">
            <IconUser size={22} stroke={1.6} aria-hidden />
            {t('shell.account')}
          </Link>
        </li>
      </ul>
    </>
  );
}
