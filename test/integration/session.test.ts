import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiHouse, type Employee } from './api-house.js';

describe('signing in', () => {
  let house: ApiHouse;
  let officer: Employee;

  beforeAll(async () => {
    house = await ApiHouse.open({ signInLimit: 5 });
    const landlord = await house.organisation('landlord', 'SVK Het Scharnier');
    officer = await house.employee(landlord, 'arrears_officer');
  });
  afterAll(() => house.close());

  it('is alive, and says that Temporal is away', async () => {
    const { agent } = house.caller();
    await agent.get('/api/health/live').expect(200);
    const { body } = await agent.get('/api/health/ready').expect(200);
    expect(body).toEqual({ status: 'up', away: ['temporal'] });
  });

  it('tells who one is, with the day of the business clock', async () => {
    const caller = await house.as(officer);
    const { body } = await caller.get('/me').expect(200);
    expect(body).toMatchObject({
      user: { id: officer.userId, organisation: { kind: 'landlord' } },
      today: '2031-03-05',
      practice: false,
    });
  });

  it('refuses a wrong password as it refuses an unknown address', async () => {
    const { agent } = house.caller();
    const wrong = await agent
      .post('/api/v1/session')
      .send({ email: officer.email, password: 'fout' });
    const unknown = await agent
      .post('/api/v1/session')
      .send({ email: 'niemand@voorbeeld.be', password: 'fout' });
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(wrong.headers['content-type']).toMatch('application/problem+json');
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(wrong.body).toMatchObject({ status: 401, code: 'sign_in_failed' });
  });

  it('tells every fault of the form at once', async () => {
    const { body } = await house
      .caller()
      .agent.post('/api/v1/session')
      .send({ email: 12, extra: true })
      .expect(400);
    expect(body).toMatchObject({
      code: 'invalid',
      errors: expect.arrayContaining([
        expect.objectContaining({ path: 'email', code: 'wrong_type' }),
        expect.objectContaining({ path: 'password', code: 'required' }),
        expect.objectContaining({ path: 'extra', code: 'unknown_field' }),
      ]),
    });
  });

  it('changes nothing without the token of the session', async () => {
    const caller = await house.as(officer);
    const { body } = await caller.agent.delete('/api/v1/session').expect(403);
    expect(body).toMatchObject({ code: 'csrf' });
    await caller.get('/me').expect(200);
    await caller.delete('/session').expect(204);
    await caller.get('/me').expect(401);
  });

  it('gives a new session id at sign-in', async () => {
    const caller = await house.as(officer);
    const first = await caller.get('/me');
    const before = await house.source.query<{ sid: string }[]>('select sid from session');
    await caller.signIn(officer.email);
    const after = await house.source.query<{ sid: string }[]>('select sid from session');
    expect(first.status).toBe(200);
    expect(after.map(({ sid }) => sid)).not.toEqual(before.map(({ sid }) => sid));
    expect(after).toHaveLength(before.length);
  });

  it('slows down guesses on one account, whatever the case of its address', async () => {
    const { agent } = house.caller();
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) {
      const email = n % 2 === 0 ? 'Doel@voorbeeld.be' : 'doel@voorbeeld.be';
      const { status } = await agent.post('/api/v1/session').send({ email, password: 'gok' });
      statuses.push(status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('describes itself as OpenAPI 3.1', async () => {
    const { body } = await house.caller().agent.get('/api/openapi.json').expect(200);
    expect(body).toMatchObject({ openapi: '3.1.0' });
    expect(JSON.stringify(body)).toContain('/api/v1/session');
  });
});
