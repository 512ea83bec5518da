import { useTranslation } from 'react-i18next';

/** 180 → "3 uur", 75 → "1 uur 15 min", 45 → "45 min". */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation();
  return (minutes) => {
    const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60];
    const words = [
      ...(hours > 0 ? [t('scarceTime.hours', { count: hours })] : []),
      ...(rest > 0 || hours === 0 ? [t('scarceTime.minutes', { count: rest })] : []),
    ];
    return words.join(' ');
  };
}
