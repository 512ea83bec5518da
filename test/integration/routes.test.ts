import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessRoles } from '../../domain/access/policy.js';
import { RulesetRow } from '../../infra/database/entities/place.js';
import { AbsenceRow } from '../../infra/database/entities/board.js';
import { YearlyReportRow } from '../../infra/database/entities/document.js';
import { Partnership, WelfareRecipient } from '../../infra/database/entities/rules.js';
import { ApiHouse, type Caller } from './api-house.js';
import { seedCandidate, seedPlace, trialHousing } from './candidate-seed.js';
import { arrearsNumbers, seedCase, type SeededCase } from './case-seed.js';
import { seedTrajectory, type SeededTrajectory } from './trajectory-seed.js';

interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
}
interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** Open to those who are not signed in; each for its reason. */
const open = [
  'POST /session',
  'GET /invitations/:token',
  'POST /invitations/:token',
  'GET /calendars/:token.ics',
];
/** Answers for one's own organisation, whatever it holds; there is no foreign id in the address. */
const day = '2031-03-04';
const word = 'waarom niet';
const programme = 'trial_housing_mid_west_flanders';

describe('every route', () => {
  let house: ApiHouse;
  let seeded: SeededCase;
  let routes: Route[];
  let stranger: Caller;
  let strangeCentre: Caller;
  let nobody: Caller;
  let owner: Caller;
  let centre: Caller;
  /** Leads the seeded trajectory. */
  let lead: Caller;
  let led: SeededTrajectory;
  let colleagueId: string;
  let partnerId: string;
  let partnershipId: string;
  let igsId: string;
  let landlordId: string;
  let trajectoryId: string;
  let placeId: string;
  /** A place that the leading partner serves. */
  let ledPlaceId: string;
  let rulesetId: string;
  let absenceId: string;

  beforeAll(async () => {
    house = await ApiHouse.open();
    const landlord = await house.organisation('landlord', 'SVK Het Scharnier');
    const otherLandlord = await house.organisation('landlord', 'Nieuw Dak');
    const welfareCentre = await house.organisation('welfare_centre', 'OCMW Genk');
    const otherCentre = await house.organisation('welfare_centre', 'OCMW Hasselt');
    seeded = await seedCase(house, { landlord, welfareCentre, number: '412' });
    owner = await house.as(await house.employee(landlord, ...accessRoles));
    stranger = await house.as(await house.employee(otherLandlord, ...accessRoles));
    centre = await house.as(await house.employee(welfareCentre, ...accessRoles));
    strangeCentre = await house.as(await house.employee(otherCentre, ...accessRoles));
    const igs = await house.organisation('partner_organisation', 'IGS Roeselare');
    const leader = await house.employee(igs, ...accessRoles);
    lead = await house.as(leader);
    igsId = igs;
    partnershipId = randomUUID();
    await house.source.getRepository(Partnership).insert({
      ...{ id: partnershipId, organisationId: landlord, partnerId: welfareCentre },
      ...{ programmes: [], fromDate: '2030-01-01', untilDate: null },
    });
    led = await seedTrajectory(house, { lead: igs, landlord, coachId: leader.userId });
    nobody = await house.as(await house.employee(landlord));
    colleagueId = (await house.employee(landlord, 'arrears_officer')).userId;
    partnerId = welfareCentre;
    landlordId = landlord;
    const allotting = { leadId: welfareCentre, landlordId: landlord };
    trajectoryId = await seedCandidate(house, { ...allotting, number: 'T-0412' });
    placeId = await seedPlace(house, allotting);
    ledPlaceId = await seedPlace(house, { leadId: igs, landlordId: landlord });
    rulesetId = randomUUID();
    await house.source.getRepository(RulesetRow).insert({
      ...{ id: rulesetId, organisationId: landlord, version: 1, state: 'draft' },
      ...{ fromDate: day, untilDate: null, author: 'test', reason: word },
      ...{ madeAt: house.clock.now(), publishedAt: null, retiredAt: null },
      data: {
        ...{ name: word, municipalities: ['Genk'], localTie: null, routes: [], targetGroups: [] },
        steps: [{ label: word, plannedOn: null, doneOn: null }],
      },
    });
    absenceId = randomUUID();
    await house.source.getRepository(AbsenceRow).insert({
      id: absenceId,
      organisationId: igs,
      userId: leader.userId,
      fromDate: '2031-03-10',
      untilDate: '2031-03-14',
      reason: 'leave',
      recordedBy: 'test',
      recordedAt: house.clock.now(),
    });
    await house.source.getRepository(YearlyReportRow).insert({
      ...{ id: randomUUID(), organisationId: igs, programme, year: 2030 },
      ...{ untilDate: '2030-12-31', documentId: led.documentId, askedBy: leader.userId },
      askedAt: house.clock.now(),
    });
    await house.source.getRepository(WelfareRecipient).insert({
      id: randomUUID(),
      organisationId: landlord,
      municipality: 'Genk',
      welfareCentreId: welfareCentre,
      fromDate: '2030-01-01',
      untilDate: null,
    });
    const { router } = house.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
    routes = router.stack.flatMap(({ route }) =>
      route?.path.startsWith('/api/v1/') === true
        ? Object.keys(route.methods)
            .filter((method) => method !== '_all')
            .map((method) => ({ method: method as Route['method'], path: route.path.slice(7) }))
        : [],
    );
  });
  afterAll(() => house.close());

  /** Acts, with a body that is JSON. */
  const withBody = ({ method, path }: Route): boolean =>
    ['post', 'put', 'patch'].includes(method) && path !== '/imports';
  const nameOf = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;
  const closed = (): Route[] => routes.filter((route) => !open.includes(nameOf(route)));

  /** The seeded id that belongs in an address. */
  const filled = (path: string): string => {
    const ids: [RegExp, string][] = [
      [/^\/tenancies/, seeded.tenancyId],
      [/^\/payments\/:id\/reversal/, seeded.receiptId],
      [/^\/(movements|payments)\/:id\/allocation/, seeded.movementId],
      [/^\/imports/, seeded.importId],
      [/^\/letters/, seeded.letterId],
      [/^\/tasks/, seeded.taskId],
      [/^\/meetings/, seeded.sessionId],
      [/^\/persons/, seeded.personId],
      [/^\/users/, colleagueId],
      [/^\/partnerships/, partnershipId],
      [/^\/partners/, partnerId],
      [/^\/trajectories/, led.trajectoryId],
      [/^\/places/, placeId],
      [/^\/rulesets/, rulesetId],
      [/^\/commands/, randomUUID()],
      [/^\/absences/, absenceId],
    ];
    const id = ids.find(([pattern]) => pattern.test(path))?.[1] ?? seeded.caseId;
    return path
      .replace(':objectionId', seeded.objectionId)
      .replace(':holdId', seeded.holdId)
      .replace(':claimId', seeded.claimId)
      .replace(':shareId', seeded.shareId)
      .replace(':petitionId', seeded.petitionId)
      .replace(':statusId', seeded.statusId)
      .replace(':evaluationId', led.evaluationId)
      .replace(':goalId', led.goalId)
      .replace(':flagId', led.flagId)
      .replace(':slotId', randomUUID())
      .replace(':documentId', led.documentId)
      .replace(':paperId', led.documentId)
      .replace(':body', 'team')
      .replace(':key', randomUUID())
      .replace(':name', 'lac')
      .replace(':code', programme)
      .replace(':version', '1')
      .replace(':id', id);
  };

  /** A body that is right in form, with the seeded ids of the first landlord. */
  const bodies = (): Record<string, object> => {
    const { tenancyId, personId, caseId, letterId } = seeded;
    const petition = {
      courtName: word,
      courtStreet: word,
      courtPostalCode: '3600',
      courtMunicipality: word,
      signatoryName: word,
      signatoryMandate: word,
    };
    const place = {
      name: 'Het Scharnier',
      street: 'Kerkstraat 1',
      postalCode: '3600',
      municipality: 'Genk',
      phone: '089 00 00 00',
      email: 'huur@voorbeeld.be',
    };
    const instalments = [{ dueOn: '2031-04-01', amountCents: 100 }];
    return {
      '/payments': { tenancyId, amountCents: 100, valueDate: day },
      '/payments/:id/reversal': { reason: word },
      '/payments/:id/allocation': { parts: [{ tenancyId, amountCents: 500 }] },
      '/movements/:id/allocation': { parts: [{ tenancyId, amountCents: 500 }] },
      '/imports/:id/confirm': {},
      '/arrears-procedures': { tenancyId },
      '/arrears-procedures/preview': { tenancyIds: [tenancyId] },
      '/arrears-procedures/:id/withdrawal': { reason: word },
      '/arrears-procedures/:id/repayment-plans': { instalments },
      '/arrears-procedures/:id/objections': {
        tenantId: personId,
        receivedOn: day,
        channel: 'letter',
      },
      '/arrears-procedures/:id/contacts': { tenantId: personId, kind: 'phone', on: day },
      '/arrears-procedures/:id/holds': { reason: 'hospital', until: '2031-03-20' },
      '/arrears-procedures/:id/payment-commitments': {
        by: 'OCMW',
        amountCents: 1,
        expectedOn: '2031-03-20',
      },
      '/arrears-procedures/:id/payment-claims': { on: day },
      '/arrears-procedures/:id/court-records': { kind: 'hearing', on: day },
      '/arrears-procedures/:id/petition': petition,
      '/tasks/:id/claim': {},
      '/tasks/:id/assignment': { userId: randomUUID() },
      '/tasks/:id/completion': { outcome: 'wait' },
      '/letters/release': { letterIds: [letterId] },
      '/letters/withdrawal': { letterIds: [letterId] },
      '/letters/:id/deposit': { on: '2031-03-05', registeredNumber: 'RR1234' },
      '/letters/:id/delivery': { outcome: 'received', on: '2031-03-05' },
      '/meetings': { date: '2031-04-20', place: 'OCMW' },
      '/meetings/:id/answer': { answer: 'coming' },
      '/meetings/:id/move': { date: '2031-04-21', place: 'OCMW' },
      '/meetings/:id/cancellation': { reason: 'called_off' },
      '/meetings/:id/opening': {},
      '/meetings/:id/attendance': { memberId: randomUUID(), present: true },
      '/meetings/:id/decisions': { caseId, decision: 'no_solution', motive: word },
      '/meetings/:id/closure': {},
      '/meetings/:id/items': { motive: word },
      '/meetings/:id/items/:key/removal': { motive: word },
      '/meetings/:id/items/:key/treatment': {},
      '/bodies/:code/:body': { firstOn: day, place: word, chairId: randomUUID() },
      '/bodies/:code/:body/stop': {},
      '/users': { name: 'Nieuwe collega', email: 'nieuw@voorbeeld.be', roles: ['arrears_officer'] },
      '/users/:id/invitation': {},
      '/users/:id/roles': { roles: ['landlord_coordinator'] },
      '/users/:id/deactivation': {},
      '/users/:id/activation': {},
      '/organisation': { ...place, iban: 'BE71096123456769', companyNumber: '0403019261' },
      '/partners': {
        ...place,
        municipality: 'As',
        administratorName: 'Lea',
        administratorEmail: 'lea@voorbeeld.be',
      },
      '/partnerships': { partnerId: igsId },
      '/partnerships/new': {
        ...place,
        administratorName: 'Noa',
        administratorEmail: 'noa@voorbeeld.be',
      },
      '/partnerships/:id/end': {},
      '/partners/:id/protocols': { signedOn: day, validUntil: '2035-01-01', fields: ['name'] },
      '/partners/:id/invitation': {},
      '/settings/arrears': { basedOn: 1, settings: { ...arrearsNumbers, letterOneTermDays: 20 } },
      '/absences': { userId: colleagueId, from: day, until: day, reason: 'leave' },
      '/absences/:id/replan': { items: [{ evaluationId: randomUUID(), to: { on: day } }] },
      '/absences/:id/return': { items: [] },
      '/monitoring/workload-limit': { most: 16 },
      '/monitoring/replan': { items: [{ evaluationId: randomUUID(), to: { on: day } }] },
      '/monitoring/replan/preview': { items: [{ evaluationId: randomUUID(), to: { on: day } }] },
      '/monitoring/reassignment': { fromUserId: colleagueId, toUserId: randomUUID() },
      '/monitoring/reassignment/preview': { fromUserId: colleagueId, toUserId: randomUUID() },
      '/me/calendar': {},
      '/me/preferences': { digest: true },
      '/me/deputy': { userId: null },
      '/programmes': { from: programme, code: programme, title: word, reason: word },
      '/programmes/:code/drafts/:version': { parameters: { title: word } },
      '/programmes/:code/drafts/:version/publication': { reason: word },
      '/programmes/:code/versions/:version/retirement': { reason: word },
      '/trajectories/:id/tenancy': { tenancyId, tenantId: personId },
      '/trajectories/:id/programme-version': { version: 1, reason: word },
      '/trajectories': {
        programme: led.programme,
        firstName: 'Kim',
        lastName: 'Maes',
        referrer: 'general_welfare',
      },
      '/trajectories/:id/visits': { kind: 'home_visit', outcome: 'spoken', careMinutes: 30 },
      '/trajectories/:id/goals': { domain: 'money', text: word },
      '/trajectories/:id/dangers': { text: word },
      '/trajectories/:id/facts': { facts: { household: 'couple' }, reason: word },
      '/trajectories/:id/holds': { reason: 'hospital', until: '2031-03-20' },
      '/trajectories/:id/holds/:holdId/release': { reason: word },
      '/trajectories/:id/consent-withdrawal': {},
      '/trajectories/:id/urgency': { urgency: 3, reason: word },
      '/trajectories/:id/scarce-time': { on: day, minutes: 30 },
      '/trajectories/:id/scarce-time/:slotId/outcome': { outcome: 'held' },
      '/trajectories/:id/coach': { userId: randomUUID() },
      '/trajectories/:id/notice-receipt': { on: day, outcome: 'received' },
      '/trajectories/:id/evaluations/:evaluationId/outcome': {
        outcome: 'positive',
        conclusion: word,
      },
      '/trajectories/:id/evaluations/:evaluationId/day': { on: '2031-09-10', reason: word },
      '/trajectories/:id/extension': { reason: null },
      '/trajectories/:id/documents': { code: 'intake_form' },
      '/trajectories/:id/documents/:documentId/signatures': {
        by: 'client',
        on: '2031-03-05',
        how: 'on_screen',
      },
      '/trajectories/:id/ending': { ending: 'notice_by_tenant', reason: word },
      '/calendar/preview': { added: ['2031-06-02'] },
      '/calendar/publication': { added: ['2031-06-02'], basedOn: 1, reason: word },
      '/places': {
        ...{
          kind: 'dwelling',
          bedrooms: 1,
          street: word,
          postalCode: '3600',
          municipality: 'Genk',
        },
        ...{ programmes: [trialHousing], from: day, leadId: partnerId },
      },
      '/reports/yearly/:code': { year: 2031 },
      '/places/:id': { until: null },
      '/places/:id/reservations': { trajectoryId, from: day, until: '2031-04-01' },
      '/allocation-counts': { landlordId, year: 2030, allocations: 100 },
      '/trajectories/:id/refusals': { by: 'candidate', placeId: ledPlaceId, reason: word },
      '/trajectories/:id/housing-wishes': { bedrooms: 1 },
      '/rulesets': {
        ...{ name: word, from: day, municipalities: ['Genk'], reason: word },
        routes: [{ code: 'standard', label: word, capPercent: null }],
      },
      '/rulesets/:id/steps': { step: 0, doneOn: day },
      '/rulesets/:id/publication': { reason: word },
      '/rulesets/:id/retirement': { on: day, reason: word },
      '/persons/:id/statuses': { kind: 'minor', from: day },
      '/persons/:id/statuses/:statusId/release': { reason: word },
    };
  };

  const call = (caller: Caller, { method, path }: Route, body?: object) => {
    const address = filled(path);
    if (method === 'get') return caller.get(address);
    if (method === 'delete') return caller.delete(address);
    return caller[method](address).send(body ?? bodies()[path] ?? {});
  };

  /** Who owns what a route is about: trajectories are led by a welfare partner, the rest is the landlord's. */
  const ownerOf = ({ path: address }: Route): Caller =>
    !address.includes(':id/tenanc') &&
    /^\/(trajectories|programmes|bodies|monitoring|absences|reports\/yearly|scarce-time)/.test(
      address,
    )
      ? lead
      : owner;

  it('is known to this test', () => {
    expect(routes.length).toBeGreaterThan(50);
    const acting = closed().filter(withBody);
    expect(acting.filter(({ path }) => !(path in bodies())).map(nameOf)).toEqual([]);
  });

  it('asks who one is', async () => {
    for (const route of closed()) {
      const { agent } = house.caller();
      const { status, body } = await agent[route.method](`/api/v1${filled(route.path)}`);
      expect({ route: nameOf(route), status }).toEqual({ route: nameOf(route), status: 401 });
      expect(body).toMatchObject({ code: 'unauthenticated' });
    }
  });

  it('names the right that is missing', async () => {
    const forEverybody = [
      '/session',
      '/me',
      '/me/preferences',
      '/me/deputy',
      '/me/calendar',
      '/menu',
      '/search',
      '/commands/:id',
    ];
    for (const route of closed().filter(({ path }) => !forEverybody.includes(path))) {
      const { status, body } = await call(nobody, route);
      expect({ route: nameOf(route), status }).toEqual({ route: nameOf(route), status: 403 });
      expect((body as { right: string }).right).toMatch(/^[a-z]+\.[a-z_]+$/);
    }
  });

  it('hides the files of one organisation from every other', async () => {
    const before = await fingerprint();
    const foreign = closed().filter(
      (route) =>
        route.path.includes(':id') ||
        [
          'POST /payments',
          'POST /arrears-procedures',
          'POST /letters/release',
          'POST /letters/withdrawal',
          'POST /arrears-procedures/preview',
          'PUT /allocation-counts',
        ].includes(nameOf(route)),
    );
    for (const caller of [stranger, strangeCentre]) {
      for (const route of foreign) {
        const { status, text } = await call(caller, route);
        expect({ route: nameOf(route), status: status === 403 ? 404 : status }).toEqual({
          route: nameOf(route),
          status: 404,
        });
        expect(text).not.toContain('Peeters');
      }
    }
    expect(await fingerprint()).toEqual(before);
  });

  it('lists nothing of another organisation', async () => {
    const lists = closed().filter(({ method, path }) => method === 'get' && !path.includes(':'));
    for (const caller of [stranger, strangeCentre]) {
      for (const route of lists) {
        const query = route.path === '/search' ? '?q=Peeters' : '';
        const { status, text } = await caller.get(`${route.path}${query}`);
        expect([200, 403]).toContain(status);
        expect(text).not.toContain('Peeters');
        expect(text).not.toContain(seeded.caseId);
      }
    }
  });

  it('shows its own organisation what it reads', async () => {
    const reading = closed().filter(
      ({ method, path }) => method === 'get' && !/commands|search/.test(path),
    );
    for (const route of reading) {
      const { status } = await call(ownerOf(route), route);
      expect({ route: nameOf(route), status }).toEqual({
        route: nameOf(route),
        status: route.path.startsWith('/meetings/:id') ? 404 : 200,
      });
    }
    const hits = await owner.get('/search?q=Peeters').expect(200);
    expect((hits.body as { items: unknown[] }).items).toHaveLength(2);
  });

  it('shows a welfare centre only what was shared', async () => {
    const { body } = await centre.get(`/arrears-procedures/${seeded.caseId}`).expect(200);
    expect(body).toMatchObject({ address: '', tenancyId: null, toldCents: 120_000 });
    expect(JSON.stringify(body)).toContain('Peeters412');
    expect(JSON.stringify(body)).not.toContain('Stationsstraat');
    await centre.get(`/tenancies/${seeded.tenancyId}`).expect(403);
    await centre.get(`/letters/${seeded.letterId}/pdf`).expect(404);
    await centre.get(`/tasks/${seeded.taskId}`).expect(404);
    await owner.get(`/tasks/${seeded.welfareTaskId}`).expect(404);
    await centre.get(`/tasks/${seeded.welfareTaskId}`).expect(200);
    const { text } = await centre.get(`/meetings/${seeded.sessionId}`).expect(200);
    expect(text).not.toContain('Stationsstraat');
  });

  it('takes no unknown field, no wrong type and no id that is none', async () => {
    for (const route of closed().filter(withBody)) {
      const unknown = await call(ownerOf(route), route, { ...bodies()[route.path], surprise: 1 });
      const known = (unknown.body as { errors?: { path: string; code: string }[] }).errors ?? [];
      const ofOtherSide = /^\/meetings|housing-wishes$/.test(route.path) && unknown.status === 403;
      if (!ofOtherSide) {
        expect({ route: nameOf(route), status: unknown.status }).toEqual({
          route: nameOf(route),
          status: 400,
        });
        expect(known).not.toHaveLength(0);
      }
      for (const body of [[], 'text', { reason: 5 }, { tenancyId: "x' or 1=1" }]) {
        const { status } = await call(ownerOf(route), route, body as object);
        expect(status).toBeGreaterThanOrEqual(200);
        expect(status).toBeLessThan(500);
      }
    }
    for (const route of closed().filter(({ path }) => path.includes(':id'))) {
      const address = route.path.replace(/:\w+/g, 'geen-id');
      const caller = ownerOf(route);
      const { method, path } = route;
      const asked = method === 'get' || method === 'delete';
      const { status } = await (asked
        ? caller[method](address)
        : caller[method](address).send(bodies()[path] ?? {}));
      expect([400, 403]).toContain(status);
    }
  });

  it('takes no query it does not know', async () => {
    for (const route of closed().filter(
      ({ method, path }) => method === 'get' && !path.includes(':'),
    )) {
      for (const query of [
        '?limit=-1',
        '?limit=9999',
        '?cursor=%00',
        '?onDate=2030-02-30',
        "?q='%00",
        '?limit=1&limit=2',
      ]) {
        const { status } = await ownerOf(route).get(`${route.path}${query}`);
        expect({ route: `${route.path}${query}`, ok: status < 500 }).toEqual({
          route: `${route.path}${query}`,
          ok: true,
        });
      }
    }
  });

  it('takes ten megabytes from nobody', async () => {
    const large = { reason: 'x'.repeat(10 * 1024 * 1024) };
    for (const path of ['/payments', `/arrears-procedures/${seeded.caseId}/withdrawal`]) {
      const { body } = await owner.post(path).send(large).expect(413);
      expect(body).toMatchObject({ code: 'too_large', status: 413 });
    }
    const { body } = await owner.agent
      .post('/api/v1/session')
      .set('content-type', 'application/json')
      .send('{"a":')
      .expect(400);
    expect(body).toMatchObject({ code: 'not_json' });
  });

  it('does nothing without a key or without the token of the session', async () => {
    for (const route of closed()
      .filter(withBody)
      .filter(({ path }) => !path.endsWith('preview'))) {
      const { method } = route as { method: 'post' | 'put' | 'patch' };
      const { agent } = ownerOf(route);
      const bare = await agent[method](`/api/v1${filled(route.path)}`).send({});
      expect(bare.body).toMatchObject({ status: 403, code: 'csrf' });
      const keyless = await ownerOf(route)[method](filled(route.path), 'geen sleutel').send({});
      const missing = keyless.status === 403 ? 'forbidden' : 'idempotency_key_required';
      expect({ route: nameOf(route), code: (keyless.body as { code: string }).code }).toEqual({
        route: nameOf(route),
        code: missing,
      });
    }
  });

  it('answers an unknown address as a problem', async () => {
    const { body, headers } = await owner.get('/nowhere').expect(404);
    expect(headers['content-type']).toMatch('application/problem+json');
    expect(body).toMatchObject({ code: 'not_found', requestId: expect.any(String) });
  });

  it('does for its own organisation what it is asked', async () => {
    const done: Record<string, number> = {};
    const retires = ({ path }: Route): boolean => path.startsWith('/programmes/:code/versions');
    const routes = closed().filter(withBody);
    // What was retired is offered to nobody any more: last.
    for (const route of [...routes.filter((one) => !retires(one)), ...routes.filter(retires)]) {
      const { status, body } = await call(ownerOf(route), route);
      if (status >= 500) console.error(nameOf(route), body);
      done[nameOf(route)] = status;
    }
    expect(Object.values(done).filter((status) => status >= 500)).toEqual([]);
    expect(done).toMatchObject({
      'POST /payments': 200,
      'POST /arrears-procedures': 409,
      'POST /arrears-procedures/:id/objections': 200,
      'POST /arrears-procedures/:id/holds': 200,
      'POST /arrears-procedures/:id/withdrawal': 202,
      'POST /arrears-procedures/:id/petition': 409,
      'POST /tasks/:id/completion': 202,
      'POST /trajectories': 202,
      'POST /trajectories/:id/visits': 200,
      'POST /trajectories/:id/goals': 200,
      'POST /trajectories/:id/facts': 200,
      'POST /trajectories/:id/holds': 200,
      'POST /trajectories/:id/holds/:holdId/release': 404,
      'POST /reports/yearly/:code': 202,
      'POST /trajectories/:id/documents': 202,
      'POST /trajectories/:id/documents/:documentId/signatures': 200,
      'POST /trajectories/:id/ending': 202,
      'POST /users': 200,
      'POST /users/:id/deactivation': 200,
      'POST /organisation': 200,
      'POST /partners': 200,
      'POST /partners/:id/protocols': 200,
      'POST /partnerships': 200,
      'POST /partnerships/new': 200,
      'POST /settings/arrears': 200,
      'POST /places': 200,
      'PATCH /places/:id': 200,
      'POST /places/:id/reservations': 409,
      'PUT /allocation-counts': 200,
      'POST /trajectories/:id/refusals': 200,
      'POST /trajectories/:id/housing-wishes': 200,
      'POST /rulesets': 200,
      'POST /rulesets/:id/steps': 200,
      'POST /rulesets/:id/publication': 200,
      'POST /rulesets/:id/retirement': 200,
    });
  });

  /** Everything that could have been changed by somebody who may not. */
  async function fingerprint(): Promise<unknown> {
    const tables = [
      'case_event',
      'receipt',
      'person_status',
      'import_file',
      'letter',
      'task',
      'meeting',
      'app_user',
      'organisation',
      'sharing_protocol',
      'partnership',
      'settings_version',
      'trajectory',
      'programme_version',
      'administration_change',
      'place',
      'place_booking',
      'place_refusal',
      'housing_wish',
      'allocation_count',
      'allocation_ruleset',
      'absence',
      'workload_limit',
    ];
    const counts = tables.map((table) =>
      house.source.query<unknown[]>(`select count(*) from ${table}`),
    );
    return Promise.all(counts);
  }
});
