import { useTranslation } from 'react-i18next';

import { DataTable } from '../../components/data-table';
import { Panel } from '../../components/panel';
import { TwoLines } from '../../components/work-list';
import type { PublishedFigures } from '../../lib/answers';
import { decimal, fullDate } from '../../lib/format';
import classes from './report-page.module.css';
import { useFigure } from './use-figure';

/** What was printed beside what is counted; where they differ, the gap, and why when the source itself does not agree. */
export function PublishedTable({ published }: { published: PublishedFigures }) {
  const { t } = useTranslation();
  const written = useFigure();
  const { from, to, rows } = published;
  return (
    <Panel title={t('reports.published')}>
      <p className={classes.definition}>
        {t('reports.publishedText', { from: fullDate(from), to: fullDate(to) })}
      </p>
      <DataTable
        caption={t('reports.published')}
        rows={rows}
        rowKey={({ label }) => label}
        columns={[
          {
            head: t('reports.figure'),
            cell: ({ label, note }) => <TwoLines title={label}>{note}</TwoLines>,
          },
          {
            head: t('reports.printed'),
            isNumber: true,
            cell: ({ printed, unit }) => written(printed, unit),
          },
          {
            head: t('reports.counted'),
            isNumber: true,
            cell: ({ counted, unit }) => <b>{counted === null ? '–' : written(counted, unit)}</b>,
          },
          {
            head: t('reports.gap'),
            isNumber: true,
            cell: (row) => (row.agrees ? t('reports.agrees') : gap(row)),
          },
        ]}
      />
    </Panel>
  );
}

function gap({ printed, counted }: PublishedFigures['rows'][number]): string {
  if (counted === null) return '–';
  const more = counted - printed;
  return `${more > 0 ? '+' : '−'}${decimal(Math.abs(more))}`;
}
