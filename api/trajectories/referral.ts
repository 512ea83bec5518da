import type { EntityManager } from 'typeorm';
import { trajectoryWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import type { NewTrajectoryEvent, Referral } from '../../domain/trajectory/events.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { ringProcedures, storeCommand } from '../../infra/relay/commands.js';
import type { Booker } from '../payments/money.js';

/** Two years of weekly visits (S5) are some 2,900 events, and no run of them may be longer than 600 (issue 4 §5). */
const eventsPerRun = 500;

/** The command that starts a trajectory: Temporal hears ids, the referral stays in its body. */
export async function startTrajectory(
  manager: EntityManager,
  { actor, organisationId, at }: Booker,
  start: { commandId: string; trajectoryId: string; referral: Referral },
): Promise<void> {
  const { commandId, trajectoryId, referral } = start;
  await storeCommand(manager, {
    id: commandId,
    organisationId,
    actor,
    type: 'start',
    target: trajectoryWorkflowId(trajectoryId),
    message: 'trajectory',
    args: { trajectoryId, organisationId, eventsPerRun },
    body: referral,
    at,
  });
}

/** Appends what a person did to a trajectory, in the caller's transaction; its procedure hears of it when it may change what comes. */
export async function tellTrajectory(
  manager: EntityManager,
  booker: Booker,
  told: { trajectoryId: string; events: readonly NewTrajectoryEvent[]; ring: boolean },
): Promise<void> {
  const { trajectoryId, events, ring } = told;
  await appendTrajectory(manager, { ...booker, caseId: trajectoryId, events });
  const workflowIds = ring ? [trajectoryWorkflowId(trajectoryId)] : [];
  await ringProcedures(manager, { ...booker, workflowIds });
}
