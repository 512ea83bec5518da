import { useTranslation } from 'react-i18next';

import type { ReportFigure } from '../../lib/answers';
import { decimal } from '../../lib/format';

/** A figure in words: "2,6 maanden"; a count that the API keeps to itself is "< 5". */
export function useFigure(): (value: number | null, unit: ReportFigure['unit']) => string {
  const { t } = useTranslation();
  return (value, unit) => {
    if (value !== null) return t(`reports.value.${unit}`, { value: decimal(value) });
    return t(unit === 'count' ? 'reports.masked' : 'reports.unknown');
  };
}
