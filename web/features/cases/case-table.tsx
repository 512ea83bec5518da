import { useTranslation } from 'react-i18next';

import { DateWithReason } from '../../components/date-with-reason';
import { Plate } from '../../components/plate';
import { DueBadge } from '../../components/state-badge';
import { TwoLines, WorkList, type Column } from '../../components/work-list';
import type { CaseRow } from '../../lib/answers';
import { euro } from '../../lib/format';

interface CaseTableProps {
  rows: readonly CaseRow[];
  onOpen: (row: CaseRow) => void;
}

/** Cases with where each stands and what comes next. */
export function CaseTable({ rows, onOpen }: CaseTableProps) {
  const { t } = useTranslation();
  const columns: Column<CaseRow>[] = [
    {
      key: 'state',
      head: t('task.state'),
      as: 'state',
      cell: ({ state }) => <DueBadge state={state} />,
    },
    {
      key: 'name',
      head: t('cases.name'),
      as: 'main',
      cell: (row) => <TwoLines title={row.name}>{row.address}</TwoLines>,
    },
    {
      key: 'number',
      head: t('task.case'),
      as: 'who',
      cell: (row) => <Plate number={row.number} to={`/dossiers/${row.id}`} />,
    },
    { key: 'phase', head: t('cases.phase'), as: 'extra', cell: ({ phase }) => phase },
    {
      key: 'balance',
      head: t('cases.balance'),
      as: 'number',
      cell: ({ balanceCents }) => (balanceCents === null ? t('cases.hidden') : euro(balanceCents)),
    },
    {
      key: 'next',
      head: t('cases.next'),
      as: 'date',
      cell: ({ next }) =>
        next !== null && (
          <TwoLines title={<DateWithReason term={next.term} />}>{next.label}</TwoLines>
        ),
    },
    { key: 'handler', head: t('cases.handler'), as: 'extra', cell: ({ handler }) => handler },
  ];
  return (
    <WorkList
      caption={t('cases.title')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      rowName={({ number, name }) => `${number} ${name}`}
      groupOf={({ state }) => state.kind}
      verbOf={() => t('action.open')}
      onAct={onOpen}
      onOpen={onOpen}
    />
  );
}
