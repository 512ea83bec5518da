import {
  finalEvaluationDue,
  interimEvaluationDue,
  monthsFrom,
  noticePeriod,
  presumedReceipt,
  stayEnd,
} from '../term/rules.js';
import { agreedDay } from '../term/rules.js';
import type { IsoDate, Term } from '../term/types.js';
import type { EvaluationKind, TrajectoryTermKind } from './events.js';
import type { StayOnFile, TrajectoryFile } from './file.js';
import { phaseRule } from './moves.js';
import type { Lasting } from './programme.js';
import type { ExtensionChance, TrajectoryView } from './situation.js';

/** The last day of the stay with its extension; undefined before it begins and for a stay without a term. */
export function endOfStay({ file, calendar }: TrajectoryView): Term | undefined {
  const { stay } = file;
  return stay === undefined || stay.months === null
    ? undefined
    : stayEnd(stay.from, stay.months, calendar);
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
  repeats?: string;
}

/**
 * The evaluations a stay must have: interim ones at their rhythm and a final one before the end; one that would fall on
 * or after the final one is left to it. A stay without a term has its next interim one always planned (S4: systematic).
 */
export function wantedEvaluations(view: TrajectoryView): WantedEvaluation[] {
  return evaluationsOfStay(view).filter(({ due }) => !isBeforeHere(view.file, due));
}

/** A trajectory that was taken over owes nothing of before that day: another had it then. */
export function isBeforeHere({ opened }: TrajectoryFile, { date }: Pick<Term, 'date'>): boolean {
  return opened?.takenOverOn !== undefined && date < opened.takenOverOn;
}

function evaluationsOfStay(view: TrajectoryView): WantedEvaluation[] {
  const { stay, phase } = view.file;
  if (!stay || phase !== 'stay') return [];
  return [...evaluationsByRule(view, stay), ...heldAgain(view)];
}

/** Those that people hold again stay on their day, whatever the rule counts. */
function heldAgain({ file, calendar }: TrajectoryView): WantedEvaluation[] {
  return file.evaluations.flatMap(({ kind, n, repeats, state, ruleDate }) => {
    if (repeats === undefined || state === 'cancelled') return [];
    return [{ kind, n, repeats, due: agreedDay(ruleDate, 'held_again', calendar) }];
  });
}

function evaluationsByRule(view: TrajectoryView, stay: StayOnFile): WantedEvaluation[] {
  const end = endOfStay(view);
  if (!end) return nextInterim(view, stay);
  const { finalBeforeEnd } = view.programme.stay.evaluations;
  const due = finalBeforeEnd && finalEvaluationDue(end.date, finalBeforeEnd, view.calendar);
  const last = due === null ? end.date : due.date;
  const interim = interimUntil(view, stay, last);
  if (due === null) return interim;
  return [...interim, { kind: 'final', n: 1 + (stay.extension?.finals ?? 0), due }];
}

function interimUntil(view: TrajectoryView, stay: StayOnFile, last: string): WantedEvaluation[] {
  const wanted: WantedEvaluation[] = [];
  const every = view.programme.stay.evaluations.interimEveryMonths;
  if (every === null) return wanted;
  for (let n = 1; n * every < (stay.months ?? 0); n += 1) {
    const due = interimEvaluationDue(stay.from, n * every, view.calendar);
    if (due.date >= last) break;
    if (!isPassedByExtension(view.file, n, due)) wanted.push({ kind: 'interim', n, due });
  }
  return wanted;
}

/** An extension asks for no evaluation on a day that was over when it was given. */
function isPassedByExtension({ stay, evaluations }: TrajectoryFile, n: number, due: Term): boolean {
  if (!stay?.extension || due.date > stay.extension.on) return false;
  return !evaluations.some((one) => one.kind === 'interim' && one.n === n);
}

function nextInterim(view: TrajectoryView, stay: StayOnFile): WantedEvaluation[] {
  const every = view.programme.stay.evaluations.interimEveryMonths;
  if (every === null) return [];
  const wanted: WantedEvaluation[] = [];
  const held = view.file.evaluations.filter(
    ({ state, repeats }) => state === 'concluded' && repeats === undefined,
  );
  let toHold = 1 + held.length;
  for (let n = 1; toHold > 0; n += 1) {
    const due = interimEvaluationDue(stay.from, n * every, view.calendar);
    wanted.push({ kind: 'interim', n, due });
    if (!isBeforeHere(view.file, due)) toHold -= 1;
  }
  return wanted;
}

/** The terms that run now, with their dates; none once the trajectory is closed. */
export function wantedTerms(view: TrajectoryView): Partial<Record<TrajectoryTermKind, Term>> {
  const { file, calendar } = view;
  const terms: Partial<Record<TrajectoryTermKind, Term>> = {};
  if (file.closed) return terms;
  const end = file.phase === 'stay' ? endOfStay(view) : undefined;
  if (end) terms.stay = end;
  if (file.consent && file.consent.ended === undefined)
    terms.consent = agreedDay(file.consent.until, 'consent', calendar);
  const reserved = reservedFallback(view);
  if (reserved) terms.fallback = reserved;
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
    return (
      file.notice && noticePeriod(noticeReceivedOn(file.notice, calendar), months, calendar).end
    );
  }
  if (rule.from === 'fallback' && file.fallback) return fallbackEnd(view, file.fallback.from);
  const entered = file.passed.filter((one) => one.phase === phase).at(-1);
  if (!entered) return undefined;
  return monthsFrom(entered.on, { months, anchor: 'phase_entered', ground: phase }, calendar);
}

/** A place to fall back on is reserved from the start of the stay until one is taken (S2; facts §12.9). */
function reservedFallback(view: TrajectoryView): Term | undefined {
  const { file, programme, today } = view;
  if (!file.stay || file.fallback || phaseRule(programme, 'fallback')?.lasts?.from !== 'fallback')
    return undefined;
  const reserved = fallbackEnd(view, file.stay.from);
  return reserved.date >= today ? reserved : undefined;
}

/** The last day somebody may keep a place to fall back on, taken on a day: some months and never longer (S2; facts §12.9). */
export function fallbackEnd({ programme, calendar }: TrajectoryView, from: IsoDate): Term {
  const { months = mostFallbackMonths } = phaseRule(programme, 'fallback')?.lasts ?? {};
  return monthsFrom(from, { months, anchor: 'fallback_taken', ground: 'fallback' }, calendar);
}

/** Where a programme says nothing (facts §6). */
const mostFallbackMonths = 3;

/**
 * The day a notice counts from: a tenant's own from its posting or desk receipt, a landlord's from proof; without proof
 * or unclaimed from the presumed day, refused from the later of refusal and that day (facts §12.4, §12.7).
 */
export function noticeReceivedOn(
  { by, on, delivery }: NonNullable<TrajectoryFile['notice']>,
  calendar: TrajectoryView['calendar'],
): string {
  if (by === 'tenant') return on;
  if (delivery?.outcome === 'received') return delivery.on;
  const presumed = presumedReceipt(on, calendar).date;
  return delivery?.outcome === 'refused' && delivery.on > presumed ? delivery.on : presumed;
}
