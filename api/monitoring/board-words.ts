import type { Held } from '../../domain/board/held.js';
import type { Why } from '../../domain/board/why.js';
import type { EvaluationKind } from '../../domain/trajectory/events.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import type { Texts } from '../http/texts.js';
import { taskLabel } from '../trajectories/trajectory-timeline.js';

/** A code with its sentence. */
export interface Worded {
  code: string;
  text: string;
}

/** What an evaluation is called: an interim one by its month of the stay. */
export function evaluationWord(
  texts: Texts,
  { kind, n, every }: { kind: EvaluationKind; n: number; every: number | null },
): string {
  if (kind === 'final') return texts.word('board.evaluation.final');
  return every === null
    ? texts.word('board.evaluation.interim_once')
    : texts.word('board.evaluation.interim', { months: n * every });
}

/** What somebody has to do, in the words of its programme. */
export function heldWord(texts: Texts, view: TrajectoryView, held: Held): string {
  if (held.what === 'task') return taskLabel({ view, texts }, held.task);
  if (held.what === 'round')
    return taskLabel({ view, texts }, { kind: 'recurring_duty', code: held.round.code });
  const every = view.programme.stay.evaluations.interimEveryMonths;
  return evaluationWord(texts, { ...held.evaluation, every });
}

/** A reason in words; a role and a reason of moving become words too. */
export function whyWord(texts: Texts, { code, params }: Why): Worded {
  const { role, reason } = params;
  const who = role === undefined ? undefined : texts.word(`general.role.${role}`);
  const why = reason === undefined ? undefined : texts.word(`trajectories.moved.${reason}`);
  return { code, text: texts.word(`board.why.${code}`, { ...params, who, why }) };
}

/** Faults in words, each once. */
export function faultWords(texts: Texts, codes: readonly string[]): Worded[] {
  return [...new Set(codes)].map((code) => ({ code, text: texts.word(`board.fault.${code}`) }));
}
