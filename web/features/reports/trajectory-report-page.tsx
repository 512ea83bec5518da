import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { PageHead } from '../../components/page-head';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { ReportFigure, TrajectoryReport } from '../../lib/answers';
import { fullDate } from '../../lib/format';
import { useRouteParam } from '../../lib/search-params';
import { PeriodTools, usePeriod } from './period-tools';
import { PublishedTable } from './published-table';
import classes from './report-page.module.css';
import { useFigure } from './use-figure';
import { YearlyPanel } from './yearly-panel';

/** What one programme reached, from its registered trajectories; beside it what the source published. */
export function TrajectoryReportPage() {
  const { t } = useTranslation();
  const programme = useRouteParam('programme');
  const { asked, tools } = usePeriod();
  const query = useQuery({
    queryKey: ['report', 'trajectories', programme, asked],
    queryFn: () =>
      answer(api.GET('/reports/trajectories', { params: { query: { ...asked, programme } } })),
    placeholderData: (before) => before,
  });
  return (
    <>
      <PageHead
        title={query.data?.title ?? t('reports.title')}
        subject={
          query.data &&
          t('reports.period', { from: fullDate(query.data.from), to: fullDate(query.data.to) })
        }
      />
      <PeriodTools {...tools} shown={query.data}>
        <CsvLink path="/reports/trajectories" query={{ ...asked, programme }} />
      </PeriodTools>
      <Answered query={query} failure={t('reports.failure')}>
        {(report) => (
          <>
            <Sections report={report} />
            {report.yearly && <YearlyPanel programme={programme} />}
          </>
        )}
      </Answered>
    </>
  );
}

function Sections({ report }: { report: TrajectoryReport }) {
  const { t } = useTranslation();
  const { definition, items, sections, published } = report;
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={t('reports.empty')} />
      ) : (
        <>
          <p className={classes.definition}>{definition}</p>
          {sections.map((section) => (
            <Section key={section.code} section={section} />
          ))}
        </>
      )}
      {published && <PublishedTable published={published} />}
    </>
  );
}

function Section({ section }: { section: TrajectoryReport['sections'][number] }) {
  const { t } = useTranslation();
  return (
    <Panel title={section.label}>
      <p className={classes.definition}>{section.definition}</p>
      <DataTable
        caption={section.label}
        rows={section.rows}
        rowKey={({ code }) => code}
        columns={[
          { head: t('reports.figure'), cell: ({ label }) => label },
          {
            head: t('reports.number'),
            isNumber: true,
            cell: (figure) => <Value figure={figure} />,
          },
        ]}
      />
    </Panel>
  );
}

/** The number, and the list that holds what was counted. */
function Value({ figure: { value, unit, href } }: { figure: ReportFigure }) {
  const written = useFigure();
  const said = <b>{written(value, unit)}</b>;
  if (href === null || value === null || value === 0) return said;
  const { pathname, searchParams } = new URL(href, window.location.origin);
  return (
    <Link to={pathname} search={Object.fromEntries(searchParams)}>
      {said}
    </Link>
  );
}
