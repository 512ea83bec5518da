import { Link } from '@tanstack/react-router';

import classes from './plate.module.css';

/** The case number as an enamel house number. Big: once, in the head of a page. Small: in every row, a link. */
export function Plate({ number, to, big = false }: { number: string; to?: string; big?: boolean }) {
  if (big) return <span className={classes.big}>{number}</span>;
  if (to === undefined) return <span className={classes.small}>{number}</span>;
  return (
    <Link to={to} className={classes.small}>
      {number}
    </Link>
  );
}
