import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvents } from '../../infra/database/case-store.js';
import { ApiHouse, type Caller } from './api-house.js';

describe('money booked by hand', () => {
  let house: ApiHouse;
  let landlord: string;
  let officer: Caller;
  let tenancyId: string;

  const payment = (amountCents: number): object => ({
    tenancyId,
    amountCents,
    valueDate: '2031-03-04',
  });

  beforeAll(async () => {
    house = await ApiHouse.open();
    landlord = await house.organisation('landlord', 'SVK Het Scharnier');
    officer = await house.as(await house.employee(landlord, 'arrears_officer'));
    tenancyId = (await house.tenancy(landlord, '412')).id;
  });
  afterAll(() => house.close());

  const balance = async (): Promise<number> => {
    const { body } = await officer.get(`/tenancies/${tenancyId}/ledger`).expect(200);
    return (body as { openCents: number }).openCents;
  };

  it('shows the debts of a tenancy', async () => {
    expect(await balance()).toBe(120_000);
    const { body } = await officer.get(`/tenancies/${tenancyId}`).expect(200);
    expect(body).toMatchObject({ reference: '412', balanceCents: 120_000, monthsTenths: 20 });
  });

  it('books once, however often the request comes', async () => {
    const key = randomUUID();
    const first = await officer.post('/payments', key).send(payment(20_000)).expect(200);
    const again = await officer.post('/payments', key).send(payment(20_000)).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await balance()).toBe(100_000);
    const other = await officer.post('/payments', key).send(payment(30_000)).expect(422);
    expect(other.body).toMatchObject({ code: 'idempotency_mismatch' });
    expect(await balance()).toBe(100_000);
  });

  it('books once when two requests come at the same time', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => officer.post('/payments', key).send(payment(10_000))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await balance()).toBe(90_000);
  });

  it('takes a payment back once', async () => {
    const { body } = await officer.post('/payments').send(payment(5_000)).expect(200);
    const { id } = body as { id: string };
    await officer.post(`/payments/${id}/reversal`).send({ reason: 'terugbetaald' }).expect(200);
    const { body: refused } = await officer.post(`/payments/${id}/reversal`).send({}).expect(409);
    expect(refused).toMatchObject({ code: 'already_reversed' });
    expect(await balance()).toBe(90_000);
  });

  it('refuses money of tomorrow, of nothing and on a day that does not exist', async () => {
    const refused = async (change: object): Promise<unknown> => {
      const { body } = await officer.post('/payments').send({ ...payment(1), ...change });
      return (body as { errors: { path: string; code: string }[] }).errors[0];
    };
    expect(await refused({ valueDate: '2031-03-06' })).toMatchObject({ code: 'date_in_future' });
    expect(await refused({ valueDate: '2030-02-30' })).toMatchObject({ code: 'no_such_date' });
    expect(await refused({ amountCents: -5 })).toMatchObject({ code: 'too_low' });
    expect(await refused({ amountCents: 0.5 })).toMatchObject({ path: 'amountCents' });
  });

  it('tells an open case in the same transaction and rings it', async () => {
    const caseId = await openCase('A-0001');
    await officer.post('/payments').send(payment(7_000)).expect(200);
    const events = await house.source.query<{ type: string }[]>(
      'select type from case_event where case_id = $1 order by position',
      [caseId],
    );
    expect(events.map(({ type }) => type)).toEqual(['case_opened', 'money_received']);
    const rings = await house.source.query<unknown[]>(
      `select 1 from command where target = $1 and message = 'ring' and state = 'stored'`,
      [`arrears:${caseId}`],
    );
    expect(rings).toHaveLength(1);
  });

  it('starts a paid case again when its money is taken back', async () => {
    const { body } = await officer.post('/payments').send(payment(50_000)).expect(200);
    const [open] = await house.source.query<{ id: string }[]>(
      'select id from arrears_case where tenancy_id = $1',
      [tenancyId],
    );
    const caseId = open?.id ?? '';
    await appendEvents(house.source.manager, {
      caseId,
      organisationId: landlord,
      actor: 'test',
      at: house.clock.now(),
      events: [{ type: 'case_closed', data: { outcome: 'paid', on: '2031-03-05' } }],
    });
    await officer
      .post(`/payments/${(body as { id: string }).id}/reversal`)
      .send({})
      .expect(200);
    const starts = await house.source.query<{ args: object }[]>(
      `select args from command where target = $1 and type = 'start'`,
      [`arrears:${caseId}`],
    );
    expect(starts).toEqual([{ args: expect.objectContaining({ caseId, resume: true }) }]);
  });

  it('hides the tenancy of another landlord', async () => {
    const other = await house.organisation('landlord', 'Nieuw Dak');
    const stranger = await house.as(await house.employee(other, 'arrears_officer'));
    await stranger.get(`/tenancies/${tenancyId}`).expect(404);
    await stranger.post('/payments').send(payment(100)).expect(404);
    const { body } = await stranger.get('/tenancies').expect(200);
    expect((body as { items: unknown[] }).items).toEqual([]);
  });

  it('writes down who looked', async () => {
    const looks = await house.source.query<{ field_class: string }[]>(
      'select distinct field_class from look where tenancy_id = $1 order by 1',
      [tenancyId],
    );
    expect(looks.map(({ field_class }) => field_class)).toEqual(['debt', 'tenancy']);
  });

  async function openCase(number: string): Promise<string> {
    const caseId = randomUUID();
    await appendEvents(house.source.manager, {
      caseId,
      organisationId: landlord,
      actor: 'test',
      at: house.clock.now(),
      events: [
        {
          type: 'case_opened',
          data: { number, tenancyId, settingsVersion: 1, resumed: false, takenOver: false },
        },
      ],
    });
    return caseId;
  }
});
