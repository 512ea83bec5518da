/** Programmes that nobody offers but that do not contradict themselves: what the rules must also hold for. */
import fc from 'fast-check';
import type { Budget } from '../../domain/term/types.js';
import { programme as shipped } from '../../domain/programme/trial-housing-mid-west-flanders.js';
import type {
  EndingRule,
  EvaluationRule,
  ExtensionRule,
  Lasting,
  PhaseRule,
  Programme,
  RecurringRule,
  StayRule,
  StepOutcome,
  StepRule,
} from '../../domain/trajectory/programme.js';

/** Its figures name endings and referrers that a random programme may not have. */
const trialHousing: Programme = { ...shipped, published: undefined };

type Early = Exclude<
  PhaseRule['phase'],
  'ending' | 'notice' | 'fallback' | 'aftercare' | 'follow_up'
>;
type Later = EndingRule['via'][number];

const early: readonly Early[] = ['referral', 'consent', 'intake', 'selection', 'waiting'];
const later: readonly Later[] = ['ending', 'notice', 'fallback', 'aftercare', 'follow_up'];
const clause = 'random';
const scarceTime = {
  ...{ code: 'psychiatrist', label: 'Psychiater', clause },
  ...{ role: 'psychiatrist' as const, minutesPerWeek: 180 },
};
const within: Budget = { amount: 10, unit: 'working_day' };

/** What is drawn for one phase before the stay. */
const drawnPhase = fc.record({
  twice: fc.boolean(),
  again: fc.boolean(),
  back: fc.boolean(),
  drops: fc.boolean(),
  consents: fc.boolean(),
});
type DrawnPhase = typeof drawnPhase extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** What is drawn for one phase after the ending. */
const drawnLasting = fc.record({
  step: fc.boolean(),
  lasts: fc.boolean(),
  from: fc.constantFrom('entry' as const, 'fallback' as const),
  months: fc.integer({ min: 1, max: 6 }),
  atMost: fc.boolean(),
});
type DrawnLasting = typeof drawnLasting extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const drawn = fc.record({
  early: fc.subarray([...early]),
  each: fc.array(drawnPhase, { minLength: 6, maxLength: 6 }),
  later: fc.subarray([...later]),
  lasting: fc.array(drawnLasting, { minLength: 5, maxLength: 5 }),
  months: fc.uniqueArray(fc.integer({ min: 2, max: 24 }), { maxLength: 3 }),
  slack: fc.integer({ min: 0, max: 12 }),
  extension: fc.option(
    fc.record({ half: fc.boolean(), months: fc.integer({ min: 1, max: 12 }), late: fc.boolean() }),
  ),
  interim: fc.option(fc.integer({ min: 1, max: 12 })),
  final: fc.option(fc.integer({ min: 7, max: 55 })),
  prepare: fc.integer({ min: 1, max: 20 }),
  recurring: fc.array(
    fc.record({
      phase: fc.constantFrom('stay' as const, 'aftercare' as const, 'waiting' as const),
      every: fc.constantFrom<Budget>(
        { amount: 1, unit: 'month' },
        { amount: 28, unit: 'calendar_day' },
        { amount: 15, unit: 'working_day' },
      ),
      first: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  agreed: fc.boolean(),
  scarce: fc.boolean(),
  landlord: fc.record({
    named: fc.boolean(),
    negative: fc.boolean(),
    positive: fc.boolean(),
    /** Nobody can end the stay without an evaluation. */
    onlyThen: fc.boolean(),
  }),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer All> ? All : never;

/** A programme with any of the phases, terms, rhythms and endings a file may name. */
export const randomProgramme: fc.Arbitrary<Programme> = drawn.map((all) => ({
  ...trialHousing,
  code: 'random',
  coach: { role: 'trajectory_coach', fromReferrer: true },
  phases: [...earlyPhases(all), ...all.later.map((phase, index) => laterPhase(all, phase, index))],
  stay: stayOf(all),
  endings: endingsOf(all),
  documents: [{ code: 'letter', label: 'Brief', kind: 'letter', clause }],
  quota: undefined,
  waitingList: undefined,
  ...(all.scarce && { scarceTime }),
}));

function earlyPhases({ early: names, each, months, landlord }: Drawn): PhaseRule[] {
  const begins: StepOutcome = {
    code: 'allotted',
    label: 'Toegewezen',
    to: 'stay',
    asks: months.length === 0 ? ['on'] : ['on', 'months'],
    does: 'begins_stay',
  };
  const first = names[0] ?? 'allocation';
  return [...names, 'allocation' as const].map((phase, index) => {
    const drawnHow = each[index] ?? nothing;
    // Who names a landlord also asks the consent to tell it anything.
    const how = landlord.named ? { ...drawnHow, twice: true, consents: true } : drawnHow;
    const onward: StepOutcome =
      phase === 'allocation' ? begins : { code: 'done', label: 'Gedaan', ...consentOf(how) };
    const last = step(`${phase}_last`, [onward, ...asides(how, { phase, first })]);
    const named = { asks: ['landlord' as const], does: 'names_landlord' as const };
    const done = { code: 'done', label: 'Gedaan', ...(landlord.named && named) };
    const once = step(`${phase}_first`, [done]);
    return { phase, steps: how.twice ? [once, last] : [last] };
  });
}

const nothing: DrawnPhase = {
  twice: false,
  again: false,
  back: false,
  drops: false,
  consents: false,
};

function consentOf({ consents }: DrawnPhase): Partial<StepOutcome> {
  return consents ? { asks: ['until'], does: 'gives_consent' } : {};
}

function asides(
  { again, back, drops }: DrawnPhase,
  { phase, first }: { phase: Early; first: Early },
): StepOutcome[] {
  return [
    ...(again ? [{ code: 'again', label: 'Nog eens', to: 'again' as const }] : []),
    ...(back && phase !== first ? [{ code: 'back', label: 'Terug', to: first }] : []),
    ...(drops ? [{ code: 'drop', label: 'Haakt af', ends: 'dropped_out' }] : []),
  ];
}

function step(code: string, outcomes: StepOutcome[]): StepRule {
  return { code, label: code, clause, role: 'trajectory_coach', within, outcomes };
}

function laterPhase({ lasting }: Drawn, phase: Later, index: number): PhaseRule {
  if (phase === 'notice') {
    const serves: StepOutcome = {
      code: 'posted',
      label: 'Gepost',
      asks: ['on'],
      does: 'serves_notice',
    };
    return {
      phase,
      steps: [step('serve', [serves])],
      lasts: { from: 'notice', months: 3, clause },
    };
  }
  const { step: asks, lasts, from, months, atMost } = lasting[index] ?? never;
  const rule: Lasting = { from, months, clause, ...(atMost && { atMost }) };
  return {
    phase,
    steps: asks ? [step(`${phase}_step`, [{ code: 'done', label: 'Gedaan' }])] : [],
    ...(lasts && { lasts: rule }),
  };
}

const never: DrawnLasting = { step: false, lasts: false, from: 'entry', months: 1, atMost: false };

function stayOf(all: Drawn): StayRule {
  const { months, slack } = all;
  const longest = Math.max(...months, 0) + slack;
  return {
    ...trialHousing.stay,
    months,
    maxMonths: months.length === 0 ? null : longest,
    extension: extensionOf(all, longest),
    evaluations: evaluationsOf(all),
    recurring: recurringOf(all),
  };
}

/** Only one that fits: within the maximum, and longer than the shortest stay. */
function extensionOf({ months, extension }: Drawn, longest: number): ExtensionRule | null {
  const shortest = Math.min(...months);
  if (!extension || months.length === 0 || longest <= shortest) return null;
  return {
    clause,
    by: extension.half ? { half: 'of_original' } : { months: extension.months },
    maxTotalMonths: longest,
    late: extension.late ? 'with_reason' : 'refused',
  };
}

function evaluationsOf(all: Drawn): EvaluationRule {
  const { months, interim, final, prepare, agreed, landlord } = all;
  const longest = months.length === 0 ? Infinity : Math.max(...months);
  const hasFinal = months.length > 0 && final !== null;
  return {
    ...trialHousing.stay.evaluations,
    // A stay without a term and without evaluations would wait for nothing.
    interimEveryMonths:
      months.length === 0 ? (interim ?? 3) : interim !== null && interim < longest ? interim : null,
    finalBeforeEnd: hasFinal ? { amount: final, unit: 'calendar_day' } : null,
    prepareWorkingDays: prepare,
    negativeNeeds: [
      ...(agreed ? ['regional_contact' as const] : []),
      ...(landlord.negative ? ['landlord_coordinator' as const] : []),
    ],
    ...(landlord.positive && { positiveNeeds: ['landlord_coordinator' as const] }),
  };
}

function recurringOf({ early: names, later: after, recurring }: Drawn): RecurringRule[] {
  const has = (phase: string): boolean =>
    phase === 'stay' || [...names, ...after].some((one) => one === phase);
  return recurring
    .filter(({ phase }) => has(phase))
    .map(({ phase, every, first }, index) => {
      const often = { every: { amount: 14, unit: 'calendar_day' as const }, forMonths: 2 };
      const code = `talk_${String(index)}`;
      const rhythm = first ? [often, { every }] : [{ every }];
      return { code, label: code, clause, role: 'trajectory_coach', phase, rhythm };
    });
}

function endingsOf(all: Drawn): EndingRule[] {
  const { interimEveryMonths, finalBeforeEnd } = evaluationsOf(all);
  const held = interimEveryMonths !== null || finalBeforeEnd !== null;
  const ending = { label: 'Einde', clause, document: 'letter', by: ['trajectory_coach' as const] };
  const before = [...all.early, 'allocation' as const];
  const left = { ...ending, code: 'left', from: ['stay' as const], via: all.later };
  const onlyThen = all.landlord.onlyThen && finalBeforeEnd !== null;
  return [
    ...(onlyThen ? [] : [{ ...left, tone: 'neutral' as const }]),
    {
      ...ending,
      code: 'succeeded',
      tone: 'positive',
      from: ['stay'],
      via: all.later.filter((phase) => phase === 'aftercare' || phase === 'follow_up'),
      ...(finalBeforeEnd && { needs: 'positive_final' as const }),
    },
    {
      ...ending,
      code: 'expelled',
      tone: 'negative',
      from: ['stay'],
      via: all.later.filter((phase) => phase !== 'aftercare'),
      ...(held && { needs: 'negative' as const }),
    },
    {
      ...ending,
      code: 'dropped_out',
      tone: 'neutral',
      from: before,
      via: all.later.filter((phase) => phase === 'aftercare'),
    },
  ];
}
