import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { DataTable } from '../../components/data-table';
import { Refusal } from '../../components/error-panel';
import { Panel } from '../../components/panel';
import { TwoLines } from '../../components/work-list';
import { answer, api, fileUrl } from '../../lib/api';
import type { YearlyReport } from '../../lib/answers';
import { count, dateOf, fullDate } from '../../lib/format';
import { useSearchText } from '../../lib/search-params';
import { useVerb } from '../../lib/use-verb';
import classes from './report-page.module.css';

/** One year per municipality, and the paper of it for the housing consultation. */
export function YearlyPanel({ programme }: { programme: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useSearchText('jaar');
  const year = chosen === '' ? undefined : Number(chosen);
  const query = useQuery({
    queryKey: ['report', 'yearly', programme, year],
    queryFn: () =>
      answer(
        api.GET('/reports/yearly/{code}', {
          params: { path: { code: programme }, query: { year } },
        }),
      ),
    placeholderData: (before) => before,
  });
  return (
    <Panel title={t('reports.yearly.title')}>
      <Answered query={query} failure={t('reports.failure')} rows={4}>
        {(report) => (
          <>
            <div className={classes.tools}>
              <NativeSelect
                label={t('reports.yearly.year')}
                value={String(report.year)}
                onChange={(event) => setChosen(event.currentTarget.value)}
                data={report.years.map(String)}
              />
              <span className="wz-grow" />
              <CsvLink
                path={`/reports/yearly/${programme}`}
                query={{ year: String(report.year) }}
              />
              <MakePaper programme={programme} report={report} />
            </div>
            <PerMunicipality report={report} />
            <Papers programme={programme} report={report} />
          </>
        )}
      </Answered>
    </Panel>
  );
}

interface ReportProps {
  programme: string;
  report: YearlyReport;
}

function MakePaper({ programme: code, report: { year } }: ReportProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const verb = useVerb((body: { year: number }, options) =>
    answer(api.POST('/reports/yearly/{code}', { params: { path: { code } }, body, ...options })),
  );
  return (
    <>
      <Button
        leftSection={<IconFileTypePdf size={17} aria-hidden />}
        loading={verb.isPending}
        onClick={() =>
          verb.mutate(
            { year },
            { onSuccess: () => announce(t('reports.yearly.made', { year }), 'saved') },
          )
        }
      >
        {t('reports.yearly.make')}
      </Button>
      {verb.error !== null && <Refusal error={verb.error} kept="" />}
    </>
  );
}

const columns = ['referred', 'selected', 'housed', 'ended', 'running'] as const;

function PerMunicipality({ report: { items, total, year, until } }: Pick<ReportProps, 'report'>) {
  const { t } = useTranslation();
  if (items.length === 0) return <p>{t('reports.yearly.nothing', { year })}</p>;
  return (
    <>
      <p className={classes.definition}>{t('reports.yearly.text', { until: fullDate(until) })}</p>
      <DataTable
        caption={t('reports.yearly.title')}
        rows={items}
        rowKey={({ municipality }) => municipality ?? ''}
        columns={[
          {
            head: t('reports.yearly.municipality'),
            cell: ({ municipality, endings }) => (
              <TwoLines title={municipality ?? t('trajectories.unknown')}>
                {endings.map(({ label, count: n }) => `${label}: ${n}`).join(', ')}
              </TwoLines>
            ),
          },
          ...columns.map((column) => ({
            head: t(`reports.yearly.${column}`),
            isNumber: true,
            cell: (row: YearlyReport['items'][number]) => count(row[column]),
          })),
        ]}
        foot={
          <tfoot>
            <tr>
              <th scope="row">{t('reports.yearly.total')}</th>
              {columns.map((column) => (
                <td key={column} data-number>
                  <b>{count(total[column])}</b>
                </td>
              ))}
            </tr>
          </tfoot>
        }
      />
    </>
  );
}

function Papers({ programme, report: { papers } }: ReportProps) {
  const { t } = useTranslation();
  if (papers.length === 0) return null;
  return (
    <ul className={classes.programmes}>
      {papers.map(({ id, year, until, askedAt, by }) => (
        <li key={id}>
          <a
            href={fileUrl(`/reports/yearly/${programme}/papers/${id}`)}
            target="_blank"
            rel="noreferrer"
          >
            {t('reports.yearly.paper', { year, until: fullDate(until) })}
          </a>{' '}
          <span className="wz-muted">
            {t('reports.yearly.askedBy', { name: by ?? '', on: fullDate(dateOf(askedAt)) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
