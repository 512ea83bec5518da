import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, Quota } from '../../lib/answers';
import { numberOf } from '../../lib/values';

interface CountDialogProps {
  quota: Quota;
  /** The year that is offered first. */
  year: number;
  onClose: () => void;
}

/** The allocations of a landlord in a year, from which the quota is counted. The shares per route stay as they were. */
export function AllocationCountDialog({ quota, year, onClose }: CountDialogProps) {
  const { t } = useTranslation();
  const { landlordId, landlordName, counts } = quota;
  const known = counts.find((one) => one.year === year);
  const fields: Field[] = [
    { name: 'year', label: t('quota.year'), type: 'number', required: true, value: year },
    {
      name: 'allocations',
      label: t('quota.allocations'),
      hint: t('quota.allocationsHint'),
      type: 'number',
      required: true,
      value: known?.allocations ?? null,
    },
  ];
  return (
    <DecisionDialog
      title={t('quota.count')}
      about={{ number: null, text: landlordName }}
      fields={fields}
      draft={`quota:${landlordId}:count`}
      submitLabel={t('quota.countSubmit')}
      consequence={t('quota.countConsequence')}
      submit={(values, options) => {
        const asked = numberOf(values, 'year');
        const perRoute = counts.find((one) => one.year === asked)?.perRoute ?? {};
        const allocations = numberOf(values, 'allocations');
        const body = { landlordId, year: asked, allocations, perRoute };
        return answer(api.PUT('/allocation-counts', { body, ...options }));
      }}
      done={t('quota.counted', { landlord: landlordName })}
      onClose={onClose}
    />
  );
}
