import { useId, type ReactNode } from 'react';

import classes from './panel.module.css';

/** A heading on a hairline; no box. */
export function Panel({
  title,
  count,
  children,
}: {
  title: string;
  count?: number;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <h2 id={id}>
        {title} {count !== undefined && <em>{count}</em>}
      </h2>
      {children}
    </section>
  );
}

/** The main column with its rail of panels; below 80em the rail comes underneath. */
export function WithRail({
  children,
  rail,
  label,
}: {
  children: ReactNode;
  rail: ReactNode;
  label: string;
}) {
  return (
    <div className={classes.columns}>
      <div className={classes.main}>{children}</div>
      <aside className={classes.rail} aria-label={label}>
        {rail}
      </aside>
    </div>
  );
}
