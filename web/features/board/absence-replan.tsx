import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Answered } from '../../components/answered';
import { DateWithReason } from '../../components/date-with-reason';
import { Dialog } from '../../components/dialog';
import { EmptyState } from '../../components/empty-state';
import { Refusal } from '../../components/error-panel';
import { DayInput } from '../../components/field-input';
import { Plate } from '../../components/plate';
import { answer, api } from '../../lib/api';
import type {
  AbsenceItem,
  AbsencePreview,
  IsoDate,
  OverdueRow,
  ReplanItem,
} from '../../lib/answers';
import { dayAndMonth, daySpan } from '../../lib/format';
import { useToday } from '../../lib/session';
import { useVerb } from '../../lib/use-verb';
import { nameOfItem, useReplanPreview } from './board-queries';
import { Outcome } from './bulk-dialog';
import classes from './bulk-dialog.module.css';
import type { Judged } from './use-bulk';
import { useColleagues } from './use-colleagues';

/** An absence and what is done about it: what falls in it is divided, or what others have goes back. */
export interface Away {
  absenceId: string;
  act: 'replan' | 'return';
}

interface AbsenceReplanProps extends Away {
  onClose: () => void;
}

/** What falls in an absence, or what goes back after it: each to a person or another day, or left as it is. */
export function AbsenceReplan({ absenceId, act, onClose }: AbsenceReplanProps) {
  const { t } = useTranslation();
  const today = useToday();
  // Kept as it was when it was opened: what is done stays to be read.
  const query = useQuery({
    queryKey: ['absence', absenceId, act],
    queryFn: () => {
      const params = { path: { id: absenceId } };
      return act === 'replan'
        ? answer(api.GET('/absences/{id}/preview', { params }))
        : answer(api.GET('/absences/{id}/return', { params }));
    },
    staleTime: 'static',
    gcTime: 0,
  });
  const title = query.data
    ? t(act === 'replan' ? 'board.absence.title' : 'board.absence.returnTitle', {
        name: query.data.absence.person.name,
        span: daySpan(query.data.absence, today),
      })
    : t('board.absence.add');
  return (
    <Dialog title={title} size={720} onClose={onClose}>
      <Answered query={query} failure={t('board.absence.failure')} rows={4}>
        {(preview) => <ReplanForm preview={preview} act={act} onClose={onClose} />}
      </Answered>
    </Dialog>
  );
}

/** Where one row goes: a person, `day`, or `stay`. */
interface Choice {
  to: string;
  on: IsoDate | null;
}

/** What a row is: an evaluation, a round of a recurring duty or another task. */
function itemOf({ evaluationId, taskId, round, trajectoryId }: AbsenceItem): OverdueRow['item'] {
  if (evaluationId !== null) return { evaluationId };
  return round === null ? { taskId: taskId ?? '' } : { trajectoryId, round };
}

const keyOf = (item: AbsenceItem): string => nameOfItem(itemOf(item));

function proposedFor({ proposal }: AbsenceItem): Choice {
  if (proposal === null) return { to: 'stay', on: null };
  return 'on' in proposal ? { to: 'day', on: proposal.on } : { to: proposal.userId, on: null };
}

function replanItem(row: AbsenceItem, { to, on }: Choice): ReplanItem[] {
  const item = itemOf(row);
  if (to === 'stay' || (to === 'day' && on === null)) return [];
  if (to !== 'day') return [{ ...item, to: { userId: to } }];
  return on === null || 'taskId' in item ? [] : [{ ...item, to: { on } }];
}

interface ReplanFormProps extends Pick<Away, 'act'> {
  preview: AbsencePreview;
  onClose: () => void;
}

function ReplanForm({ preview, act, onClose }: ReplanFormProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { absence, deputy, items } = preview;
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const choiceFor = (item: AbsenceItem): Choice => choices[keyOf(item)] ?? proposedFor(item);
  const going = items.flatMap((item) => replanItem(item, choiceFor(item)));
  // Who comes back is away until it is done: the server judges that row when it is sent.
  const judged = useReplanPreview(act === 'return' ? [] : going);
  const replan = useReplan(preview, act);
  const back = act === 'return';
  if (replan.data !== undefined) return <Outcome rows={replan.data} onClose={onClose} />;
  const send = (): void =>
    replan.mutate(going, {
      onSuccess: (rows) => {
        const done = rows.filter(({ state }) => state === 'done');
        announce(t('board.bulk.announce', { count: done.length }));
      },
    });
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={t(back ? 'board.absence.noneBack' : 'board.absence.empty')}>
          {t(back ? 'board.absence.noneBackText' : 'board.absence.emptyText')}
        </EmptyState>
      ) : (
        <>
          <p className="wz-muted">
            <About act={act} deputy={deputy} />
          </p>
          <ul className={classes.rows}>
            {items.map((item) => (
              <ReplanRow
                key={keyOf(item)}
                item={item}
                absent={absence.person}
                act={act}
                choice={choiceFor(item)}
                faults={
                  judged.data
                    ?.find(({ id }) => id === keyOf(item))
                    ?.faults.map(({ text }) => text) ?? []
                }
                onChange={(choice) => setChoices({ ...choices, [keyOf(item)]: choice })}
              />
            ))}
          </ul>
        </>
      )}
      {replan.error !== null && <Refusal error={replan.error} kept={t('board.bulk.kept')} />}
      <div className={classes.actions}>
        {(items.length > 0 || back) && (
          <Button
            variant="filled"
            disabled={going.length === 0 && !back}
            loading={replan.isPending}
            onClick={send}
          >
            {t(back ? 'board.absence.doBack' : 'board.absence.do', { count: going.length })}
          </Button>
        )}
        <Button variant="subtle" onClick={onClose}>
          {t(items.length === 0 && !back ? 'action.close' : 'action.cancel')}
        </Button>
        {items.length > 0 && going.length === 0 && !back && (
          <span className="wz-muted">{t('board.absence.noneChosen')}</span>
        )}
        <span className="wz-grow" />
        {!back && <TakeBack absenceId={absence.id} onDone={onClose} />}
      </div>
    </>
  );
}

function About({ act, deputy }: Pick<Away, 'act'> & Pick<AbsencePreview, 'deputy'>) {
  const { t } = useTranslation();
  if (act === 'return') return t('board.absence.aboutBack');
  const who =
    deputy === null
      ? t('board.absence.noDeputy')
      : t('board.absence.deputy', { name: deputy.name });
  return `${who} ${t('board.list.note')}`;
}

function useReplan({ absence, items }: AbsencePreview, act: Away['act']) {
  return useVerb(async (chosen: ReplanItem[], options): Promise<Judged[]> => {
    const params = { path: { id: absence.id } };
    const asked = { params, body: { items: chosen }, ...options };
    const { items: rows } = await (act === 'return'
      ? answer(api.POST('/absences/{id}/return', asked))
      : answer(api.POST('/absences/{id}/replan', asked)));
    return rows.map(({ id, state, text, faults }) => {
      const item = items.find((one) => keyOf(one) === id);
      const why = faults.map((fault) => fault.text).join(' ');
      return {
        key: id,
        number: item?.number ?? '',
        name: item?.name ?? '',
        state,
        text: why === '' ? text : why,
      };
    });
  });
}

interface ReplanRowProps extends Pick<Away, 'act'> {
  item: AbsenceItem;
  absent: AbsencePreview['absence']['person'];
  choice: Choice;
  faults: readonly string[];
  onChange: (choice: Choice) => void;
}

function ReplanRow({ item, absent, act, choice, faults, onChange }: ReplanRowProps) {
  const { t } = useTranslation();
  const today = useToday();
  const colleagues = useColleagues().filter(({ value }) => value !== absent.id);
  const { taskId, number, name, label, due, lastDay, holder } = item;
  const others = taskId === null ? [{ value: 'day', label: t('board.absence.otherDay') }] : [];
  const to =
    act === 'return' ? [{ value: absent.id, label: absent.name }] : [...others, ...colleagues];
  return (
    <li>
      <div className={classes.about}>
        <Plate number={number} />
        <span>
          <b>{label}</b> {name}
          {act === 'return' && holder !== null && `, ${t('board.absence.now', holder)}`}
        </span>
        <span>
          <DateWithReason term={due} />
        </span>
      </div>
      <div className={classes.where}>
        <NativeSelect
          aria-label={t('board.absence.where', { number, label })}
          value={choice.to}
          onChange={(event) => onChange({ ...choice, to: event.currentTarget.value })}
          data={[{ value: 'stay', label: t('board.absence.stay') }, ...to]}
        />
        {choice.to === 'day' && (
          <DayInput
            label={
              lastDay === null
                ? t('board.absence.day')
                : `${t('board.absence.day')}, ${t('board.absence.lastDay', { date: dayAndMonth(lastDay, today) })}`
            }
            value={choice.on}
            onChange={(on) => onChange({ ...choice, on })}
          />
        )}
      </div>
      {faults.length > 0 && (
        <p className={classes.fault} role="alert">
          {faults.join(' ')}
        </p>
      )}
    </li>
  );
}

function TakeBack({ absenceId, onDone }: { absenceId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const remove = useVerb((id: string, options) =>
    answer(api.DELETE('/absences/{id}', { params: { path: { id } }, ...options })),
  );
  const send = (): void =>
    remove.mutate(absenceId, {
      onSuccess: () => {
        announce(t('board.absence.takenBack'));
        onDone();
      },
    });
  return (
    <>
      {remove.error !== null && <Refusal error={remove.error} kept={t('board.bulk.kept')} />}
      <Button variant="subtle" color="brick" loading={remove.isPending} onClick={send}>
        {t('board.absence.takeBack')}
      </Button>
    </>
  );
}
