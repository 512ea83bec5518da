import { Button, Radio, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Answered } from '../../components/answered';
import { Dialog } from '../../components/dialog';
import { Refusal } from '../../components/error-panel';
import { DayInput } from '../../components/field-input';
import type { OverdueRow } from '../../lib/answers';
import classes from './bulk-dialog.module.css';
import { nameOfItem } from './board-queries';
import { JudgedRows } from './judged-rows';
import {
  onlyWorkerOf,
  useBulk,
  useBulkPreview,
  type Judged,
  type Scope,
  type Target,
} from './use-bulk';
import { useColleagues } from './use-colleagues';

export type BulkKind = 'give' | 'move';

interface BulkDialogProps {
  kind: BulkKind;
  rows: OverdueRow[];
  onClose: () => void;
  onDone: () => void;
}

/** Many rows to another person or another day: first what can and what cannot and why, then what came of each. */
export function BulkDialog({ kind, rows, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [target, setTarget] = useState<Target | null>(null);
  const [scope, setScope] = useState<Scope>('rows');
  const preview = useBulkPreview({ rows, target, scope });
  const bulk = useBulk(rows);
  const count = rows.length;
  const can = (preview.data ?? []).filter(({ state }) => state === 'done');
  const send = (): void => {
    const keys = new Set(can.map(({ key }) => key));
    const going = rows.filter(
      ({ item, trajectoryId }) => keys.has(nameOfItem(item)) || keys.has(trajectoryId),
    );
    bulk.mutate(
      { rows: going, target, scope },
      {
        onSuccess: (items) =>
          announce(
            t('board.bulk.announce', {
              count: items.filter(({ state }) => state === 'done').length,
            }),
          ),
      },
    );
  };
  const title = t(kind === 'give' ? 'board.bulk.giveTitle' : 'board.bulk.moveTitle', { count });
  if (bulk.data !== undefined)
    return (
      <Dialog title={title} size={680} onClose={onDone}>
        <Outcome rows={bulk.data} onClose={onDone} />
      </Dialog>
    );
  return (
    <Dialog title={title} size={680} onClose={onClose}>
      <div className={classes.fields}>
        {kind === 'give' ? (
          <GiveFields rows={rows} scope={scope} onScope={setScope} onTarget={setTarget} />
        ) : (
          <DayInput
            label={t('board.bulk.on')}
            value={target !== null && 'on' in target ? target.on : null}
            onChange={(on) => setTarget(on === null ? null : { on })}
          />
        )}
      </div>
      {target === null ? (
        <p className={`${classes.note} wz-muted`}>
          {t(kind === 'give' ? 'board.bulk.choosePerson' : 'board.bulk.chooseDay')}
        </p>
      ) : (
        <Answered query={preview} failure={t('board.bulk.failure')} rows={3}>
          {(judged) => <Foreseen rows={judged} receiver={preview.receiver} />}
        </Answered>
      )}
      {bulk.error !== null && <Refusal error={bulk.error} kept={t('board.bulk.kept')} />}
      <div className={classes.actions}>
        <Button
          variant="filled"
          disabled={can.length === 0}
          loading={bulk.isPending}
          onClick={send}
        >
          {t(kind === 'give' ? 'board.bulk.doGive' : 'board.bulk.doMove', { count: can.length })}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

interface GiveFieldsProps {
  rows: OverdueRow[];
  scope: Scope;
  onScope: (scope: Scope) => void;
  onTarget: (target: Target | null) => void;
}

const scopes: readonly Scope[] = ['rows', 'trajectories'];

function GiveFields({ rows, scope, onScope, onTarget }: GiveFieldsProps) {
  const { t } = useTranslation();
  const colleagues = useColleagues();
  const from = onlyWorkerOf(rows);
  return (
    <>
      <Select
        label={t('board.bulk.to')}
        data={colleagues.filter(({ value }) => value !== from)}
        onChange={(userId) => onTarget(userId === null ? null : { userId })}
        searchable
        data-autofocus
      />
      <Radio.Group
        label={t('board.bulk.what')}
        description={from === null ? t('board.bulk.onePerson') : undefined}
        value={scope}
        onChange={(value) => onScope(scopes.find((one) => one === value) ?? 'rows')}
      >
        {scopes.map((value) => (
          <Radio
            key={value}
            my={6}
            value={value}
            disabled={value === 'trajectories' && from === null}
            label={t(`board.bulk.scope.${value}`)}
          />
        ))}
      </Radio.Group>
    </>
  );
}

interface ForeseenProps {
  rows: readonly Judged[];
  receiver: { name: string; then: number; limit: number } | null;
}

function Foreseen({ rows, receiver }: ForeseenProps) {
  const { t } = useTranslation();
  const of = (state: Judged['state']) => rows.filter((row) => row.state === state);
  const part = (state: Judged['state']) => ({ rows: of(state), count: of(state).length });
  const [can, same, cannot] = [part('done'), part('unchanged'), part('refused')];
  return (
    <>
      {receiver !== null && <p className={classes.note}>{t('board.bulk.load', receiver)}</p>}
      <JudgedRows kind="soon" title={t('board.bulk.can', can)} rows={can.rows} />
      <JudgedRows kind="today" title={t('board.bulk.cannot', cannot)} rows={cannot.rows} />
      <JudgedRows kind="waiting" title={t('board.bulk.same', same)} rows={same.rows} />
    </>
  );
}

/** What came of each row. */
export function Outcome({ rows, onClose }: { rows: readonly Judged[]; onClose: () => void }) {
  const { t } = useTranslation();
  const of = (state: Judged['state']) => rows.filter((row) => row.state === state);
  const [done, same, refused] = [of('done'), of('unchanged'), of('refused')];
  return (
    <>
      <JudgedRows kind="done" title={t('board.bulk.done', { count: done.length })} rows={done} />
      <JudgedRows
        kind="today"
        title={t('board.bulk.refused', { count: refused.length })}
        rows={refused}
      />
      <JudgedRows
        kind="waiting"
        title={t('board.bulk.unchanged', { count: same.length })}
        rows={same}
      />
      <div className={classes.actions}>
        <Button variant="filled" data-autofocus onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </>
  );
}
