/** Which answer to a step brings a trajectory to an ending: read from its programme alone. */
import type {
  EndingRule,
  Programme,
  StepOutcome,
  StepRule,
} from '../../domain/trajectory/programme.js';

interface Goal {
  ending: EndingRule;
  /** Where the trajectory stands. */
  phase: string;
  /** An ending was decided before. */
  isDecided: boolean;
}

/** The answer that leads to the ending, else the one that leads on. Thrown when a step leads nowhere. */
export function wayTo(
  programme: Programme,
  step: StepRule,
  { ending, phase, isDecided }: Goal,
): StepOutcome {
  const there = step.outcomes.find(({ ends }) => ends === ending.code);
  const here = ending.from.some((one) => one === phase);
  if (there && here && !isDecided) return there;
  const onward = step.outcomes.filter(({ ends, to }) => ends === undefined && to !== 'again');
  const best = onward.find(
    ({ to }) => to === undefined || to === 'next' || isAhead(programme, phase, to),
  );
  const chosen = best ?? onward[0] ?? there;
  if (!chosen) throw new Error(`${step.code} leads nowhere`);
  return chosen;
}

function isAhead({ phases }: Programme, from: string, to: string): boolean {
  const line = [...phases.map(({ phase }) => phase as string), 'stay'];
  return to === 'stay' || line.indexOf(to) > line.indexOf(from);
}
