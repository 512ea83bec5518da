import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { DeliveryOutcome, Field, Letter } from '../../lib/answers';
import { useToday } from '../../lib/session';

const outcomes: readonly DeliveryOutcome[] = [
  'received',
  'letterbox',
  'proxy',
  'refused',
  'unclaimed',
  'undeliverable',
  'lost',
];

export function DeliveryDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const fields = useMemo<Field[]>(
    () => [
      {
        name: 'outcome',
        label: t('post.outcome'),
        type: 'choice',
        required: true,
        options: outcomes.map((value) => ({ value, label: t(`post.outcomeOf.${value}`) })),
      },
      {
        name: 'on',
        label: t('post.on'),
        hint: t('post.onHint'),
        type: 'date',
        required: true,
        value: today,
      },
    ],
    [t, today],
  );
  return (
    <DecisionDialog
      title={t('post.deliveryTitle')}
      about={{ number: letter.case.number, text: `${letter.addressee.name}, ${letter.title}` }}
      fields={fields}
      draft={`${letter.id}:delivery`}
      submitLabel={t('post.bookDelivery')}
      consequence={t('post.deliveryConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/letters/{id}/delivery', {
            params: { path: { id: letter.id } },
            body: {
              outcome: outcomes.find((each) => each === values.outcome) ?? 'received',
              on: String(values.on),
            },
            ...options,
          }),
        )
      }
      done={t('post.delivered', { name: letter.addressee.name })}
      onClose={onClose}
    />
  );
}
