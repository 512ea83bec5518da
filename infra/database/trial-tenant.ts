import type { EntityManager } from 'typeorm';
import { arrearsWorkflowId } from '../../domain/arrears/case-id.js';
import type { GuidanceView } from '../../domain/arrears/situation.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { arrearsDaysOf, servesNotice } from '../../domain/trajectory/arrears.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { trajectoryWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import { ringProcedures, type Ring } from '../relay/commands.js';

/* A tenancy and the running trajectory of its tenant: each procedure reads the rows of the other, and rings it (facts §13.18). */

/** The running trajectory of the tenancy of case `c`, as JSON. */
export const linkedTrajectory = `(select json_build_object('trajectoryId', r.id, 'number', r.number,
    'leadId', r.organisation_id, 'referrerId', r.referrer_id, 'ending', r.ending, 'programme', pv.data,
    'party', exists (select 1 from trajectory_party tp where tp.trajectory_id = r.id
      and tp.organisation_id = c.organisation_id and tp.capacity = 'landlord' and tp.ended_at is null),
    'statusStands', exists (select 1 from person_status ps where ps.person_id = r.person_id
      and ps.released_at is null),
    'answers', array(select json_build_object('tellingId', split_part(k.task_key, ':', 2),
      'outcome', k.outcome, 'at', k.closed_at) from task k
      where k.trajectory_id = r.id and k.task_key like 'arrears:%' and k.state = 'completed'))
  from trajectory r join programme_version pv on pv.organisation_id = r.organisation_id
    and pv.code = r.programme and pv.version = r.programme_version
  where r.tenancy_id = c.tenancy_id and r.closed_on is null)`;

export interface LinkedTrajectory {
  trajectoryId: string;
  number: string;
  leadId: string;
  referrerId: string;
  ending: string | null;
  programme: Programme;
  /** The landlord may look at it: a consent holds. */
  party: boolean;
  statusStands: boolean;
  answers: { tellingId: string; outcome: string; at: string }[];
}

/** What the rules of arrears know of the guidance; without a consent the coach is asked nothing. */
export function guidanceOf(linked: LinkedTrajectory | null): GuidanceView | null {
  if (!linked) return null;
  const { trajectoryId, number, leadId, referrerId, programme, ending, party } = linked;
  return {
    trajectoryId,
    number,
    leadId,
    coachOrganisationId: programme.coach.fromReferrer ? referrerId : leadId,
    coachWorkingDays: party ? arrearsDaysOf(programme) : null,
    statusStands: linked.statusStands,
    answers: linked.answers.map(({ tellingId, outcome, at }) => {
      return { tellingId, outcome, on: brusselsDateOf(new Date(at).toISOString()) };
    }),
    noticeRuns: servesNotice(programme, ending),
  };
}

/** Rings what a status of a person may stop: the trajectories of the person or of who lives there too, and the cases linked to them (facts §13.7). */
export async function ringProceduresOf(
  manager: EntityManager,
  teller: Teller,
  personId: string,
): Promise<void> {
  const rows = await manager.query<{ id: string; case_id: string | null }[]>(
    `select r.id, c.id as case_id from trajectory r
      left join arrears_case c on c.tenancy_id = r.tenancy_id and c.closed_on is null
      where (r.person_id = $1 or r.tenant_id = $1 or exists (select 1 from occupant o
        where o.tenancy_id = r.tenancy_id and o.person_id = $1)) and r.closed_on is null and not r.taken_over order by r.id`,
    [personId],
  );
  const workflowIds = rows.flatMap(({ id, case_id: caseId }) => [
    trajectoryWorkflowId(id),
    ...(caseId === null ? [] : [arrearsWorkflowId(caseId)]),
  ]);
  await ringProcedures(manager, { ...teller, workflowIds });
}

type Teller = Omit<Ring, 'workflowIds'>;

/** What of a case may change what its trajectory asks, or may do. */
const toldToTrajectory: readonly string[] = [
  'case_opened',
  'guidance_told',
  'phase_entered',
  'letter_prepared',
  'letter_withdrawn',
  'case_closed',
];

/** Rings the trajectory of the tenant of a case, when what happened matters there. */
export async function ringTrajectoryOf(
  manager: EntityManager,
  teller: Teller,
  { tenancyId, events }: { tenancyId: string | undefined; events: readonly { type: string }[] },
): Promise<void> {
  if (tenancyId === undefined || !events.some(({ type }) => toldToTrajectory.includes(type)))
    return;
  const rows = await manager.query<{ id: string }[]>(
    'select id from trajectory where tenancy_id = $1 and closed_on is null',
    [tenancyId],
  );
  await ringProcedures(manager, {
    ...teller,
    workflowIds: rows.map(({ id }) => trajectoryWorkflowId(id)),
  });
}

/** What of a trajectory may change what the arrears case of its person waits for. */
const toldToCase: readonly string[] = [
  'tenancy_linked',
  'tenancy_unlinked',
  'consent_given',
  'consent_ended',
  'task_completed',
  'ending_decided',
  'programme_moved',
  'trajectory_closed',
];

/** Rings the open cases of the tenancies that a trajectory is or was linked to. */
export async function ringCasesOf(
  manager: EntityManager,
  teller: Teller,
  told: { tenancyIds: readonly (string | undefined)[]; events: readonly { type: string }[] },
): Promise<void> {
  const tenancyIds = told.tenancyIds.filter((id) => id !== undefined);
  if (tenancyIds.length === 0 || !told.events.some(({ type }) => toldToCase.includes(type))) return;
  const rows = await manager.query<{ id: string }[]>(
    'select id from arrears_case where tenancy_id = any ($1::uuid[]) and closed_on is null order by id',
    [tenancyIds],
  );
  await ringProcedures(manager, {
    ...teller,
    workflowIds: rows.map(({ id }) => arrearsWorkflowId(id)),
  });
}
