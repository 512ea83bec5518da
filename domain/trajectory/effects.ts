import { agreedDay } from '../term/rules.js';
import {
  timeOutcomes,
  type Answers,
  type NewTrajectoryEvent,
  type TrajectoryEventData,
  type TrajectoryTaskKind,
} from './events.js';
import { stepRule } from './duties.js';
import type { TrajectoryFile, TrajectoryTask } from './file.js';
import { coachChanged } from './hand-over.js';
import type { Programme, StepEffect } from './programme.js';
import { slotOfTask } from './scarce-time.js';
import type { TrajectoryView } from './situation.js';

/** Makes the id that belongs to a key: the same key gives the same id. */
export type IdOf = (key: string) => string;

type Completion = TrajectoryEventData['task_completed'];

/**
 * What a completed task brings about besides being done: the consent it gives, the stay that begins, the ending it
 * decides. Told before the completion is folded.
 */
export function effectsOf(
  view: TrajectoryView,
  { taskId, outcome, commandId, answers = {} }: Completion,
  idOf: IdOf,
): NewTrajectoryEvent[] {
  const { file, programme, today } = view;
  const task = file.tasks.find((one) => one.taskId === taskId);
  if (task?.state !== 'open') return [];
  if (task.kind === 'consent_ends') return renewed(outcome, answers);
  if (task.kind === 'scarce_time') return timeNoted(file, task.key, { outcome, commandId });
  if (task.kind === 'evaluation') return [];
  if (task.kind === 'talk_evaluation') return heldAgain(view, { task, outcome, answers }, idOf);
  const answer = stepRule(programme, task.code ?? '')?.outcomes.find(
    ({ code }) => code === outcome,
  );
  if (!answer) return [];
  const does =
    answer.does === undefined
      ? []
      : effects[answer.does]({ file: without(file, taskId), programme, answers, today, commandId });
  if (answer.ends === undefined) return does;
  return [...does, { type: 'ending_decided', data: { ending: answer.ends, on: today, commandId } }];
}

/** The answer an effect is made of, by the outcome that has it; without it the outcome is refused. */
export function needsOf(
  programme: Programme,
  { kind, code }: { kind: TrajectoryTaskKind; code?: string },
): Partial<Record<string, keyof Answers>> {
  if (kind === 'consent_ends') return { renewed: 'until' };
  if (kind === 'talk_evaluation') return { another_evaluation: 'on' };
  const needs = stepRule(programme, code ?? '')?.outcomes.flatMap((outcome) => {
    const need = outcome.does && madeOf[outcome.does];
    return need === undefined || (isTermless(programme) && need === 'months')
      ? []
      : [[outcome.code, need]];
  });
  return Object.fromEntries(needs ?? []) as Partial<Record<string, keyof Answers>>;
}

function isTermless({ stay }: Programme): boolean {
  return stay.months.length === 0;
}

const madeOf: Partial<Record<StepEffect, keyof Answers>> = {
  gives_consent: 'until',
  assigns_coach: 'coach',
  names_landlord: 'landlord',
  weighs_urgency: 'urgency',
  begins_stay: 'months',
  takes_fallback: 'fallback',
};

function renewed(
  outcome: string,
  { until }: NonNullable<Completion['answers']>,
): NewTrajectoryEvent[] {
  if (outcome !== 'renewed' || until === undefined) return [];
  return [{ type: 'consent_given', data: { until } }];
}

function timeNoted(
  file: TrajectoryFile,
  key: string,
  { outcome, commandId }: Pick<Completion, 'outcome' | 'commandId'>,
): NewTrajectoryEvent[] {
  const slot = slotOfTask(file, key);
  const said = timeOutcomes.find((one) => one === outcome);
  if (slot?.state !== 'planned' || said === undefined) return [];
  const { slotId } = slot;
  return [{ type: 'scarce_time_noted', data: { slotId, outcome: said, commandId } }];
}

/** Not everybody agreed, so it is held once more, on a day that people chose. */
function heldAgain(
  { trajectoryId, file, calendar }: TrajectoryView,
  { task, outcome, answers: { on } }: { task: TrajectoryTask; outcome: string; answers: Answers },
  idOf: IdOf,
): NewTrajectoryEvent[] {
  const first = file.evaluations.find(({ evaluationId }) => evaluationId === task.evaluationId);
  if (outcome !== 'another_evaluation' || on === undefined || !first) return [];
  const { kind, n, evaluationId: repeats } = first;
  const evaluationId = idOf(`evaluation:${trajectoryId}:again:${repeats}`);
  const due = agreedDay(on, 'held_again', calendar);
  return [{ type: 'evaluation_planned', data: { evaluationId, kind, n, due, repeats } }];
}

/** What is being answered is done: it goes to nobody else any more. */
function without(file: TrajectoryFile, taskId: string): TrajectoryFile {
  return { ...file, tasks: file.tasks.filter((task) => task.taskId !== taskId) };
}

interface Given {
  file: TrajectoryFile;
  programme: Programme;
  answers: NonNullable<Completion['answers']>;
  today: string;
  commandId: string;
}

const effects: Record<StepEffect, (given: Given) => NewTrajectoryEvent[]> = {
  gives_consent: ({ answers: { until } }) =>
    until === undefined ? [] : [{ type: 'consent_given', data: { until } }],
  assigns_coach: ({ file, programme, answers: { coach } }) =>
    coach === undefined ? [] : coachChanged(file, { to: coach, programme }),
  names_landlord: ({ answers: { landlord } }) =>
    landlord === undefined ? [] : [{ type: 'landlord_named', data: { organisationId: landlord } }],
  agrees_criteria: ({ answers: { criteria = [] } }) => [
    { type: 'criteria_agreed', data: { criteria } },
  ],
  weighs_urgency: ({ answers: { urgency } }) =>
    urgency === undefined ? [] : [{ type: 'urgency_weighed', data: { urgency } }],
  begins_stay: ({ programme, answers: { on, months, place }, today }) => [
    {
      type: 'stay_began',
      data: {
        from: on ?? today,
        months: isTermless(programme) ? null : (months ?? null),
        ...(place === undefined ? {} : { placeId: place }),
      },
    },
  ],
  takes_fallback: ({ answers: { on, fallback }, today }) =>
    fallback === undefined
      ? []
      : [{ type: 'fallback_taken', data: { placeId: fallback, from: on ?? today } }],
  serves_notice: ({ answers: { on }, today, commandId }) => [
    { type: 'notice_given', data: { by: 'landlord', on: on ?? today, commandId } },
  ],
  receives_notice: ({ answers: { on }, today, commandId }) => [
    { type: 'notice_given', data: { by: 'tenant', on: on ?? today, commandId } },
  ],
};
