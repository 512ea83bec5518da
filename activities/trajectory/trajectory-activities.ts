import type { DataSource, EntityManager } from 'typeorm';
import { ApplicationFailure } from '@temporalio/activity';
import { assessTrajectory } from '../../domain/trajectory/assess.js';
import type { NewTrajectoryEvent, Referral } from '../../domain/trajectory/events.js';
import { phasesBeforeTheEnd } from '../../domain/trajectory/moves.js';
import { trajectoryWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import { nextCaseNumber } from '../../infra/database/case-number.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { ProgrammeVersion, TrajectoryRow } from '../../infra/database/entities/trajectory.js';
import { quarantineCommand } from '../../infra/relay/commands.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import type {
  TrajectoryActivities,
  TrajectoryOpened,
  TrajectoryOpening,
  TrajectoryTurn,
  TurnTaken,
} from './types.js';

/** The effects of a trajectory on Postgres; mails are a matter of their own. */
export function createTrajectoryActivities({
  source,
}: {
  source: DataSource;
}): Omit<TrajectoryActivities, 'sendMail'> {
  return {
    openTrajectory: (opening) => source.transaction((manager) => open(manager, opening)),
    takeTurn: (turn) => source.transaction((manager) => takeTurn(manager, turn)),
  };
}

/** Opens the trajectory from its referral; one that comes again, as the next run does, finds it open. Thrown when it has ended: non-retryable. */
async function open(
  manager: EntityManager,
  { trajectoryId, organisationId, commandId, at }: TrajectoryOpening,
): Promise<TrajectoryOpened> {
  const existing = await manager.findOneBy(TrajectoryRow, { id: trajectoryId });
  if (existing && existing.closedOn !== null)
    throw ApplicationFailure.nonRetryable('case_closed', 'case_closed');
  const events = existing ? [] : await openingEvents(manager, { organisationId, commandId });
  const added = { caseId: trajectoryId, organisationId, actor: 'procedure', at: new Date(at) };
  const { seq, view } = await appendTrajectory(manager, { ...added, seq: 1, events });
  const decided = existing ? { decided: await decidedUnheard(manager, trajectoryId) } : {};
  return { seq, situation: assessTrajectory(view), ...decided };
}

/** Decisions that are stored and whose command is not settled: the answer of the run that took them was lost. */
async function decidedUnheard(
  manager: EntityManager,
  trajectoryId: string,
): Promise<{ commandId: string; seq: number }[]> {
  return manager.query(
    `select c.id as "commandId", e.seq from command c
       join case_event e on e.case_id = $1 and e.data ->> 'commandId' = c.id::text and e.seq is not null
      where c.target = $2 and c.type = 'update' and c.state = 'stored' order by e.seq`,
    [trajectoryId, trajectoryWorkflowId(trajectoryId)],
  );
}

async function openingEvents(
  manager: EntityManager,
  { organisationId, commandId }: Pick<TrajectoryOpening, 'organisationId' | 'commandId'>,
): Promise<NewTrajectoryEvent[]> {
  const { body } = await manager.findOneByOrFail(CommandRow, { id: commandId });
  const referral = body as Referral;
  const { programme: code, programmeVersion: version } = referral;
  const wanted = { organisationId, code, version };
  const { data } = await manager.findOneByOrFail(ProgrammeVersion, wanted);
  const number = await nextCaseNumber(manager, organisationId, 'T');
  const [first = 'stay'] = phasesBeforeTheEnd(data);
  return [
    { type: 'trajectory_opened', data: { ...referral, number, takenOver: false } },
    { type: 'phase_entered', data: { phase: first, move: 'referred' } },
  ];
}

/** Stores a turn with what follows from it, and tells how the trajectory then stands. */
async function takeTurn(
  manager: EntityManager,
  { trajectoryId, organisationId, at, seq, events }: TrajectoryTurn,
): Promise<TurnTaken> {
  const added = { caseId: trajectoryId, organisationId, actor: 'procedure', at: new Date(at) };
  const taken = await appendTrajectory(manager, { ...added, seq, events });
  const target = trajectoryWorkflowId(trajectoryId);
  for (const event of events)
    if (event.type === 'message_quarantined')
      await quarantineCommand(manager, { id: event.data.commandId, target, at });
  return { seq: taken.seq, situation: assessTrajectory(taken.view) };
}
