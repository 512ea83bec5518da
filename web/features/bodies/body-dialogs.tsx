import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Body, Field, FieldValues } from '../../lib/answers';
import { textOf } from '../../lib/values';

interface BodyDialogProps {
  body: Body;
  onClose: () => void;
}

/** Who sits in a body, and when and where it meets. */
function useSeatFields(body: Body): Field[] {
  const { t } = useTranslation();
  const { candidates, members, chairRole, time, place } = body;
  return useMemo<Field[]>(() => {
    const options = candidates.map(({ id, name, organisation }) => ({
      value: id,
      label: t('bodies.memberOf', { name, organisation }),
    }));
    const chair = members.find((member) => member.chair)?.userId ?? null;
    const others = members.filter((member) => !member.chair).map(({ userId }) => userId);
    return [
      {
        name: 'time',
        label: t('meetings.time'),
        hint: t('meetings.timeHint'),
        type: 'text',
        required: true,
        value: time ?? '09:00',
      },
      {
        name: 'place',
        label: t('meetings.place'),
        type: 'text',
        required: true,
        value: place,
      },
      {
        name: 'chairId',
        label: t('bodies.chairIs', { role: chairRole }),
        type: 'choice',
        required: true,
        options,
        value: chair,
      },
      {
        name: 'memberIds',
        label: t('bodies.members'),
        type: 'choices',
        required: false,
        options,
        value: others.join(','),
      },
    ];
  }, [t, candidates, members, chairRole, time, place]);
}

function seatsOf(values: FieldValues): {
  time: string;
  place: string;
  chairId: string;
  memberIds: string[];
} {
  return {
    time: textOf(values, 'time'),
    place: textOf(values, 'place'),
    chairId: textOf(values, 'chairId'),
    memberIds: textOf(values, 'memberIds')
      .split(',')
      .filter((id) => id !== ''),
  };
}

export function StartDialog({ body, onClose }: BodyDialogProps) {
  const { t } = useTranslation();
  const seats = useSeatFields(body);
  const fields = useMemo<Field[]>(
    () => [{ name: 'firstOn', label: t('bodies.firstOn'), type: 'date', required: true }, ...seats],
    [t, seats],
  );
  const path = { code: body.programme.code, body: body.code };
  return (
    <DecisionDialog
      title={t('bodies.start')}
      about={{ number: null, text: t('bodies.startText') }}
      fields={fields}
      draft={`${path.code}:${path.body}:start`}
      submitLabel={t('bodies.start')}
      consequence={t('bodies.startConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/bodies/{code}/{body}', {
            params: { path },
            body: { firstOn: textOf(values, 'firstOn'), ...seatsOf(values) },
            ...options,
          }),
        )
      }
      done={t('bodies.started')}
      onClose={onClose}
    />
  );
}

export function SeatDialog({ body, onClose }: BodyDialogProps) {
  const { t } = useTranslation();
  const fields = useSeatFields(body);
  const path = { code: body.programme.code, body: body.code };
  return (
    <DecisionDialog
      title={t('bodies.seat')}
      about={{ number: null, text: body.label }}
      fields={fields}
      draft={`${path.code}:${path.body}:seat`}
      submitLabel={t('bodies.seat')}
      consequence={t('bodies.seatConsequence')}
      submit={(values, options) =>
        answer(
          api.PUT('/bodies/{code}/{body}', {
            params: { path },
            body: seatsOf(values),
            ...options,
          }),
        )
      }
      done={t('bodies.seated')}
      onClose={onClose}
    />
  );
}

export function StopDialog({ body, onClose }: BodyDialogProps) {
  const { t } = useTranslation();
  const path = { code: body.programme.code, body: body.code };
  return (
    <DecisionDialog
      title={t('bodies.stop')}
      about={{ number: null, text: body.label }}
      fields={noFields}
      draft={`${path.code}:${path.body}:stop`}
      submitLabel={t('bodies.stop')}
      danger
      consequence={t('bodies.stopConsequence')}
      submit={(_values, options) =>
        answer(api.POST('/bodies/{code}/{body}/stop', { params: { path }, body: {}, ...options }))
      }
      done={t('bodies.stopped')}
      onClose={onClose}
    />
  );
}

const noFields: readonly Field[] = [];
