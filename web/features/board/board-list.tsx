import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { EmptyState } from '../../components/empty-state';
import { MoreRows } from '../../components/more-rows';
import { SelectionBar } from '../../components/selection-bar';
import type { OverdueList, OverdueRow, OverdueWindow, WorkKind } from '../../lib/answers';
import type { List } from '../../lib/use-list';
import classes from './board-list.module.css';
import { facets, type BoardFilter, type Facet } from './board-queries';
import { BulkDialog, type BulkKind } from './bulk-dialog';
import { OverdueTable } from './overdue-table';

interface BoardListProps {
  query: List<OverdueList>;
  kind: WorkKind;
  show: OverdueWindow;
  mayPlan: boolean;
  onShow: (show: OverdueWindow) => void;
}

/** A step or a consent has no other day than its own. */
const movable: readonly WorkKind[] = ['evaluation', 'recurring'];

type Open = { kind: BulkKind; rows: OverdueRow[] } | null;

/** The rows of the board, and what can be done with those that are chosen. */
export function BoardList({ query, kind, show, mayPlan, onShow }: BoardListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Open>(null);
  const rows = query.data?.items ?? [];
  const mayMove = mayPlan && movable.includes(kind);
  const chosen = rows.filter(({ id }) => selected.has(id));
  const close = (): void => {
    setOpen(null);
    setSelected(new Set());
  };
  return (
    <>
      <Answered query={query} failure={t('board.list.failure')} rows={8}>
        {({ items, counts }) =>
          items.length === 0 ? (
            <Nothing show={show} coming={counts.four_weeks} onShow={onShow} />
          ) : (
            <>
              <OverdueTable
                rows={items}
                show={show}
                selection={mayPlan ? { selected, onChange: setSelected } : undefined}
                onMove={mayMove ? (row) => setOpen({ kind: 'move', rows: [row] }) : undefined}
                onOpen={({ trajectoryId }) => void navigate({ to: `/trajecten/${trajectoryId}` })}
              />
              <MoreRows key={show} list={query} />
              <p className={classes.note}>{t('board.list.note')}</p>
            </>
          )
        }
      </Answered>
      <SelectionBar count={chosen.length} onClear={() => setSelected(new Set())}>
        {mayMove && (
          <Button onClick={() => setOpen({ kind: 'move', rows: chosen })}>
            {t('board.bulk.move')}
          </Button>
        )}
        <Button variant="filled" onClick={() => setOpen({ kind: 'give', rows: chosen })}>
          {t('board.bulk.give')}
        </Button>
      </SelectionBar>
      {open !== null && <BulkDialog {...open} onClose={() => setOpen(null)} onDone={close} />}
    </>
  );
}

interface NothingProps {
  show: OverdueWindow;
  coming: number;
  onShow: (show: OverdueWindow) => void;
}

function Nothing({ show, coming, onShow }: NothingProps) {
  const { t } = useTranslation();
  if (show !== 'late') return <EmptyState title={t('board.list.emptyComing')} />;
  return (
    <EmptyState
      title={t('board.list.emptyLate')}
      action={
        coming > 0 && (
          <Button mt={8} onClick={() => onShow('four_weeks')}>
            {t('board.list.showComing')}
          </Button>
        )
      }
    >
      {t('board.list.emptyLateText', { count: coming })}
    </EmptyState>
  );
}

interface BoardFiltersProps {
  filters: OverdueList['filters'] | undefined;
  value: BoardFilter;
  onChange: (facet: Facet, value: string) => void;
  onClear: () => void;
}

/** Team, worker, programme and partner, each with how many. */
export function BoardFilters({ filters, value, onChange, onClear }: BoardFiltersProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.filters}>
      {facets.map((facet) => {
        const options = filters?.[facet] ?? [];
        const wanted = value[facet];
        const lost = wanted !== undefined && !options.some((option) => option.value === wanted);
        return (
          <NativeSelect
            key={facet}
            aria-label={t(`board.filter.label.${facet}`)}
            value={wanted ?? ''}
            onChange={(event) => onChange(facet, event.currentTarget.value)}
            data={[
              { value: '', label: t(`board.filter.${facet}`) },
              ...options.map(({ value: code, label, count }) => {
                return { value: code, label: `${label} (${count})` };
              }),
              ...(lost
                ? [{ value: wanted, label: t(`board.filter.label.${facet}`) + ' (0)' }]
                : []),
            ]}
          />
        );
      })}
      {Object.keys(value).length > 0 && (
        <Button variant="subtle" onClick={onClear}>
          {t('board.filter.clear')}
        </Button>
      )}
    </div>
  );
}
