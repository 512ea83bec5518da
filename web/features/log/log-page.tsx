import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { MoreRows } from '../../components/more-rows';
import { PageHead } from '../../components/page-head';
import { answer, api } from '../../lib/api';
import { clockTime, dateOf, shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import { useList } from '../../lib/use-list';

/** Who of the own organisation looked at what and changed what, the last first; this look stands in it too. */
export function LogPage() {
  const { t } = useTranslation();
  const today = useToday();
  const query = useList(['audit'], (cursor) =>
    answer(api.GET('/audit', { params: { query: { cursor } } })),
  );
  return (
    <>
      <PageHead title={t('log.title')} subject={t('log.subject')}>
        <CsvLink path="/audit" />
      </PageHead>
      <Answered query={query} failure={t('log.failure')} rows={10}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('case.noLooks')} />
          ) : (
            <>
              <DataTable
                caption={t('log.title')}
                rows={items}
                rowKey={({ id }) => id}
                columns={[
                  {
                    head: t('case.when'),
                    cell: ({ at }) => `${shortDate(dateOf(at), today)}, ${clockTime(at)}`,
                  },
                  { head: t('case.person'), cell: ({ person }) => <b>{person}</b> },
                  { head: t('task.case'), cell: (row) => row.case ?? row.tenancy ?? '–' },
                  {
                    head: t('case.what'),
                    cell: ({ fields, change }) =>
                      change ?? t(`log.fields.${fields}`, { defaultValue: fields }),
                  },
                ]}
              />
              <MoreRows list={query} />
            </>
          )
        }
      </Answered>
    </>
  );
}
