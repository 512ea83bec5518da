import { randomUUID } from 'node:crypto';
import { arrearsSettingsV1 } from '../../domain/arrears/settings.js';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import type { NewEvent } from '../../domain/arrears/events.js';
import { dayAfterWorking } from '../../domain/term/rules.js';
import { appendEvents } from '../../infra/database/case-store.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import type { ApiHouse } from './api-house.js';

/** The settings of the product as a new version asks them. */
export const arrearsNumbers = Object.fromEntries(
  Object.entries(arrearsSettingsV1).filter(([name]) => name !== 'version'),
);

export interface SeededCase {
  caseId: string;
  tenancyId: string;
  personId: string;
  letterId: string;
  taskId: string;
  welfareTaskId: string;
  objectionId: string;
  holdId: string;
  claimId: string;
  statusId: string;
  sessionId: string;
  shareId: string;
  petitionId: string;
  receiptId: string;
  movementId: string;
  importId: string;
}

/** A case with one of everything, shared with a welfare centre and on the agenda of its session. */
export async function seedCase(
  house: ApiHouse,
  parties: { landlord: string; welfareCentre: string; number: string },
): Promise<SeededCase> {
  const { landlord, welfareCentre, number } = parties;
  const { id: tenancyId, personId } = await house.tenancy(landlord, number);
  const made = Object.fromEntries(
    ['caseId', 'letterId', 'taskId', 'welfareTaskId', 'objectionId', 'holdId', 'claimId']
      .concat([
        'shareId',
        'petitionId',
        'statusId',
        'sessionId',
        'receiptId',
        'movementId',
        'importId',
      ])
      .map((name) => [name, randomUUID()]),
  ) as Omit<SeededCase, 'tenancyId' | 'personId'>;
  const { manager } = house.source;
  const documentId = randomUUID();
  const due = dayAfterWorking('2031-03-05', belgianCalendarV1);
  const events: NewEvent[] = [
    {
      type: 'case_opened',
      data: {
        number: `A-${number}`,
        tenancyId,
        settingsVersion: 1,
        resumed: false,
        takenOver: false,
      },
    },
    {
      type: 'letter_prepared',
      data: {
        letterId: made.letterId,
        kind: 'letter_1',
        occurrence: 1,
        tenantId: personId,
        sender: 'landlord',
        documentId,
        postFrom: '2031-03-05',
      },
    },
    {
      type: 'task_opened',
      data: {
        taskId: made.taskId,
        key: 'seed',
        kind: 'decide_next',
        role: 'landlord_coordinator',
        due,
      },
    },
    {
      type: 'shared',
      data: {
        shareId: made.shareId,
        organisationId: welfareCentre,
        fields: ['name', 'open_amount'],
        ground: 'informed_no_objection',
        documentId,
        openCents: 120_000,
      },
    },
    {
      type: 'task_opened',
      data: {
        taskId: made.welfareTaskId,
        key: 'visit',
        kind: 'home_visit',
        role: 'social_worker',
        due,
      },
    },
    {
      type: 'petition_prepared',
      data: {
        petitionId: made.petitionId,
        commandId: randomUUID(),
        documentId,
        checklistId: documentId,
        withoutNotice: false,
      },
    },
    { type: 'session_planned', data: { sessionId: made.sessionId, on: '2031-03-20' } },
  ];
  await manager.transaction(async (inside) => {
    await appendEvents(inside, {
      caseId: made.caseId,
      organisationId: landlord,
      actor: 'test',
      at: house.clock.now(),
      events,
    });
  });
  await rowsOf(
    manager,
    sql`insert into meeting (id, organisation_id, on_date, time, place, state, revision, members, invitations,
          convened_at, ended, seq)
        values (${made.sessionId}, ${welfareCentre}, '2031-03-20', '14:00', 'OCMW Genk', 'convened', 0, '[]', '[]', now(), false, 0)`,
  );
  await rowsOf(
    manager,
    sql`insert into person_status (id, organisation_id, person_id, kind, from_date, recorded_by, recorded_at, released_at)
        values (${made.statusId}, ${landlord}, ${personId}, 'minor', '2031-01-01', 'test', now(), now())`,
  );
  await rowsOf(
    manager,
    sql`insert into receipt (id, organisation_id, tenancy_id, amount_cents, value_date, booked_at, booked_by)
        values (${made.receiptId}, ${landlord}, ${tenancyId}, 100, '2031-02-01', now(), 'test')`,
  );
  await rowsOf(
    manager,
    sql`insert into bank_movement (id, organisation_id, statement_id, movement_key, line, amount_cents,
          value_date, communication, state, ground, suggested_tenancy_ids)
        values (${made.movementId}, ${landlord}, ${randomUUID()}, ${made.movementId}, 1, 500, '2031-02-01',
          'zomaar', 'unmatched', 'nothing_known', '{}')`,
  );
  await rowsOf(
    manager,
    sql`insert into import_file (id, organisation_id, kind, state, sha256, file_bytes, preview, created_at, created_by)
        values (${made.importId}, ${landlord}, 'payments', 'previewed', ${made.importId}, '', '{"faults": [], "fileName": ""}', now(), ${randomUUID()})`,
  );
  await rowsOf(
    manager,
    sql`insert into document (id, organisation_id, case_id, business_key, sha256, media_type, layout, text_version,
          data_sha256, file_bytes, created_at)
        values (${documentId}, ${landlord}, ${made.caseId}, ${documentId}, '', 'application/pdf', 'letter', 1, '', '%PDF', now())`,
  );
  return { ...made, tenancyId, personId };
}
