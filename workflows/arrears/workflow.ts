import type { ArrearsOutcome, ArrearsPhase } from '../../domain/arrears/process.js';
import type { ArrearsInput } from './messages.js';
import { closeCase, Ends, enter, leaveStep, openRun, Turns, type Run } from './run.js';
import {
  atTheOcmw,
  beforeTheCommittee,
  beforeTheJudge,
  decisionLetters,
  handOverToTheOcmw,
  lookAgain,
  notice,
  petition,
  reminder,
  theLandlordDecides,
  theObjectionWeekPasses,
  thePlanIsWatched,
  theTenthPasses,
  thirdLetter,
} from './steps.js';

/**
 * The LAC procedure for rent arrears, as the source tells it (S1; source 001 §4.2.1.3). Each line below is a step of
 * that text; it says which step comes next. Payment, a withdrawal, the end of the lease or a death end it anywhere.
 */
export async function arrears(input: ArrearsInput): Promise<ArrearsOutcome | 'refused'> {
  const run = await openRun(input);
  if (!run) return 'refused';
  return throughThePhases(run, {
    // Step 8 (ours): money that had ended the case went back to the payer; a person looks before anything is sent.
    review: () => lookAgain(run),
    // Step 1: when arrears are found, the landlord sends a first registered standard letter that reminds of payment.
    letter_1: () => reminder(run, 'letter_1', 'letter_2'),
    // Step 1: a second registered standard letter follows when the first has no effect.
    letter_2: () => reminder(run, 'letter_2', 'tenth'),
    // Step 2: the tenant has until the 10th of the month in which three months of arrears threaten.
    tenth: () => theTenthPasses(run),
    // Step 2: not acted on before that day, a third registered letter tells of the OCMW, the petition and the sharing.
    letter_3: () => thirdLetter(run),
    // Step 2c: the tenant may object to the sharing within a week of receiving that letter.
    objection_week: () => theObjectionWeekPasses(run),
    // Step 3: files still without effect after the 10th, and without an objection, are handed over to the OCMW.
    hand_over: () => handOverToTheOcmw(run),
    // Step 4: the LAC officer distributes the file; the social worker invites the tenant and visits at home.
    welfare_centre: (from) => atTheOcmw(run, from === 'committee'),
    // Steps 5 and 6: the committee is convened, the tenant invited again and visited, the report made, the case heard.
    committee: () => beforeTheCommittee(run),
    // Step 6: the officer sends the decision to the tenant, the social worker and the landlord.
    decision_letters: () => decisionLetters(run),
    // Step 7: a plan was agreed, with or without guidance by the OCMW, and is watched instalment by instalment.
    plan: () => thePlanIsWatched(run),
    // Step 7: no solution, or agreements not kept; whether notice is served is for the landlord to decide.
    landlord_decision: () => theLandlordDecides(run),
    // Step 7: the landlord serves notice to quit.
    notice: () => notice(run),
    // Step 7: the justice of the peace is asked to declare the notice valid.
    petition: () => petition(run),
    // Step 7: from here on the court speaks; people record what it says.
    court: () => beforeTheJudge(run),
  });
}

type OpenPhase = Exclude<ArrearsPhase, 'closed'>;
type Phases = Record<OpenPhase, (from: ArrearsPhase) => Promise<ArrearsPhase>>;

async function throughThePhases(run: Run, phases: Phases): Promise<ArrearsOutcome> {
  let from = run.phase;
  for (;;) {
    try {
      const next = await phases[run.phase as OpenPhase](from);
      from = run.phase;
      enter(run, next);
    } catch (error) {
      if (error instanceof Ends) return closeCase(run, error.outcome);
      if (!(error instanceof Turns)) throw error;
      from = run.phase;
      await leaveStep(run, error);
      enter(run, error.to);
    }
  }
}
