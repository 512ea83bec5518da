import type { ReactNode } from 'react';

import classes from './empty-state.module.css';
import { Mark } from './mark';

/** Which kind of nothing, the next date, one link. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon}>
        <Mark height={40} />
      </span>
      <div>
        <b>{title}</b>
        {children !== undefined && <div className={classes.text}>{children}</div>}
        {action}
      </div>
    </div>
  );
}
