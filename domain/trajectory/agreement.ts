import { sideOfRole, type TaskRole } from '../task/tasks.js';
import { workingDaysFrom } from '../term/rules.js';
import { brusselsDateOf } from '../term/term.js';
import type { IsoDate, Term } from '../term/types.js';
import type { NewTrajectoryEvent, TrajectoryTaskKind, WhyWaived } from './events.js';
import { consentHolds, type EvaluationOnFile, type TrajectoryFile } from './file.js';
import type { EndingRule, Programme } from './programme.js';
import type { TrajectoryDuty, TrajectoryView } from './situation.js';

/*
 * Who agrees with an evaluation whose outcome needs it (S2 fase 7c; S3 "no fixed criteria shared by landlord and
 * counsellors"). Who concludes tells of the own side; a party of the other side says it itself, by a task of its own.
 */

/** Working days for the other party to answer, and for the coordinator to have a refusal talked through (facts §12.8). */
const workingDays = 5;

export interface Agreement {
  role: TaskRole;
  /**
   * `told` by who concluded; `asked` and not answered yet; `waived`: it could not be asked; `lapsed`: the trajectory ended
   * before the answer.
   */
  state: 'told' | 'asked' | 'agreed' | 'refused' | 'waived' | 'lapsed';
  /** Since when it stands so. */
  on: IsoDate;
  /** Why it could not be asked. */
  why?: WhyWaived;
  /** The command with the words of who answered. */
  commandId?: string;
}

/** How everybody stands who has to agree with an evaluation; nobody before it is held. */
export function agreementsOf(
  file: TrajectoryFile,
  { evaluationId, conclusion, waived = [] }: EvaluationOnFile,
): Agreement[] {
  if (!conclusion) return [];
  const { agreedBy, toAgree = [], on } = conclusion;
  return [
    ...agreedBy.map((role): Agreement => ({ role, state: 'told', on })),
    ...toAgree.map((role): Agreement => {
      const dropped = waived.find((one) => one.role === role);
      if (dropped) return { role, state: 'waived', on: dropped.on, why: dropped.reason };
      return { role, ...answerOf(file, keyOf(evaluationId, role), on) };
    }),
  ];
}

function answerOf(
  { tasks, closed }: TrajectoryFile,
  key: string,
  concludedOn: IsoDate,
): Omit<Agreement, 'role'> {
  const task = tasks.findLast((one) => one.key === key);
  if (task?.state === 'open' || (!task && !closed))
    return { state: 'asked', on: task ? brusselsDateOf(task.openedAt) : concludedOn };
  const on = task?.closedAt === undefined ? concludedOn : brusselsDateOf(task.closedAt);
  if (task?.state !== 'completed') return { state: 'lapsed', on };
  const words = task.commandId === undefined ? {} : { commandId: task.commandId };
  return { state: task.outcome === 'agrees' ? 'agreed' : 'refused', on, ...words };
}

const keyOf = (evaluationId: string, role: TaskRole): string => `confirm:${evaluationId}:${role}`;

/** Those whose agreement an evaluation still lacks: not answered, or refused. */
export function lackingOf(file: TrajectoryFile, evaluation: EvaluationOnFile): Agreement[] {
  return agreementsOf(file, evaluation).filter(
    ({ state }) => state === 'asked' || state === 'refused' || state === 'lapsed',
  );
}

/** Why a party of the other side cannot be asked; null when it can. */
export function whyNotAsked({ file, today }: TrajectoryView, role: TaskRole): WhyWaived | null {
  if (sideOfRole(role) !== 'landlord') return null;
  if (file.landlordId === undefined) return 'no_landlord';
  return consentHolds(file, today) ? null : 'no_consent';
}

interface Awaited {
  evaluation: EvaluationOnFile;
  role: TaskRole;
}

/** Every agreement that was to be given and was not dropped, answered or not; none once the stay is decided. */
function awaitedIn({ file }: TrajectoryView): Awaited[] {
  if (file.phase !== 'stay' || file.ending) return [];
  return file.evaluations.flatMap((evaluation) => {
    const { conclusion, waived = [] } = evaluation;
    const roles = conclusion?.toAgree ?? [];
    return roles
      .filter((role) => !waived.some((one) => one.role === role))
      .map((role) => ({ evaluation, role }));
  });
}

/** The other party says whether it agrees; the coordinator has a refusal talked through (S2 client consultation). */
export function agreementDuties(view: TrajectoryView): TrajectoryDuty[] {
  const awaited = awaitedIn(view);
  const asked = awaited
    .filter(({ role }) => whyNotAsked(view, role) === null)
    .map(({ evaluation: { evaluationId }, role }) =>
      dutyOf(view, {
        key: keyOf(evaluationId, role),
        kind: 'confirm_evaluation',
        role,
        evaluationId,
      }),
    );
  const refused = awaited.filter(({ evaluation, role }) =>
    agreementsOf(view.file, evaluation).some((one) => one.role === role && one.state === 'refused'),
  );
  const disputed = new Set(refused.map(({ evaluation: { evaluationId } }) => evaluationId));
  const { coordinator: role } = view.programme;
  const talks = [...disputed].map((evaluationId) =>
    dutyOf(view, { key: `talk:${evaluationId}`, kind: 'talk_evaluation', role, evaluationId }),
  );
  return [...asked, ...talks];
}

function dutyOf(
  { file, today, at: opensAt, calendar }: TrajectoryView,
  duty: { key: string; kind: TrajectoryTaskKind; role: TaskRole; evaluationId: string },
): TrajectoryDuty {
  const known = file.tasks.find(({ key }) => key === duty.key);
  const budget = { days: workingDays, ground: `task_${duty.kind}` };
  return { ...duty, due: known?.due ?? workingDaysFrom(today, budget, calendar), opensAt };
}

/** Who cannot be asked holds nobody up: the need falls away, and the record says why. */
export function waivedNow(view: TrajectoryView): NewTrajectoryEvent[] {
  const finished = new Set(
    view.file.tasks.filter(({ state }) => state === 'completed').map(({ key }) => key),
  );
  return awaitedIn(view)
    .filter(({ evaluation: { evaluationId }, role }) => !finished.has(keyOf(evaluationId, role)))
    .flatMap(({ evaluation: { evaluationId }, role }): NewTrajectoryEvent[] => {
      const reason = whyNotAsked(view, role);
      if (reason === null) return [];
      return [{ type: 'agreement_waived', data: { evaluationId, role, reason } }];
    });
}

/** The evaluation that was held last: it alone says what the trajectory came to. */
export function lastHeld({ evaluations }: TrajectoryFile): EvaluationOnFile | undefined {
  const day = ({ conclusion }: EvaluationOnFile): IsoDate => conclusion?.on ?? '';
  return evaluations
    .filter(({ conclusion }) => conclusion !== undefined)
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
    .at(-1);
}

/** The evaluation an ending asks for, agreed with or not; undefined when none is on file (S2 fase 7c). */
export function evaluationFor(
  { file, programme }: TrajectoryView,
  { needs }: EndingRule,
): EvaluationOnFile | undefined {
  const said = lastHeld(file);
  const { outcomes } = programme.stay.evaluations;
  const tone = outcomes.find(({ code }) => code === said?.conclusion?.outcome)?.tone;
  const fits =
    needs === 'negative' ? tone === 'negative' : said?.kind === 'final' && tone === 'positive';
  return fits ? said : undefined;
}

/** Whether somebody can end the stay without any evaluation: only then may a refusal be left as it stands. */
export function endsWithoutEvaluation({ endings }: Programme): boolean {
  return endings.some(({ from, needs }) => needs === undefined && from.includes('stay'));
}

/** The last day on which a refused evaluation can be held again: within the stay, or soon where that is over (facts §12.8). */
export function lastDayToRepeat(view: TrajectoryView, end: Term | undefined): IsoDate | null {
  if (!end) return null;
  const budget = { days: 2 * workingDays, ground: 'held_again' };
  const soon = workingDaysFrom(view.today, budget, view.calendar).date;
  return end.date > soon ? end.date : soon;
}
