import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../../components/page-head';
import { Panel } from '../../components/panel';

export function ReportsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('reports.title')} />
      <Panel title={t('reports.lac')}>
        <p>{t('reports.lacText')}</p>
        <Link to="/rapporten/lac">{t('reports.open')}</Link>
      </Panel>
    </>
  );
}
