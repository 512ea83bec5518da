import { Link, Outlet } from '@tanstack/react-router';
import { IconChevronDown, IconHelpCircle, IconLogout, IconUser } from '@tabler/icons-react';
import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { AnnouncementsProvider } from '../components/announcements';
import { Mark } from '../components/mark';
import { api, answer } from '../lib/api';
import { initials } from '../lib/format';
import { useMe } from '../lib/session';
import { OutboxSender } from './outbox-sender';
import { Practice } from './practice';
import { SearchField } from './search-field';
import classes from './shell.module.css';
import { PhoneBar, SideMenu } from './side-menu';

/** Practice bar, enamel header, menu, page. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <div className={classes.app}>
      <a className={classes.skip} href="#inhoud">
        {t('shell.skip')}
      </a>
      {me.practice && <Practice />}
      <header className={classes.top}>
        <Link className={classes.brand} to="/">
          <Mark height={22} />
          Woonzeker
        </Link>
        <SearchField />
        <span className="wz-grow" />
        <a
          className={`${classes.topButton} ${classes.help}`}
          href="/handleiding/"
          target="_blank"
          rel="noreferrer"
        >
          <IconHelpCircle size={18} aria-hidden />
          {t('shell.help')}
        </a>
        <UserMenu />
      </header>
      <div className={classes.body}>
        <SideMenu />
        <main id="inhoud" className={classes.main} tabIndex={-1}>
          <AnnouncementsProvider>
            {(line) => (
              <>
                <OutboxSender />
                {line}
                <Outlet />
              </>
            )}
          </AnnouncementsProvider>
        </main>
      </div>
      <PhoneBar />
    </div>
  );
}

function UserMenu() {
  const { t } = useTranslation();
  const { user } = useMe();
  const signOut = async (): Promise<void> => {
    await answer(api.DELETE('/session')).catch(() => undefined);
    window.location.assign('/aanmelden');
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button
          type="button"
          className={classes.topButton}
          aria-label={t('shell.me', { name: user.name, organisation: user.organisation.name })}
        >
          <span className={classes.initials} aria-hidden>
            {initials(user.name)}
          </span>
          <span className={classes.who}>
            <b>{user.name}</b>
            <small>{user.organisation.name}</small>
          </span>
          <IconChevronDown size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/ik" leftSection={<IconUser size={16} aria-hidden />}>
          {t('shell.account')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => void signOut()}
        >
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
