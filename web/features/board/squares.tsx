import classes from './squares.module.css';

interface SquaresProps {
  count: number;
  /** So many of them fall in an absence: drawn hollow. */
  inside?: number;
  late?: boolean;
}

const mostShown = 24;

/** One square per duty, beside the number that says it in words. */
export function Squares({ count, inside = 0, late = false }: SquaresProps) {
  return (
    <span className={classes.squares} aria-hidden>
      {Array.from({ length: Math.min(count, mostShown) }, (_, index) => (
        <i key={index} data-kind={late ? 'late' : index < inside ? 'inside' : undefined} />
      ))}
    </span>
  );
}

/** Running trajectories against the limit: a bar with a tick; what is beyond it is brick. */
export function LoadBar({ count, limit, most }: { count: number; limit: number; most: number }) {
  const part = (value: number): string => `${(value / most) * 100}%`;
  return (
    <span className={classes.bar} aria-hidden>
      <i style={{ width: part(Math.min(count, limit)) }} />
      {count > limit && <i data-above style={{ left: part(limit), width: part(count - limit) }} />}
      <b style={{ left: part(limit) }} />
    </span>
  );
}
