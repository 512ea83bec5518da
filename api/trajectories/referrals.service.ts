import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Referral } from '../../domain/trajectory/events.js';
import { asksMunicipality, type Programme, wrongFacts } from '../../domain/trajectory/programme.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { Person } from '../../infra/database/entities/person.js';
import type { ProgrammeVersion } from '../../infra/database/entities/trajectory.js';
import { leadsOf } from '../../infra/database/partnerships.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { uuidOfKey, uuidv7 } from '../../infra/database/uuid.js';
import { StoredAnswer } from '../http/accepted.js';
import { Once } from '../http/once.js';
import { type Fault, unprocessable } from '../http/problem.js';
import type { Intent, Visit } from '../http/visit.js';
import { municipalityAsKnown } from './municipalities.js';
import { startTrajectory } from './referral.js';
import { referralChoices } from './referral-choices.js';
import type { ReferralAnswer, ReferralChoices } from './trajectories.answers.js';
import type { ReferralForm } from './trajectories.schema.js';

const patienceMillis = 2_500;
const lookEveryMillis = 50;

/** A referral whose form is right: where it goes, and who refers. */
interface Referring {
  body: ReferralForm;
  version: ProgrammeVersion;
  /** The organisation that leads the programme, and will own the trajectory. */
  leadId: string;
  referrerId: string;
  /** As the leading organisation writes it. */
  municipality: string | undefined;
}

/** Referrals: somebody comes into a programme (S2 fase 1). */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
  ) {}

  /** What a referral can say. */
  choices(visit: Visit): Promise<ReferralChoices> {
    return referralChoices(this.database.manager, visit);
  }

  /**
   * Refers somebody into a programme.
   * @throws Problem 422 with every fault: an unknown programme, kind of referrer, fact or municipality, an organisation or
   * coach that cannot be.
   */
  async refer(
    visit: Visit,
    intent: Intent,
    body: ReferralForm,
  ): Promise<ReferralAnswer | StoredAnswer> {
    const booked = await this.once.book(visit, intent, async (manager) => {
      const { at, userId: actor } = visit;
      const referring = await checkedReferral(manager, visit, body);
      const { leadId: organisationId } = referring;
      const personId = await addPerson(manager, visit, referring);
      const trajectoryId = uuidv7(at);
      const command = uuidOfKey(`refer:${intent.key}`);
      await startTrajectory(
        manager,
        { actor, organisationId, at },
        { commandId: command, trajectoryId, referral: referralOf(referring, personId) },
      );
      return { trajectoryId, number: '', command };
    });
    return this.withNumber(booked);
  }

  /** Waits a moment for the procedure to open the trajectory. */
  private async withNumber(booked: ReferralAnswer): Promise<ReferralAnswer | StoredAnswer> {
    for (let waited = 0; waited <= patienceMillis; waited += lookEveryMillis) {
      const row = await rowOf<{ number: string }>(
        this.database.manager,
        sql`select number from trajectory where id = ${booked.trajectoryId}`,
      );
      if (row) return { ...booked, number: row.number };
      await pause(lookEveryMillis);
    }
    return new StoredAnswer(booked.command, booked);
  }
}

function referralOf(
  { body, version, referrerId, municipality }: Referring,
  personId: string,
): Referral {
  const { programme, referrer, facts, coachId } = body;
  return {
    programme,
    programmeVersion: version.version,
    personId,
    referrerId,
    referrer,
    facts,
    ...(municipality === undefined ? {} : { municipality }),
    ...(typeof coachId === 'string' ? { coachId } : {}),
  };
}

async function addPerson(
  manager: EntityManager,
  { at }: Visit,
  { body, leadId: organisationId }: Referring,
): Promise<string> {
  const id = uuidv7(at);
  const { firstName, lastName, phone, email } = body;
  const reach = { phone, email: email ?? null, postalAddress: null };
  await manager.insert(Person, { id, organisationId, firstName, lastName, ...reach });
  return id;
}

async function checkedReferral(
  manager: EntityManager,
  visit: Visit,
  body: ReferralForm,
): Promise<Referring> {
  const { organisationId, at } = visit;
  const leadId = body.leadId ?? organisationId;
  if (leadId !== organisationId) await demandPartnership(manager, visit, { leadId, body });
  const referrerId = body.referrerId ?? organisationId;
  const asked = { organisationId: leadId, code: body.programme, at };
  const version = await currentProgramme(manager, asked);
  const written = body.municipality;
  const municipality =
    written === null ? undefined : await municipalityAsKnown(manager, { leadId, written });
  const faults = [
    ...(version ? faultsByProgramme(version.data, body) : [fault('programme')]),
    ...(written !== null && municipality === undefined ? [fault('municipality')] : []),
    ...(await faultsOfPeople(manager, {
      programme: version?.data,
      body,
      referrerId,
      of: organisationId,
    })),
  ];
  if (faults.length > 0 || !version) throw unprocessable('unprocessable', faults);
  return { body, version, leadId, referrerId, municipality };
}

/**
 * A partner refers into the programmes it was given, in its own name.
 * @throws Problem 422: whether the other organisation or its programme exists is not told
 */
async function demandPartnership(
  manager: EntityManager,
  { organisationId, today: on }: Visit,
  { leadId, body }: { leadId: string; body: ReferralForm },
): Promise<void> {
  const leads = await leadsOf(manager, { organisationId, on });
  const lead = leads.find(({ id }) => id === leadId);
  const { programme, referrerId } = body;
  const faults = [
    ...(lead ? [] : [fault('leadId')]),
    ...(lead && !lead.programmes.includes(programme) ? [fault('programme')] : []),
    ...(typeof referrerId === 'string' && referrerId !== organisationId
      ? [fault('referrerId', 'own_referral_only')]
      : []),
  ];
  if (faults.length > 0) throw unprocessable('unprocessable', faults);
}

const fault = (path: string, code = 'not_an_option'): Fault => ({ path, code });

function faultsByProgramme(programme: Programme, body: ReferralForm): Fault[] {
  const { referrer, facts, municipality } = body;
  const known = programme.referrers.some(({ code }) => code === referrer);
  const twice = municipality !== null && !asksMunicipality(programme);
  return [
    ...(known ? [] : [fault('referrer')]),
    ...wrongFacts(programme, facts).map((name) => fault(`facts.${name}`)),
    ...(twice ? [fault('municipality', 'asked_as_fact')] : []),
  ];
}

async function faultsOfPeople(
  manager: EntityManager,
  given: {
    programme: Programme | undefined;
    body: ReferralForm;
    referrerId: string;
    /** Who asks: beside the referrer's people it may name its own, never those of another lead. */
    of: string;
  },
): Promise<Fault[]> {
  const { programme, body, referrerId, of: own } = given;
  const known = await rowOf(manager, sql`select 1 from organisation where id = ${referrerId}`);
  const unknown = known ? [] : [fault('referrerId')];
  if (!programme || typeof body.coachId !== 'string') return unknown;
  const { role, fromReferrer } = programme.coach;
  const of = fromReferrer ? [referrerId] : [referrerId, own];
  const coach = await rowOf<{ fits: boolean }>(
    manager,
    sql`select organisation_id = any (${of}::uuid[]) as fits from app_user
        where id = ${body.coachId} and active and ${role} = any (roles)`,
  );
  if (!coach) return [...unknown, fault('coachId')];
  return coach.fits ? unknown : [...unknown, fault('coachId', 'coach_not_of_referrer')];
}
