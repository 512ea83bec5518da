import { holdsStanding } from '../../domain/hold/hold.js';
import { ladderFrom, sideOfRole, type TaskRole } from '../../domain/task/tasks.js';
import { noticePeriod, presumedReceipt, stayEnd } from '../../domain/term/rules.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import {
  type Agreement,
  agreementsOf,
  evaluationFor,
  lackingOf,
  whyNotAsked,
} from '../../domain/trajectory/agreement.js';
import { barredByNotice, endingsNow } from '../../domain/trajectory/assess.js';
import { endOfStay, extensionOf, wantedTerms } from '../../domain/trajectory/dates.js';
import type { EvaluationOnFile } from '../../domain/trajectory/file.js';
import { consentHolds, nameOfEvaluation, plannedSlots } from '../../domain/trajectory/file.js';
import { phaseRule, phasesBeforeTheEnd } from '../../domain/trajectory/moves.js';
import type { EndingRule, TrajectoryPhase } from '../../domain/trajectory/programme.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { monthsBetween } from '../../domain/calendar/holiday-calendar.js';
import { preparedFrom } from '../../domain/term/rules.js';
import { formatDate } from '../../infra/texts/format.js';
import type { LabelledTerm } from '../cases/cases.answers.js';
import type { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import { dueState, termAnswer } from '../words/terms.js';
import type {
  ContactAnswer,
  EndingAnswer,
  EvaluationAnswer,
  GoalAnswer,
  NeededAgreement,
  TrajectoryAnswer,
  TrajectoryVerb,
} from './trajectories.answers.js';

/** The words people wrote, by the command they came in. */
export type Words = ReadonlyMap<string, Record<string, unknown>>;

/** What a page of a trajectory is made of: how it stands, who reads, and which words that reader may see. */
export interface Shown {
  view: TrajectoryView;
  visit: Visit;
  texts: Texts;
  /** Empty for the landlord's side. */
  words: Words;
}

/** What the programme registers of each person, with what is known. */
export function factsOf({ view: { file, programme } }: Shown): TrajectoryAnswer['facts'] {
  return (programme.facts ?? []).map((rule) => {
    return { ...rule, value: file.opened?.facts?.[rule.code] ?? null };
  });
}

/** A text field of a command's body; null where there is none or the reader may not see it. */
function wordOf(words: Words, commandId: string, field: string): string | null {
  const value = words.get(commandId)?.[field];
  return typeof value === 'string' ? value : null;
}

export function phaseLabel(
  { view, texts }: Pick<Shown, 'view' | 'texts'>,
  phase: TrajectoryPhase,
): string {
  return phase === 'stay' ? view.programme.stay.label : texts.word(`trajectories.phase.${phase}`);
}

/** Every phase of the programme in its order, with the day it was entered. */
export function phasesOf(shown: Shown): TrajectoryAnswer['phases'] {
  const { file, programme } = shown.view;
  const after = programme.endings.find(({ code }) => code === file.ending?.ending)?.via ?? [];
  const line: TrajectoryPhase[] = [...phasesBeforeTheEnd(programme), ...after];
  return line.map((phase) => {
    const on = file.passed.filter((one) => one.phase === phase).at(-1)?.on ?? null;
    const state = file.phase === phase ? 'now' : on === null ? 'ahead' : 'done';
    return { code: phase, label: phaseLabel(shown, phase), state, on };
  });
}

export function evaluationsOf(shown: Shown): EvaluationAnswer[] {
  const { view } = shown;
  return view.file.evaluations
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => (a.due.date < b.due.date ? -1 : 1))
    .map((one) => evaluationAnswer(shown, one));
}

function evaluationAnswer(shown: Shown, one: EvaluationOnFile): EvaluationAnswer {
  const { view, texts, words } = shown;
  const { stay } = view.programme;
  const { outcomes, prepare } = stay.evaluations;
  const { conclusion } = one;
  const outcome = outcomes.find(({ code }) => code === conclusion?.outcome);
  return {
    id: one.evaluationId,
    kind: one.kind,
    label: texts.word(`trajectories.evaluation.${nameOfEvaluation(one)}`, { n: one.n }),
    due: termAnswer(texts, one.due, conclusion ? 'met' : 'running'),
    state: conclusion ? { kind: 'done', days: null } : dueState(one.due.date, view.today),
    moved: one.moved === undefined ? null : texts.word(`trajectories.moved.${one.moved}`),
    conclusion: conclusionChance(shown, one),
    prepare: [...prepare],
    outcome: outcome && conclusion ? { ...outcome, on: conclusion.on } : null,
    agreements: agreementsOf(view.file, one).map((agreement) => agreementAnswer(shown, agreement)),
    words: conclusion ? wordsOfEvaluation(words, conclusion.commandId) : null,
  };
}

function agreementAnswer(
  { texts, words }: Shown,
  { role: code, state, on, why, commandId = '' }: Agreement,
): EvaluationAnswer['agreements'][number] {
  const date = formatDate(on, 'short_with_year');
  const reason = why === undefined ? '' : texts.word(`trajectories.waived.${why}`);
  return {
    role: { code, label: texts.word(`general.role.${code}`) },
    state,
    on,
    text: texts.word(`trajectories.agreement.${state}`, { date, why: reason }),
    reason: wordOf(words, commandId, 'reason'),
    view: wordOf(words, commandId, 'ownView'),
  };
}

/** Whose agreement an outcome needs; of who says it itself, what follows. */
export function neededOf({ view, texts }: Shown, roles: readonly TaskRole[]): NeededAgreement[] {
  const side = sideOfRole(view.programme.stay.evaluations.by);
  return roles.map((role) => {
    const follows = whyNotAsked(view, role) ?? 'asked';
    const itself = sideOfRole(role) !== side;
    return {
      code: role,
      label: texts.word(`general.role.${role}`),
      itself: itself ? texts.word(`trajectories.asks_itself.${follows}`) : null,
    };
  });
}

function wordsOfEvaluation(words: Words, commandId: string): EvaluationAnswer['words'] {
  const present = words.get(commandId)?.['present'];
  if (!words.has(commandId)) return null;
  return {
    present: Array.isArray(present) ? present.map(String) : [],
    clientView: wordOf(words, commandId, 'clientView'),
    coachView: wordOf(words, commandId, 'coachView'),
    landlordView: wordOf(words, commandId, 'landlordView'),
    conclusion: wordOf(words, commandId, 'conclusion') ?? '',
    agreedOnNegative: wordOf(words, commandId, 'agreedOnNegative'),
  };
}

function conclusionChance(
  { view, visit, texts }: Shown,
  one: EvaluationOnFile,
): EvaluationAnswer['conclusion'] {
  const { prepareWorkingDays, by } = view.programme.stay.evaluations;
  const opens = preparedFrom(one.due.date, prepareWorkingDays, view.calendar);
  const early = Date.parse(opens.opensAt) > Date.parse(view.at);
  const mandate = ladderFrom(by).some((role) => visit.roles.includes(role));
  const reason = one.conclusion
    ? texts.error('evaluation_closed', {})
    : early
      ? texts.error('too_early', {})
      : mandate
        ? null
        : texts.error('no_mandate', {});
  return { allowed: reason === null, reason, from: opens.date };
}

export function goalsOf({ view, texts: _, words }: Shown): GoalAnswer[] {
  const { file, programme } = view;
  const held = file.evaluations.filter(({ conclusion }) => conclusion !== undefined);
  return file.goals.map(({ goalId, domain, commandId, setOn, closedOn }) => ({
    id: goalId,
    domain: programme.domains.find(({ code }) => code === domain) ?? {
      code: domain,
      label: domain,
    },
    text: wordOf(words, commandId, 'text') ?? '',
    setOn,
    closedOn: closedOn ?? null,
    scores: held
      .flatMap(({ conclusion }) =>
        (conclusion?.scores ?? [])
          .filter((score) => score.goalId === goalId)
          .map(({ score }) => ({ on: conclusion?.on ?? '', score })),
      )
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
  }));
}

/** The contacts, the last first. */
export function contactsOf(
  { view, texts, words }: Shown,
  names: ReadonlyMap<string, string>,
): ContactAnswer[] {
  return [...view.file.contacts]
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .map(({ contactId, kind, outcome, on, minutes, commandId, actor }) => {
      const present = words.get(commandId)?.['present'];
      return {
        id: contactId,
        on,
        kind: { code: kind, label: texts.word(`trajectories.contact.${kind}`) },
        outcome: { code: outcome, label: texts.word(`trajectories.contact_outcome.${outcome}`) },
        by: names.get(actor) ?? '',
        minutes,
        present: Array.isArray(present) ? present.map(String) : [],
        note: wordOf(words, commandId, 'note'),
      };
    });
}

export function contactCount({ view }: Shown): TrajectoryAnswer['contacts'] {
  const { contacts } = view.file;
  const days = contacts.map(({ on }) => on).sort();
  const missed = contacts.filter(({ outcome }) => outcome === 'not_home' || outcome === 'refused');
  return {
    count: contacts.length,
    missed: missed.map(({ on }) => on).sort(),
    last: days.at(-1) ?? null,
  };
}

export function stayOf({ view, texts }: Shown): TrajectoryAnswer['stay'] {
  const { stay } = view.file;
  if (!stay) return null;
  const end = endOfStay(view);
  const begun = stay.from <= view.today;
  return {
    label: view.programme.stay.label,
    from: stay.from,
    months: stay.months,
    originalMonths: stay.originalMonths,
    month: begun ? monthsBetween(stay.from, view.today) + 1 : null,
    until: end ? termAnswer(texts, end) : null,
  };
}

/** A fact beside the evaluations: never an ending by itself. */
export function arrearsOf({ view }: Shown): TrajectoryAnswer['arrears'] {
  const { arrears, today: asOf } = view;
  if (!arrears) return null;
  const { openCents, since, sessionOn } = arrears;
  return { openCents, asOf, since, sessionOn };
}

/** The first slot that is still to come. */
export function scarceTimeOf({ view, visit }: Shown): TrajectoryAnswer['scarceTime'] {
  const { scarceTime } = view.programme;
  if (!scarceTime || visit.side === 'landlord') return null;
  const slot = plannedSlots(view.file).find(({ on }) => on >= view.today);
  const next = slot && { on: slot.on, minutes: slot.minutes, startsAt: slot.startsAt ?? null };
  return { label: scarceTime.label, next: next ?? null };
}

export function extensionAnswer({ view, visit, texts }: Shown): TrajectoryAnswer['extension'] {
  const { months, late, refusal } = extensionOf(view);
  const { stay } = view.file;
  const decided = view.file.ending ? 'ended_already' : refusal;
  const mandate = visit.access.may('trajectory.extend');
  const reason =
    decided === null ? (mandate ? null : texts.error('no_mandate', {})) : texts.error(decided, {});
  const total = (stay?.months ?? 0) + months;
  const until =
    stay && months > 0 ? termAnswer(texts, stayEnd(stay.from, total, view.calendar)) : null;
  return { allowed: reason === null, reason, months, late, until };
}

/** The endings that this phase knows, each with whether it can be decided now. */
export function endingsOf(shown: Shown): EndingAnswer[] {
  const { view, visit, texts } = shown;
  const open = endingsNow(view);
  return view.programme.endings
    .filter(({ from }) => from.some((phase) => phase === view.file.phase))
    .map((ending) => {
      const possible = open.some(({ code }) => code === ending.code);
      const mandate = ending.by.some((role) => visit.roles.includes(role));
      const { label, tone, clause } = ending;
      const reason = possible
        ? mandate
          ? null
          : texts.error('no_mandate', {})
        : lacking(shown, ending);
      return {
        code: ending.code,
        label,
        tone,
        clause,
        allowed: reason === null,
        reason,
        via: ending.via.map((phase) => phaseLabel(shown, phase)),
        notice: noticeIfToday(shown, ending),
      };
    });
}

function lacking({ view, texts }: Shown, ending: EndingRule): string {
  if (view.file.ending) return texts.error('ended_already', {});
  if (barredByNotice(view).includes(ending.code)) return texts.error('notice_in_case', {});
  const needs = ending.needs === 'negative' ? 'needs_negative' : 'needs_positive_final';
  return whoLacks(texts, view, ending) ?? texts.error(needs, {});
}

/** Whose agreement with the evaluation an ending still waits for, in words; null when nobody's is lacking. */
export function whoLacks(texts: Texts, view: TrajectoryView, ending: EndingRule): string | null {
  const said = ending.needs === undefined ? undefined : evaluationFor(view, ending);
  const [first] = said ? lackingOf(view.file, said) : [];
  if (!first) return null;
  const role = texts.word(`general.role.${first.role}`).toLowerCase();
  const date = formatDate(first.on, 'short_with_year');
  return texts.word(`trajectories.lacks.${first.state}`, { role, date });
}

function noticeIfToday({ view, texts }: Shown, { via, by }: EndingRule): EndingAnswer['notice'] {
  const lasts = via.includes('notice') ? phaseRule(view.programme, 'notice')?.lasts : undefined;
  if (lasts?.from !== 'notice') return null;
  const landlord = by.every((role) => role !== view.programme.coach.role);
  const received = landlord ? presumedReceipt(view.today, view.calendar).date : view.today;
  return termAnswer(texts, noticePeriod(received, lasts.months, view.calendar).end);
}

export function termsOf({ view, texts }: Shown): LabelledTerm[] {
  return Object.entries(wantedTerms(view))
    .filter(([, term]) => term.date >= view.today)
    .sort(([, a], [, b]) => (a.date < b.date ? -1 : 1))
    .map(([kind, term]) => ({
      term: termAnswer(texts, term),
      label:
        kind === 'stay'
          ? `Einde ${view.programme.stay.label.toLowerCase()}`
          : texts.word(`trajectories.term.${kind}`),
    }));
}

export function consentOf({ view }: Shown): TrajectoryAnswer['consent'] {
  const { consent } = view.file;
  return consent
    ? { until: consent.ended ?? consent.until, holds: consentHolds(view.file, view.today) }
    : null;
}

export function waitingOf({ view, texts }: Shown): TrajectoryAnswer['waiting'] {
  const { waiting, phase } = view.file;
  if (!waiting) return null;
  const { programme } = view;
  const step = programme.phases
    .flatMap(({ steps }) => steps)
    .find(({ code }) => code === waiting.for);
  const recurring = programme.stay.recurring.find(({ code }) => code === waiting.for);
  const known = `trajectories.task.${waiting.for}`;
  return {
    for:
      step?.label ??
      recurring?.label ??
      (texts.has(known) ? texts.word(known) : phaseLabel({ view, texts }, phase)),
    since: brusselsDateOf(waiting.since),
    by: texts.has(`general.role.${waiting.who}`)
      ? texts.word(`general.role.${waiting.who}`)
      : texts.word('trajectories.by_time'),
    until: waiting.until,
  };
}

/** What the reader may do here, each with why not. */
export function verbsOf({ view, visit, texts }: Shown): TrajectoryAnswer['verbs'] {
  const { access } = visit;
  const rights: [TrajectoryVerb, boolean][] = [
    ['contact', access.may('guidance.record')],
    ['goal', access.may('guidance.record')],
    ['evaluation', access.may('evaluation.conclude')],
    ['danger', access.may('guidance.record')],
    ['facts', access.may('trajectory.correct')],
    ['extension', access.may('trajectory.extend')],
    ['ending', access.may('trajectory.end')],
    ['coach', access.may('trajectory.extend')],
    ['urgency', access.may('trajectory.extend') && view.file.urgency !== undefined],
    ['programme_version', access.may('trajectory.extend')],
    ['consent_withdrawal', access.may('guidance.record')],
    ['status', visit.side === 'welfare_centre' && access.may('person.set_status')],
    ['hold', access.may('trajectory.hold')],
    ['tenancy', access.may('trajectory.link') && view.file.stay !== undefined],
  ];
  const held = holdsStanding(view.file.holds, view.today).length > 0;
  const reasonOf = (verb: TrajectoryVerb): string | null => {
    if (view.file.closed) return texts.error('not_open', {});
    return verb === 'hold' && held ? texts.error('hold_stands', {}) : null;
  };
  return rights
    .filter(([, may]) => may)
    .map(([verb]) => ({ verb, allowed: reasonOf(verb) === null, reason: reasonOf(verb) }));
}
