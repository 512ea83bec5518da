import { useTranslation } from 'react-i18next';

import type { ArrearsList } from '../lib/answers';
import { clockTime, dateOf, dayAndMonth, shortDate } from '../lib/format';
import { useToday } from '../lib/session';

/** How far the bank statements reach and when the last came in, in words. */
export function useLedgerWords({ through, importedAt }: ArrearsList['ledger']): string {
  const { t } = useTranslation();
  const today = useToday();
  if (through === null || importedAt === null) return t('ledger.none');
  const importedOn = dateOf(importedAt);
  return t('ledger.through', {
    through: dayAndMonth(through, today),
    imported:
      importedOn === today
        ? t('ledger.todayAt', { time: clockTime(importedAt) })
        : shortDate(importedOn, today),
  });
}
