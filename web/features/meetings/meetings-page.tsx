import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { DateWithReason } from '../../components/date-with-reason';
import { DecisionDialog } from '../../components/decision-dialog';
import { EmptyState } from '../../components/empty-state';
import { MoreRows } from '../../components/more-rows';
import { PageHead } from '../../components/page-head';
import { StateBadge, type BadgeKind } from '../../components/state-badge';
import { TwoLines, WorkList, type Column } from '../../components/work-list';
import { answer, api } from '../../lib/api';
import type { MeetingRow } from '../../lib/answers';
import { clockTime, shortDate } from '../../lib/format';
import { useMe, useToday } from '../../lib/session';
import { useList } from '../../lib/use-list';
import { textOf } from '../../lib/values';
import { usePlaceFields } from './change-dialogs';

const badges: Record<MeetingRow['state'], BadgeKind> = {
  convened: 'soon',
  open: 'today',
  closed: 'done',
  cancelled: 'hidden',
};

export function MeetingsPage() {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const [planning, setPlanning] = useState(false);
  const convenes = useMe().user.rights.includes('meeting.convene');
  const query = useList(['meetings', 'list'], (cursor) =>
    answer(api.GET('/meetings', { params: { query: { cursor } } })),
  );
  const open = ({ id }: MeetingRow): void => void navigate({ to: `/zittingen/${id}` });
  const columns: Column<MeetingRow>[] = [
    {
      key: 'state',
      head: t('task.state'),
      as: 'state',
      cell: ({ state }) => (
        <StateBadge kind={badges[state]}>{t(`meetings.state.${state}`)}</StateBadge>
      ),
    },
    {
      key: 'title',
      head: t('meetings.session'),
      as: 'main',
      cell: (row) => <TwoLines title={row.title}>{row.place}</TwoLines>,
    },
    {
      key: 'date',
      head: t('meetings.when'),
      as: 'extra',
      cell: (row) => `${shortDate(row.date, today)}, ${clockTime(row.startsAt)}`,
    },
    {
      key: 'agenda',
      head: t('meetings.files'),
      as: 'number',
      cell: ({ agendaCount }) => agendaCount,
    },
    {
      key: 'invitations',
      head: t('meetings.invitations'),
      as: 'date',
      cell: ({ invitations }) => invitations && <DateWithReason term={invitations} />,
    },
  ];
  return (
    <>
      <PageHead title={t('meetings.title')}>
        <CsvLink path="/meetings" />
        {convenes && (
          <Button
            leftSection={<IconPlus size={17} aria-hidden />}
            onClick={() => setPlanning(true)}
          >
            {t('meetings.plan')}
          </Button>
        )}
      </PageHead>
      <Answered query={query} failure={t('meetings.failure')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('meetings.empty')}>
              {t(convenes ? 'meetings.emptyText' : 'meetings.emptySeat')}
            </EmptyState>
          ) : (
            <>
              <WorkList
                caption={t('meetings.title')}
                rows={items}
                columns={columns}
                rowKey={({ id }) => id}
                rowName={({ title }) => title}
                groupOf={({ state }) => state}
                verbOf={() => t('action.open')}
                onAct={open}
                onOpen={open}
              />
              <MoreRows list={query} />
            </>
          )
        }
      </Answered>
      {planning && <PlanDialog onClose={() => setPlanning(false)} />}
    </>
  );
}

function PlanDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const fields = usePlaceFields();
  return (
    <DecisionDialog
      title={t('meetings.plan')}
      about={{ number: null, text: t('meetings.planText') }}
      fields={fields}
      draft="meeting:plan"
      submitLabel={t('meetings.plan')}
      consequence={t('meetings.planConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/meetings', {
            body: {
              date: textOf(values, 'date'),
              time: textOf(values, 'time'),
              place: textOf(values, 'place'),
            },
            ...options,
          }),
        )
      }
      done={t('meetings.planned')}
      onClose={onClose}
    />
  );
}
