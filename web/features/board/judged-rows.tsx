import { StateBadge, type BadgeKind } from '../../components/state-badge';
import classes from './judged-rows.module.css';

export interface JudgedRow {
  key: string;
  number: string;
  name: string;
  text: string;
}

interface JudgedRowsProps {
  kind: BadgeKind;
  title: string;
  rows: readonly JudgedRow[];
}

/** One part of a preview or of what was done: which rows, and what or why not. */
export function JudgedRows({ kind, title, rows }: JudgedRowsProps) {
  if (rows.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3>
        <StateBadge kind={kind}>{title}</StateBadge>
      </h3>
      <ul tabIndex={0} aria-label={title}>
        {rows.map(({ key, number, name, text }) => (
          <li key={key}>
            <b>
              {number} {name}
            </b>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
