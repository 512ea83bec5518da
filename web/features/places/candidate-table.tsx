import { useTranslation } from 'react-i18next';

import { DateWithReason } from '../../components/date-with-reason';
import { Plate } from '../../components/plate';
import { StateBadge } from '../../components/state-badge';
import { TwoLines, WorkList, type Column } from '../../components/work-list';
import type { Candidate } from '../../lib/answers';
import { shortDate } from '../../lib/format';
import { useMe } from '../../lib/session';

interface CandidateTableProps {
  rows: readonly Candidate[];
  onOpen: (row: Candidate) => void;
}

/** In the order of the list. The landlord sees the order and yes or no; the rest stays with who guides. */
export function CandidateTable({ rows, onOpen }: CandidateTableProps) {
  const { t } = useTranslation();
  const guides = useMe().user.organisation.kind !== 'landlord';
  const columns = [...useOrderColumns(), ...useGuidanceColumns()].filter(
    ({ key }) => guides || ['eligible', 'rank', 'number', 'allotted'].includes(key),
  );
  return (
    <WorkList
      caption={t('places.tab.wachtlijst')}
      rows={rows}
      columns={columns}
      rowKey={({ trajectoryId }) => trajectoryId}
      rowName={({ rank, number }) => `${rank}. ${number}`}
      verbOf={() => t('action.view')}
      onAct={onOpen}
      onOpen={onOpen}
    />
  );
}

function useOrderColumns(): Column<Candidate>[] {
  const { t } = useTranslation();
  const { today } = useMe();
  return [
    {
      key: 'eligible',
      head: t('waitingList.eligible'),
      as: 'state',
      cell: ({ eligible, eligibleText }) => (
        <StateBadge kind={eligible ? 'done' : 'paused'}>{eligibleText}</StateBadge>
      ),
    },
    {
      key: 'rank',
      head: t('waitingList.rank'),
      as: 'main',
      cell: ({ rank, name, reasons }) => (
        <TwoLines title={name === null ? `${rank}.` : `${rank}. ${name}`}>
          {reasons.map(({ text }) => text).join(' ')}
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
      key: 'allotted',
      head: t('waitingList.allotted'),
      as: 'extra',
      cell: ({ allottedOn }) => (allottedOn === null ? '–' : shortDate(allottedOn, today)),
    },
  ];
}

function useGuidanceColumns(): Column<Candidate>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'since',
      head: t('waitingList.since'),
      as: 'extra',
      cell: ({ since }) => since !== null && <DateWithReason term={since} />,
    },
    {
      key: 'urgency',
      head: t('waitingList.urgency'),
      as: 'extra',
      cell: ({ urgency }) => urgency ?? '–',
    },
    {
      key: 'match',
      head: t('waitingList.fits'),
      as: 'extra',
      cell: ({ match }) => {
        if (match === null) return '–';
        const unmet = match.rules.filter(({ met }) => met === false);
        return (
          <TwoLines title={t(match.fits ? 'waitingList.yes' : 'waitingList.no')}>
            {unmet.map(({ text }) => text).join(' ')}
          </TwoLines>
        );
      },
    },
  ];
}
