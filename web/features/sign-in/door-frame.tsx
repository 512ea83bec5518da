import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Mark } from '../../components/mark';
import classes from './sign-in-page.module.css';
import { Street } from './street';

interface DoorFrameProps {
  title: string;
  lead?: string;
  children: ReactNode;
}

/** The page of who is not signed in: name, form, street. */
export function DoorFrame({ title, lead, children }: DoorFrameProps) {
  const { t } = useTranslation();
  useDocumentTitle(`${title} · Woonzeker`);
  return (
    <div className={classes.page}>
      <main className={classes.main}>
        <p className={classes.brand}>
          <Mark height={26} />
          Woonzeker
        </p>
        <h1>{title}</h1>
        {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        {children}
      </main>
      <Street />
      <footer className={classes.footer}>
        <a href="/toegankelijkheid">{t('signIn.accessibility')}</a>
        <a href="/privacy">{t('signIn.privacy')}</a>
      </footer>
    </div>
  );
}
