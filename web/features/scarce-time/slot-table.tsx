import { useTranslation } from 'react-i18next';

import { Plate } from '../../components/plate';
import { StateBadge } from '../../components/state-badge';
import { TwoLines, WorkList, type Column } from '../../components/work-list';
import type { ScarceSlot } from '../../lib/answers';
import { shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import { useDuration } from './use-duration';

interface SlotTableProps {
  caption: string;
  rows: readonly ScarceSlot[];
  onAct: (slot: ScarceSlot) => void;
}

const kinds = { planned: 'waiting', to_note: 'late', held: 'done', missed: 'paused' } as const;

/** Who is planned when, and how it went; what can still be done with it is the verb. */
export function SlotTable({ caption, rows, onAct }: SlotTableProps) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <WorkList
      caption={caption}
      rows={rows}
      columns={useColumns()}
      rowKey={({ id }) => id}
      rowName={({ number, on }) => `${number}, ${shortDate(on, today)}`}
      verbOf={({ mayNote, mayCallOff }) =>
        mayNote ? t('scarceTime.note') : mayCallOff ? t('scarceTime.callOff') : null
      }
      onAct={(slot) => {
        if (slot.mayNote || slot.mayCallOff) onAct(slot);
      }}
      quiet
    />
  );
}

function useColumns(): Column<ScarceSlot>[] {
  const { t } = useTranslation();
  const today = useToday();
  const duration = useDuration();
  return [
    {
      key: 'state',
      head: t('scarceTime.state'),
      as: 'state',
      cell: ({ state }) => (
        <StateBadge kind={kinds[state.code as keyof typeof kinds]}>{state.label}</StateBadge>
      ),
    },
    {
      key: 'name',
      head: t('scarceTime.who'),
      as: 'main',
      cell: ({ name, passedOver }) => (
        <TwoLines title={name}>
          {passedOver > 0 && t('scarceTime.passedOver', { count: passedOver })}
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
      key: 'on',
      head: t('scarceTime.day'),
      as: 'date',
      cell: ({ on, startsAt }) =>
        startsAt === null
          ? shortDate(on, today)
          : t('scarceTime.at', { day: shortDate(on, today), time: startsAt }),
    },
    {
      key: 'minutes',
      head: t('scarceTime.length'),
      as: 'extra',
      cell: ({ minutes }) => duration(minutes),
    },
  ];
}
