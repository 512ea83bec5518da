import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { PageHead } from '../../components/page-head';
import { TwoLines } from '../../components/work-list';
import { answer, api } from '../../lib/api';
import { CalendarLink } from '../calendar/calendar-link';
import { ProgrammeState } from './programme-state';

/** Every programme of the organisation with its version in force, its draft, and how many trajectories run by it. */
export function ProgrammesPage() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['programmes', 'all'],
    queryFn: () => answer(api.GET('/programmes', { params: { query: { state: 'all' } } })),
  });
  return (
    <>
      <PageHead title={t('programmes.title')} subject={t('programmes.subject')}>
        <CalendarLink />
      </PageHead>
      <Answered query={query} failure={t('programmes.failure')} rows={12}>
        {({ items }) => (
          <DataTable
            caption={t('programmes.title')}
            rows={items}
            rowKey={({ code }) => code}
            columns={[
              {
                head: t('programmes.name'),
                cell: ({ code, title, summary }) => (
                  <TwoLines
                    title={
                      <Link to="/instellingen/programmas/$code" params={{ code }}>
                        {title}
                      </Link>
                    }
                  >
                    {summary}
                  </TwoLines>
                ),
              },
              { head: t('programmes.system'), cell: ({ system }) => system },
              {
                head: t('programmes.state'),
                cell: ({ state }) => <ProgrammeState state={state} />,
              },
              {
                head: t('programmes.versionHead'),
                cell: ({ version, draft }) =>
                  draft === null || draft === version
                    ? version
                    : t('programmes.withDraft', { version, draft }),
              },
              { head: t('programmes.running'), cell: ({ running }) => running, isNumber: true },
            ]}
          />
        )}
      </Answered>
    </>
  );
}
