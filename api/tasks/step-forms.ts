import type { EntityManager } from 'typeorm';
import { faultsOfRepeat } from '../../domain/board/replan.js';
import type { PlaceKind } from '../../domain/allocation/matching.js';
import type { IsoDate } from '../../domain/term/types.js';
import { stoppedOutcomes } from '../../domain/trajectory/assess.js';
import { outcomesOf as outcomesOfTask, stepRule } from '../../domain/trajectory/duties.js';
import type { Answers } from '../../domain/trajectory/events.js';
import type { AskedField, StepOutcome } from '../../domain/trajectory/programme.js';
import { faultsOfPosting, type NoticePapers } from '../../domain/trajectory/posting.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { formatDate } from '../../infra/texts/format.js';
import { viewOfTrajectory } from '../../infra/database/trajectory-view.js';
import type { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import { conflict, type Fault, unprocessable } from '../http/problem.js';
import { wordOfDay } from '../words/day-faults.js';
import { coachesFor } from '../trajectories/coaches.js';
import { refusalWords } from '../trajectories/stopped.js';
import { noticePapers, numberIsTaken } from './posting.js';
import type { Field, OutcomeAnswer } from './task-forms.js';
import type { CompletionBody } from './tasks.schema.js';

/* The forms of trajectory tasks: each answer and what it asks is said by the programme. */

export interface TrajectoryTask {
  id: string;
  trajectory_id: string;
  procedure_organisation_id: string;
  kind: string;
  code: string | null;
}

type Options = { value: string; label: string }[];

interface Choices {
  view: TrajectoryView;
  /** Of the notice, where an answer to the step serves one. */
  papers: NoticePapers | null;
  coaches: Options;
  landlords: Options;
  places: Options;
  fallbacks: Options;
}

/** The answers a person may give to a task of a trajectory, each with what it asks for. */
export async function stepOutcomes(
  manager: EntityManager,
  visit: Visit,
  { task, texts }: { task: TrajectoryTask; texts: Texts },
): Promise<OutcomeAnswer[]> {
  const choices = await choicesFor(manager, visit, task);
  const { programme } = choices.view;
  const kind = task.kind as Parameters<typeof outcomesOfTask>[1]['kind'];
  return outcomesOfTask(programme, { kind, code: task.code ?? undefined }).map(
    ({ code, label }) => {
      const step = stepOutcome(choices.view, task, code);
      return {
        code,
        label: label ?? texts.word(`trajectories.outcome.${code}`),
        ...(step?.ends !== undefined && { tone: 'danger' as const }),
        fields: fieldsOf(choices, task, code),
      };
    },
  );
}

async function choicesFor(
  manager: EntityManager,
  visit: Visit,
  task: TrajectoryTask,
): Promise<Choices> {
  const { trajectory_id: trajectoryId, procedure_organisation_id: organisationId } = task;
  const view = await viewOfTrajectory(manager, { trajectoryId, organisationId, at: visit.at });
  const coaches = await coachesFor(manager, view, { organisation_id: organisationId });
  const landlords = await rowsOf<{ value: string; label: string }>(
    manager,
    sql`select id as value, name as label from organisation where kind = 'landlord' order by name, id`,
  );
  const places = await placesFor(manager, visit, {
    leadId: organisationId,
    programme: view.programme.code,
  });
  return {
    view,
    papers: serves(view, task) ? await noticePapers(manager, view) : null,
    landlords,
    places: places.filter(({ kind }) => kind !== 'fallback').map(optionOf),
    fallbacks: places.filter(({ kind, taken }) => kind === 'fallback' && !taken).map(optionOf),
    coaches: coaches.map(({ id, name }) => ({ value: id, label: name })),
  };
}

interface PlaceToChoose {
  id: string;
  kind: PlaceKind;
  address: string;
  /** Somebody holds it today, until a day or without end. */
  taken: boolean;
  takenUntil: IsoDate | null;
}

/** The places of a programme that are in use or will be, by address. */
function placesFor(
  manager: EntityManager,
  { today }: Visit,
  { leadId, programme }: { leadId: string; programme: string },
): Promise<PlaceToChoose[]> {
  return rowsOf<PlaceToChoose>(
    manager,
    sql`select p.id, p.kind, p.street || ', ' || p.postal_code || ' ' || p.municipality as address,
          b.id is not null as taken, upper(b.period) - 1 as "takenUntil"
        from place p left join place_booking b on b.place_id = p.id and b.period @> ${today}::date
        where p.lead_id = ${leadId} and ${programme} = any (p.programmes)
          and (p.until_date is null or p.until_date >= ${today}) order by address, p.id`,
  );
}

/** A dwelling that is still lived in can be allotted for a later day: its label says so. */
function optionOf({ id, address, taken, takenUntil }: PlaceToChoose): Options[number] {
  const until = takenUntil === null ? '' : ` tot ${formatDate(takenUntil, 'short_with_year')}`;
  return { value: id, label: taken ? `${address} (bezet${until})` : address };
}

/** Whoever stands before is passed over only with a reason (S2 fase 5). */
const skipping: Field = {
  name: 'reason',
  label: 'Reden, als u iemand overslaat',
  type: 'longtext',
  required: false,
};

/** The officer has to see why letter 3 does not leave (facts §13.18). */
const whyNot: Field = {
  name: 'reason',
  label: 'Waarom niet? De verhuurder leest dit',
  type: 'longtext',
  required: true,
};

/** The coaching and the coordinator have to see why (S3 complaint). */
const whyNotAgreed: Field = {
  name: 'reason',
  label: 'Waarom niet? De begeleiding leest dit',
  type: 'longtext',
  required: true,
};

/** Each party's own view stands beside the others' (S3 complaint). */
const ownView: Field = {
  name: 'ownView',
  label: 'Hoe ziet u het zelf? De begeleiding leest dit',
  type: 'longtext',
  required: false,
};

const heldAgainOn: Field = {
  name: 'on',
  label: 'Nieuwe dag van de evaluatie',
  type: 'date',
  required: true,
};

function serves({ programme }: TrajectoryView, { code }: TrajectoryTask): boolean {
  const outcomes = stepRule(programme, code ?? '')?.outcomes ?? [];
  return outcomes.some(({ does }) => does === 'serves_notice');
}

function stepOutcome(
  { programme }: TrajectoryView,
  { code }: TrajectoryTask,
  outcome: string,
): StepOutcome | undefined {
  return stepRule(programme, code ?? '')?.outcomes.find((one) => one.code === outcome);
}

function fieldsOf(choices: Choices, task: TrajectoryTask, outcome: string): Field[] {
  const note: Field = { name: 'note', label: 'Nota', type: 'longtext', required: false };
  if (task.kind === 'consent_ends' && outcome === 'renewed')
    return [fieldOf('until', choices), note];
  if (task.kind === 'arrears_agreement' && outcome === 'refuses') return [whyNot, note];
  if (task.kind === 'confirm_evaluation')
    return outcome === 'refuses' ? [whyNotAgreed, ownView] : [ownView];
  if (outcome === 'another_evaluation') return [heldAgainOn, note];
  const asks = stepOutcome(choices.view, task, outcome)?.asks ?? [];
  const asked = asks.filter((field) => field !== 'note').map((field) => fieldOf(field, choices));
  const skips = asks.includes('place') && !asks.includes('reason');
  return [...asked, ...(skips ? [skipping] : []), note];
}

function fieldOf(asked: AskedField, { view, papers, ...choices }: Choices): Field {
  const items = papers?.count ?? 1;
  const { coaches, landlords, places, fallbacks } = choices;
  const { programme } = view;
  const months = programme.stay.months.map((n) => ({ value: String(n), label: `${n} maanden` }));
  const empty = (options: Options, hint: string) => (options.length === 0 ? { hint } : {});
  const fields: Record<AskedField, Field> = {
    on: { name: 'on', label: 'Datum', type: 'date', required: true },
    until: { name: 'until', label: 'Geldig tot', type: 'date', required: true },
    months: { name: 'months', label: 'Duur', type: 'choice', required: true, options: months },
    reason: { name: 'reason', label: 'Reden', type: 'longtext', required: true },
    coach: {
      name: 'userId',
      label: 'Begeleider',
      type: 'choice',
      required: true,
      options: coaches,
      ...empty(coaches, 'Niemand kan dit doen. Vraag de beheerder om iemand deze rol te geven.'),
    },
    landlord: {
      name: 'landlordId',
      label: 'Verhuurder',
      type: 'choice',
      required: true,
      options: landlords,
    },
    place: {
      name: 'placeId',
      label: 'Woning of plaats',
      type: 'choice',
      required: false,
      options: places,
    },
    fallback: {
      name: 'fallbackId',
      label: 'Terugvalplaats',
      type: 'choice',
      required: true,
      options: fallbacks,
      ...empty(fallbacks, 'Geen terugvalplaats vrij. Voeg er een toe bij “Proefwoningen”.'),
    },
    criteria: {
      name: 'criteria',
      label: 'Afgesproken criteria',
      type: 'choices',
      required: true,
      options: programme.criteria.map(({ code, label }) => ({ value: code, label })),
    },
    urgency: {
      name: 'urgency',
      label: 'Dringendheid (5 hoogst, 1 laagst)',
      type: 'number',
      required: true,
    },
    registeredNumber: {
      name: 'registeredNumber',
      label: 'Nummer van de aangetekende zending',
      type: 'text',
      required: true,
      ...(items > 1 && {
        hint: `${String(items)} brieven: geef elk nummer, met een komma ertussen.`,
      }),
    },
    note: { name: 'note', label: 'Nota', type: 'longtext', required: false },
  };
  return fields[asked];
}

/**
 * What the procedure hears of an answer: codes, ids, dates and whole numbers; the words stay in the command.
 * @throws Problem 422 with every fault of the form
 */
export async function answersOf(
  manager: EntityManager,
  visit: Visit,
  { task, body }: { task: TrajectoryTask; body: CompletionBody },
): Promise<{ view: TrajectoryView; answers: Answers }> {
  const choices = await choicesFor(manager, visit, task);
  const kind = task.kind as Parameters<typeof outcomesOfTask>[1]['kind'];
  const known = outcomesOfTask(choices.view.programme, { kind, code: task.code ?? undefined });
  if (!known.some(({ code }) => code === body.outcome))
    throw unprocessable('outcome_unknown', [{ path: 'outcome', code: 'outcome_unknown' }]);
  const faults = fieldsOf(choices, task, body.outcome).flatMap((field) => faultsOf(field, body));
  const dates = [...datesFaults(choices.view, body), ...repeatFaults(choices.view, body)];
  const posting = await postingFaults(manager, choices, { task, body });
  const all = [...faults, ...dates, ...posting];
  if (all.length > 0) throw unprocessable('unprocessable', all);
  const { on, until, months, userId: coach, landlordId: landlord, placeId: place } = body;
  const { fallbackId: fallback, criteria, urgency } = body;
  const given = { on, until, months, coach, landlord, place, fallback, criteria, urgency };
  return { view: choices.view, answers: onlyGiven(given) };
}

/** @throws Problem 409 `person_status_stops`, `hold_stops`: this answer would serve a notice, and none leaves now */
export function refuseStopped(
  view: TrajectoryView,
  { task, outcome, texts }: { task: TrajectoryTask; outcome: string; texts: Texts },
): void {
  const { stopped = [], stoppedBy } = stoppedOutcomes(view, task.code ?? undefined);
  if (stoppedBy === undefined || !stopped.includes(outcome)) return;
  throw conflict(stoppedBy, { title: refusalWords(texts, view, stoppedBy) });
}

/** Only what was given. */
function onlyGiven(all: { [Name in keyof Answers]: Answers[Name] | null | undefined }): Answers {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => (value ?? null) !== null));
}

function faultsOf({ name, required, options }: Field, body: CompletionBody): Fault[] {
  const value = body[name] ?? null;
  if (value === null || (Array.isArray(value) && value.length === 0))
    return required ? [{ path: name, code: 'required' }] : [];
  if (options === undefined || options.length === 0) return [];
  const chosen = Array.isArray(value) ? value : [String(value)];
  const known = chosen.every((one) => options.some((option) => option.value === one));
  return known ? [] : [{ path: name, code: 'not_an_option' }];
}

/** What cannot be of the posting of a notice; its numbers stand on no other letter of the landlord either. */
async function postingFaults(
  manager: EntityManager,
  { view, papers }: Choices,
  { task, body }: { task: TrajectoryTask; body: CompletionBody },
): Promise<Fault[]> {
  const outcome = stepOutcome(view, task, body.outcome);
  if (outcome?.does !== 'serves_notice' || papers === null) return [];
  const { on = null, registeredNumber } = body;
  const taken = registeredNumber !== null && (await numberIsTaken(manager, view, registeredNumber));
  return [
    ...faultsOfPosting({ on, registeredNumber }, { papers, today: view.today }),
    ...(taken ? [{ path: 'registeredNumber', code: 'number_taken' }] : []),
  ];
}

/** The day on which an evaluation is held again is one on which it can be. */
function repeatFaults(view: TrajectoryView, { outcome, on }: CompletionBody): Fault[] {
  if (outcome !== 'another_evaluation' || typeof on !== 'string') return [];
  const codes = new Set(faultsOfRepeat(view, on).map((code) => wordOfDay[code]));
  return [...codes].map((code) => ({ path: 'on', code }));
}

/** A consent that ends before it begins, and a notice or a stay at a day that cannot be. */
function datesFaults({ today, file }: TrajectoryView, { until, on }: CompletionBody): Fault[] {
  const past = typeof until === 'string' && until < today;
  const opened = file.opened?.at.slice(0, 10) ?? today;
  return [
    ...(past ? [{ path: 'until', code: 'date_in_past' }] : []),
    ...(typeof on === 'string' && on < opened ? [{ path: 'on', code: 'date_outside_stay' }] : []),
  ];
}
