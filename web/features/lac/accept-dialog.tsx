import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, LacFile } from '../../lib/answers';
import { dayAndMonth, euro } from '../../lib/format';
import { useToday } from '../../lib/session';

/** Take a file over from the landlord, or refuse it with a reason. */
export function AcceptDialog({ file, onClose }: { file: LacFile; onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const fields = useMemo<Field[]>(
    () => [
      {
        name: 'accepted',
        label: t('lac.answer'),
        type: 'choice',
        required: true,
        options: [
          { value: 'yes', label: t('lac.accept') },
          { value: 'no', label: t('lac.refuse') },
        ],
      },
      {
        name: 'reason',
        label: t('lac.reason'),
        hint: t('lac.reasonHint'),
        type: 'longtext',
        required: false,
      },
    ],
    [t],
  );
  return (
    <DecisionDialog
      title={t('lac.acceptTitle')}
      about={{
        number: file.case.number,
        text: t('lac.about', {
          name: file.case.name,
          amount: euro(file.toldCents),
          date: dayAndMonth(file.toldOn, today),
        }),
      }}
      fields={fields}
      draft={`${file.case.id}:acceptance`}
      submitLabel={t('lac.answerSubmit')}
      consequence={t('lac.acceptConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/lac/files/{id}/acceptance', {
            params: { path: { id: file.case.id } },
            body: {
              accepted: values.accepted === 'yes',
              reason: typeof values.reason === 'string' ? values.reason : null,
            },
            ...options,
          }),
        )
      }
      done={t('lac.answered', { number: file.case.number })}
      onClose={onClose}
    />
  );
}
