import type { EntityManager } from 'typeorm';
import { agreementsOf, type Agreement } from '../../domain/trajectory/agreement.js';
import { stoppedOutcomes } from '../../domain/trajectory/assess.js';
import { consentHolds, nameOfEvaluation } from '../../domain/trajectory/file.js';
import { slotOfTask } from '../../domain/trajectory/scarce-time.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { viewOfTrajectory } from '../../infra/database/trajectory-view.js';
import { formatDate, formatEuro } from '../../infra/texts/format.js';
import type { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import { refusalWords } from '../trajectories/stopped.js';
import type { TrajectoryTask } from './step-forms.js';

interface TaskFact {
  label: string;
  value: string;
}

interface Asked {
  view: TrajectoryView;
  visit: Visit;
  texts: Texts;
}

/**
 * What a task of a trajectory needs to have in view: the arrears, the hour or the evaluation it is about, and why an answer
 * cannot be given now.
 */
export async function factsOfTask(
  manager: EntityManager,
  visit: Visit,
  { task, texts }: { task: TrajectoryTask; texts: Texts },
): Promise<TaskFact[]> {
  const { trajectory_id: trajectoryId, procedure_organisation_id: organisationId } = task;
  const view = await viewOfTrajectory(manager, { trajectoryId, organisationId, at: visit.at });
  const { stoppedBy } = stoppedOutcomes(view, task.code ?? undefined);
  const stopped =
    stoppedBy === undefined
      ? []
      : [{ label: 'Kan nu niet', value: refusalWords(texts, view, stoppedBy) }];
  return [
    ...arrearsFacts(view, task),
    ...plannedHour(view, task),
    ...(await evaluationFacts(manager, { view, visit, texts }, task)),
    ...stopped,
  ];
}

function plannedHour(
  { file, programme }: TrajectoryView,
  { id, kind }: TrajectoryTask,
): TaskFact[] {
  const task = file.tasks.find(({ taskId }) => taskId === id);
  const slot = task && kind === 'scarce_time' ? slotOfTask(file, task.key) : undefined;
  if (!slot) return [];
  const value = `${formatDate(slot.on)}, ${slot.minutes} minuten`;
  return [{ label: programme.scarceTime?.label ?? 'Gepland', value }];
}

/** What a task about arrears tells: the amount, since when, and the day that counts. */
function arrearsFacts({ arrears }: TrajectoryView, { kind }: TrajectoryTask): TaskFact[] {
  if (!arrears || !kind.startsWith('arrears_')) return [];
  return [
    { label: 'Huurachterstal', value: formatEuro(arrears.openCents) },
    { label: 'Dossier sinds', value: formatDate(arrears.since) },
  ];
}

/**
 * What a task about agreeing with an evaluation tells: the outcome and what was looked at, as the landlord's own paper
 * does, never a word of it (facts §7). Who has a refusal talked through reads why.
 */
async function evaluationFacts(
  manager: EntityManager,
  { view, visit, texts }: Asked,
  task: TrajectoryTask,
): Promise<TaskFact[]> {
  if (task.kind !== 'confirm_evaluation' && task.kind !== 'talk_evaluation') return [];
  const { file, programme } = view;
  const about = file.tasks.find(({ taskId }) => taskId === task.id)?.evaluationId;
  const held = file.evaluations.find(({ evaluationId }) => evaluationId === about);
  const isHidden = visit.side === 'landlord' && !consentHolds(file, view.today);
  if (!held?.conclusion || isHidden) return [];
  const { outcome, on } = held.conclusion;
  const name = texts.word(`trajectories.evaluation.${nameOfEvaluation(held)}`, { n: held.n });
  const label = (list: readonly { code: string; label: string }[], code: string): string =>
    list.find((one) => one.code === code)?.label ?? code;
  const criteria = file.criteria.map((code) => label(programme.criteria, code)).join(', ');
  return [
    { label: 'Evaluatie', value: name },
    { label: 'Gehouden op', value: formatDate(on) },
    { label: 'Uitkomst', value: label(programme.stay.evaluations.outcomes, outcome) },
    ...(criteria === '' ? [] : [{ label: 'Afgesproken criteria', value: criteria }]),
    ...(task.kind === 'talk_evaluation'
      ? await refusalFacts(manager, agreementsOf(file, held), texts)
      : []),
  ];
}

/** Who did not agree, when and why. */
async function refusalFacts(
  manager: EntityManager,
  agreements: readonly Agreement[],
  texts: Texts,
): Promise<TaskFact[]> {
  const refused = agreements.filter(({ state }) => state === 'refused');
  const ids = refused.flatMap(({ commandId }) => commandId ?? []);
  const rows = await rowsOf<{ id: string; reason: string | null }>(
    manager,
    sql`select id, body->>'reason' as reason from command where id = any (${ids}::uuid[])`,
  );
  return refused.map(({ role, on, commandId }) => {
    const why = rows.find(({ id }) => id === commandId)?.reason ?? '';
    const who = texts.word(`general.role.${role}`).toLowerCase();
    return { label: `Niet akkoord: ${who}`, value: `${formatDate(on)}: ${why}` };
  });
}
