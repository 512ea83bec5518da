import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../components/empty-state';
import { ErrorPanel } from '../components/error-panel';
import classes from './fault-pages.module.css';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <main className={classes.page}>
      <h1>{t('error.noPage')}</h1>
      <EmptyState
        title={t('error.noPageText')}
        action={<Link to="/vandaag">{t('error.toToday')}</Link>}
      />
    </main>
  );
}

export function RouteErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <main className={classes.page}>
      <h1>Woonzeker</h1>
      <ErrorPanel
        title={t('error.page')}
        error={error}
        kept={t('error.draftsKept')}
        onRetry={() => window.location.reload()}
      />
    </main>
  );
}
