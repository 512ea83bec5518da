import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { DateWithReason } from '../../components/date-with-reason';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { Programme, ProgrammeFaultList, Term } from '../../lib/answers';

/** Everything that stands in the way of publishing a draft. */
export function useFaults({ code, shown, etag }: Programme): UseQueryResult<ProgrammeFaultList> {
  return useQuery({
    queryKey: ['programme', code, shown, 'faults', etag],
    queryFn: () =>
      answer(
        api.GET('/programmes/{code}/drafts/{version}/faults', {
          params: { path: { code, version: shown } },
        }),
      ),
  });
}

export function ProgrammeFaults({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const faults = useFaults(programme).data?.items ?? [];
  if (faults.length === 0) return null;
  return (
    <Notice tone="warning" role="status" title={t('programmes.faults', { count: faults.length })}>
      {faults.map(({ code, message }) => (
        <p key={`${code} ${message}`}>{message}</p>
      ))}
    </Notice>
  );
}

/** Which dates of one trajectory that starts today move, each with its reason, and who keeps the old version. */
export function ProgrammePreview({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const { code, shown, etag } = programme;
  const faults = useFaults(programme).data?.items;
  const query = useQuery({
    queryKey: ['programme', code, shown, 'preview', etag],
    queryFn: () =>
      answer(
        api.GET('/programmes/{code}/drafts/{version}/preview', {
          params: { path: { code, version: shown } },
        }),
      ),
    enabled: faults?.length === 0,
  });
  if (faults?.length !== 0) return null;
  return (
    <Panel title={t('programmes.preview')}>
      <Answered query={query} failure={t('programmes.previewFailure')} rows={4}>
        {({ dates, keeping }) => (
          <>
            <p>{t('programmes.keeping', { count: keeping })}</p>
            <p>{t(dates.length === 0 ? 'programmes.noDates' : 'programmes.previewText')}</p>
            {dates.length > 0 && (
              <DataTable
                caption={t('programmes.preview')}
                rows={dates}
                rowKey={({ label, before, after }) =>
                  `${label} ${before?.date ?? ''} ${after?.date ?? ''}`
                }
                columns={[
                  { head: t('programmes.date'), cell: ({ label }) => label },
                  {
                    head: t('programmes.before'),
                    cell: ({ before }) => <Day term={before} none={t('programmes.isNew')} />,
                  },
                  {
                    head: t('programmes.after'),
                    cell: ({ after }) => <Day term={after} none={t('programmes.isGone')} />,
                  },
                ]}
              />
            )}
          </>
        )}
      </Answered>
    </Panel>
  );
}

function Day({ term, none }: { term: Term | null; none: string }) {
  return term === null ? none : <DateWithReason term={term} />;
}
