import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, Tenancy } from '../../lib/answers';
import { euro } from '../../lib/format';
import { useToday } from '../../lib/session';
import { paymentOf } from '../../lib/values';

export function BookPaymentDialog({ tenancy, onClose }: { tenancy: Tenancy; onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const fields = useMemo<Field[]>(
    () => [
      { name: 'amountCents', label: t('case.field.amount'), type: 'money', required: true },
      {
        name: 'valueDate',
        label: t('case.field.valueDate'),
        hint: t('case.field.valueDateHint'),
        type: 'date',
        required: true,
        value: today,
      },
      { name: 'reference', label: t('case.field.reference'), type: 'text', required: false },
    ],
    [t, today],
  );
  return (
    <DecisionDialog
      title={t('case.dialog.payment.title')}
      about={{
        number: tenancy.reference,
        text: t('case.about', { name: tenancy.name, balance: euro(tenancy.balanceCents) }),
      }}
      fields={fields}
      draft={`${tenancy.id}:payment`}
      submitLabel={t('case.dialog.payment.submit')}
      consequence={t('case.dialog.payment.consequence')}
      submit={(values, options) =>
        answer(api.POST('/payments', { body: paymentOf(values, tenancy.id), ...options }))
      }
      done={t('case.dialog.payment.done', { number: tenancy.reference })}
      onClose={onClose}
    />
  );
}

interface ReversalDialogProps {
  tenancy: Tenancy;
  paymentId: string;
  onClose: () => void;
}

export function ReversalDialog({ tenancy, paymentId, onClose }: ReversalDialogProps) {
  const { t } = useTranslation();
  const fields = useMemo<Field[]>(
    () => [{ name: 'reason', label: t('case.field.reason'), type: 'longtext', required: true }],
    [t],
  );
  return (
    <DecisionDialog
      title={t('tenancies.reverseTitle')}
      about={{ number: tenancy.reference, text: tenancy.name }}
      fields={fields}
      draft={`${paymentId}:reversal`}
      submitLabel={t('tenancies.reverseTitle')}
      danger
      consequence={t('tenancies.reverseConsequence')}
      submit={({ reason }, options) =>
        answer(
          api.POST('/payments/{id}/reversal', {
            params: { path: { id: paymentId } },
            body: { reason: String(reason) },
            ...options,
          }),
        )
      }
      done={t('tenancies.reversed')}
      onClose={onClose}
    />
  );
}
