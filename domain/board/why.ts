import type { IsoDate } from '../term/types.js';
import type { Span } from './weeks.js';

/** What is known of an evaluation that is still to be held. */
export interface OpenOnBoard {
  dueOn: IsoDate;
  today: IsoDate;
  /** Whose it is; null while it is nobody's. */
  worker: { active: boolean; absences: readonly Span[] } | null;
  /** Why it was moved last. */
  moved: string | null;
  /** The rung its task has climbed to, and the role that was told; null before the task opens. */
  ladder: { rung: number; role: string } | null;
}

/** One reason why an evaluation is still open, as a code with its values. */
export interface Why {
  code:
    | 'nobody_assigned'
    | 'worker_left'
    | 'worker_absent'
    | 'moved'
    | 'climbed'
    | 'asked'
    | 'not_yet_asked';
  params: Record<string, string | number>;
}

/** Everything that explains why it is not held yet: whose it is, whether that person is there, and who was told last. */
export function whyOpen({ dueOn, today, worker, moved, ladder }: OpenOnBoard): Why[] {
  return [
    ...whoseReasons(worker, dueOn > today ? dueOn : today),
    ...(moved === null ? [] : [why('moved', { reason: moved })]),
    ladderReason(ladder),
  ];
}

function whoseReasons(worker: OpenOnBoard['worker'], on: IsoDate): Why[] {
  if (!worker) return [why('nobody_assigned')];
  if (!worker.active) return [why('worker_left')];
  const away = worker.absences.find(({ from, until }) => from <= on && on <= until);
  return away ? [why('worker_absent', { from: away.from, until: away.until })] : [];
}

function ladderReason(ladder: OpenOnBoard['ladder']): Why {
  if (!ladder) return why('not_yet_asked');
  return ladder.rung === 0
    ? why('asked', { role: ladder.role })
    : why('climbed', { role: ladder.role, rung: ladder.rung });
}

function why(code: Why['code'], params: Why['params'] = {}): Why {
  return { code, params };
}
