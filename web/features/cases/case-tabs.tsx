import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { LedgerTable } from '../../components/ledger-table';
import { LetterTable } from '../../components/letter-table';
import { MoreRows } from '../../components/more-rows';
import { Notice } from '../../components/notice';
import { TaskList } from '../../components/task-list';
import { answer, api, fileUrl } from '../../lib/api';
import { clockTime, dateOf, shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import { useList } from '../../lib/use-list';

export function TasksTab({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const query = useList(['tasks', 'case', caseId], (cursor) =>
    answer(api.GET('/tasks', { params: { query: { case: caseId, cursor } } })),
  );
  return (
    <Answered query={query} failure={t('today.failure')} rows={2}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('case.noTasks')}>{t('case.noTasksText')}</EmptyState>
        ) : (
          <>
            <TaskList quiet tasks={items} caption={t('case.tab.taken')} />
            <MoreRows list={query} />
          </>
        )
      }
    </Answered>
  );
}

export function MoneyTab({ tenancyId }: { tenancyId: string | null }) {
  const { t } = useTranslation();
  if (tenancyId === null) return <Notice tone="wall" title={t('case.moneyHidden')} />;
  return <LedgerTable tenancyId={tenancyId} />;
}

export function LettersTab({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const query = useList(['letters', 'case', caseId], (cursor) =>
    answer(api.GET('/letters', { params: { query: { case: caseId, cursor } } })),
  );
  return (
    <Answered query={query} failure={t('post.failure')} rows={3}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('case.noLetters')} />
        ) : (
          <>
            <LetterTable quiet letters={items} caption={t('case.tab.brieven')} />
            <MoreRows list={query} />
          </>
        )
      }
    </Answered>
  );
}

export function SharesTab({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const today = useToday();
  const query = useQuery({
    queryKey: ['case', caseId, 'shares'],
    queryFn: () =>
      answer(api.GET('/arrears-procedures/{id}/shares', { params: { path: { id: caseId } } })),
  });
  return (
    <Answered query={query} failure={t('case.sharesFailure')} rows={2}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('case.noShares')}>{t('case.noSharesText')}</EmptyState>
        ) : (
          <DataTable
            caption={t('case.tab.delen')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              { head: t('case.partner'), cell: ({ partner }) => <b>{partner}</b> },
              { head: t('case.purpose'), cell: ({ purpose }) => purpose },
              { head: t('case.fields'), cell: ({ fields }) => fields.join(', ') },
              { head: t('case.ground'), cell: ({ ground }) => ground },
              { head: t('case.from'), cell: ({ from }) => shortDate(from, today) },
              {
                head: t('case.until'),
                cell: ({ stoppedOn }) =>
                  stoppedOn === null
                    ? t('case.untilEnd')
                    : t('case.stopped', { date: shortDate(stoppedOn, today) }),
              },
              {
                head: t('case.handedOver'),
                cell: ({ id, readable }) =>
                  readable ? (
                    <a
                      href={fileUrl(`/arrears-procedures/${caseId}/shares/${id}/pdf`)}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {t('case.readFile')}
                    </a>
                  ) : (
                    t('case.notReadable')
                  ),
              },
            ]}
          />
        )
      }
    </Answered>
  );
}

export function LooksTab({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const today = useToday();
  const query = useQuery({
    queryKey: ['case', caseId, 'looks'],
    queryFn: () =>
      answer(api.GET('/arrears-procedures/{id}/looks', { params: { path: { id: caseId } } })),
  });
  return (
    <Answered query={query} failure={t('case.looksFailure')} rows={3}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('case.noLooks')} />
        ) : (
          <DataTable
            caption={t('case.tab.inzage')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                head: t('case.when'),
                cell: ({ at }) => `${shortDate(dateOf(at), today)}, ${clockTime(at)}`,
              },
              { head: t('case.person'), cell: ({ person }) => <b>{person}</b> },
              { head: t('case.organisation'), cell: ({ organisation }) => organisation },
              { head: t('case.what'), cell: ({ what }) => what },
              { head: t('case.ground'), cell: ({ ground }) => ground },
            ]}
          />
        )
      }
    </Answered>
  );
}
