import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { CancelReason, Field, Meeting } from '../../lib/answers';
import { clockTime } from '../../lib/format';
import { optionalText, textOf } from '../../lib/values';

interface ChangeDialogProps {
  meeting: Meeting;
  onClose: () => void;
}

/** The day, the hour and the place of a session, for who plans or moves one. */
export function usePlaceFields(given?: { date: string; time: string; place: string }): Field[] {
  const { t } = useTranslation();
  const { date, time, place } = given ?? {};
  return useMemo<Field[]>(
    () => [
      {
        name: 'date',
        label: t('meetings.date'),
        type: 'date',
        required: true,
        value: date ?? null,
      },
      {
        name: 'time',
        label: t('meetings.time'),
        hint: t('meetings.timeHint'),
        type: 'text',
        required: true,
        value: time ?? '14:00',
      },
      {
        name: 'place',
        label: t('meetings.place'),
        type: 'text',
        required: true,
        value: place ?? null,
      },
    ],
    [t, date, time, place],
  );
}

export function MoveDialog({ meeting, onClose }: ChangeDialogProps) {
  const { t } = useTranslation();
  const { id, date, startsAt, place } = meeting;
  const fields = usePlaceFields({ date, time: clockTime(startsAt).replace('.', ':'), place });
  return (
    <DecisionDialog
      title={t('meetings.move')}
      about={{ number: null, text: meeting.title }}
      fields={fields}
      draft={`${id}:move`}
      submitLabel={t('meetings.move')}
      consequence={t(meeting.body ? 'meetings.bodyMoveConsequence' : 'meetings.moveConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/meetings/{id}/move', {
            params: { path: { id } },
            body: {
              date: textOf(values, 'date'),
              time: textOf(values, 'time'),
              place: textOf(values, 'place'),
            },
            ...options,
          }),
        )
      }
      done={t('meetings.moved')}
      onClose={onClose}
    />
  );
}

/** A body has no quorum to miss. */
function reasonsFor({ body }: Meeting): CancelReason[] {
  return body ? ['called_off'] : ['called_off', 'no_quorum'];
}

export function CancelDialog({ meeting, onClose }: ChangeDialogProps) {
  const { t } = useTranslation();
  const fields = useMemo<Field[]>(
    () => [
      {
        name: 'reason',
        label: t('meetings.reason'),
        type: 'choice',
        required: true,
        options: reasonsFor(meeting).map((value) => ({
          value,
          label: t(`meetings.cancelReason.${value}`),
        })),
      },
      { name: 'note', label: t('meetings.note'), type: 'longtext', required: false },
    ],
    [t, meeting],
  );
  return (
    <DecisionDialog
      title={t('meetings.cancel')}
      about={{ number: null, text: meeting.title }}
      fields={fields}
      draft={`${meeting.id}:cancellation`}
      submitLabel={t('meetings.cancel')}
      danger
      consequence={t(
        meeting.body ? 'meetings.bodyCancelConsequence' : 'meetings.cancelConsequence',
      )}
      submit={(values, options) =>
        answer(
          api.POST('/meetings/{id}/cancellation', {
            params: { path: { id: meeting.id } },
            body: {
              reason: values.reason === 'no_quorum' ? 'no_quorum' : 'called_off',
              note: optionalText(values, 'note'),
            },
            ...options,
          }),
        )
      }
      done={t('meetings.cancelled')}
      onClose={onClose}
    />
  );
}
