import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { PageHead } from '../../components/page-head';
import { TwoLines } from '../../components/work-list';
import { answer, api } from '../../lib/api';
import type { Report } from '../../lib/answers';
import { count, fullDate } from '../../lib/format';
import { PeriodTools, usePeriod } from './period-tools';
import classes from './report-page.module.css';

/** Figures with their definition; each opens its files; a cell under 5 is masked by the API. */
export function ReportPage() {
  const { t } = useTranslation();
  const { asked, tools } = usePeriod();
  const query = useQuery({
    queryKey: ['report', 'lac', asked],
    queryFn: () =>
      answer(api.GET('/reports/{name}', { params: { path: { name: 'lac' }, query: asked } })),
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
        <CsvLink path="/reports/lac" query={asked} />
      </PeriodTools>
      <Answered query={query} failure={t('reports.failure')}>
        {(report) =>
          report.rows.length === 0 ? (
            <EmptyState title={t('reports.empty')} />
          ) : (
            <Figures report={report} />
          )
        }
      </Answered>
    </>
  );
}

function Figures({ report }: { report: Report }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.definition}>{report.definition}</p>
      <DataTable
        caption={report.title}
        rows={report.rows}
        rowKey={({ code }) => code}
        columns={[
          {
            head: t('reports.figure'),
            cell: ({ label, definition }) => <TwoLines title={label}>{definition}</TwoLines>,
          },
          ...report.periods.map((period, index) => ({
            head: period,
            isNumber: true,
            cell: ({ values }: Report['rows'][number]) => <Figure value={values[index]} />,
          })),
        ]}
      />
    </>
  );
}

function Figure({ value }: { value: number | undefined }) {
  return value === undefined ? null : <b>{count(value)}</b>;
}
