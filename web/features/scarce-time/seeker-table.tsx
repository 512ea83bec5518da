import { useTranslation } from 'react-i18next';

import { Plate } from '../../components/plate';
import { StateBadge } from '../../components/state-badge';
import { TwoLines, WorkList, type Column } from '../../components/work-list';
import type { TimeSeeker } from '../../lib/answers';
import { shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';

interface SeekerTableProps {
  rows: readonly TimeSeeker[];
  mayPlan: boolean;
  onPlan: (seeker: TimeSeeker) => void;
}

/** In the order of who comes next: without an hour first, then the most urgent. */
export function SeekerTable({ rows, mayPlan, onPlan }: SeekerTableProps) {
  const { t } = useTranslation();
  return (
    <WorkList
      caption={t('scarceTime.next')}
      rows={rows}
      columns={useColumns()}
      rowKey={({ trajectoryId }) => trajectoryId}
      rowName={({ name, number }) => `${name}, ${number}`}
      verbOf={() => (mayPlan ? t('scarceTime.plan') : null)}
      onAct={(seeker) => {
        if (mayPlan) onPlan(seeker);
      }}
      quiet
    />
  );
}

function useColumns(): Column<TimeSeeker>[] {
  const { t } = useTranslation();
  const today = useToday();
  return [
    {
      key: 'slot',
      head: t('scarceTime.state'),
      as: 'state',
      cell: ({ slotOn }) => (
        <StateBadge kind={slotOn === null ? 'waiting' : 'done'}>
          {slotOn === null
            ? t('scarceTime.none')
            : t('scarceTime.has', { day: shortDate(slotOn, today) })}
        </StateBadge>
      ),
    },
    {
      key: 'name',
      head: t('scarceTime.who'),
      as: 'main',
      cell: ({ name, phase, heldOn }) => (
        <TwoLines title={name}>
          {heldOn === null
            ? phase
            : t('scarceTime.lastHeld', { phase, day: shortDate(heldOn, today) })}
        </TwoLines>
      ),
    },
    {
      key: 'number',
      head: t('trajectories.number'),
      as: 'who',
      cell: ({ trajectoryId, number }) => (
        <Plate number={number} to={`/trajecten/${trajectoryId}`} />
      ),
    },
    {
      key: 'urgency',
      head: t('waitingList.urgency'),
      as: 'extra',
      cell: ({ urgency }) => urgency ?? t('scarceTime.notWeighed'),
    },
    {
      key: 'since',
      head: t('scarceTime.since'),
      as: 'extra',
      cell: ({ referredOn }) => shortDate(referredOn, today),
    },
  ];
}
