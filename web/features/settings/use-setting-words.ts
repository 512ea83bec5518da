import { useTranslation } from 'react-i18next';

import type { Setting } from '../../lib/answers';
import { euro } from '../../lib/format';
import { sharedFields } from '../../lib/shared-fields';

/** Both wordings of letter 3 about the petition. */
export const petitionTexts = ['lodged', 'can_be_lodged'] as const;

interface SettingWords {
  labelOf: (setting: Setting) => string;
  valueOf: (setting: Setting) => string;
  /** Null when the value says it itself. */
  unitOf: (setting: Setting) => string | null;
}

/** A setting in words, with its unit. */
export function useSettingWords(): SettingWords {
  const { t } = useTranslation();
  const unitOf = ({ unit }: Setting): string | null =>
    unit === 'choice' || unit === 'fields' ? null : t(`unit.${unit}`);
  const valueOf = (setting: Setting): string => {
    const { unit, value } = setting;
    if (unit === 'cents') return euro(Number(value));
    if (unit === 'day_of_month') return t('settings.dayOfMonth', { day: Number(value) });
    if (unit === 'choice') {
      const text = petitionTexts.find((each) => each === value);
      return text === undefined ? String(value) : t(`settings.petition.${text}`);
    }
    if (unit === 'fields') {
      const chosen = sharedFields.filter((each) => Array.isArray(value) && value.includes(each));
      return chosen.map((each) => t(`sharedField.${each}`)).join(', ');
    }
    return `${String(value)} ${unitOf(setting) ?? ''}`.trim();
  };
  return { labelOf: ({ label }) => label, valueOf, unitOf };
}
