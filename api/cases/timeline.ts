import type { EntityManager } from 'typeorm';
import { taskDefinitions, type TaskKind } from '../../domain/task/tasks.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import type { Texts } from '../http/texts.js';
import { eventIcon, eventText } from '../words/events.js';
import type { TimelineEvent } from './cases.answers.js';
import type { Sight } from './sight.js';

interface EventRow {
  id: string;
  at: Date;
  type: string;
  data: Record<string, unknown>;
  actor_name: string | null;
}

/** What the landlord may know of a welfare task: that it was done, and these answers (facts §7). */
const toldAcross: readonly TaskKind[] = ['accept_file', 'assign_worker', 'convene', 'hold_session'];
/** What the welfare side may know of the landlord's file after the hand-over. */
const sharedTypes: readonly string[] = [
  'shared',
  'share_closed',
  'session_planned',
  'session_moved',
  'session_called_off',
  'committee_decided',
  'plan_agreed',
  'plan_ended',
  'objection_recorded',
  'objection_withdrawn',
  'case_closed',
  'status_set',
  'status_released',
  'phase_entered',
];
/** Turns of the machine that say nothing to people. */
export const quiet: readonly string[] = ['waits', 'term_set', 'term_ended', 'mail_done'];

/** What happened in a case, as far as the reader's side may know it. */
export async function timelineOf(
  manager: EntityManager,
  texts: Texts,
  { caseId, sight }: { caseId: string; sight: Sight },
): Promise<TimelineEvent[]> {
  const rows = await rowsOf<EventRow>(
    manager,
    sql`select e.id, e.at, e.type, e.data, u.name as actor_name from case_event e
        left join app_user u on u.id::text = e.actor
        where e.case_id = ${caseId} order by e.position`,
  );
  const things = thingsOf(rows);
  return rows.flatMap((row) => {
    const told = quiet.includes(row.type) ? undefined : retold(row, things, sight);
    if (!told) return [];
    const at = row.at.toISOString();
    return [
      {
        id: row.id,
        date: brusselsDateOf(at),
        at,
        type: row.type,
        icon: eventIcon(row.type),
        text: eventText(texts, told),
        detail: null,
        actor: row.actor_name,
      },
    ];
  });
}

type Things = Map<string, { kind: string; side: 'landlord' | 'welfare_centre' }>;

/** The kind and the side of each task and letter the events speak of. */
function thingsOf(rows: readonly EventRow[]): Things {
  const things: Things = new Map();
  for (const { type, data } of rows) {
    const kind = String(data['kind']);
    if (type === 'task_opened') {
      const side = taskDefinitions[kind as TaskKind].side;
      things.set(String(data['taskId']), { kind, side });
    }
    if (type === 'letter_prepared') {
      const side = data['sender'] === 'landlord' ? 'landlord' : 'welfare_centre';
      things.set(String(data['letterId']), { kind, side });
    }
  }
  return things;
}

function retold(
  row: EventRow,
  things: Things,
  sight: Sight,
): { type: string; data: Record<string, unknown> } | undefined {
  const { type } = row;
  const thing = things.get(String(row.data['taskId'] ?? row.data['letterId']));
  const data = thing ? { ...row.data, kind: thing.kind } : row.data;
  if (sight.side === 'landlord' && sight.own) {
    if (thing?.side === 'landlord' || !thing) return { type, data };
    if (type === 'task_completed' && !toldAcross.includes(thing.kind as TaskKind)) {
      return { type, data: { ...data, outcome: thing.kind } };
    }
    return { type, data };
  }
  if (sight.sharedAt !== null && row.at < sight.sharedAt) return undefined;
  if (thing) return thing.side === 'welfare_centre' ? { type, data } : undefined;
  if (type.startsWith('money')) return sight.fields.has('open_amount') ? { type, data } : undefined;
  if (type === 'contact_logged') return { type, data };
  return sharedTypes.includes(type) ? { type, data } : undefined;
}
