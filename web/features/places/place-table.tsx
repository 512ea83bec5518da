import { useTranslation } from 'react-i18next';

import { Plate } from '../../components/plate';
import { StateBadge, type BadgeKind } from '../../components/state-badge';
import { TwoLines, WorkList, type Column } from '../../components/work-list';
import type { PlaceRow, PlaceState } from '../../lib/answers';
import { shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';

const badges: Record<PlaceState, BadgeKind> = {
  free: 'done',
  reserved: 'waiting',
  taken: 'running',
  out_of_use: 'paused',
};

interface PlaceTableProps {
  rows: readonly PlaceRow[];
  titles: ReadonlyMap<string, string>;
  onOpen: (row: PlaceRow) => void;
}

export function PlaceTable({ rows, titles, onOpen }: PlaceTableProps) {
  const { t } = useTranslation();
  const today = useToday();
  const columns: Column<PlaceRow>[] = [
    {
      key: 'state',
      head: t('task.state'),
      as: 'state',
      cell: ({ state, stateText }) => <StateBadge kind={badges[state]}>{stateText}</StateBadge>,
    },
    {
      key: 'place',
      head: t('places.place'),
      as: 'main',
      cell: ({ street, postalCode, municipality }) => (
        <TwoLines title={street}>{`${postalCode} ${municipality}`}</TwoLines>
      ),
    },
    {
      key: 'holder',
      head: t('places.holder'),
      as: 'who',
      cell: ({ heldBy }) =>
        heldBy !== null && (
          <Plate number={heldBy.number} to={`/trajecten/${heldBy.trajectoryId}`} />
        ),
    },
    {
      key: 'until',
      head: t('places.until'),
      as: 'extra',
      cell: ({ heldBy }) => {
        if (heldBy === null) return '–';
        return heldBy.until === null ? t('quota.open') : shortDate(heldBy.until, today);
      },
    },
    {
      key: 'kind',
      head: t('places.kind'),
      as: 'extra',
      cell: ({ kindText, bedrooms }) => (
        <TwoLines title={kindText}>
          {bedrooms !== null && t('places.bedrooms', { count: bedrooms })}
        </TwoLines>
      ),
    },
    {
      key: 'programmes',
      head: t('places.usedBy'),
      as: 'extra',
      cell: ({ programmes, ownerName }) => (
        <TwoLines title={programmes.map((code) => titles.get(code) ?? code).join(', ')}>
          {ownerName}
        </TwoLines>
      ),
    },
  ];
  return (
    <WorkList
      caption={t('places.tab.plaatsen')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      rowName={({ street, municipality }) => `${street}, ${municipality}`}
      verbOf={() => t('action.view')}
      onAct={onOpen}
      onOpen={onOpen}
    />
  );
}
