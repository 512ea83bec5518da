import { useTranslation } from 'react-i18next';

import { DateWithReason } from '../../components/date-with-reason';
import { Plate } from '../../components/plate';
import { DueBadge } from '../../components/state-badge';
import { TwoLines, WorkList, type Column, type Selection } from '../../components/work-list';
import type { OverdueRow, OverdueWindow } from '../../lib/answers';

interface OverdueTableProps {
  rows: readonly OverdueRow[];
  show: OverdueWindow;
  selection?: Selection;
  /** Left out: the reader may only look. */
  onMove?: (row: OverdueRow) => void;
  onOpen: (row: OverdueRow) => void;
}

/** What is late or comes, with why it is still open and at whom it lies. */
export function OverdueTable({ rows, show, selection, onMove, onOpen }: OverdueTableProps) {
  const { t } = useTranslation();
  return (
    <WorkList
      caption={t('board.list.caption')}
      rows={rows}
      columns={useColumns(show)}
      rowKey={({ id }) => id}
      rowName={({ number, name, label }) => `${number} ${name}, ${label}`}
      selection={selection}
      quiet
      verbOf={onMove && (() => t('board.list.move'))}
      onAct={onMove}
      onOpen={onOpen}
    />
  );
}

function useColumns(show: OverdueWindow): Column<OverdueRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'state',
      head: t('task.state'),
      as: 'state',
      cell: ({ state }) => <DueBadge state={state} />,
    },
    {
      key: 'what',
      head: t('board.list.what'),
      as: 'main',
      cell: ({ label, why }) => (
        <TwoLines title={label}>{why.map(({ text }) => text).join(' · ')}</TwoLines>
      ),
    },
    {
      key: 'trajectory',
      head: t('board.list.trajectory'),
      as: 'who',
      cell: ({ trajectoryId, number, name }) => (
        <>
          <Plate number={number} to={`/trajecten/${trajectoryId}`} /> {name}
        </>
      ),
    },
    {
      key: 'worker',
      head: t('board.list.worker'),
      as: 'extra',
      cell: ({ worker, team }) => (
        <TwoLines title={worker?.name ?? t('board.nobody')}>
          {worker?.active === false ? t('board.left') : team.name}
        </TwoLines>
      ),
    },
    {
      key: 'partner',
      head: t('board.list.partner'),
      as: 'extra',
      cell: ({ programme, partner }) => <TwoLines title={programme.title}>{partner.name}</TwoLines>,
    },
    {
      key: 'due',
      head: t(show === 'late' ? 'board.list.lateDue' : 'board.list.due'),
      as: 'date',
      cell: ({ due }) => <DateWithReason term={due} />,
    },
  ];
}
