import { useId, type ReactNode } from 'react';

import classes from './notice.module.css';

export type NoticeTone = 'plain' | 'error' | 'warning' | 'done' | 'wall';

interface NoticeProps {
  title: ReactNode;
  tone?: NoticeTone;
  children?: ReactNode;
  actions?: ReactNode;
  role?: 'status' | 'alert' | 'group';
}

export function Notice({ title, tone = 'plain', children, actions, role }: NoticeProps) {
  const id = useId();
  return (
    <div
      className={classes.notice}
      data-tone={tone}
      role={role}
      aria-labelledby={role === 'group' ? id : undefined}
    >
      <div id={id} className={classes.title}>
        {title}
      </div>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
