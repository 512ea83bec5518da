import { randomUUID } from 'node:crypto';
import { uuidOfKey } from '../../infra/database/uuid.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { DocumentRow } from '../../infra/database/entities/document.js';
import { Person } from '../../infra/database/entities/person.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { viewOfTrajectory } from '../../infra/database/trajectory-view.js';
import type { ApiHouse } from './api-house.js';

export interface SeededTrajectory {
  trajectoryId: string;
  evaluationId: string;
  goalId: string;
  flagId: string;
  /** The guidance agreement, not signed yet; beside it stands a file for the judge. */
  documentId: string;
  programme: string;
}

/** Somebody in the trial period of S2, with a goal, a danger flag and planned evaluations; straight into the events. */
export async function seedTrajectory(
  house: ApiHouse,
  given: { lead: string; landlord: string; coachId: string; number?: string },
): Promise<SeededTrajectory> {
  const { lead, landlord, coachId, number = 'T-0188' } = given;
  const code = 'trial_housing_mid_west_flanders';
  const trajectoryId = randomUUID();
  const personId = randomUUID();
  const [goalId, flagId, commandId] = [randomUUID(), randomUUID(), randomUUID()];
  const [documentId, proofFileId] = [randomUUID(), randomUUID()];
  const at = house.clock.now();
  const from = at.toISOString().slice(0, 10);
  const events: NewTrajectoryEvent[] = [
    {
      type: 'trajectory_opened',
      data: {
        number,
        programme: code,
        programmeVersion: 1,
        personId,
        referrerId: lead,
        referrer: 'general_welfare',
        coachId,
        takenOver: false,
      },
    },
    { type: 'consent_given', data: { until: `${Number(from.slice(0, 4)) + 3}-01-31` } },
    { type: 'landlord_named', data: { organisationId: landlord } },
    { type: 'phase_entered', data: { phase: 'stay', move: 'allocation:allocate:allocated' } },
    { type: 'stay_began', data: { from, months: 12 } },
    { type: 'goal_set', data: { goalId, domain: 'money', commandId } },
    { type: 'danger_flagged', data: { flagId, commandId } },
    { type: 'document_kept', data: { documentId, code: 'guidance_agreement' } },
    { type: 'document_kept', data: { documentId: proofFileId, code: 'proof_file' } },
  ];
  await house.source.transaction(async (manager) => {
    await currentProgramme(manager, { organisationId: lead, code, at });
    await manager.insert(Person, {
      id: personId,
      organisationId: lead,
      firstName: 'Kim',
      lastName: `Janssens${number}`,
      phone: null,
      email: null,
      postalAddress: null,
    });
    for (const id of [documentId, proofFileId])
      await manager.insert(DocumentRow, {
        id,
        organisationId: lead,
        caseId: trajectoryId,
        businessKey: `seed:${id}`,
        sha256: id,
        mediaType: 'application/pdf',
        layout: 'dossier-v1',
        textVersion: 1,
        dataSha256: id,
        fileBytes: Buffer.from('%PDF'),
        createdAt: at,
      });
    const added = { caseId: trajectoryId, organisationId: lead, actor: coachId, at };
    await appendTrajectory(manager, { ...added, events });
  });
  const evaluationId = uuidOfKey(`evaluation:${trajectoryId}:interim:1:0`);
  return { trajectoryId, evaluationId, goalId, flagId, documentId, programme: code };
}

/** How a seeded trajectory stands now. */
export function viewOfSeeded(house: ApiHouse, lead: string, { trajectoryId }: SeededTrajectory) {
  const at = house.clock.now();
  return viewOfTrajectory(house.source.manager, { trajectoryId, organisationId: lead, at });
}
