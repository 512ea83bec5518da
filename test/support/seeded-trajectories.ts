/** Trajectories as they stand on a day, told straight to the record: for tests that need no running procedure. */
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { programme } from '../../domain/programme/trial-housing-mid-west-flanders.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { Person } from '../../infra/database/entities/person.js';
import { ProgrammeVersion } from '../../infra/database/entities/trajectory.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { uuidOfKey } from '../../infra/database/uuid.js';

/** Trial housing in which the coach holds the evaluations, after six months and four weeks before the end. */
const coachEvaluates: Programme = {
  ...programme,
  stay: {
    ...programme.stay,
    evaluations: { ...programme.stay.evaluations, by: programme.coach.role },
  },
};

export interface Seeded {
  lead: string;
  referrer: string;
  number: string;
  coachId?: string;
  lastName?: string;
  /** First day of a stay of twelve months. */
  from: string;
  months?: number;
  /** Other rules for the stay; an organisation has one such programme. */
  stay?: Partial<Programme['stay']>;
}

/** A trajectory whose stay began on a day, with all that followed by itself until an instant. @returns its id */
export async function seedTrajectory(
  source: DataSource,
  { lead, referrer, number, coachId, lastName = `Naam${number}`, from, ...more }: Seeded,
  until: Date,
): Promise<string> {
  const { months = 12, stay = {} } = more;
  const trajectoryId = randomUUID();
  const personId = randomUUID();
  const opened = {
    number,
    programme: programme.code,
    programmeVersion: 1,
    personId,
    referrerId: referrer,
    referrer: 'general_welfare',
    takenOver: false,
    ...(coachId === undefined ? {} : { coachId }),
  };
  const person = { id: personId, organisationId: lead, firstName: 'Kim', lastName };
  await source.transaction(async (manager) => {
    await ensureProgramme(manager, lead, stay);
    const nothing = { phone: null, email: null, postalAddress: null };
    await manager.insert(Person, { ...person, ...nothing });
    const at = new Date(`${from}T08:00:00Z`);
    await tellSeeded(manager, { trajectoryId, lead, at }, [
      { type: 'trajectory_opened', data: opened },
      { type: 'consent_given', data: { until: '2040-12-31' } },
      { type: 'phase_entered', data: { phase: 'stay', move: 'allocation:allocate:allocated' } },
      { type: 'stay_began', data: { from, months } },
    ]);
    await tellSeeded(manager, { trajectoryId, lead, at: until }, []);
  });
  return trajectoryId;
}

/** Tells a seeded trajectory what happened, and what follows by itself at that instant. */
export async function tellSeeded(
  manager: EntityManager,
  { trajectoryId: caseId, lead, at }: { trajectoryId: string; lead: string; at: Date },
  events: NewTrajectoryEvent[],
): Promise<void> {
  await appendTrajectory(manager, { caseId, organisationId: lead, actor: 'test', at, events });
}

async function ensureProgramme(
  manager: EntityManager,
  organisationId: string,
  stay: Partial<Programme['stay']>,
): Promise<void> {
  const madeAt = new Date('2030-01-01T08:00:00Z');
  const row = {
    id: uuidOfKey(`programme:${organisationId}`),
    organisationId,
    code: programme.code,
    version: 1,
    state: 'published' as const,
    data: { ...coachEvaluates, stay: { ...coachEvaluates.stay, ...stay } },
    author: 'test',
    reason: 'test',
    madeAt,
    publishedAt: madeAt,
    retiredAt: null,
  };
  const insert = manager.createQueryBuilder().insert().into(ProgrammeVersion).values(row);
  await insert.orIgnore().execute();
}
