import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { count as groupedCount } from '../lib/format';
import classes from './page-head.module.css';

export function PageHead({
  title,
  subject,
  children,
}: {
  title: string;
  subject?: ReactNode;
  children?: ReactNode;
}) {
  useDocumentTitle(`${title} · Woonzeker`);
  return (
    <div className={classes.head}>
      <div className={classes.title}>
        <h1>{title}</h1>
        {subject !== undefined && <p>{subject}</p>}
      </div>
      <div className={classes.acts}>{children}</div>
    </div>
  );
}

export interface FilterWord<T extends string> {
  value: T;
  label: string;
  count?: number;
}

interface FilterWordsProps<T extends string> {
  label?: string;
  options: FilterWord<T>[];
  value: T;
  onChange: (value: T) => void;
  /** Tools on the right of the line. */
  children?: ReactNode;
}

/** Filters as words with their counts, tools on the right. */
export function FilterWords<T extends string>({
  label,
  options,
  value,
  onChange,
  children,
}: FilterWordsProps<T>) {
  const { t } = useTranslation();
  return (
    <div className={classes.filters}>
      <div className={classes.words} role="group" aria-label={label ?? t('list.filter')}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className={classes.word}
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
          >
            {option.label} {option.count !== undefined && <b>{groupedCount(option.count)}</b>}
          </button>
        ))}
      </div>
      {children !== undefined && <div className={classes.tools}>{children}</div>}
    </div>
  );
}
