import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './selection-bar.module.css';

interface SelectionBarProps {
  count: number;
  onClear: () => void;
  /** "Kies alle 412 in dit filter" */
  all?: { label: string; onChoose: () => void };
  children: ReactNode;
}

/** What can be done with the chosen rows. */
export function SelectionBar({ count, onClear, all, children }: SelectionBarProps) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <div className={classes.bar} role="region" aria-label={t('list.chosenRegion')}>
      <b aria-live="polite">{t('list.chosen', { count })}</b>
      {all && (
        <button type="button" className={classes.all} onClick={all.onChoose}>
          {all.label}
        </button>
      )}
      <span className="wz-grow" />
      {children}
      <Button variant="subtle" onClick={onClear}>
        {t('list.clear')}
      </Button>
    </div>
  );
}
