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
import type { AbsenceItem, AbsencePreview, IsoDate, ReplanItem } from '../../lib/answers';
import { dayAndMonth, daySpan } from '../../lib/format';
import { useToday } from '../../lib/session';
import { useVerb } from '../../lib/use-verb';
import { useReplanPreview } from './board-queries';
import { Outcome } from './bulk-dialog';
import classes from './bulk-dialog.module.css';
import type { Judged } from './use-bulk';
import { useColleagues } from './use-colleagues';

interface AbsenceReplanProps {
  absenceId: string;
  onClose: () => void;
}

/** What falls in an absence: each to a colleague or another day, or left as it is. */
export function AbsenceReplan({ absenceId, onClose }: AbsenceReplanProps) {
  const { t } = useTranslation();
  const today = useToday();
  // Kept as it was when it was opened: what is done stays to be read.
  const query = useQuery({
    queryKey: ['absence', absenceId],
    queryFn: () =>
      answer(api.GET('/absences/{id}/preview', { params: { path: { id: absenceId } } })),
    staleTime: 'static',
    gcTime: 0,
  });
  const title = query.data
    ? t('board.absence.title', {
        name: query.data.absence.person.name,
        span: daySpan(query.data.absence, today),
      })
    : t('board.absence.add');
  return (
    <Dialog title={title} size={720} onClose={onClose}>
      <Answered query={query} failure={t('board.absence.failure')} rows={4}>
        {(preview) => <ReplanForm preview={preview} onClose={onClose} />}
      </Answered>
    </Dialog>
  );
}

/** Where one row goes: a person, `day`, or `stay`. */
interface Choice {
  to: string;
  on: IsoDate | null;
}

const keyOf = ({ evaluationId, taskId }: AbsenceItem): string => evaluationId ?? taskId ?? '';

function proposedFor({ proposal }: AbsenceItem): Choice {
  if (proposal === null) return { to: 'stay', on: null };
  return 'on' in proposal ? { to: 'day', on: proposal.on } : { to: proposal.userId, on: null };
}

function replanItem({ evaluationId, taskId }: AbsenceItem, { to, on }: Choice): ReplanItem[] {
  if (to === 'stay') return [];
  if (to === 'day')
    return on !== null && evaluationId !== null ? [{ evaluationId, to: { on } }] : [];
  if (evaluationId !== null) return [{ evaluationId, to: { userId: to } }];
  return taskId === null ? [] : [{ taskId, to: { userId: to } }];
}

function ReplanForm({ preview, onClose }: { preview: AbsencePreview; onClose: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { absence, deputy, items } = preview;
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const choiceFor = (item: AbsenceItem): Choice => choices[keyOf(item)] ?? proposedFor(item);
  const going = items.flatMap((item) => replanItem(item, choiceFor(item)));
  const judged = useReplanPreview(going);
  const replan = useReplan(preview);
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
        <EmptyState title={t('board.absence.empty')}>{t('board.absence.emptyText')}</EmptyState>
      ) : (
        <>
          <p className="wz-muted">
            {deputy === null
              ? t('board.absence.noDeputy')
              : t('board.absence.deputy', { name: deputy.name })}{' '}
            {t('board.list.note')}
          </p>
          <ul className={classes.rows}>
            {items.map((item) => (
              <ReplanRow
                key={keyOf(item)}
                item={item}
                awayId={absence.person.id}
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
        {items.length > 0 && (
          <Button
            variant="filled"
            disabled={going.length === 0}
            loading={replan.isPending}
            onClick={send}
          >
            {t('board.absence.do', { count: going.length })}
          </Button>
        )}
        <Button variant="subtle" onClick={onClose}>
          {t(items.length === 0 ? 'action.close' : 'action.cancel')}
        </Button>
        {items.length > 0 && going.length === 0 && (
          <span className="wz-muted">{t('board.absence.noneChosen')}</span>
        )}
        <span className="wz-grow" />
        <TakeBack absenceId={absence.id} onDone={onClose} />
      </div>
    </>
  );
}

function useReplan({ absence, items }: AbsencePreview) {
  return useVerb(async (chosen: ReplanItem[], options): Promise<Judged[]> => {
    const { items: rows } = await answer(
      api.POST('/absences/{id}/replan', {
        params: { path: { id: absence.id } },
        body: { items: chosen },
        ...options,
      }),
    );
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

interface ReplanRowProps {
  item: AbsenceItem;
  awayId: string;
  choice: Choice;
  faults: readonly string[];
  onChange: (choice: Choice) => void;
}

function ReplanRow({ item, awayId, choice, faults, onChange }: ReplanRowProps) {
  const { t } = useTranslation();
  const today = useToday();
  const colleagues = useColleagues().filter(({ value }) => value !== awayId);
  const { evaluationId, number, name, label, due, lastDay } = item;
  const others =
    evaluationId === null ? [] : [{ value: 'day', label: t('board.absence.otherDay') }];
  return (
    <li>
      <div className={classes.about}>
        <Plate number={number} />
        <span>
          <b>{label}</b> {name}
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
          data={[{ value: 'stay', label: t('board.absence.stay') }, ...others, ...colleagues]}
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
