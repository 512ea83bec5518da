import type { TrajectoryPhase } from '../../domain/trajectory/programme.js';
import type { TrajectorySituation } from '../../domain/trajectory/situation.js';
import type { TrajectoryInput } from './messages.js';
import { close, enter, openRun, untilItMoves, type Run } from './run.js';

type Next = NonNullable<TrajectorySituation['next']>;
type Phases = Record<Exclude<TrajectoryPhase, 'closed'>, () => Promise<Next>>;

/**
 * A housing trajectory from referral to follow-up (S2 to S10, S12, S15). Each line is a phase of those texts; a programme
 * says which of them it has, who acts in them and where each answer leads, and the workflow moves only along that table.
 */
export async function trajectory(input: TrajectoryInput): Promise<string> {
  const run = await openRun(input);
  return throughThePhases(run, {
    // S2 fase 1, S3, S10: a welfare partner, a landlord or a first-line service refers somebody.
    referral: () => untilItMoves(run),
    // S2 fase 2, S9 step 2: the person agrees in writing to what is shared, with whom and until when.
    consent: () => untilItMoves(run),
    // S2 fase 2, S3, S5, S9 step 3: intake and screening, with the person and the network.
    intake: () => untilItMoves(run),
    // S2 fase 3, S5, S9 step 5: a team weighs the candidate by the programme's criteria and approves what is to be learned.
    selection: () => untilItMoves(run),
    // S2 fase 4, S7, S10: the person waits with a priority, by date or by urgency.
    waiting: () => untilItMoves(run),
    // S2 fase 5, S9 step 6: a dwelling or a place is allotted; from that day the stay counts.
    allocation: () => untilItMoves(run),
    // S2 fase 6 and 7, S4, S5, S8: the stay with its contacts, goals and timed evaluations, until its ending is decided.
    stay: () => untilItMoves(run),
    // S4, S9: the ending is prepared: hand-over to regular support, a letter of urgency, a way out.
    ending: () => untilItMoves(run),
    // S2 fase 7c and 7d, S3, S5: notice is served or received, and its months pass.
    notice: () => untilItMoves(run),
    // S2: the place that was kept to fall back on, for three months and never longer.
    fallback: () => untilItMoves(run),
    // S8, S10: guidance goes on for its months after the stay.
    aftercare: () => untilItMoves(run),
    // Later the person is asked how it goes.
    follow_up: () => untilItMoves(run),
  });
}

async function throughThePhases(run: Run, phases: Phases): Promise<string> {
  while (run.phase !== 'closed') {
    const next = await phases[run.phase]();
    if (next.to === 'closed') break;
    enter(run, next);
  }
  const outcome = run.situation?.ending ?? 'closed';
  await close(run, outcome);
  return outcome;
}
