import { Skeleton } from '@mantine/core';
import { useDebouncedValue, useMounted } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import classes from './loading.module.css';

/** Grey lines in the place of what comes; only after 300 ms, so that fast answers do not flash. */
export function Loading({ rows = 6, height = 44 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  const [isSlow] = useDebouncedValue(useMounted(), 300);
  return (
    <div aria-busy className={classes.loading}>
      <span className="wz-hidden" role="status">
        {isSlow && t('state.loading')}
      </span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.row} style={{ height }}>
          {isSlow && <Skeleton height={12} width={`${40 + ((index * 37) % 45)}%`} />}
        </div>
      ))}
    </div>
  );
}
