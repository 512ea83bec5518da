import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Field, IsoDate } from '../lib/answers';
import { addMonths } from '../lib/calendar';

/** What a repayment plan asks: so much a month, so many times, from a day on. */
export function usePlanFields(today: IsoDate): Field[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { name: 'instalmentCents', label: t('plan.instalment'), type: 'money', required: true },
      { name: 'instalmentCount', label: t('plan.count'), type: 'number', required: true },
      {
        name: 'firstDueOn',
        label: t('plan.firstDue'),
        hint: t('plan.firstDueHint'),
        type: 'date',
        required: true,
        value: `${addMonths(today, 1).slice(0, 8)}05`,
      },
    ],
    [t, today],
  );
}
