import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { PageHead } from '../../components/page-head';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import classes from './report-page.module.css';

/** The report of the LAC, and one of each programme. */
export function ReportsPage() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['report', 'trajectories'],
    queryFn: () => answer(api.GET('/reports/trajectories', { params: { query: {} } })),
  });
  return (
    <>
      <PageHead title={t('reports.title')} />
      <Panel title={t('reports.lac')}>
        <p>{t('reports.lacText')}</p>
        <Link to="/rapporten/lac">{t('reports.open')}</Link>
      </Panel>
      <Panel title={t('reports.programmes')}>
        <p>{t('reports.programmesText')}</p>
        <Answered query={query} failure={t('reports.failure')}>
          {({ programmes }) => (
            <ul className={classes.programmes}>
              {programmes.map(({ code, label }) => (
                <li key={code}>
                  <Link to={`/rapporten/trajecten/${code}`}>{label}</Link>
                </li>
              ))}
            </ul>
          )}
        </Answered>
      </Panel>
    </>
  );
}
