import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type CaughtMail,
  type MailCatcher,
  startMailCatcher,
} from '../../infra/mail-catcher/mail-catcher.js';
import { ApiHouse, type Caller, type Employee } from './api-house.js';
import { arrearsNumbers as numbers, seedCase } from './case-seed.js';

const password = 'een lang wachtwoord';
const place = {
  name: 'Woonmaatschappij Demerland',
  street: 'Europalaan 37',
  postalCode: '3600',
  municipality: 'Genk',
  phone: '089 55 01 10',
  email: 'huur@demerland.example',
};

interface User {
  id: string;
  email: string;
  state: string;
  roles: string[];
  invitation: { expired: boolean; mail: string } | null;
}

describe('an administrator', () => {
  let house: ApiHouse;
  let mails: MailCatcher;
  let landlord: string;
  let administrator: Employee;
  let koen: Caller;

  beforeAll(async () => {
    mails = await startMailCatcher({ smtpPort: 0, httpPort: 0 });
    const smtp = { host: '127.0.0.1', port: mails.smtpPort, secure: false, from: 'wz@localhost' };
    house = await ApiHouse.open({ smtp, webAddress: 'https://woonzeker.example' });
  });
  beforeEach(async () => {
    house.clock.stand('2031-03-05T09:00:00Z');
    landlord = await house.organisation('landlord', 'SVK Het Scharnier');
    administrator = await house.employee(landlord, 'administrator');
    koen = await house.as(administrator);
  });
  afterAll(async () => {
    await house.close();
    await mails.close();
  });

  const user = async (id: string): Promise<User | undefined> => {
    const { body } = await koen.get('/users').expect(200);
    return (body as { items: User[] }).items.find((one) => one.id === id);
  };

  const mailsTo = (address: string): CaughtMail[] =>
    mails.mails().filter(({ envelope }) => envelope.to.includes(address));

  /** The token in a mail to an address. */
  const tokenTo = async (address: string, nth = 0): Promise<string> => {
    const mail = mailsTo(address)[nth];
    const opened = mail && (await mails.open(mail.id));
    return /\/uitnodiging\/([\w-]+)/.exec(opened?.text ?? '')?.[1] ?? '';
  };

  const invite = async (...roles: string[]): Promise<{ id: string; email: string }> => {
    const email = `${randomUUID()}@voorbeeld.be`;
    const { body } = await koen.post('/users').send({ name: 'An', email, roles }).expect(200);
    return { id: (body as { id: string }).id, email };
  };

  it('invites a colleague, who chooses a password once and is in', async () => {
    const { id, email } = await invite('arrears_officer');
    expect(await user(id)).toMatchObject({
      state: 'invited',
      invitation: { expired: false, mail: 'sent' },
    });
    const token = await tokenTo(email);
    const { agent } = house.caller();
    const shown = await agent.get(`/api/v1/invitations/${token}`).expect(200);
    expect(shown.body).toEqual({ name: 'An', email, organisation: 'SVK Het Scharnier' });

    const weak = { name: 'An Wouters', password: 'te kort' };
    const refused = await agent.post(`/api/v1/invitations/${token}`).send(weak).expect(400);
    expect(refused.body).toMatchObject({ errors: [{ path: 'password', code: 'weak_password' }] });

    const chosen = { name: 'An Wouters', password };
    const { body } = await agent.post(`/api/v1/invitations/${token}`).send(chosen).expect(200);
    expect(body).toMatchObject({ user: { id, name: 'An Wouters', roles: ['arrears_officer'] } });
    await agent.get('/api/v1/me').expect(200);
    expect(await user(id)).toMatchObject({ state: 'active', invitation: null });

    const again = await agent.post(`/api/v1/invitations/${token}`).send(chosen).expect(404);
    expect(again.body).toMatchObject({ code: 'invitation_unknown' });
  });

  it('keeps no link in the database, and the same request sends one mail', async () => {
    const email = `${randomUUID()}@voorbeeld.be`;
    const key = randomUUID();
    const body = { name: 'An', email, roles: ['arrears_officer'] };
    const first = await koen.post('/users', key).send(body).expect(200);
    const second = await koen.post('/users', key).send(body).expect(200);
    expect(second.body).toEqual(first.body);
    expect(mailsTo(email)).toHaveLength(1);
    const token = await tokenTo(email);
    const rows = await house.source.query<unknown[]>(
      'select to_jsonb(c)::text from command c union all select to_jsonb(m)::text from mail m union all select to_jsonb(u)::text from app_user u',
    );
    expect(token).toHaveLength(43);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('sends another link when the first one is too old, and only the last one works', async () => {
    const { id, email } = await invite('arrears_officer');
    const old = await tokenTo(email);
    house.clock.stand('2031-03-19T09:00:00Z');
    expect(await user(id)).toMatchObject({ invitation: { expired: true } });
    const { agent } = house.caller();
    const late = await agent.get(`/api/v1/invitations/${old}`).expect(410);
    expect(late.body).toMatchObject({ code: 'invitation_expired' });
    await koen.post(`/users/${id}/invitation`).send({}).expect(200);
    await agent.get(`/api/v1/invitations/${old}`).expect(404);
    const tokens = [await tokenTo(email), await tokenTo(email, 1)];
    const [fresh = ''] = tokens.filter((token) => token !== old);
    await agent.get(`/api/v1/invitations/${fresh}`).expect(200);
  });

  it('says that the mail did not leave', async () => {
    mails.answerNext({ code: 550 });
    const email = `${randomUUID()}@voorbeeld.be`;
    const body = { name: 'An', email, roles: ['arrears_officer'] };
    const answer = await koen.post('/users').send(body).expect(200);
    const { id, text } = answer.body as { id: string; text: string };
    expect(text).toMatch('vertrok niet');
    expect(await user(id)).toMatchObject({ invitation: { mail: 'refused' } });
  });

  it('gives no address a second account, and nobody a role of the other side', async () => {
    const { email } = await invite('arrears_officer');
    const taken = { name: 'An', email: email.toUpperCase(), roles: ['arrears_officer'] };
    const { body } = await koen.post('/users').send(taken).expect(409);
    expect(body).toMatchObject({ code: 'email_taken', errors: [{ path: 'email' }] });
    const other = { name: 'An', email: 'x@voorbeeld.be', roles: ['social_worker'] };
    const refused = await koen.post('/users').send(other).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ path: 'roles' }] });
  });

  it('gives and takes roles, which hold from the next request', async () => {
    const employee = await house.employee(landlord, 'landlord_management');
    const greet = await house.as(employee);
    await greet.get('/tenancies').expect(200);
    const roles = ['administrator'];
    await koen.post(`/users/${employee.userId}/roles`).send({ roles }).expect(200);
    await greet.get('/tenancies').expect(403);
    await greet.get('/users').expect(200);
  });

  it('puts somebody out at once, and in again with the own password', async () => {
    const employee = await house.employee(landlord, 'landlord_management');
    const greet = await house.as(employee);
    await koen.post(`/users/${employee.userId}/deactivation`).send({}).expect(200);
    await greet.get('/me').expect(401);
    await greet.agent.post('/api/v1/session').send({ email: employee.email, password }).expect(401);
    const left = await house.source.query<unknown[]>(
      "select 1 from session where sess->>'userId' = $1",
      [employee.userId],
    );
    expect(left).toEqual([]);
    await koen.post(`/users/${employee.userId}/activation`).send({}).expect(200);
    await greet.get('/me').expect(401);
    await house.as(employee);
  });

  it('cannot be the last one to leave', async () => {
    const self = `/users/${administrator.userId}`;
    await invite('administrator');
    for (const [verb, body] of [
      ['deactivation', {}],
      ['roles', { roles: ['arrears_officer'] }],
    ] as const) {
      const refused = await koen.post(`${self}/${verb}`).send(body).expect(409);
      expect(refused.body).toMatchObject({ code: 'last_administrator' });
    }
    await koen.get('/users').expect(200);
    await house.employee(landlord, 'administrator');
    await koen.post(`${self}/deactivation`).send({}).expect(200);
    await koen.get('/users').expect(401);
  });

  it('writes the own organisation as the letters print it, and rings the cases', async () => {
    const welfareCentre = await house.organisation('welfare_centre', 'OCMW Genk');
    const { caseId } = await seedCase(house, { landlord, welfareCentre, number: '501' });
    const wrong = { ...place, iban: 'BE71 0961 2345 6760', companyNumber: '0403.019.262' };
    const { body } = await koen.post('/organisation').send(wrong).expect(400);
    expect((body as { errors: { code: string }[] }).errors.map(({ code }) => code)).toEqual([
      'wrong_iban',
      'company_number_faulty',
    ]);
    const missing = await koen.post('/organisation').send(place).expect(422);
    expect(missing.body).toMatchObject({ errors: [{ path: 'iban' }, { path: 'companyNumber' }] });
    const right = { ...place, iban: 'BE71 0961 2345 6769', companyNumber: 'BE 0403.019.261' };
    await koen.post('/organisation').send(right).expect(200);
    const shown = await koen.get('/organisation').expect(200);
    expect(shown.body).toMatchObject({ ...place, iban: 'BE71096123456769' });
    expect(shown.body).toMatchObject({ companyNumber: '0403019261' });
    const rings = await house.source.query<unknown[]>(
      "select 1 from command where message = 'ring' and target = $1",
      [`arrears:${caseId}`],
    );
    expect(rings).toHaveLength(1);
  });

  it('registers an OCMW, whose administrator comes in by a link', async () => {
    await house.tenancy(landlord, '77');
    const email = `${randomUUID()}@ocmw.example`;
    const centre = { ...place, name: 'OCMW Genk', administratorName: 'Lea' };
    const partner = { ...centre, administratorEmail: email };
    const { body } = await koen.post('/partners').send(partner).expect(200);
    const { id } = body as { id: string };
    const twice = { ...partner, administratorEmail: 'ander@ocmw.example' };
    const refused = await koen.post('/partners').send(twice).expect(409);
    expect(refused.body).toMatchObject({ code: 'municipality_taken' });

    const { agent } = house.caller();
    const accepted = await agent
      .post(`/api/v1/invitations/${await tokenTo(email)}`)
      .send({ name: 'Lea', password })
      .expect(200);
    expect(accepted.body).toMatchObject({
      user: { roles: ['administrator'], organisation: { id, kind: 'welfare_centre' } },
    });
    await agent.get('/api/v1/users').expect(200);
    await agent.get('/api/v1/partners').expect(403);
    await koen.post(`/partners/${id}/invitation`).send({}).expect(409);

    const early = { signedOn: '2031-01-01', validUntil: '2030-12-31', fields: ['name'] };
    await koen.post(`/partners/${id}/protocols`).send(early).expect(422);
    const protocol = { signedOn: '2031-01-01', validUntil: '2036-12-31', fields: ['name'] };
    await koen.post(`/partners/${id}/protocols`).send(protocol).expect(200);
    const shown = await koen.get('/partners').expect(200);
    expect(shown.body).toMatchObject({
      items: [
        { id, municipality: 'Genk', tenancies: 1, settled: true, protocols: [{ current: true }] },
      ],
    });
  });

  it('publishes settings after every fault was told; running cases keep theirs', async () => {
    const welfareCentre = await house.organisation('welfare_centre', 'OCMW Genk');
    await seedCase(house, { landlord, welfareCentre, number: '502' });
    const faulty = { ...numbers, testDay: 3, objectionDays: 5, quorum: 1.5 };
    const told = await koen.post('/settings/arrears').send({ basedOn: 1, settings: faulty });
    expect(told.status).toBe(422);
    expect(told.body).toMatchObject({
      code: 'settings_faulty',
      errors: [
        { path: 'settings.testDay', code: 'test_day_before_due_day' },
        { path: 'settings.objectionDays', code: 'objection_shorter_than_source' },
        { path: 'settings.quorum', code: 'not_a_whole_number' },
      ],
    });
    const same = { basedOn: 1, settings: numbers };
    await koen.post('/settings/arrears').send(same).expect(422);
    const settings = { ...numbers, letterOneTermDays: 20 };
    const { body } = await koen
      .post('/settings/arrears')
      .send({ basedOn: 1, settings })
      .expect(200);
    expect(body).toMatchObject({ version: 2 });
    const stale = await koen.post('/settings/arrears').send({ basedOn: 1, settings }).expect(409);
    expect(stale.body).toMatchObject({ code: 'stale' });
    const shown = await koen.get('/settings/arrears').expect(200);
    expect(shown.body).toMatchObject({
      shown: 2,
      versions: [
        { version: 2, current: true, openCases: 0, validFrom: '2031-03-05' },
        { version: 1, current: false, openCases: 1, validFrom: null },
      ],
    });
    const first = await koen.get('/settings/arrears?version=1').expect(200);
    const termOf = ({ body: answer }: { body: unknown }): unknown =>
      (answer as { settings: { name: string; value: unknown }[] }).settings.find(
        ({ name }) => name === 'letterOneTermDays',
      )?.value;
    expect(termOf(shown)).toBe(20);
    expect(termOf(first)).toBe(14);
  });

  it('lets everybody choose a deputy among the own colleagues', async () => {
    const an = await house.employee(landlord, 'arrears_officer');
    const bea = await house.employee(landlord, 'landlord_coordinator');
    const caller = await house.as(an);
    const choose = (userId: string | null) => caller.put('/me/deputy').send({ userId });
    const { body } = await choose(bea.userId).expect(200);
    const name = 'Collega landlord_coordinator';
    expect(body).toMatchObject({ deputy: { id: bea.userId, name } });
    const elsewhere = await house.organisation('landlord', 'Nieuw Dak');
    const stranger = await house.employee(elsewhere, 'arrears_officer');
    for (const userId of [stranger.userId, an.userId])
      expect((await choose(userId).expect(422)).body).toMatchObject({
        errors: [{ path: 'userId', code: 'not_an_option' }],
      });
    const log = await koen.get('/audit').expect(200);
    expect(JSON.stringify(log.body)).toContain(`Vervanger: ${name}.`);
    await choose(null).expect(200);
    expect((await caller.get('/me/deputy').expect(200)).body).toMatchObject({ deputy: null });
  });

  it('stands in the log with what was and what is', async () => {
    const { id } = await invite('arrears_officer');
    await koen
      .post(`/users/${id}/roles`)
      .send({ roles: ['landlord_management'] })
      .expect(200);
    const settings = { ...numbers, graceCents: 1000 };
    await koen.post('/settings/arrears').send({ basedOn: 1, settings }).expect(200);
    const { body } = await koen.get('/audit').expect(200);
    const { items } = body as { items: { change: string | null; person: string }[] };
    expect(items.flatMap(({ change }) => (change === null ? [] : [change])).sort()).toEqual([
      'Instellingen gepubliceerd: versie 2. Tot dit saldo geldt alles als betaald: 5,00 € → 10,00 €.',
      'Persoon uitgenodigd: An. Rollen: Medewerker huurachterstal.',
      'Rollen gewijzigd: An. Rollen: Medewerker huurachterstal → Directie van de verhuurder.',
    ]);
    expect(new Set(items.map(({ person }) => person))).toEqual(new Set(['Collega administrator']));
  });
});
