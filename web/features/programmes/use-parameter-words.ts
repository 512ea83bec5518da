import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { ParameterValue } from '../../lib/answers';

/** A value of a parameter in words. */
export function useParameterWords(): (value: ParameterValue) => string {
  const { t } = useTranslation();
  return (value) => {
    if (value === null) return t('programmes.none');
    if (typeof value === 'string') return choiceWords(value, t);
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value))
      return value.map((item) => (typeof item === 'object' ? item.label : item)).join(', ');
    return 'unit' in value ? `${value.amount} ${t(`programmes.unit.${value.unit}`)}` : '';
  };
}

const choices = ['half', 'months', 'none', 'refused', 'with_reason'] as const;

function choiceWords(value: string, t: TFunction): string {
  const choice = choices.find((each) => each === value);
  return choice === undefined ? value : t(`programmes.choice.${choice}`);
}
