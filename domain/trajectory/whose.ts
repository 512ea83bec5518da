import type { EvaluationOnFile, TrajectoryFile } from './file.js';
import type { Programme } from './programme.js';

/** Who it is given to, and for whom when somebody is away. */
export interface Whose {
  userId?: string;
  insteadOf?: string;
}

interface Around {
  file: TrajectoryFile;
  programme: Pick<Programme, 'coach' | 'stay'>;
}

/** The coach's own duties are the coach's, not the role's. */
export function coachOf({ file, programme }: Around, role: string): Whose {
  const { coachId: userId } = file;
  return role === programme.coach.role && userId !== undefined ? { userId } : {};
}

/** Who holds an evaluation: who has its task, else who was given it, else the coach where coaches hold them. */
export function whoseEvaluation(around: Around, evaluation: EvaluationOnFile): Whose {
  const task = around.file.tasks.find(
    ({ kind, evaluationId, state }) =>
      kind === 'evaluation' && evaluationId === evaluation.evaluationId && state !== 'cancelled',
  );
  return whose([task, evaluation], coachOf(around, around.programme.stay.evaluations.by));
}

/** The first of these that was given to somebody, else the coach's or nobody's. */
export function whose(given: readonly (Whose | undefined)[], coach: Whose): Whose {
  const one = given.find((candidate) => candidate?.userId !== undefined);
  if (one?.userId === undefined) return coach;
  const { userId } = one;
  // The task that opens for a stand-in does not know for whom: what was given before it does.
  const stands = given.find((other) => other?.userId === userId && other.insteadOf !== undefined);
  return stands?.insteadOf === undefined ? { userId } : { userId, insteadOf: stands.insteadOf };
}
