import {
  dutyDue,
  finalEvaluationDue,
  interimEvaluationDue,
  monthsFrom,
  noticePeriod,
  presumedReceipt,
  stayEnd,
} from '../term/rules.js';
import { agreedDay } from '../term/rules.js';
import type { Budget, IsoDate, Term } from '../term/types.js';
import type { EvaluationKind, TrajectoryTermKind } from './events.js';
import type { StayOnFile } from './file.js';
import { phaseRule } from './moves.js';
import type { Lasting, RecurringRule } from './programme.js';
import type { ExtensionChance, TrajectoryView } from './situation.js';
import { addMonths } from '../calendar/holiday-calendar.js';

/** The last day of the stay with its extension; undefined before it begins and for a stay without a term. */
export function endOfStay({ file, calendar }: TrajectoryView): Term | undefined {
  const { stay } = file;
  const months = stay?.months ?? null;
  return stay && months !== null ? stayEnd(stay.from, months, calendar) : undefined;
}

/**
 * The extension that could be asked now: once, by half of the original duration rounded down or by the programme's own
 * number of months, never beyond the maximum (S2 fase 7b; facts §12.8).
 */
export function extensionOf(view: TrajectoryView): ExtensionChance {
  const none = (refusal: ExtensionChance['refusal']): ExtensionChance => {
    return { months: 0, late: false, refusal };
  };
  const { stay, phase } = view.file;
  const rule = view.programme.stay.extension;
  const end = endOfStay(view);
  if (!stay || phase !== 'stay') return none('no_stay');
  if (!rule || !end || stay.originalMonths === null) return none('no_extension');
  if (stay.extension) return none('extended_before');
  const wanted = 'half' in rule.by ? Math.floor(stay.originalMonths / 2) : rule.by.months;
  const months = Math.min(wanted, rule.maxTotalMonths - stay.originalMonths);
  if (months <= 0) return none('at_maximum');
  const late = view.today > end.date;
  if (late && rule.late === 'refused') return { months, late, refusal: 'too_late' };
  return { months, late, refusal: null };
}

export interface WantedEvaluation {
  kind: EvaluationKind;
  n: number;
  due: Term;
}

/**
 * The evaluations a stay must have: interim ones at their rhythm and a final one before the end; one that would fall on
 * or after the final one is left to it. A stay without a term has its next interim one always planned (S4: systematic).
 */
export function wantedEvaluations(view: TrajectoryView): WantedEvaluation[] {
  const { stay, phase } = view.file;
  if (!stay || phase !== 'stay') return [];
  const end = endOfStay(view);
  if (!end) return nextInterim(view, stay);
  const { finalBeforeEnd } = view.programme.stay.evaluations;
  const due = finalBeforeEnd && finalEvaluationDue(end.date, finalBeforeEnd, view.calendar);
  const last = due === null ? end.date : due.date;
  const interim = interimUntil(view, stay, last);
  return due === null ? interim : [...interim, { kind: 'final', n: 1, due }];
}

function interimUntil(view: TrajectoryView, stay: StayOnFile, last: string): WantedEvaluation[] {
  const wanted: WantedEvaluation[] = [];
  const every = view.programme.stay.evaluations.interimEveryMonths;
  if (every === null) return wanted;
  for (let n = 1; n * every < (stay.months ?? 0); n += 1) {
    const due = interimEvaluationDue(stay.from, n * every, view.calendar);
    if (due.date >= last) break;
    wanted.push({ kind: 'interim', n, due });
  }
  return wanted;
}

function nextInterim(view: TrajectoryView, stay: StayOnFile): WantedEvaluation[] {
  const every = view.programme.stay.evaluations.interimEveryMonths;
  if (every === null) return [];
  const held = view.file.evaluations.filter(({ state }) => state === 'concluded').length;
  return Array.from({ length: held + 1 }, (_, index) => {
    const due = interimEvaluationDue(stay.from, (index + 1) * every, view.calendar);
    return { kind: 'interim', n: index + 1, due };
  });
}

/** The terms that run now, with their dates. */
export function wantedTerms(view: TrajectoryView): Partial<Record<TrajectoryTermKind, Term>> {
  const { file, calendar } = view;
  const terms: Partial<Record<TrajectoryTermKind, Term>> = {};
  const end = file.phase === 'stay' ? endOfStay(view) : undefined;
  if (end) terms.stay = end;
  if (file.consent && file.consent.ended === undefined)
    terms.consent = agreedDay(file.consent.until, 'consent', calendar);
  const reserve = phaseRule(view.programme, 'fallback')?.lasts;
  if (file.stay && reserve?.from === 'stay_start') {
    const reserved = lastingOf(view, 'fallback', reserve);
    if (reserved && reserved.date >= view.today) terms.fallback = reserved;
  }
  const rule = phaseRule(view.programme, file.phase);
  const kind = rule && termOfPhase[rule.phase];
  const lasting = rule?.lasts && lastingOf(view, rule.phase, rule.lasts);
  if (kind !== undefined && lasting) terms[kind] = lasting;
  return terms;
}

const termOfPhase: Partial<Record<string, TrajectoryTermKind>> = {
  notice: 'notice_period',
  fallback: 'fallback',
  aftercare: 'aftercare',
  ending: 'ending',
  follow_up: 'follow_up',
};

/** The time a phase lasts; undefined while what it counts from is not known yet. */
export function lastingOf(view: TrajectoryView, phase: string, rule: Lasting): Term | undefined {
  const { file, calendar } = view;
  const { months } = rule;
  if (rule.from === 'notice') {
    const given = file.notice;
    if (!given) return undefined;
    const presumed = given.by === 'tenant' ? given.on : presumedReceipt(given.on, calendar).date;
    return noticePeriod(given.received ?? presumed, months, calendar).end;
  }
  if (rule.from === 'stay_start') {
    if (!file.stay) return undefined;
    const reserved = { months, anchor: 'stay_starts', ground: phase };
    return monthsFrom(file.stay.from, reserved, calendar);
  }
  const entered = file.passed.filter((one) => one.phase === phase).at(-1);
  if (!entered) return undefined;
  return monthsFrom(entered.on, { months, anchor: 'phase_entered', ground: phase }, calendar);
}

/** One time that a recurring duty comes round. */
export interface Occurrence {
  n: number;
  due: Term;
}

/** The last occurrence that is due by a day, and the one after it; anchored on the start (facts §12.9). */
export function occurrencesAround(
  view: TrajectoryView,
  rule: RecurringRule,
  { from, by }: { from: IsoDate; by: IsoDate },
): Occurrence[] {
  const all = occurrencesUntil(view, rule, { from, by });
  return all.slice(-2);
}

/** Every occurrence up to the first one that is due after a day. */
function occurrencesUntil(
  view: TrajectoryView,
  rule: RecurringRule,
  { from, by }: { from: IsoDate; by: IsoDate },
): Occurrence[] {
  const found: Occurrence[] = [];
  let begins = from;
  for (const { every, forMonths } of rule.rhythm) {
    const ends = forMonths === undefined ? null : addMonths(begins, forMonths);
    for (let k = 1; ; k += 1) {
      const due = roundOf(view, { rule, begins, budget: { ...every, amount: every.amount * k } });
      if (ends !== null && (due.reason.rolledFrom ?? due.date) > ends) break;
      found.push({ n: found.length + 1, due });
      if (due.date > by) return found;
    }
    begins = ends;
  }
  return found;
}

function roundOf(
  { calendar }: TrajectoryView,
  { rule, begins, budget }: { rule: RecurringRule; begins: IsoDate; budget: Budget },
): Term {
  return dutyDue(begins, { anchor: 'phase_entered', ground: rule.code, budget }, calendar);
}
