import { useQuery } from '@tanstack/react-query';
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

/** The allocations of a landlord in a year, from which the quota is counted, with the part of each route of the ruleset. */
export function AllocationCountDialog({ quota, year, onClose }: CountDialogProps) {
  const { t } = useTranslation();
  const { landlordId, landlordName, counts } = quota;
  const known = counts.find((one) => one.year === year);
  const { data } = useQuery({
    queryKey: ['rulesets', 'now'],
    queryFn: () => answer(api.GET('/rulesets', { params: { query: {} } })),
  });
  const routes = data?.items.find(({ current }) => current)?.routes ?? [];
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
    ...routes.map(({ code, label }): Field => {
      const value = known?.perRoute[code] ?? null;
      const asked = t('quota.perRoute', { route: label });
      return { name: `route:${code}`, label: asked, type: 'number', required: false, value };
    }),
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
        const before = counts.find((one) => one.year === asked)?.perRoute ?? {};
        const typed = routes.map(({ code }) => [code, numberOf(values, `route:${code}`)] as const);
        const perRoute = { ...before, ...Object.fromEntries(typed) };
        const allocations = numberOf(values, 'allocations');
        const body = { landlordId, year: asked, allocations, perRoute };
        return answer(api.PUT('/allocation-counts', { body, ...options }));
      }}
      done={t('quota.counted', { landlord: landlordName })}
      onClose={onClose}
    />
  );
}
