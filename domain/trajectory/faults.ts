import { sideOfRole, type TaskRole } from '../task/tasks.js';
import type { Budget } from '../term/types.js';
import { movesOf, phaseRule, phasesBeforeTheEnd } from './moves.js';
import {
  isFact,
  trajectoryPhases,
  type AskedField,
  type EndingRule,
  type ExtensionRule,
  type FigureRule,
  type Labelled,
  type Programme,
  type RecurringRule,
  type Selection,
  type StepEffect,
  type StepOutcome,
  type StepRule,
  type TrajectoryPhase,
} from './programme.js';

/** Every way in which a programme can contradict itself. */
export const programmeFaultCodes = [
  'duplicate_code',
  'phase_twice',
  'phase_out_of_order',
  'phase_never_reached',
  'phase_leads_nowhere',
  'step_without_way_on',
  'step_never_opens',
  'unknown_body',
  'unknown_document',
  'unknown_ending',
  'ending_not_from_phase',
  'step_without_mandate',
  'outcome_ends_and_leads',
  'outcome_to_missing_phase',
  'outcome_skips_ending',
  'second_ending',
  'second_ending_by_step',
  'effect_without_field',
  'fallback_without_term',
  'stay_never_begins',
  'stay_begins_elsewhere',
  'stay_entered_without_beginning',
  'months_without_term',
  'ending_without_letter',
  'ending_without_mandate',
  'ending_never_decided',
  'ending_from_missing_phase',
  'ending_needs_evaluation',
  'via_missing_phase',
  'via_out_of_order',
  'notice_never_given',
  'choice_beyond_maximum',
  'choice_below_minimum',
  'minimum_beyond_maximum',
  'extension_without_term',
  'extension_beyond_maximum',
  'extension_never_fits',
  'interim_never_fits',
  'final_without_term',
  'final_before_start',
  'final_never_held',
  'evaluation_never_held',
  'evaluation_without_positive',
  'evaluation_without_negative',
  'scale_upside_down',
  'recurring_without_phase',
  'stay_without_occasion',
  'rhythm_empty',
  'rhythm_without_length',
  'rhythm_stops',
  'not_positive',
  'quota_out_of_range',
  'quota_without_landlord',
  'waiting_list_without_phase',
  'urgency_never_weighed',
  'role_of_landlord',
  'coach_never_assigned',
  'no_referrer',
  'no_domain',
  'no_criterion',
  'unknown_in_figure',
  'figures_upside_down',
] as const;
export type ProgrammeFaultCode = (typeof programmeFaultCodes)[number];

/** One contradiction: its code and the codes of what contradicts; the sentence is made at the edge. */
export interface ProgrammeFault {
  code: ProgrammeFaultCode;
  params: Record<string, string | number>;
}

/** Every contradiction of a programme, all at once; a programme with one is not loaded (issue 4 §1). */
export function faultsOfProgramme(programme: Programme): ProgrammeFault[] {
  return [
    ...duplicateCodes(programme),
    ...phaseFaults(programme),
    ...placedSteps(programme).flatMap((placed) => stepFaults(programme, placed)),
    ...stayBeginFaults(programme),
    ...programme.endings.flatMap((ending) => endingFaults(programme, ending)),
    ...termFaults(programme),
    ...extensionFaults(programme),
    ...evaluationFaults(programme),
    ...programme.stay.recurring.flatMap((rule) => recurringFaults(programme, rule)),
    ...programme.bodies.flatMap(rhythmFaults),
    ...numberFaults(programme),
    ...quotaAndListFaults(programme),
    ...roleFaults(programme),
    ...emptyListFaults(programme),
    ...figureFaults(programme),
  ];
}

function fault(
  wrong: boolean,
  code: ProgrammeFaultCode,
  params: ProgrammeFault['params'] = {},
): ProgrammeFault[] {
  return wrong ? [{ code, params }] : [];
}

/* ---------------------------------------------------------------- codes */

function duplicateCodes(programme: Programme): ProgrammeFault[] {
  const steps = placedSteps(programme).map(({ step }) => step);
  const lists: Record<string, readonly Labelled[]> = {
    steps,
    endings: programme.endings,
    criteria: programme.criteria,
    domains: programme.domains,
    documents: programme.documents,
    bodies: programme.bodies,
    referrers: programme.referrers,
    sites: programme.sites ?? [],
    facts: programme.facts ?? [],
    recurring: programme.stay.recurring,
    evaluation: programme.stay.evaluations.outcomes,
    ...Object.fromEntries(steps.map(({ code, outcomes }) => [`outcomes:${code}`, outcomes])),
    ...Object.fromEntries(
      (programme.facts ?? []).map(({ code, values }) => [`facts:${code}`, values]),
    ),
  };
  return Object.entries(lists).flatMap(([list, items]) =>
    repeated(items.map(({ code }) => code)).map((code): ProgrammeFault => {
      return { code: 'duplicate_code', params: { list, code } };
    }),
  );
}

function repeated(codes: readonly string[]): string[] {
  return codes.filter((code, index) => codes.indexOf(code) !== index);
}

/* ---------------------------------------------------------------- phases */

function phaseFaults(programme: Programme): ProgrammeFault[] {
  const named = programme.phases.map(({ phase }) => phase);
  const phases = [...new Set<TrajectoryPhase>([...named, 'stay'])];
  const moves = movesOf(programme);
  const reached = reachedPhases(programme);
  return [
    ...repeated(named).flatMap((phase) => fault(true, 'phase_twice', { phase })),
    ...named.flatMap((phase, index) =>
      fault(isBefore(phase, named[index - 1]), 'phase_out_of_order', { phase }),
    ),
    ...phases.flatMap((phase) => [
      ...fault(!reached.has(phase), 'phase_never_reached', { phase }),
      ...fault(!moves.some(({ from }) => from === phase), 'phase_leads_nowhere', { phase }),
    ]),
  ];
}

function isBefore(phase: TrajectoryPhase, other: TrajectoryPhase | undefined): boolean {
  return other !== undefined && trajectoryPhases.indexOf(phase) < trajectoryPhases.indexOf(other);
}

function reachedPhases(programme: Programme): Set<TrajectoryPhase> {
  const [first] = phasesBeforeTheEnd(programme);
  const reached = new Set<TrajectoryPhase>(first ? [first] : []);
  const moves = movesOf(programme);
  for (const phase of reached) {
    for (const { from, to } of moves) if (from === phase) reached.add(to);
  }
  return reached;
}

/** The phases a programme has, its stay included. */
function hasPhase({ phases }: Programme, wanted: TrajectoryPhase): boolean {
  return wanted === 'stay' || phases.some(({ phase }) => phase === wanted);
}

/** Whether a phase is only passed once an ending is decided. */
function isAfterEnding(programme: Programme, wanted: TrajectoryPhase): boolean {
  const before: readonly TrajectoryPhase[] = phasesBeforeTheEnd(programme);
  return hasPhase(programme, wanted) && !before.includes(wanted);
}

/* ---------------------------------------------------------------- steps and their outcomes */

interface PlacedStep {
  phase: TrajectoryPhase;
  step: StepRule;
  /** The steps of the phase that are answered before this one. */
  earlier: readonly StepRule[];
}

function placedSteps({ phases }: Programme): PlacedStep[] {
  return phases.flatMap(({ phase, steps }) =>
    steps.map((step, index) => ({ phase, step, earlier: steps.slice(0, index) })),
  );
}

function stepFaults(programme: Programme, placed: PlacedStep): ProgrammeFault[] {
  const { step } = placed;
  const { code, body, documents = [] } = step;
  const stuck = step.outcomes.every(({ to }) => to === 'again');
  return [
    ...fault(stuck, 'step_without_way_on', { step: code }),
    ...fault(!opens(programme, placed), 'step_never_opens', { step: code }),
    ...unknownBody(programme, { step: code, body }),
    ...documents
      .filter((document) => !programme.documents.some((known) => known.code === document))
      .flatMap((document) => fault(true, 'unknown_document', { step: code, document })),
    ...(step.onlyAfter ?? [])
      .filter((ending) => !endingOf(programme, ending))
      .flatMap((ending) => fault(true, 'unknown_ending', { step: code, ending })),
    ...step.outcomes.flatMap((outcome) => outcomeFaults(programme, placed, outcome)),
  ];
}

function unknownBody(
  { bodies }: Programme,
  { step, body }: { step: string; body: string | undefined },
): ProgrammeFault[] {
  if (body === undefined || bodies.some(({ code }) => code === body)) return [];
  return [{ code: 'unknown_body', params: { step, body } }];
}

function endingOf({ endings }: Programme, wanted: string): EndingRule | undefined {
  return endings.find(({ code }) => code === wanted);
}

/** A step opens when each one before it can be passed, and an ending it waits for passes its phase. */
function opens(programme: Programme, { phase, step, earlier }: PlacedStep): boolean {
  const passable = earlier
    .filter(({ onlyAfter }) => onlyAfter === undefined)
    .every(({ outcomes }) => outcomes.some(goesOn));
  if (step.onlyAfter === undefined) return passable;
  const passing = step.onlyAfter.some((code) =>
    endingOf(programme, code)?.via.some((passed) => passed === phase),
  );
  return passable && passing;
}

function goesOn({ to, ends }: StepOutcome): boolean {
  return ends === undefined && (to === undefined || to === 'next');
}

function outcomeFaults(
  programme: Programme,
  placed: PlacedStep,
  outcome: StepOutcome,
): ProgrammeFault[] {
  const where = { step: placed.step.code, outcome: outcome.code };
  const keeps = phaseRule(programme, placed.phase)?.lasts?.from === 'fallback';
  return [
    ...fault(outcome.does === 'takes_fallback' && !keeps, 'fallback_without_term', where),
    ...endsFaults(programme, placed, outcome),
    ...leadsFaults(programme, placed, outcome),
    ...missingFields(programme, outcome).flatMap((field) =>
      fault(true, 'effect_without_field', { ...where, effect: String(outcome.does), field }),
    ),
  ];
}

function endsFaults(
  programme: Programme,
  { phase, step }: PlacedStep,
  { code, ends, to }: StepOutcome,
): ProgrammeFault[] {
  if (ends === undefined) return [];
  const ending = endingOf(programme, ends);
  const where = { step: step.code, outcome: code };
  return [
    ...fault(to !== undefined, 'outcome_ends_and_leads', where),
    ...fault(isAfterEnding(programme, phase), 'second_ending_by_step', {
      step: step.code,
      outcome: code,
    }),
    ...fault(!ending, 'unknown_ending', { step: step.code, ending: ends }),
    ...fault(ending !== undefined && !ending.by.includes(step.role), 'step_without_mandate', {
      ...where,
      ending: ends,
      role: step.role,
    }),
    ...fault(ending?.from.every((from) => from !== phase) ?? false, 'ending_not_from_phase', {
      ...where,
      ending: ends,
      phase,
    }),
  ];
}

function leadsFaults(
  programme: Programme,
  { phase, step }: PlacedStep,
  { code, to }: StepOutcome,
): ProgrammeFault[] {
  if (to === undefined || to === 'next' || to === 'again') return [];
  const where = { step: step.code, outcome: code, phase: to };
  const skips = to === 'closed' || isAfterEnding(programme, to);
  return [
    ...fault(isAfterEnding(programme, phase), 'second_ending_by_step', {
      step: step.code,
      outcome: code,
    }),
    ...fault(skips, 'outcome_skips_ending', where),
    ...fault(!skips && !hasPhase(programme, to), 'outcome_to_missing_phase', where),
  ];
}

const fieldsOfEffect: Record<StepEffect, readonly AskedField[]> = {
  gives_consent: ['until'],
  assigns_coach: ['coach'],
  names_landlord: ['landlord'],
  agrees_criteria: ['criteria'],
  weighs_urgency: ['urgency'],
  begins_stay: ['on'],
  serves_notice: ['on'],
  receives_notice: ['on'],
  takes_fallback: ['on', 'fallback'],
};

function missingFields({ stay }: Programme, { does, asks = [] }: StepOutcome): AskedField[] {
  if (does === undefined) return [];
  const termed = does === 'begins_stay' && stay.months.length > 0;
  const needed = [...fieldsOfEffect[does], ...(termed ? (['months'] as const) : [])];
  return needed.filter((field) => !asks.includes(field));
}

/** Every outcome of a programme that has an effect. */
function outcomesThat(programme: Programme, effect: StepEffect): StepOutcome[] {
  return placedSteps(programme).flatMap(({ step }) =>
    step.outcomes.filter(({ does }) => does === effect),
  );
}

/* ---------------------------------------------------------------- the start of the stay */

function stayBeginFaults(programme: Programme): ProgrammeFault[] {
  const intoStay = new Set(
    movesOf(programme).flatMap(({ code, to }) => (to === 'stay' ? [code] : [])),
  );
  const eachOutcome = placedSteps(programme).flatMap(({ phase, step }) =>
    step.outcomes.flatMap((outcome) => {
      const where = { step: step.code, outcome: outcome.code };
      const enters = intoStay.has(`${phase}:${step.code}:${outcome.code}`);
      const begins = outcome.does === 'begins_stay';
      const termless = programme.stay.months.length === 0;
      return [
        ...fault(begins && !enters, 'stay_begins_elsewhere', where),
        ...fault(enters && !begins, 'stay_entered_without_beginning', where),
        ...fault(
          begins && termless && (outcome.asks ?? []).includes('months'),
          'months_without_term',
          where,
        ),
      ];
    }),
  );
  const never = outcomesThat(programme, 'begins_stay').length === 0;
  return [...fault(never, 'stay_never_begins'), ...eachOutcome];
}

/* ---------------------------------------------------------------- endings */

function endingFaults(programme: Programme, rule: EndingRule): ProgrammeFault[] {
  const { code: ending, from, by, document, needs } = rule;
  const letter = programme.documents.find(({ code }) => code === document)?.kind === 'letter';
  return [
    ...fault(!letter, 'ending_without_letter', { ending, document }),
    ...fault(by.length === 0, 'ending_without_mandate', { ending }),
    ...fault(!from.some((phase) => hasPhase(programme, phase)), 'ending_never_decided', { ending }),
    ...from.flatMap((phase) => [
      ...fault(!hasPhase(programme, phase), 'ending_from_missing_phase', { ending, phase }),
      ...fault(isAfterEnding(programme, phase), 'second_ending', { ending, phase }),
      ...fault(needs !== undefined && phase !== 'stay', 'ending_needs_evaluation', {
        ending,
        phase,
      }),
    ]),
    ...viaFaults(programme, rule),
    ...neededEvaluationFaults(programme, rule),
  ];
}

function viaFaults(programme: Programme, rule: EndingRule): ProgrammeFault[] {
  const { code: ending, via } = rule;
  return via.flatMap((phase, index) => {
    const before = via[index - 1];
    const order = before === phase || isBefore(phase, before);
    return [
      ...fault(!hasPhase(programme, phase), 'via_missing_phase', { ending, phase }),
      ...fault(order, 'via_out_of_order', { ending, phase }),
      ...fault(lacksNotice(programme, ending, phase), 'notice_never_given', { ending, phase }),
    ];
  });
}

/** A notice period counts from a notice: somebody must have served or received one. */
function lacksNotice(programme: Programme, ending: string, phase: TrajectoryPhase): boolean {
  const rule = phaseRule(programme, phase);
  if (rule?.lasts?.from !== 'notice') return false;
  const given = rule.steps
    .filter(({ onlyAfter }) => onlyAfter?.includes(ending) ?? true)
    .flatMap(({ outcomes }) => outcomes)
    .some(({ does }) => does === 'serves_notice' || does === 'receives_notice');
  return !given;
}

function neededEvaluationFaults({ stay }: Programme, rule: EndingRule): ProgrammeFault[] {
  const { interimEveryMonths, finalBeforeEnd, outcomes } = stay.evaluations;
  const { code: ending, needs } = rule;
  const negative = outcomes.some(({ tone }) => tone === 'negative');
  const held = interimEveryMonths !== null || finalBeforeEnd !== null;
  return [
    ...fault(needs === 'positive_final' && !finalBeforeEnd, 'final_never_held', { ending }),
    ...fault(needs === 'negative' && !held, 'evaluation_never_held', { ending }),
    ...fault(needs === 'negative' && !negative, 'evaluation_without_negative', { ending }),
  ];
}

/* ---------------------------------------------------------------- the stay and its term */

function termFaults(programme: Programme): ProgrammeFault[] {
  const { months: choices, maxMonths, minMonths = 0 } = programme.stay;
  const max = maxMonths ?? Infinity;
  return [
    ...choices.flatMap((months) => [
      ...fault(months > max, 'choice_beyond_maximum', { months, max }),
      ...fault(months < minMonths, 'choice_below_minimum', { months, min: minMonths }),
    ]),
    ...fault(minMonths > max, 'minimum_beyond_maximum', { min: minMonths, max }),
    ...fault(waitsForNothing(programme.stay), 'stay_without_occasion'),
  ];
}

/** A stay without a term, an evaluation and a recurring duty would be looked at by nobody again. */
function waitsForNothing({ months, evaluations, recurring }: Programme['stay']): boolean {
  const occasion = recurring.some(({ phase }) => phase === 'stay');
  return months.length === 0 && evaluations.interimEveryMonths === null && !occasion;
}

function extensionFaults({ stay }: Programme): ProgrammeFault[] {
  const { extension, months, maxMonths } = stay;
  if (!extension) return [];
  const { maxTotalMonths } = extension;
  const max = maxMonths ?? Infinity;
  const fits = months.some((choice) => choice < extended(choice, extension));
  return [
    ...fault(months.length === 0, 'extension_without_term'),
    ...fault(maxTotalMonths > max, 'extension_beyond_maximum', { months: maxTotalMonths, max }),
    ...fault(months.length > 0 && !fits, 'extension_never_fits'),
  ];
}

/** The length in months of a stay with its extension; half of an odd number is rounded down (facts §12.8). */
function extended(months: number, { by, maxTotalMonths }: ExtensionRule): number {
  const more = 'half' in by ? Math.floor(months / 2) : by.months;
  return Math.min(months + more, maxTotalMonths);
}

/* ---------------------------------------------------------------- evaluations */

function evaluationFaults(programme: Programme): ProgrammeFault[] {
  const { stay } = programme;
  const { interimEveryMonths, finalBeforeEnd, outcomes, scale, body } = stay.evaluations;
  const { extension, months, maxMonths } = stay;
  const lengths = months.flatMap((choice) =>
    extension ? [choice, extended(choice, extension)] : [choice],
  );
  const longest = lengths.length > 0 ? Math.max(...lengths) : (maxMonths ?? Infinity);
  const every = interimEveryMonths ?? 0;
  const shortest = Math.min(...months);
  const late = finalBeforeEnd !== null && leastMonths(finalBeforeEnd) >= shortest;
  const positive = outcomes.some(({ tone }) => tone === 'positive');
  return [
    ...fault(every >= longest, 'interim_never_fits', { every }),
    ...fault(finalBeforeEnd !== null && months.length === 0, 'final_without_term'),
    ...fault(late, 'final_before_start', { months: shortest }),
    ...fault(!positive, 'evaluation_without_positive'),
    ...unknownBody(programme, { step: 'evaluation', body }),
    ...fault(scale.min >= scale.max, 'scale_upside_down', scale),
  ];
}

/** How many months a budget surely covers in the shortest of months: 28 days, 20 working days. */
function leastMonths({ amount, unit }: Budget): number {
  return amount / { calendar_day: 28, working_day: 20, month: 1 }[unit];
}

/* ---------------------------------------------------------------- what comes back */

function recurringFaults(programme: Programme, rule: RecurringRule): ProgrammeFault[] {
  const { code: recurring, phase } = rule;
  return [
    ...fault(!hasPhase(programme, phase), 'recurring_without_phase', { recurring, phase }),
    ...rhythmFaults(rule),
  ];
}

function rhythmFaults({
  code: recurring,
  rhythm,
}: Pick<RecurringRule, 'code' | 'rhythm'>): ProgrammeFault[] {
  const last = rhythm.at(-1);
  const endless = rhythm.slice(0, -1).some(({ forMonths }) => forMonths === undefined);
  return [
    ...fault(!last, 'rhythm_empty', { recurring }),
    ...fault(endless, 'rhythm_without_length', { recurring }),
    ...fault(last?.forMonths !== undefined, 'rhythm_stops', { recurring }),
  ];
}

/* ---------------------------------------------------------------- numbers */

function numberFaults(programme: Programme): ProgrammeFault[] {
  return amountsOf(programme)
    .filter(([, amount]) => !Number.isInteger(amount) || amount <= 0)
    .flatMap(([at, amount]) => fault(true, 'not_positive', { at, amount }));
}

/** Every amount that must be a whole number above zero, with the code of where it stands. */
function amountsOf(programme: Programme): [at: string, amount: number][] {
  const { bodies, phases, stay, quota, scarceTime } = programme;
  const { extension, evaluations, recurring } = stay;
  const amounts: [string, number | null | undefined][] = [
    ...placedSteps(programme).map(({ step }): [string, number] => [step.code, step.within.amount]),
    ...phases.map(({ phase, lasts }): [string, number | undefined] => [phase, lasts?.months]),
    ...[...stay.months, stay.maxMonths, stay.minMonths].map(
      (months): [string, number | null | undefined] => [stay.code, months],
    ),
    ['arrears', stay.arrearsWorkingDays],
    ['extension', extension?.maxTotalMonths],
    ['extension', extension && 'months' in extension.by ? extension.by.months : null],
    ['interim', evaluations.interimEveryMonths],
    ['final', evaluations.finalBeforeEnd?.amount],
    ['prepare', evaluations.prepareWorkingDays],
    ...[...recurring, ...bodies].flatMap(({ code, rhythm }) =>
      rhythm.flatMap(({ every, forMonths }): [string, number | undefined][] => [
        [code, every.amount],
        [code, forMonths],
      ]),
    ),
    ['quota', quota?.years],
    ['scarce_time', scarceTime?.minutesPerWeek],
  ];
  return amounts.flatMap(([at, amount]) => (typeof amount === 'number' ? [[at, amount]] : []));
}

/* ---------------------------------------------------------------- quota, waiting list, roles, lists */

function quotaAndListFaults(programme: Programme): ProgrammeFault[] {
  const { quota, waitingList } = programme;
  const percent = quota?.percent ?? 0;
  const landlord = outcomesThat(programme, 'names_landlord').length > 0;
  const weighed = outcomesThat(programme, 'weighs_urgency').length > 0;
  const byUrgency = waitingList?.order === 'urgency';
  return [
    ...fault(percent < 0 || percent > 100, 'quota_out_of_range', { percent }),
    ...fault(quota !== undefined && !landlord, 'quota_without_landlord'),
    ...fault(
      waitingList !== undefined && !hasPhase(programme, 'waiting'),
      'waiting_list_without_phase',
    ),
    ...fault(byUrgency && !weighed, 'urgency_never_weighed'),
  ];
}

function roleFaults(programme: Programme): ProgrammeFault[] {
  const { coach, coordinator } = programme;
  const holders: [as: string, role: TaskRole][] = [
    ['coach', coach.role],
    ['coordinator', coordinator],
  ];
  const assigned = coach.fromReferrer || outcomesThat(programme, 'assigns_coach').length > 0;
  return [
    ...holders.flatMap(([as, role]) =>
      fault(sideOfRole(role) === 'landlord', 'role_of_landlord', { as, role }),
    ),
    ...fault(!assigned, 'coach_never_assigned'),
  ];
}

function emptyListFaults(programme: Programme): ProgrammeFault[] {
  const { criteria, domains, referrers } = programme;
  const agreed = outcomesThat(programme, 'agrees_criteria').length > 0;
  return [
    ...fault(referrers.length === 0, 'no_referrer'),
    ...fault(domains.length === 0, 'no_domain'),
    ...fault(agreed && criteria.length === 0, 'no_criterion'),
  ];
}

/* ---------------------------------------------------------------- published figures */

function figureFaults(programme: Programme): ProgrammeFault[] {
  const { published } = programme;
  if (!published) return [];
  const { from, to, figures } = published;
  return [
    ...fault(from >= to, 'figures_upside_down', { from, to }),
    // A figure over several tracks may count what only another track has.
    ...figures
      .filter((figure) => figure.with === undefined)
      .flatMap(({ label: figure, counts }) =>
        unknownCodes(programme, counts).flatMap((code) =>
          fault(true, 'unknown_in_figure', { figure, code }),
        ),
      ),
  ];
}

/** What a figure counts that its programme does not have. */
export function unknownCodes(programme: Programme, rule: FigureRule): string[] {
  const fact = 'fact' in rule && !isFact(programme, rule.fact, '0') ? [rule.fact] : [];
  const moments = 'time' in rule ? [rule.time.from, rule.time.to] : [];
  const answers = moments.filter((moment) => typeof moment === 'object');
  return [
    ...fact,
    ...answers.flatMap((answer) => unknownAnswer(programme, answer)),
    ...selectionsOf(rule).flatMap((one) => unknownOf(programme, one)),
  ];
}

function selectionsOf(rule: FigureRule): readonly Selection[] {
  if ('count' in rule) return [rule.count];
  if ('sum' in rule) return rule.sum;
  if ('yearly' in rule) return [rule.yearly];
  if ('present' in rule) return [rule.present];
  return 'share' in rule ? [rule.share, rule.of] : [rule.of];
}

function unknownOf(programme: Programme, wanted: Selection): string[] {
  const { referrer = [], ending = [], fact, answer } = wanted;
  return [
    ...referrer.filter((code) => !programme.referrers.some((known) => known.code === code)),
    ...ending.filter((code) => !endingOf(programme, code)),
    ...(fact && !isFact(programme, fact.code, valueOf(fact)) ? [fact.code] : []),
    ...(answer ? unknownAnswer(programme, answer) : []),
  ];
}

function unknownAnswer(programme: Programme, answer: { step: string; outcome: string }): string[] {
  const step = placedSteps(programme).find((placed) => placed.step.code === answer.step)?.step;
  const known = step?.outcomes.some(({ code }) => code === answer.outcome) ?? false;
  return known ? [] : [`${answer.step}: ${answer.outcome}`];
}

/** A range asks for a fact that is a number. */
function valueOf(fact: NonNullable<Selection['fact']>): string {
  return 'value' in fact ? fact.value : String(fact.from);
}
