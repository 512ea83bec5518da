import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import type { NewEvent } from '../../domain/arrears/events.js';
import { dayAfterWorking, presumedReceipt } from '../../domain/term/rules.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { appendEvents } from '../../infra/database/case-store.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { Organisation } from '../../infra/database/entities/organisation.js';
import { ApiHouse, type Caller } from './api-house.js';
import { seedCase, type SeededCase } from './case-seed.js';

/** Wednesday 5 March 2031: a case that is shared, with a petition that was made, and a task to lodge one. */
describe('the papers of a case', () => {
  let house: ApiHouse;
  let seeded: SeededCase;
  let landlord: string;
  let officer: Caller;
  let coordinator: Caller;
  let manager: Caller;
  let centre: Caller;
  let lodgeId: string;

  beforeAll(async () => {
    house = await ApiHouse.open();
    landlord = await house.organisation('landlord', 'SVK Het Scharnier');
    const welfareCentre = await house.organisation('welfare_centre', 'OCMW Genk');
    seeded = await seedCase(house, { landlord, welfareCentre, number: '412' });
    officer = await house.as(await house.employee(landlord, 'arrears_officer'));
    coordinator = await house.as(await house.employee(landlord, 'landlord_coordinator'));
    manager = await house.as(await house.employee(landlord, 'landlord_management'));
    centre = await house.as(await house.employee(welfareCentre, 'lac_administrator'));
    await rowsOf(
      house.source.manager,
      sql`insert into bank_statement (id, organisation_id, import_id, on_date, account, number,
            old_balance_cents, new_balance_cents)
          values (${randomUUID()}, ${landlord}, ${randomUUID()}, '2031-03-04', 'BE71', 1, 0, 0)`,
    );
    lodgeId = await whenATaskIsOpened('lodge_petition');
  });
  afterAll(() => house.close());

  const happens = (...events: NewEvent[]): Promise<unknown> =>
    house.source.transaction((inside) =>
      appendEvents(inside, {
        caseId: seeded.caseId,
        organisationId: landlord,
        actor: 'test',
        at: house.clock.now(),
        events,
      }),
    );

  const whenATaskIsOpened = async (
    kind: 'lodge_petition' | 'company_number' | 'message_unknown',
    key: string = kind,
  ): Promise<string> => {
    const taskId = randomUUID();
    const due = dayAfterWorking('2031-03-05', belgianCalendarV1);
    const data = { taskId, key: `${key}:${taskId}`, kind, role: 'landlord_coordinator' as const };
    await happens({ type: 'task_opened', data: { ...data, due } });
    return taskId;
  };

  const address = (path: string): string => `/arrears-procedures/${seeded.caseId}${path}`;
  const words = {
    courtName: 'Vredegerecht van het kanton Genk',
    courtStreet: 'Europalaan 1',
    courtPostalCode: '3600',
    courtMunicipality: 'Genk',
    signatoryName: 'Piet Coene',
    signatoryMandate: 'coördinator met volmacht',
  };

  it('the petition and its sheet are read by the landlord only', async () => {
    for (const paper of ['pdf', 'checklist']) {
      const path = address(`/petitions/${seeded.petitionId}/${paper}`);
      for (const caller of [officer, coordinator, manager]) {
        const { headers, body } = await caller.get(path).expect(200);
        expect(headers['content-type']).toBe('application/pdf');
        expect((body as Buffer).toString()).toBe('%PDF');
      }
      await centre.get(path).expect(403);
    }
    await officer.get(address(`/petitions/${randomUUID()}/pdf`)).expect(404);
  });

  it('the check list says what is missing, and that no notice is on file', async () => {
    const { body } = await officer.get(address('/petition')).expect(200);
    const { checks, ...rest } = body as { checks: { code: string; state: string }[] };
    expect(rest).toMatchObject({
      allowed: true,
      reason: null,
      needsReason: true,
      made: [{ id: seeded.petitionId, withoutNotice: false }],
      lodged: null,
    });
    expect(Object.fromEntries(checks.map(({ code, state }) => [code, state]))).toMatchObject({
      notice_on_file: 'missing',
      signatory: 'missing',
      all_defendants: 'ok',
      canton: 'person',
    });
    expect(await manager.get(address('/petition'))).toMatchObject({ body: { allowed: false } });
  });

  it('without a notice only the coordinator goes on, and with a reason (facts §12.6)', async () => {
    const ask = (caller: Caller, more: object = {}) =>
      caller.post(address('/petition')).send({ ...words, ...more });
    const code = 'petition_without_notice';
    expect((await ask(coordinator).expect(409)).body).toMatchObject({ code });
    const reason = { noNoticeReason: 'De vrederechter vroeg erom.' };
    expect((await ask(officer, reason).expect(409)).body).toMatchObject({ code });
    await ask(manager, reason).expect(403);
    const { body } = await ask(coordinator, reason).expect(202);
    const { command: id } = body as { command: string };
    const row = await house.source.getRepository(CommandRow).findOneByOrFail({ id });
    expect(row).toMatchObject({
      message: 'preparePetition',
      args: { withoutNotice: true },
      body: { ...words, ...reason },
    });
  });

  it('with a notice at the post the officer prepares it; a certificate of tomorrow is refused', async () => {
    const letterId = randomUUID();
    const letter = { letterId, kind: 'termination_notice' as const, occurrence: 1 };
    const more = { sender: 'landlord' as const, documentId: randomUUID(), postFrom: '2031-03-04' };
    const presumed = presumedReceipt('2031-03-04', belgianCalendarV1);
    await happens(
      { type: 'letter_prepared', data: { ...letter, ...more, tenantId: seeded.personId } },
      {
        type: 'letter_deposited',
        data: { letterId, on: '2031-03-04', registeredNumber: 'RR9', presumed },
      },
    );
    const tomorrow = { ...words, domicileCertificateOn: '2031-03-06' };
    const faulty = await officer.post(address('/petition')).send(tomorrow).expect(422);
    expect(faulty.body).toMatchObject({ errors: [{ path: 'domicileCertificateOn' }] });
    const { body } = await officer.post(address('/petition')).send(words).expect(202);
    const { command: id } = body as { command: string };
    const row = await house.source.getRepository(CommandRow).findOneByOrFail({ id });
    expect(row.args).toEqual({ withoutNotice: false });
  });

  it('money that may be there stops the petition, and says so', async () => {
    await happens({
      type: 'payment_claimed',
      data: { claimId: randomUUID(), on: '2031-03-05' },
    });
    const { body } = await officer.get(address('/petition')).expect(200);
    const reason = 'De huurder zegt dat er betaald is.';
    expect(body).toMatchObject({ allowed: false, reason });
    const refused = await officer.post(address('/petition')).send(words).expect(409);
    expect(refused.body).toMatchObject({ title: reason });
  });

  it('lodging asks the day and the roll number, which are shown afterwards', async () => {
    const send = (on: string) =>
      coordinator
        .post(`/tasks/${lodgeId}/completion`)
        .send({ outcome: 'lodged', on, rollNumber: '31A77' });
    expect((await send('2031-03-06').expect(422)).body).toMatchObject({ errors: [{ path: 'on' }] });
    const { body } = await send('2031-03-05').expect(202);
    const { command: commandId } = body as { command: string };
    const row = await house.source.getRepository(CommandRow).findOneByOrFail({ id: commandId });
    expect(row.args).toEqual({ taskId: lodgeId, outcome: 'lodged', on: '2031-03-05' });
    await happens(
      { type: 'task_completed', data: { taskId: lodgeId, outcome: 'lodged', commandId } },
      { type: 'petition_lodged', data: { on: '2031-03-05', overridden: false } },
    );
    expect((await officer.get(address('/petition')).expect(200)).body).toMatchObject({
      allowed: false,
      lodged: { on: '2031-03-05', rollNumber: '31A77', withoutNotice: false },
    });
  });

  it('the handed-over file is read by its owner, and by the OCMW while the share is open', async () => {
    const path = address(`/shares/${seeded.shareId}/pdf`);
    for (const caller of [officer, centre]) {
      const { body } = await caller.get(path).expect(200);
      expect((body as Buffer).toString()).toBe('%PDF');
    }
    const readable = async (caller: Caller) =>
      (await caller.get(address('/shares')).expect(200)).body as unknown;
    expect(await readable(centre)).toMatchObject({ items: [{ readable: true }] });
    await officer.get(address(`/shares/${randomUUID()}/pdf`)).expect(404);
    const next = { ...(await openShareOf()), shareId: randomUUID() };
    await happens(
      { type: 'share_closed', data: { shareId: seeded.shareId, reason: 'objection' } },
      { type: 'shared', data: next },
    );
    await centre.get(path).expect(404);
    await officer.get(path).expect(200);
    const { items } = (await readable(centre)) as { items: { id: string; readable: boolean }[] };
    expect(new Map(items.map((one) => [one.id, one.readable]))).toEqual(
      new Map([
        [seeded.shareId, false],
        [next.shareId, true],
      ]),
    );
    await happens({ type: 'share_closed', data: { shareId: next.shareId, reason: 'objection' } });
    await centre.get(address(`/shares/${next.shareId}/pdf`)).expect(404);
  });

  const openShareOf = async () => {
    const [share] = await rowsOf<{ partner: string; document: string }>(
      house.source.manager,
      sql`select partner_id as partner, document_id as document from share where id = ${seeded.shareId}`,
    );
    return {
      organisationId: share?.partner ?? '',
      fields: ['name' as const, 'address' as const],
      ground: 'informed_no_objection' as const,
      documentId: share?.document ?? '',
      openCents: 120_000,
    };
  };

  it('a dwelling with a protected address stays with the landlord (facts §13.10)', async () => {
    const shareId = randomUUID();
    await happens({ type: 'shared', data: { ...(await openShareOf()), shareId } });
    const dwelling = async (caller: Caller): Promise<unknown[]> => {
      const page = await caller.get(address('')).expect(200);
      const list = await caller.get('/arrears-procedures').expect(200);
      return [
        (page.body as { address: string }).address,
        ...(list.body as { items: { address: string }[] }).items.map((one) => one.address),
      ];
    };
    const shown = 'Stationsstraat 4, 3600 Genk';
    expect(await dwelling(centre)).toEqual([shown, shown]);
    const head = await house.as(await houseHead());
    const agenda = () => head.get(`/meetings/${seeded.sessionId}`).expect(200);
    expect((await agenda()).text).toContain(shown);
    await rowsOf(
      house.source.manager,
      sql`insert into person_status (id, organisation_id, person_id, kind, from_date, recorded_by, recorded_at)
          values (${randomUUID()}, ${landlord}, ${seeded.personId}, 'protected_address', '2031-03-01', 'test', now())`,
    );
    expect(await dwelling(centre)).toEqual(['', '']);
    expect((await agenda()).text).not.toContain('Stationsstraat');
    expect(await dwelling(officer)).toEqual([shown, shown]);
  });

  const houseHead = async () => {
    const [meeting] = await rowsOf<{ organisation: string }>(
      house.source.manager,
      sql`select organisation_id as organisation from meeting where id = ${seeded.sessionId}`,
    );
    return house.employee(meeting?.organisation ?? '', 'head_of_social_service');
  };

  it('a task for the enterprise number takes only a right one, and tells every open case', async () => {
    const number = async (): Promise<string | null> =>
      (await house.source.getRepository(Organisation).findOneByOrFail({ id: landlord }))
        .companyNumber;
    const other = await seedCase(house, {
      landlord,
      welfareCentre: (await openShareOf()).organisationId,
      number: '413',
    });
    await rowsOf(
      house.source.manager,
      sql`update organisation set company_number = null where id = ${landlord}`,
    );
    const taskId = await whenATaskIsOpened('company_number');
    const fill = (companyNumber: string) =>
      coordinator.post(`/tasks/${taskId}/completion`).send({ outcome: 'filled', companyNumber });
    expect((await fill('0403.019.262').expect(422)).body).toMatchObject({
      errors: [{ path: 'companyNumber', code: 'company_number_faulty' }],
    });
    expect(await number()).toBeNull();
    await fill('BE 0403.019.261').expect(202);
    expect(await number()).toBe('0403019261');
    const rings = await house.source
      .getRepository(CommandRow)
      .countBy({ target: `arrears:${other.caseId}`, message: 'ring' });
    expect(rings).toBe(1);
    const noted = await rowsOf<{ fields: object }>(
      house.source.manager,
      sql`select fields from administration_change where subject_id = ${landlord}`,
    );
    expect(noted).toEqual([{ fields: [{ field: 'companyNumber', was: null, is: '0403019261' }] }]);
  });

  it('a task about an unknown message names it', async () => {
    const id = randomUUID();
    await rowsOf(
      house.source.manager,
      sql`insert into command (id, organisation_id, actor, type, target, message, args, body_hash,
            state, tries, created_at)
          values (${id}, ${landlord}, 'test', 'signal', ${`arrears:${seeded.caseId}`}, 'somethingElse',
            '{}', '', 'quarantined', 1, now())`,
    );
    const taskId = await whenATaskIsOpened('message_unknown', `message:${id}`);
    const { body } = await coordinator.get(`/tasks/${taskId}`).expect(200);
    expect((body as { facts: unknown[] }).facts).toContainEqual({
      label: 'Bericht',
      value: 'somethingElse',
    });
  });
});
