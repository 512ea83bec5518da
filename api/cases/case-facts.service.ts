import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NewEvent } from '../../domain/arrears/events.js';
import type { Right } from '../../domain/access/policy.js';
import { faultOfHold, holdsStanding } from '../../domain/hold/hold.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { loadCaseFile } from '../../infra/database/case-store.js';
import { loadSettings } from '../../infra/database/case-view.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, notFound, unprocessable } from '../http/problem.js';
import type { Intent, Visit } from '../http/visit.js';
import { tellCase } from '../payments/money.js';
import { bookerFor, type CaseRow, openCaseFor } from './case-access.js';
import type {
  ClaimBody,
  CommitmentBody,
  ContactBody,
  CourtBody,
  HoldBody,
  ObjectionBody,
} from './cases.schema.js';

export interface BookedFact {
  id: string;
  command: string;
}

interface Fact {
  caseId: string;
  right: Right;
  /** The event of the fact with its own new id, after the checks that need the file. */
  eventOf: (known: Known) => Promise<NewEvent> | NewEvent;
}

interface Known {
  id: string;
  row: CaseRow;
  manager: EntityManager;
}

/** Facts of people about a case: booked under the tenancy's lock, told to the procedure by a ring. */
@Injectable()
export class CaseFacts {
  constructor(private readonly once: Once) {}

  /** A tenant objects to the sharing; it counts from the moment it is booked (S1 step 3). */
  object(
    visit: Visit,
    intent: Intent,
    asked: { caseId: string; body: ObjectionBody },
  ): Promise<BookedFact> {
    const { tenantId, receivedOn, channel, postmark } = asked.body;
    return this.book(visit, intent, {
      caseId: asked.caseId,
      right: 'case.record',
      eventOf: async ({ id: objectionId, row, manager }) => {
        notLater(visit, 'receivedOn', receivedOn);
        if (postmark) notLater(visit, 'postmark', postmark);
        await demandTenant(manager, row, tenantId);
        const data = { objectionId, tenantId, receivedOn, channel, ...(postmark && { postmark }) };
        return { type: 'objection_recorded', data };
      },
    });
  }

  /** A tenant takes the objection back. @throws Problem 409 `objection_withdrawn` */
  withdrawObjection(
    visit: Visit,
    intent: Intent,
    asked: { caseId: string; objectionId: string },
  ): Promise<BookedFact> {
    const { caseId, objectionId } = asked;
    return this.book(visit, intent, {
      caseId,
      right: 'case.record',
      eventOf: async ({ manager }) => {
        const { objections } = await loadCaseFile(manager, caseId);
        const objection = objections.find((one) => one.objectionId === objectionId);
        if (!objection) throw notFound();
        if (objection.withdrawnOn !== undefined) throw conflict('objection_withdrawn');
        return { type: 'objection_withdrawn', data: { objectionId, on: visit.today } };
      },
    });
  }

  /** Somebody spoke with a tenant; what was said stays in the command, on the side that wrote it. */
  logContact(
    visit: Visit,
    intent: Intent,
    asked: { caseId: string; body: ContactBody },
  ): Promise<BookedFact> {
    const { tenantId, kind, on } = asked.body;
    return this.book(visit, intent, {
      caseId: asked.caseId,
      right: 'case.record',
      eventOf: async ({ id: contactId, row, manager }) => {
        notLater(visit, 'on', on);
        await demandTenant(manager, row, tenantId);
        return { type: 'contact_logged', data: { contactId, tenantId, kind, on } };
      },
    });
  }

  /** Stops letters until a day; longer than the setting is for the coordinator (facts §13.6). */
  hold(
    visit: Visit,
    intent: Intent,
    asked: { caseId: string; body: HoldBody },
  ): Promise<BookedFact> {
    const { reason, until } = asked.body;
    return this.book(visit, intent, {
      caseId: asked.caseId,
      right: 'case.hold',
      eventOf: async ({ id: holdId, row, manager }) => {
        const settings = await loadSettings(manager, {
          organisationId: row.organisation_id,
          version: row.settings_version,
        });
        const mostDays = settings.longestHoldDays;
        const coordinates = visit.roles.includes('landlord_coordinator');
        const limits = { today: visit.today, mostDays, coordinates };
        const faulty = faultOfHold({ reason, until }, limits);
        if (faulty !== null) throw fault('until', faulty);
        const { holds } = await loadCaseFile(manager, asked.caseId);
        const promised = holds.some(
          (one) => one.reason === 'promise_to_pay' && one.setAt >= row.phase_since.toISOString(),
        );
        if (reason === 'promise_to_pay' && promised && !coordinates) throw conflict('hold_used');
        return { type: 'hold_set', data: { holdId, reason, until } };
      },
    });
  }

  /** Ends a hold before its day. */
  endHold(
    visit: Visit,
    intent: Intent,
    asked: { caseId: string; holdId: string },
  ): Promise<BookedFact> {
    const { caseId, holdId } = asked;
    return this.book(visit, intent, {
      caseId,
      right: 'case.hold',
      eventOf: async ({ manager }) => {
        const { holds } = await loadCaseFile(manager, caseId);
        const hold = holds.find((one) => one.holdId === holdId);
        if (!hold) throw notFound();
        if (holdsStanding([hold], visit.today).length === 0) throw conflict('conflict');
        return { type: 'hold_ended', data: { holdId, on: visit.today } };
      },
    });
  }

  /** A third party commits to pay by a day; who it is stays in the command (facts §13.4). */
  commit(
    visit: Visit,
    intent: Intent,
    asked: { caseId: string; body: CommitmentBody },
  ): Promise<BookedFact> {
    const { amountCents, expectedOn } = asked.body;
    return this.book(visit, intent, {
      caseId: asked.caseId,
      right: 'case.record',
      eventOf: ({ id: commitmentId }) => {
        if (expectedOn < visit.today) throw fault('expectedOn', 'not_after');
        return { type: 'commitment_recorded', data: { commitmentId, amountCents, expectedOn } };
      },
    });
  }

  /** A tenant says that it is paid; holds letters for some working days (facts §13.5). */
  claimPayment(
    visit: Visit,
    intent: Intent,
    asked: { caseId: string; body: ClaimBody },
  ): Promise<BookedFact> {
    const { on } = asked.body;
    return this.book(visit, intent, {
      caseId: asked.caseId,
      right: 'case.record',
      eventOf: ({ id: claimId }) => {
        notLater(visit, 'on', on);
        return { type: 'payment_claimed', data: { claimId, on } };
      },
    });
  }

  /** Somebody looked whether it was paid. */
  answerClaim(
    visit: Visit,
    intent: Intent,
    asked: { caseId: string; claimId: string },
  ): Promise<BookedFact> {
    const { caseId, claimId } = asked;
    return this.book(visit, intent, {
      caseId,
      right: 'case.hold',
      eventOf: async ({ manager }) => {
        const { claims } = await loadCaseFile(manager, caseId);
        if (!claims.some((one) => one.claimId === claimId)) throw notFound();
        return { type: 'payment_claim_answered', data: { claimId, on: visit.today } };
      },
    });
  }

  /** What the court said or did, by hand (facts §13.15). */
  recordCourt(
    visit: Visit,
    intent: Intent,
    asked: { caseId: string; body: CourtBody },
  ): Promise<BookedFact> {
    const { kind, on } = asked.body;
    return this.book(visit, intent, {
      caseId: asked.caseId,
      right: 'court.record',
      eventOf: ({ id: recordId }) => ({ type: 'court_recorded', data: { recordId, kind, on } }),
    });
  }

  private book(visit: Visit, intent: Intent, fact: Fact): Promise<BookedFact> {
    const { caseId, right, eventOf } = fact;
    return this.once.book(visit, intent, async (manager) => {
      const seen = await openCaseFor(manager, visit, { id: caseId, right });
      await lockTenancy(manager, seen.tenancy_id);
      const row = await openCaseFor(manager, visit, { id: caseId, right });
      const id = uuidv7(visit.at);
      const event = await eventOf({ id, row, manager });
      await tellCase(manager, bookerFor(visit, row), { caseId, events: [event] });
      return { id, command: intent.key };
    });
  }
}

const fault = (path: string, code: string): Error => unprocessable(code, [{ path, code }]);

function notLater(visit: Visit, path: string, date: IsoDate): void {
  if (date > visit.today) throw fault(path, 'date_in_future');
}

async function demandTenant(manager: EntityManager, row: CaseRow, personId: string): Promise<void> {
  const tenant = await rowOf(
    manager,
    sql`select 1 from occupant where tenancy_id = ${row.tenancy_id} and person_id = ${personId}
        and kind = 'tenant'`,
  );
  if (!tenant) throw fault('tenantId', 'tenant_unknown');
}
