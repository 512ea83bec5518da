import { useTranslation } from 'react-i18next';

import { DateWithReason } from '../../components/date-with-reason';
import { Plate } from '../../components/plate';
import { DueBadge } from '../../components/state-badge';
import { TwoLines, WorkList, type Column } from '../../components/work-list';
import type { TrajectoryRow } from '../../lib/answers';
import { shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';

interface TrajectoryTableProps {
  rows: readonly TrajectoryRow[];
  onOpen: (row: TrajectoryRow) => void;
}

/** Trajectories with where each stands and what is due first. */
export function TrajectoryTable({ rows, onOpen }: TrajectoryTableProps) {
  const { t } = useTranslation();
  const today = useToday();
  const columns: Column<TrajectoryRow>[] = [
    {
      key: 'state',
      head: t('task.state'),
      as: 'state',
      cell: ({ state }) => <DueBadge state={state} />,
    },
    {
      key: 'name',
      head: t('trajectories.name'),
      as: 'main',
      cell: ({ name, programme }) => <TwoLines title={name}>{programme}</TwoLines>,
    },
    {
      key: 'number',
      head: t('trajectories.number'),
      as: 'who',
      cell: ({ id, number }) => <Plate number={number} to={`/trajecten/${id}`} />,
    },
    {
      key: 'phase',
      head: t('trajectories.phase'),
      as: 'extra',
      cell: ({ phase, stay }) => (
        <TwoLines title={phase.label}>
          {typeof stay?.until === 'string' &&
            t('trajectories.until', { date: shortDate(stay.until, today) })}
        </TwoLines>
      ),
    },
    {
      key: 'next',
      head: t('trajectories.next'),
      as: 'extra',
      cell: ({ next }) =>
        next !== null && (
          <TwoLines title={<DateWithReason term={next.term} />}>{next.label}</TwoLines>
        ),
    },
    {
      key: 'coach',
      head: t('trajectories.coach'),
      as: 'extra',
      cell: ({ coach }) => coach ?? t('trajectories.noCoach'),
    },
  ];
  return (
    <WorkList
      caption={t('trajectories.title')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      rowName={({ number, name }) => `${number} ${name}`}
      verbOf={() => t('action.open')}
      onAct={onOpen}
      onOpen={onOpen}
    />
  );
}
