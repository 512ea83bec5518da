import { randomUUID } from 'node:crypto';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import type { TrajectoryPhase } from '../../domain/trajectory/programme.js';
import { Person } from '../../infra/database/entities/person.js';
import { PlaceRow } from '../../infra/database/entities/place.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import type { ApiHouse } from './api-house.js';

export const trialHousing = 'trial_housing_mid_west_flanders';

/** Who allots with whom. */
export interface Allotting {
  leadId: string;
  landlordId: string;
}

interface SeededCandidate extends Allotting {
  number: string;
  /** The day of the priority; without it still waiting. */
  priorityOn?: string;
  programme?: string;
}

/** Somebody who was referred on 6 January 2031, waits since 3 February, and may have priority since a day. */
export async function seedCandidate(
  house: ApiHouse,
  { leadId, landlordId, number, priorityOn, programme = trialHousing }: SeededCandidate,
): Promise<string> {
  const trajectoryId = randomUUID();
  const personId = randomUUID();
  const { manager } = house.source;
  const at = new Date('2031-01-06T09:00:00Z');
  await currentProgramme(manager, { organisationId: leadId, code: programme, at });
  await manager.insert(Person, {
    ...{ id: personId, organisationId: leadId, firstName: 'Kim', lastName: `Janssens${number}` },
    ...{ phone: null, email: null, postalAddress: null },
  });
  const opened = { number, programme, programmeVersion: 1, personId, referrerId: leadId };
  const told = (day: string, ...events: NewTrajectoryEvent[]): Promise<void> =>
    tellCandidate(house, { leadId, trajectoryId, at: `${day}T09:00:00Z`, events });
  await told(
    '2031-01-06',
    {
      type: 'trajectory_opened',
      data: { ...opened, referrer: 'welfare_centre', takenOver: false },
    },
    { type: 'consent_given', data: { until: '2035-12-31' } },
  );
  await told('2031-02-03', entered('waiting'), {
    type: 'landlord_named',
    data: { organisationId: landlordId },
  });
  if (priorityOn !== undefined) await told(priorityOn, entered('allocation'));
  return trajectoryId;
}

/** The trajectory comes into a phase. */
export const entered = (phase: TrajectoryPhase): NewTrajectoryEvent => {
  return { type: 'phase_entered', data: { phase, move: 'test' } };
};

/** Tells what happened in a trajectory, without its procedure. */
export async function tellCandidate(
  house: ApiHouse,
  told: { leadId: string; trajectoryId: string; at: string; events: NewTrajectoryEvent[] },
): Promise<void> {
  const { leadId: organisationId, trajectoryId: caseId, events } = told;
  const at = new Date(told.at);
  await house.source.transaction(async (manager) => {
    await appendTrajectory(manager, { caseId, organisationId, actor: 'test', at, events });
  });
}

/** A dwelling of the landlord that serves trial housing since 2031. */
export async function seedPlace(
  house: ApiHouse,
  { leadId, landlordId }: Allotting,
  known: Partial<PlaceRow> = {},
): Promise<string> {
  const id = randomUUID();
  await house.source.manager.insert(PlaceRow, {
    ...{ id, organisationId: landlordId, leadId, kind: 'dwelling', bedrooms: 1 },
    ...{ street: 'Proefstraat 1', postalCode: '8800', municipality: 'Roeselare' },
    ...{ region: null, site: null, programmes: [trialHousing] },
    ...{ fromDate: '2031-01-01', untilDate: null },
    ...known,
  });
  return id;
}
