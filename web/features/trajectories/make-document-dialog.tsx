import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { DocumentToMake, Field, Trajectory } from '../../lib/answers';
import { fullDate } from '../../lib/format';
import { optionalText } from '../../lib/values';

interface MakeDocumentProps {
  trajectory: Trajectory;
  paper: DocumentToMake;
  onClose: () => void;
}

/** Has a paper made from what is on file; the same data give the same paper. */
export function MakeDocumentDialog({ trajectory, paper, onClose }: MakeDocumentProps) {
  const { t } = useTranslation();
  const { id, number, name } = trajectory;
  const { code, label, clause, kind, evaluations } = paper;
  const last = evaluations.at(-1);
  const fields: Field[] =
    last === undefined
      ? []
      : [
          {
            name: 'evaluationId',
            label: t('documents.about'),
            type: 'choice',
            required: true,
            options: evaluations.map((each) => ({
              value: each.id,
              label: `${each.label}, ${fullDate(each.on)}`,
            })),
            value: last.id,
          },
        ];
  return (
    <DecisionDialog
      title={t('documents.make', { label })}
      about={{ number, text: name }}
      fields={fields}
      draft={`${id}:document:${code}`}
      submitLabel={t('documents.makeSubmit')}
      consequence={`${t(`documents.consequence.${kind}`)} ${t('trajectory.clause', { clause })}`}
      submit={async (values, options) => {
        const made = await answer(
          api.POST('/trajectories/{id}/documents', {
            params: { path: { id } },
            body: { code, evaluationId: optionalText(values, 'evaluationId') },
            ...options,
          }),
        );
        const isReady = made.documents.length > 0;
        return isReady ? made : { ...made, text: t('documents.onItsWay', { label, number }) };
      }}
      done={t('documents.made', { label, number })}
      onClose={onClose}
    />
  );
}
