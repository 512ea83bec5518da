import type { EntityManager } from 'typeorm';
import { sideOfRole, type TaskRole } from '../../domain/task/tasks.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { stepRule } from '../../domain/trajectory/duties.js';
import { notFollowed } from '../../domain/trajectory/events.js';
import { nameOfEvaluation } from '../../domain/trajectory/file.js';
import { documentToMake, landlordReads } from '../../domain/trajectory/documents.js';
import type { TrajectoryEventData } from '../../domain/trajectory/events.js';
import type { TrajectoryPhase } from '../../domain/trajectory/programme.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { formatDate } from '../../infra/texts/format.js';
import type { TimelineEvent } from '../cases/cases.answers.js';
import type { EventIcon } from '../words/events.js';
import { phaseLabel, type Shown } from './trajectory-page.js';

interface EventRow {
  id: string;
  at: Date;
  type: string;
  data: Record<string, unknown>;
  actor_name: string | null;
  /** Why, in a person's own words; of what the reader may read. */
  reason: string | null;
}

/** Turns of the machine that say nothing to people. */
const quiet: readonly string[] = ['waits', 'term_set', 'term_ended', 'mail_done', 'task_opened'];
/** What only the welfare side may know: what was set to learn, what to beware of, and who visits when (facts §7). */
const welfareOnly: readonly string[] = [
  'goal_set',
  'goal_closed',
  'danger_flagged',
  'danger_lifted',
  'facts_corrected',
  'fallback_taken',
  'round_assigned',
  'round_replanned',
  'scarce_time_planned',
  'scarce_time_called_off',
  'scarce_time_noted',
];

/** Changes by hand whose reason stands beside them. */
const toldWithReason: readonly string[] = [
  'facts_corrected',
  'programme_moved',
  'hold_ended',
  'urgency_weighed',
];

const icons: Readonly<Record<string, EventIcon>> = {
  trajectory_opened: 'milestone',
  phase_entered: 'milestone',
  contact_logged: 'visit',
  evaluation_planned: 'task',
  evaluation_replanned: 'pause',
  round_replanned: 'pause',
  hold_set: 'pause',
  evaluation_concluded: 'decision',
  ending_decided: 'decision',
  stay_began: 'milestone',
  stay_extended: 'decision',
  facts_corrected: 'other',
  programme_moved: 'decision',
  consent_given: 'share',
  consent_ended: 'share',
  notice_given: 'letter',
  notice_received: 'letter_proof',
  document_kept: 'letter',
  goal_set: 'talk',
  trajectory_closed: 'end',
};

/** What happened in a trajectory, as far as the reader's side may know it, oldest first. */
export async function trajectoryTimeline(
  manager: EntityManager,
  shown: Shown,
): Promise<TimelineEvent[]> {
  const rows = await rowsOf<EventRow>(
    manager,
    sql`select e.id, e.at, e.type, e.data, u.name as actor_name, c.body->>'reason' as reason
        from case_event e left join app_user u on u.id::text = e.actor
        left join command c on c.id = case when e.type = any (${toldWithReason})
          then (e.data->>'commandId')::uuid end
        where e.case_id = ${shown.view.trajectoryId} order by e.position`,
  );
  return rows
    .filter(({ type }) => !quiet.includes(type))
    .filter((row) => maySee(shown, row))
    .map((row) => {
      const at = row.at.toISOString();
      return {
        id: row.id,
        date: brusselsDateOf(at),
        at,
        type: row.type,
        icon: icons[row.type] ?? 'task',
        text: sentence(shown, row),
        detail: shown.visit.access.may('guidance.view') ? row.reason : null,
        actor: row.actor_name,
      };
    });
}

/** The landlord hears that a visit took place and what an evaluation came to, never of goals, dangers, inner tasks or papers. */
function maySee({ visit, view }: Shown, { type, data }: EventRow): boolean {
  if (visit.side === 'welfare_centre') return true;
  if (welfareOnly.includes(type)) return false;
  if (type === 'document_kept' || type === 'document_signed')
    return landlordReads(view.programme, documentOf(view, data)?.code ?? '');
  const task = view.file.tasks.find(({ taskId }) => taskId === data['taskId']);
  return task === undefined || sideOfRole(task.ownRole) === 'landlord';
}

function documentOf({ file }: Shown['view'], data: Record<string, unknown>) {
  return file.documents.find(({ documentId }) => documentId === data['documentId']);
}

function sentence(shown: Shown, { type, data }: EventRow): string {
  const { texts, visit } = shown;
  const because = type === 'hold_set' && visit.access.may('guidance.view') ? '_because' : '';
  return texts.word(`trajectories.event.${type}${because}`, wordsOf(shown, type, data));
}

function wordsOf(
  shown: Shown,
  type: string,
  data: Record<string, unknown>,
): Record<string, string | number> {
  const { view, texts } = shown;
  const { programme, file } = view;
  const given = (field: string): string => {
    const value = data[field];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const task = file.tasks.find(({ taskId }) => taskId === data['taskId']);
  const evaluation = file.evaluations.find((one) => one.evaluationId === data['evaluationId']);
  const slot = file.slots.find(({ slotId }) => slotId === data['slotId']);
  const moved = file.rounds.find(({ round }) => round === data['round'])?.moved?.due.date;
  const day =
    given('on') ||
    given('from') ||
    given('until') ||
    (evaluation?.due.date ?? slot?.on ?? moved ?? '');
  const outcome =
    type === 'evaluation_concluded'
      ? programme.stay.evaluations.outcomes.find(({ code }) => code === given('outcome'))?.label
      : slot && given('outcome') !== ''
        ? texts.word(`trajectories.time.${given('outcome')}`)
        : task && answerLabel(shown, task, given('outcome'));
  const ending = programme.endings.find(
    ({ code }) => code === given('ending') || code === given('outcome'),
  );
  const kind = evaluation
    ? texts.word(`trajectories.evaluation.${nameOfEvaluation(evaluation)}`, { n: evaluation.n })
    : given('kind') && type === 'contact_logged'
      ? texts.word(`trajectories.contact.${given('kind')}`)
      : '';
  const met =
    type === 'contact_logged' ? texts.word(`trajectories.contact_outcome.${given('outcome')}`) : '';
  const role = given('role');
  const code = documentOf(view, data)?.code ?? '';
  return {
    document: documentToMake(programme, code)?.rule.label ?? '',
    phase: type === 'phase_entered' ? phaseLabel(shown, given('phase') as TrajectoryPhase) : '',
    task: task ? taskLabel(shown, task) : roundLabel(shown, given('round')),
    outcome: outcome ?? met,
    ending:
      ending?.label ??
      (given('outcome') === notFollowed ? texts.word('trajectories.not_followed') : ''),
    kind,
    date: day === '' ? '' : formatDate(day, 'short_with_year'),
    months: given('months'),
    minutes: given('minutes'),
    time: slot ? (programme.scarceTime?.label ?? texts.word(`general.role.${slot.role}`)) : '',
    fields: correctedOf(shown, data),
    version: given('version'),
    role: role === '' ? '' : texts.word(`general.role.${role as TaskRole}`),
    why: slot
      ? texts.word(`trajectories.time.why.${given('reason')}`)
      : whyWord(texts, type, given('reason')),
  };
}

/** Why something moved, fell away or is held, in words. */
function whyWord(texts: Shown['texts'], type: string, reason: string): string {
  const groups =
    type === 'hold_set' ? ['events.hold'] : ['trajectories.moved', 'trajectories.waived'];
  const key = groups.map((group) => `${group}.${reason}`).find((one) => texts.has(one));
  return key === undefined ? '' : texts.word(key);
}

/** What was corrected, by name and without the values: those are of the person. */
function correctedOf({ view, texts }: Shown, data: Record<string, unknown>): string {
  const { facts, municipality } = data as Partial<TrajectoryEventData['facts_corrected']>;
  const named = (view.programme.facts ?? []).filter(({ code }) => code in (facts ?? {}));
  const place = municipality === undefined ? [] : [texts.word('trajectories.municipality')];
  return [...named.map(({ label }) => label.toLowerCase()), ...place].join(', ');
}

/** A round by the name of its duty: `recurring:visit:3:7`. */
function roundLabel(shown: Shown, round: string): string {
  const [, code] = round.split(':');
  return code === undefined ? '' : taskLabel(shown, { kind: 'recurring_duty', code });
}

type Task = Shown['view']['file']['tasks'][number];

/** A task in words: the programme's own for its steps and recurring duties. */
export function taskLabel(
  { view, texts }: Pick<Shown, 'view' | 'texts'>,
  { kind, code }: Pick<Task, 'kind' | 'code'>,
): string {
  const { programme } = view;
  const own =
    stepRule(programme, code ?? '')?.label ??
    programme.stay.recurring.find((rule) => rule.code === code)?.label;
  return own ?? texts.word(`trajectories.task.${kind}`);
}

function answerLabel({ view, texts }: Shown, task: Task, outcome: string): string {
  const own = stepRule(view.programme, task.code ?? '')?.outcomes.find(
    ({ code }) => code === outcome,
  );
  const known = `trajectories.outcome.${outcome}`;
  return own?.label ?? (texts.has(known) ? texts.word(known) : outcome);
}
