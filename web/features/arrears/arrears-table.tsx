import { useTranslation } from 'react-i18next';

import { DateWithReason } from '../../components/date-with-reason';
import { Plate } from '../../components/plate';
import { StateBadge, type BadgeKind } from '../../components/state-badge';
import { TwoLines, WorkList, type Column, type Selection } from '../../components/work-list';
import type { ArrearsRow } from '../../lib/answers';
import { dayAndMonth, euro, tenths } from '../../lib/format';
import { useToday } from '../../lib/session';

interface ArrearsTableProps {
  rows: ArrearsRow[];
  selection?: Selection;
  onStart: (row: ArrearsRow) => void;
  onOpen: (row: ArrearsRow) => void;
}

const badges: Record<ArrearsRow['proposal']['kind'], BadgeKind> = {
  ready: 'soon',
  check: 'today',
  nothing: 'running',
};

export function ArrearsTable({ rows, selection, onStart, onOpen }: ArrearsTableProps) {
  const { t } = useTranslation();
  const today = useToday();
  const columns: Column<ArrearsRow>[] = [
    {
      key: 'proposal',
      head: t('arrears.proposal'),
      as: 'state',
      cell: ({ proposal }) => (
        <StateBadge kind={badges[proposal.kind]}>
          {t(`arrears.proposalKind.${proposal.kind}`)}
        </StateBadge>
      ),
    },
    {
      key: 'who',
      head: t('arrears.tenant'),
      as: 'main',
      cell: (row) => (
        <TwoLines
          title={row.name}
          badge={row.tenantCount > 1 ? t('arrears.tenants', { count: row.tenantCount }) : undefined}
        >
          {row.proposal.text === row.step ? undefined : row.proposal.text}
        </TwoLines>
      ),
    },
    {
      key: 'case',
      head: t('task.case'),
      as: 'who',
      cell: (row) =>
        row.case === null ? (
          <Plate number={row.reference} to={`/huur/${row.tenancyId}`} />
        ) : (
          <Plate number={row.case.number} to={`/dossiers/${row.case.id}`} />
        ),
    },
    {
      key: 'balance',
      head: t('arrears.balance'),
      as: 'number',
      cell: (row) => (
        <TwoLines title={euro(row.balanceCents)}>
          {t('arrears.months', { months: tenths(row.monthsTenths) })}
        </TwoLines>
      ),
    },
    {
      key: 'paid',
      head: t('arrears.lastPayment'),
      as: 'extra',
      cell: ({ lastPayment }) =>
        lastPayment === null ? (
          <span className="wz-muted">{t('arrears.neverPaid')}</span>
        ) : (
          <TwoLines title={euro(lastPayment.amountCents)}>
            {dayAndMonth(lastPayment.date, today)}
          </TwoLines>
        ),
    },
    { key: 'step', head: t('arrears.step'), as: 'extra', cell: ({ step }) => step },
    {
      key: 'three',
      head: t('arrears.threeMonths'),
      as: 'date',
      cell: ({ threeMonths }) => threeMonths !== null && <DateWithReason term={threeMonths} />,
    },
  ];
  return (
    <WorkList
      caption={t('arrears.title')}
      rows={rows}
      columns={columns}
      rowKey={({ tenancyId }) => tenancyId}
      rowName={({ name }) => name}
      groupOf={({ proposal }) => proposal.kind}
      selection={selection}
      quiet={selection !== undefined && selection.selected.size > 0}
      verbOf={(row) =>
        row.case === null && row.proposal.kind === 'ready' ? t('arrears.start') : t('action.view')
      }
      onAct={(row) =>
        row.case === null && row.proposal.kind === 'ready' ? onStart(row) : onOpen(row)
      }
      onOpen={onOpen}
    />
  );
}
