import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { EmptyState } from '../../components/empty-state';
import { MoreRows } from '../../components/more-rows';
import { FilterWords, PageHead } from '../../components/page-head';
import { WithRail } from '../../components/panel';
import { TaskList } from '../../components/task-list';
import { answer, api } from '../../lib/api';
import { useSearchChoice } from '../../lib/search-params';
import { useList } from '../../lib/use-list';
import { CaseTable } from '../cases/case-table';
import { LacRail } from './lac-rail';

const tabs = ['accept', 'distribute', 'running'] as const;
type LacTab = (typeof tabs)[number];
const kinds = { accept: 'accept_file', distribute: 'assign_worker' } as const;

const useTasksOf = (kind: string) =>
  useList(['tasks', 'team', kind], (cursor) =>
    answer(api.GET('/tasks', { params: { query: { assignee: 'team', kind, cursor } } })),
  );

/** The OCMW's desk: files that came over, who takes them, which session hears them. */
export function LacPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [tab, setTab] = useSearchChoice<LacTab>('toon', tabs, 'accept');
  const accept = useTasksOf(kinds.accept);
  const distribute = useTasksOf(kinds.distribute);
  const running = useList(['cases', 'open'], (cursor) =>
    answer(api.GET('/arrears-procedures', { params: { query: { state: 'open', cursor } } })),
  );
  const tasks = tab === 'accept' ? accept : distribute;
  const counts: Record<LacTab, number | undefined> = {
    accept: accept.data?.counts.all,
    distribute: distribute.data?.counts.all,
    running: running.data?.counts.open,
  };
  return (
    <>
      <PageHead title={t('lac.title')} subject={t('lac.subject')} />
      <WithRail label={t('lac.rail')} rail={<LacRail />}>
        <FilterWords
          value={tab}
          onChange={setTab}
          options={tabs.map((value) => ({
            value,
            label: t(`lac.tab.${value}`),
            count: counts[value],
          }))}
        />
        {tab === 'running' ? (
          <Answered query={running} failure={t('lac.failure')}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState title={t('lac.empty.running')} />
              ) : (
                <>
                  <CaseTable
                    rows={items}
                    onOpen={({ id }) => void navigate({ to: `/dossiers/${id}` })}
                  />
                  <MoreRows list={running} />
                </>
              )
            }
          </Answered>
        ) : (
          <Answered key={tab} query={tasks} failure={t('lac.failure')}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState title={t(`lac.empty.${tab}`)} />
              ) : (
                <>
                  <TaskList tasks={items} caption={t(`lac.tab.${tab}`)} />
                  <MoreRows list={tasks} />
                </>
              )
            }
          </Answered>
        )}
      </WithRail>
    </>
  );
}
