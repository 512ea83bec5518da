import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field } from '../../lib/answers';
import { useToday } from '../../lib/session';
import { choiceOf, textOf } from '../../lib/values';
import { useColleagues } from './use-colleagues';

const reasons = ['ill', 'leave', 'other'] as const;

interface AbsenceDialogProps {
  /** Called with the absence that was written down, or with null. */
  onClose: (absenceId: string | null) => void;
}

/** Who is away, from when until when; what falls in it is asked next. */
export function AbsenceDialog({ onClose }: AbsenceDialogProps) {
  const { t } = useTranslation();
  const today = useToday();
  const colleagues = useColleagues();
  const written = useRef<string | null>(null);
  const fields = useMemo<Field[]>(
    () => [
      {
        name: 'userId',
        label: t('board.absence.person'),
        type: 'choice',
        required: true,
        options: colleagues,
      },
      {
        name: 'from',
        label: t('board.absence.from'),
        type: 'date',
        required: true,
        value: today,
      },
      { name: 'until', label: t('board.absence.until'), type: 'date', required: true },
      {
        name: 'reason',
        label: t('board.absence.reason'),
        hint: t('board.absence.reasonHint'),
        type: 'choice',
        required: true,
        options: reasons.map((value) => {
          return { value, label: t(`board.absence.reasonOf.${value}`) };
        }),
      },
    ],
    [colleagues, t, today],
  );
  return (
    <DecisionDialog
      title={t('board.absence.add')}
      about={{ number: null, text: t('board.absence.about') }}
      fields={fields}
      draft="board:absence"
      submitLabel={t('board.absence.add')}
      consequence={t('board.absence.consequence')}
      submit={async (values, options) => {
        const body = {
          userId: textOf(values, 'userId'),
          from: textOf(values, 'from'),
          until: textOf(values, 'until'),
          reason: choiceOf(values, 'reason', reasons),
        };
        const { id, command } = await answer(api.POST('/absences', { body, ...options }));
        written.current = id;
        return { command };
      }}
      done={t('board.absence.written')}
      onClose={() => onClose(written.current)}
    />
  );
}
