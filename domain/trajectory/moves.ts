import type {
  EndingRule,
  PhaseRule,
  Programme,
  StepOutcome,
  TrajectoryPhase,
} from './programme.js';

/** One move of a trajectory: the table a programme gives, along which alone the workflow may move. */
export interface TrajectoryMove {
  code: string;
  from: TrajectoryPhase;
  to: TrajectoryPhase;
  /** `step` = a person's answer, `ending` = a decided ending, `time` = a time that has passed. */
  cause: 'step' | 'ending' | 'time';
  clause: string;
  label: string;
  /** The ending this move decides or follows. */
  ending?: string;
}

type Moving = Exclude<TrajectoryPhase, 'closed'>;

/** The phases of a programme up to and with its stay, in its own order. */
export function phasesBeforeTheEnd({ phases }: Programme): Moving[] {
  const later: readonly Moving[] = ['ending', 'notice', 'fallback', 'aftercare', 'follow_up'];
  const before = phases.map(({ phase }) => phase).filter((phase) => !later.includes(phase));
  return [...before, 'stay'];
}

/** The rule of a phase; a stay and a closed trajectory have none. */
export function phaseRule(programme: Programme, phase: TrajectoryPhase): PhaseRule | undefined {
  return programme.phases.find((rule) => rule.phase === phase);
}

/** Every move a programme allows (architecture §3). */
export function movesOf(programme: Programme): TrajectoryMove[] {
  const line = phasesBeforeTheEnd(programme);
  const onward = line.flatMap((phase, index) => stepsOnward(programme, phase, line[index + 1]));
  return once([...onward, ...programme.endings.flatMap(endingMoves)]);
}

function stepsOnward(
  programme: Programme,
  phase: Moving,
  next: Moving | undefined,
): TrajectoryMove[] {
  const steps = phaseRule(programme, phase)?.steps ?? [];
  return steps.flatMap((step, index) =>
    step.outcomes.flatMap((outcome): TrajectoryMove[] => {
      const to = destination(outcome, index === steps.length - 1 ? next : undefined);
      if (to === undefined) return [];
      const { clause } = step;
      const code = `${phase}:${step.code}:${outcome.code}`;
      return [{ code, from: phase, to, cause: 'step', clause, label: outcome.label }];
    }),
  );
}

/** Where an answer leads out of its phase: a named phase, or after the last step the next one. */
function destination(
  { to, ends }: StepOutcome,
  next: Moving | undefined,
): TrajectoryPhase | undefined {
  if (ends !== undefined || to === 'again') return undefined;
  return to === undefined || to === 'next' ? next : to;
}

function endingMoves({ code, label, clause, from, via }: EndingRule): TrajectoryMove[] {
  const first = via[0] ?? 'closed';
  const decided = from.map((phase): TrajectoryMove => {
    return {
      code: `${phase}:${code}`,
      from: phase,
      to: first,
      cause: 'ending',
      clause,
      label,
      ending: code,
    };
  });
  const passed = via.map((phase, index): TrajectoryMove => {
    const to = via[index + 1] ?? 'closed';
    return {
      code: `${code}:${phase}`,
      from: phase,
      to,
      cause: 'time',
      clause,
      label,
      ending: code,
    };
  });
  return [...decided, ...passed];
}

function once(moves: readonly TrajectoryMove[]): TrajectoryMove[] {
  return moves.filter(
    (move, index) =>
      moves.findIndex(({ code, to }) => code === move.code && to === move.to) === index,
  );
}

/** Thrown when a trajectory tries a move that its programme does not have. */
export class TrajectoryMoveNotAllowed extends Error {
  constructor(
    readonly from: TrajectoryPhase,
    readonly to: TrajectoryPhase,
  ) {
    super(`This programme has no move from ${from} to ${to}`);
  }
}
