import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Evaluation, Field, Trajectory } from '../../lib/answers';
import { textOf } from '../../lib/values';

interface ReplanDialogProps {
  trajectory: Trajectory;
  evaluation: Evaluation;
  onClose: () => void;
}

/** Another day for an evaluation, with why. */
export function ReplanDialog({ trajectory, evaluation, onClose }: ReplanDialogProps) {
  const { t } = useTranslation();
  const { id, number, name } = trajectory;
  const { id: evaluationId, label } = evaluation;
  const fields = useMemo<Field[]>(
    () => [
      { name: 'on', label: t('evaluations.field.replanOn'), type: 'date', required: true },
      { name: 'reason', label: t('evaluations.field.reason'), type: 'longtext', required: true },
    ],
    [t],
  );
  return (
    <DecisionDialog
      title={`${t('evaluations.replan')}: ${label}`}
      about={{ number, text: name }}
      fields={fields}
      draft={`${evaluationId}:replan`}
      submitLabel={t('evaluations.replan')}
      consequence={t('evaluations.replanConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/trajectories/{id}/evaluations/{evaluationId}/day', {
            params: { path: { id, evaluationId } },
            body: { on: textOf(values, 'on'), reason: textOf(values, 'reason') },
            ...options,
          }),
        )
      }
      done={t('evaluations.replanned', { label, number })}
      onClose={onClose}
    />
  );
}
