import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewTrajectoryEvent, Referral } from '../../domain/trajectory/events.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { pastTrajectoriesCsv } from '../../infra/demonstration/past-trajectories.js';
import type {
  ReferralChoices,
  TrajectoryAnswer,
} from '../../api/trajectories/trajectories.answers.js';
import { createTrajectoryActivities } from '../../activities/trajectory/trajectory-activities.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { EvaluationRow } from '../../infra/database/entities/trajectory.js';
import { ApiHouse, type Caller, type Employee } from './api-house.js';
import { seedTrajectory } from './trajectory-seed.js';

interface Figure {
  code: string;
  label: string;
  value: number | null;
  unit: string;
}
interface PublishedRow {
  label: string;
  printed: number;
  counted: number | null;
  agrees: boolean;
  note: string | null;
}
interface Report {
  title: string;
  programmes: { code: string; label: string }[];
  sections: { code: string; label: string; rows: Figure[] }[];
  published: { from: string; to: string; rows: PublishedRow[] } | null;
  items: { number: string; referrer: string }[];
}
interface Import {
  id: string;
  state: string;
  preview: {
    rows: number;
    added: number;
    known: number;
    faults: { line: number; code: string; message: string }[];
  };
}

const s2 = 'trial_housing_mid_west_flanders';
const withoutFigures = ['opportunity_trajectories'];
const header =
  'number;programme;referrer;referred_on;stay_from;ended_on;closed_on;ending;facts;answers;contacts';

describe('the reports of the programmes', () => {
  let house: ApiHouse;
  let lead: string;
  let coordinator: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
    lead = await house.organisation('welfare_centre', 'CAW Limburg');
    coordinator = await house.as(await house.employee(lead, 'trajectory_coordinator'));
    const sent = await send(pastTrajectoriesCsv());
    expect(sent.preview.faults).toEqual([]);
    await confirm(sent);
  }, 120_000);
  afterAll(() => house.close());

  async function send(bytes: Uint8Array | string): Promise<Import> {
    const { body } = await coordinator
      .post('/imports')
      .field('kind', 'trajectories')
      .attach('file', Buffer.from(bytes), 'trajecten.csv')
      .expect(200);
    return body as Import;
  }
  async function confirm({ id }: Import, status = 200): Promise<void> {
    await coordinator.post(`/imports/${id}/confirm`).send({}).expect(status);
  }
  async function report(programme: string, who = coordinator, period = ''): Promise<Report> {
    const { body } = await who
      .get(`/reports/trajectories?programme=${programme}${period}`)
      .expect(200);
    return body as Report;
  }
  const rowsOf = ({ sections }: Report, section: string): Record<string, number | null> =>
    Object.fromEntries(
      (sections.find(({ code }) => code === section)?.rows ?? []).map(({ code, value }) => [
        code,
        value,
      ]),
    );
  /** The published figures as lines: what was printed, what is counted, and `≠` where they differ. */
  const table = ({ published }: Report): string[] =>
    (published?.rows ?? []).map(
      ({ label, printed, counted, agrees }) =>
        `${label}: ${printed}${agrees ? '' : ` ≠ ${String(counted)}`}`,
    );
  const numberOfTrajectories = async (): Promise<number> => {
    const [row] = await house.source.query<{ n: number }[]>(
      'select count(*)::int n from trajectory',
    );
    return row?.n ?? -1;
  };

  it('give every published figure, or say why not', async () => {
    const { programmes } = await report(s2);
    const wrong: string[] = [];
    for (const { code } of programmes) {
      const { published } = await report(code);
      if (withoutFigures.includes(code)) expect(published).toBeNull();
      else expect(published?.rows.length).toBeGreaterThan(0);
      for (const { label, printed, counted, agrees, note } of published?.rows ?? [])
        if (!agrees && note === null) wrong.push(`${code} ${label}: ${printed} ≠ ${counted}`);
    }
    expect(programmes).toHaveLength(13);
    expect(wrong).toEqual([]);
  });

  it('say for S2 where six of the 55 are', async () => {
    const answer = await report(s2);
    expect(table(answer)).toEqual([
      'Aanmeldingen: 55',
      'Alleenstaanden: 70.9',
      'Niet weerhouden door het team: 14',
      'Selectie niet afgemaakt: 13',
      'Gestarte trajecten: 22',
      'Trajecten als doel: 25 ≠ 22',
      'Begeleid door een andere dienst dan de aanmelder: 7',
      'Met een terugvalplaats in principe: 9',
      'Zonder plan B: 13',
    ]);
    expect(answer.published?.rows[0]?.note).toMatch('samen 49. Zes ontbreken in de bron');
    expect(rowsOf(answer, 'standing')).toMatchObject({ started: 22, never: 27, waiting: 6 });
  });

  it('count S3 over both tracks, and its printed parts', async () => {
    expect(table(await report('working_on_networks_trial_dwelling'))).toEqual([
      'Aanmeldingen, beide sporen: 105',
      'Aanmeldingen via OCMW: 44',
      'Aanmeldingen via opvangcentra: 33',
      'Aanmeldingen via sociale verhuurders: 18',
      'Aanmeldingen via psychiatrisch ziekenhuis: 5',
      'Aanmeldingen via PAAZ: 2',
      'Aanmeldingen via PET: 2',
      'Aanmeldingen via De Sleutel: 1',
      'Mensen begeleid, beide sporen: 55',
      'Afgerond, beide sporen: 29',
      'Nog bezig, beide sporen: 26',
      'Bewoners van een proefwoning: 16',
      'Proefcontracten: 17',
      'Kregen een huurcontract: 10',
      'Goede eindevaluatie door verhuurder en begeleiding: 8',
      'Daarna verder begeleid: 6',
      'Daarna zonder begeleiding: 2',
      'Huurcontract zonder gezamenlijke evaluatie: 2',
      'Vroeg gestopt door de bewoner: 2',
      'Daarvan terug naar de moeder: 2',
      'Negatieve contracten: 5',
      'Bewoners die moesten vertrekken: 4',
      'Gemiddelde duur, beide sporen: 15',
      'Langste begeleiding, beide sporen: 30',
      'Wachttijd, beide sporen: 1',
      'Jongste cliënt, beide sporen: 18',
      'Oudste cliënt, beide sporen: 65',
    ]);
    expect(table(await report('working_on_networks_sitting_tenant'))).toEqual([
      'Begeleid als zittende huurder: 47',
      'Uit een proefwoning: 8',
      'Rechtstreeks aangemeld, wonen nog in hun woning: 39',
      'Afgesloten: 21',
      'Geslaagd: 13',
      'Naar een andere dienst: 12 ≠ 11',
      'Daarvan OCMW: 2',
      'Daarvan mobiel behandelteam: 6',
      'Daarvan CAW: 1',
      'Daarvan referentiepersoon: 1',
      'Daarvan PET: 1',
      'Zonder verdere begeleiding: 1',
      'Gestopt: geen medewerking: 7',
      'Daarvan naar de dienst preventie uithuiszetting: 1',
      'Overleden: 1',
      'Na een proefwoning goed afgerond: 5',
      'Na een proefwoning niet goed afgerond: 1',
    ]);
  });

  it('show the fifteenths of S8 and the stay that broke its limit', async () => {
    const answer = await report('transitional_dwelling_kempen');
    expect(table(answer)).toEqual([
      'Afgeronde begeleidingen: 15',
      'Opnames per jaar: 7.2',
      'Naar een stabiele woning: 74 ≠ 73.3',
      'Ambtshalve geschrapt: 6.5 ≠ 6.7',
      'Terug naar de gevangenis: 13',
      'Naar de psychiatrie: 6.5 ≠ 6.7',
      'Afgerond na 6 maanden: 33.5 ≠ 33.3',
      'Afgerond na 3 tot 5 maanden: 13.5 ≠ 13.3',
      'Afgerond na 1 tot 3 maanden: 20',
      'Uit huis gezet na meer dan 6 maanden: 6.5 ≠ 6.7',
      'Doorverwezen na 5 maanden: 13.5 ≠ 13.3',
      'Gestopt door het CAW na 5 maanden: 13',
      'Gemiddeld verblijf: 156',
      'Nabegeleiding gebruikt: 15',
    ]);
    expect(rowsOf(answer, 'durations')).toMatchObject({
      mean_stay: 156,
      longest_stay: 215,
      too_long: 1,
      // Three run on since 2015, and nobody tells until when.
      under_6_months: 14,
      under_12_months: 1,
      longer: 0,
    });
  });

  it('follow the young adults of S10 from registration to lease', async () => {
    const answer = await report('young_adults_halle_vilvoorde');
    expect(table(answer)).toEqual([
      'Aanmeldingen: 143',
      'Begeleiding gestart: 74',
      'Ingeschreven bij een verhuurder: 53',
      'Huurcontracten: 45',
      'Wacht nog op een woning: 1',
      'Kortste wachttijd, van inschrijving tot toewijzing: 1',
      'Langste wachttijd, van inschrijving tot toewijzing: 9',
      'Kortste tijd van toewijzing tot huurcontract: 1',
      'Langste tijd van toewijzing tot huurcontract: 2',
      'Andere oplossing of gestopt met begeleiding: 7',
      'Uithuiszettingen: 5',
      'Daarvan nog in begeleiding: 3',
      'Daarvan niet meer in begeleiding: 2',
      'Daarvan: contact verbroken: 1',
      'Daarvan: na een afgeronde begeleiding: 1',
    ]);
    expect(rowsOf(answer, 'endings')).toMatchObject({ evicted: 3, not_entered: 69 });
  });

  it('count minutes of contacts and ages', async () => {
    const outreach = await report('psychiatric_outreach_antwerp');
    expect(rowsOf(outreach, 'contacts')).toMatchObject({ care: 24, travel: 10, administration: 3 });
    expect(rowsOf(await report('care_and_training_genk_training'), 'age')).toEqual({
      mean: 50,
      lowest: 42,
      highest: 58,
      unknown: 16,
    });
  });

  it('take a period, and keep the published figures in that of their source', async () => {
    const answer = await report(s2, coordinator, '&from=2012-01-01&to=2012-12-31');
    const { all } = rowsOf(answer, 'inflow');
    expect(all).toBeGreaterThan(0);
    expect(all).toBeLessThan(55);
    expect(table(answer)[0]).toBe('Aanmeldingen: 55');
  });

  it('are a file too, without a name', async () => {
    const { text } = await coordinator
      .get(`/reports/trajectories?programme=${s2}`)
      .set('accept', 'text/csv')
      .expect(200);
    expect(text.trim().split('\r\n')).toHaveLength(56);
    expect(text).not.toMatch('Overgenomen');
  });

  it('keep the day of an answer that an old list tells, in the order of days', async () => {
    const told = await house.source.query<{ type: string; code: string | null; on: string }[]>(
      `select e.type, e.data->>'code' as code, e.at::date::text as on from case_event e
        join trajectory t on t.id = e.case_id where t.number = 'S10-104' order by e.position`,
    );
    const days = told.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    const opened = told.filter(({ type }) => type === 'task_opened').map(({ code }) => code);
    expect(opened).toEqual(['enrol', 'priority', 'start_guidance']);
    const began = told.findIndex(({ type }) => type === 'stay_began');
    const allotted = told.findIndex(({ code }) => code === 'priority');
    expect(allotted).toBeLessThan(began);
  });

  it('add nothing when the same file comes twice, in whatever form', async () => {
    const before = await numberOfTrajectories();
    expect((await send(pastTrajectoriesCsv())).state).toBe('duplicate');
    const longer = await send(Buffer.concat([pastTrajectoriesCsv(), Buffer.from('\n')]));
    expect(longer.preview).toMatchObject({ added: 0, known: before });
    await confirm(longer);
    expect(await numberOfTrajectories()).toBe(before);
  });

  it('refuse a whole file for bad lines, and name each fault with its column', async () => {
    const before = await numberOfTrajectories();
    const given = await send(
      [
        header,
        `A1;${s2};gone;2014-01-01;;;;;;;`,
        `A2;gone;mental_health;2014-01-01;;;;;;;`,
        `A3;${s2};mental_health;2014-02-30;;;;;;;`,
        `A4;${s2};mental_health;2014-03-01;2014-02-01;2014-01-01;;;;;`,
        `A5;${s2};mental_health;2014-03-01;;;2014-04-01;;;;`,
        `A6;${s2};mental_health;2014-03-01;;;2014-04-01;gone;household=gone;team_selects=gone;`,
        `A7;${s2};mental_health;2032-03-01;2032-04-01;;;;household;;`,
        `A8;${s2};mental_health;2032-03-01;2032-04-01;;;;;;`,
        `A9;${s2};mental_health;2014-03-01;2014-04-01;;;;;;2014-02-30=1/2/3`,
        `B1;${s2};mental_health;2014-03-01;2014-04-01;;;;;;2014-02-28=1/2/3, 2032-01-01=1/2/3`,
        `B2;${s2};mental_health;2014-03-01;2014-04-01;;2014-05-01;dropped_out;;team_selects=approved@2014-02-30;`,
        `B3;${s2};mental_health;2014-03-01;2014-04-01;;2014-05-01;dropped_out;;team_selects=approved@2014-02-28;`,
        `B4;${s2};mental_health;2014-03-01;2014-04-01;;2014-05-01;dropped_out;;team_selects=approved@2032-01-01;`,
        `B1;${s2};mental_health;2014-03-01;;;;;;;`,
      ].join('\n'),
    );
    expect(given.state).toBe('quarantined');
    const told = given.preview.faults.map(
      ({ line, code, message }) => `${line} ${message.split(':')[0] ?? ''} ${code}`,
    );
    expect(told).toEqual([
      '2 referrer not_an_option',
      '3 programme not_an_option',
      '4 referred_on no_such_date',
      '5 stay_from not_after',
      '5 ended_on not_after',
      '5 ending required',
      '6 ending required',
      '7 ending not_an_option',
      '7 facts not_an_option',
      '7 answers not_an_option',
      '8 facts invalid',
      '9 referred_on date_in_future',
      '9 stay_from date_in_future',
      '9 months required',
      '10 contacts invalid',
      '11 contacts date_in_future',
      '11 contacts not_after',
      '11 months required',
      '12 answers invalid',
      '13 answers not_after',
      '14 answers date_in_future',
      '15 number twice_in_file',
    ]);
    await confirm(given, 422);
    expect(await numberOfTrajectories()).toBe(before);
  });

  it('bring in what still runs as work: it stands in the list and its procedure starts', async () => {
    const lines = [
      `${header};months;followed_until`,
      `R1;${s2};mental_health;2030-07-01;2030-08-01;;;;;;;12;`,
      `R2;${s2};mental_health;2031-02-03;;;;;;;;;`,
      `R3;${s2};mental_health;2014-03-01;2014-04-01;;;;;;;;2015-08-31`,
    ];
    await confirm(await send(lines.join('\n')));
    const found = async (state: string): Promise<{ id: string; number: string }[]> => {
      const { body } = await coordinator.get(`/trajectories?state=${state}&q=R`).expect(200);
      return (body as { items: { id: string; number: string }[] }).items;
    };
    const numbers = async (state: string) =>
      (await found(state)).map(({ number }) => number).filter((number) => /^R\d$/.test(number));
    expect((await numbers('open')).sort()).toEqual(['R1', 'R2']);
    expect(await numbers('stay')).toEqual(['R1']);
    expect(await numbers('before')).toEqual(['R2']);
    expect(await numbers('closed')).toEqual(['R3']);
    const [running] = (await found('stay')).filter(({ number }) => number === 'R1');
    const starts = await house.source
      .getRepository(CommandRow)
      .findBy({ type: 'start', message: 'trajectory' });
    const start = starts.find(({ target }) => target === `trajectory:${running?.id ?? ''}`);
    expect(starts).toHaveLength(2);
    // The start as the worker takes it: the record is found, and what is to be done from now on opens.
    const args = start?.args as unknown as { trajectoryId: string; organisationId: string };
    const at = house.clock.now().toISOString();
    const opening = { ...args, commandId: start?.id ?? '', at };
    const activities = createTrajectoryActivities({ source: house.source });
    const { situation } = await activities.openTrajectory(opening);
    expect(situation.phase).toBe('stay');
    const evaluations = await house.source
      .getRepository(EvaluationRow)
      .find({ where: { trajectoryId: args.trajectoryId }, order: { dueOn: 1 } });
    // The interim one of February was another's to hold.
    expect(evaluations.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['final', '2031-07-03']]);
  });

  it('refuse a case with two ends', async () => {
    const given = await send(
      [
        `${header};months;followed_until`,
        `Z1;${s2};mental_health;2014-03-01;;;2014-04-01;dropped_out;;;;;2015-01-01`,
      ].join('\n'),
    );
    expect(given.preview.faults).toMatchObject([{ line: 2, code: 'not_an_option' }]);
  });

  it('refuse the number of a trajectory that runs here', async () => {
    const landlord = await house.organisation('landlord', 'Cordium');
    const { userId } = await house.employee(lead, 'trajectory_coach');
    await seedTrajectory(house, { lead, landlord, coachId: userId, number: 'T-0001' });
    const given = await send([header, `T-0001;${s2};mental_health;2014-03-01;;;;;;;`].join('\n'));
    expect(given.preview.faults).toMatchObject([
      { line: 2, message: 'number: Dit nummer heeft al een ander dossier.' },
    ]);
  });

  it('show a landlord its own tenants only, and nothing of fewer than five', async () => {
    const landlord = await house.organisation('landlord', 'Woonpunt Zennevallei');
    const officer = await house.as(await house.employee(landlord, 'allocation_officer'));
    const { userId } = await house.employee(lead, 'trajectory_coach');
    for (let n = 1; n <= 5; n++)
      await seedTrajectory(house, { lead, landlord, coachId: userId, number: `T-010${n}` });
    const answer = await report(s2, officer);
    expect(answer.published).toBeNull();
    expect(answer.items.map(({ number, referrer }) => `${number}${referrer}`)).toEqual([
      'T-0101',
      'T-0102',
      'T-0103',
      'T-0104',
      'T-0105',
    ]);
    expect(rowsOf(answer, 'inflow')).toMatchObject({ all: 5, mental_health: null });
    expect(rowsOf(answer, 'endings')).toMatchObject({ succeeded: null });
    const other = await house.as(await house.employee(landlord, 'allocation_officer'));
    expect((await report('thuishuis', other)).items).toEqual([]);
  });
});

/** Issue 4 §4: what reports count by is asked at the referral and can be mended later. */
describe('what is registered at a referral', () => {
  let house: ApiHouse;
  let lead: string;
  let landlord: string;
  let coach: Employee;
  let jef: Caller;
  let officer: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
    lead = await house.organisation('partner_organisation', 'IGS Roeselare');
    landlord = await house.organisation('landlord', 'Woonmaatschappij Midwest');
    coach = await house.employee(lead, 'trajectory_coach');
    jef = await house.as(coach);
    officer = await house.as(await house.employee(landlord, 'allocation_officer'));
  });
  afterAll(() => house.close());

  const person = { firstName: 'Kim', lastName: 'Maes', referrer: 'general_welfare' };
  const refusalOf = async (facts: object): Promise<string[]> => {
    const body = { programme: s2, ...person, ...facts };
    const { body: said } = await jef.post('/trajectories').send(body).expect(422);
    return (said as { errors: { path: string; code: string }[] }).errors.map(
      ({ path, code }) => `${path} ${code}`,
    );
  };
  const pageOf = async (id: string, who = jef) =>
    (await who.get(`/trajectories/${id}`).expect(200)).body as TrajectoryAnswer;

  it('can be chosen on the form: the facts of each programme, the municipalities that are known', async () => {
    const { body } = await jef.get('/trajectories/referral-choices').expect(200);
    const { programmes, leads } = body as ReferralChoices;
    const factsOf = (code: string): string[] =>
      programmes.find((one) => one.code === code)?.facts.map((fact) => fact.code) ?? [];
    expect(factsOf(s2)).toEqual(['household', 'guided_by', 'fallback']);
    expect(programmes.find(({ code }) => code === 'assertive_outreach_beveren')).toMatchObject({
      asksMunicipality: false,
    });
    expect(leads).toEqual([{ id: lead, name: 'IGS Roeselare', municipalities: ['Genk'] }]);
  });

  it('is refused with every fault at once', async () => {
    const wrong = { facts: { household: 'crowd', shoe: 'large' }, municipality: 'Nergenshuizen' };
    expect(await refusalOf({ ...wrong, referrer: 'nobody' })).toEqual([
      'referrer not_an_option',
      'facts.household not_an_option',
      'facts.shoe not_an_option',
      'municipality not_an_option',
    ]);
    const asFact = { programme: 'assertive_outreach_beveren', referrer: 'landlord' };
    expect(await refusalOf({ ...asFact, municipality: 'Genk' })).toEqual([
      'municipality asked_as_fact',
    ]);
  });

  it('goes with the referral, and not to Temporal', async () => {
    const facts = { household: 'single' };
    const body = { programme: s2, ...person, facts, municipality: 'genk' };
    await jef.post('/trajectories').send(body).expect(202);
    const [row] = await house.source.query<{ args: object; body: object }[]>(
      `select args, body from command where message = 'trajectory' order by created_at desc limit 1`,
    );
    expect(row?.body).toMatchObject({ facts, municipality: 'Genk' });
    expect(Object.keys(row?.args ?? {}).sort()).toEqual([
      'eventsPerRun',
      'organisationId',
      'trajectoryId',
    ]);
  });

  it('is mended later; who, when and why stand in the timeline, and reports count by it', async () => {
    const parties = { lead, landlord, coachId: coach.userId };
    const { trajectoryId: id } = await seedTrajectory(house, { ...parties, number: 'T-0601' });
    const mend = (body: object, who = jef) => who.post(`/trajectories/${id}/facts`).send(body);
    const reason = 'De partner trok in';
    const facts = { household: 'couple', fallback: null };
    await mend({ facts, municipality: 'Genk', reason }).expect(200);
    expect((await mend({ facts, municipality: 'Genk', reason }).expect(422)).body).toMatchObject({
      code: 'nothing_changed',
    });
    const refused = await mend({ facts: { shoe: 'large' }, municipality: 'Niets', reason });
    expect(refused.body).toMatchObject({
      errors: [{ path: 'facts.shoe' }, { path: 'municipality' }],
    });
    const shown = await pageOf(id);
    expect(shown.municipality).toEqual({ value: 'Genk', known: ['Genk'] });
    expect(shown.facts.map(({ code, value }) => [code, value])).toEqual([
      ['household', 'couple'],
      ['guided_by', null],
      ['fallback', null],
    ]);
    expect(shown.timeline.find(({ type }) => type === 'facts_corrected')).toMatchObject({
      text: 'Gegevens van de aanmelding verbeterd: gezin, gemeente',
      detail: reason,
      actor: 'Collega trajectory_coach',
      date: '2031-03-05',
    });
    const { body } = await jef.get(`/reports/trajectories?programme=${s2}`).expect(200);
    const household = (body as Report).sections.find(({ code }) => code === 'household');
    expect(household?.rows.find(({ code }) => code === 'couple')?.value).toBe(1);
  });

  it('is neither shown to the landlord nor mended by it', async () => {
    const parties = { lead, landlord, coachId: coach.userId };
    const { trajectoryId: id } = await seedTrajectory(house, { ...parties, number: 'T-0602' });
    const reason = 'Wij weten beter';
    const facts = { household: 'couple' };
    await officer.post(`/trajectories/${id}/facts`).send({ facts, reason }).expect(403);
    await jef.post(`/trajectories/${id}/facts`).send({ facts, reason: 'Koppel' }).expect(200);
    const shown = await pageOf(id, officer);
    expect([shown.facts, shown.municipality]).toEqual([[], null]);
    expect(shown.timeline.some(({ type }) => type === 'facts_corrected')).toBe(false);
  });
});

/** S2 terugkoppeling: a year of the programme for the housing consultation of each municipality. */
describe('the yearly report', () => {
  let house: ApiHouse;
  let lead: string;
  let landlord: string;
  let coordinator: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
    lead = await house.organisation('partner_organisation', 'IGS Roeselare');
    landlord = await house.organisation('landlord', 'Woonmaatschappij Midwest');
    coordinator = await house.as(await house.employee(lead, 'trajectory_coordinator'));
    const { userId: coachId } = await house.employee(lead, 'trajectory_coach');
    for (const number of ['T-0701', 'T-0702']) {
      const { trajectoryId } = await seedTrajectory(house, { lead, landlord, coachId, number });
      if (number === 'T-0702') continue;
      const told = { municipality: 'Genk', reason: 'Verhuisd' };
      await coordinator.post(`/trajectories/${trajectoryId}/facts`).send(told).expect(200);
    }
  });
  afterAll(() => house.close());

  const address = `/reports/yearly/${s2}`;

  it('counts per municipality, this year unless asked', async () => {
    const { body } = await coordinator.get(address).expect(200);
    const counted = { referred: 1, selected: 1, housed: 1, ended: 0, endings: [], running: 1 };
    expect(body).toMatchObject({
      year: 2031,
      years: [2031],
      until: '2031-03-05',
      items: [
        { municipality: 'Genk', ...counted },
        { municipality: null, ...counted },
      ],
      total: { referred: 2, running: 2 },
      papers: [],
    });
    expect((await coordinator.get(`${address}?year=2030`).expect(200)).body).toMatchObject({
      until: '2030-12-31',
      items: [],
    });
  });

  it('is a file too, without a number of a trajectory', async () => {
    const { text } = await coordinator.get(address).set('accept', 'text/csv').expect(200);
    expect(text.trim().split('\r\n').slice(1)).toEqual([
      'Genk;1;1;1;0;;1',
      'Niet bekend;1;1;1;0;;1',
    ]);
  });

  it('is of the programmes that have one, and of who leads them', async () => {
    await coordinator.get('/reports/yearly/thuishuis').expect(404);
    await coordinator.get('/reports/yearly/none_such').expect(404);
    const officer = await house.as(await house.employee(landlord, 'allocation_officer'));
    expect((await officer.get(address).expect(403)).body).toMatchObject({ right: 'report.yearly' });
    const other = await house.organisation('partner_organisation', 'IGS Tielt');
    const stranger = await house.as(await house.employee(other, 'trajectory_coordinator'));
    expect((await stranger.get(address).expect(200)).body).toMatchObject({ items: [] });
    await stranger.get(`${address}/papers/${lead}`).expect(404);
  });

  it('tells Temporal the programme and the year, and refuses a year that has not begun', async () => {
    const { body } = await coordinator.post(address).send({ year: 2031 }).expect(202);
    const [row] = await house.source.query<{ message: string; args: object }[]>(
      'select message, args from command where id = $1',
      [(body as { command: string }).command],
    );
    expect(row).toMatchObject({
      message: 'yearlyReport',
      args: { organisationId: lead, code: s2, year: 2031 },
    });
    await coordinator.post(address).send({ year: 2032 }).expect(422);
  });
});

/** S2 fase 1: the referring partner's own worker fills in the form for a programme that another leads. */
describe('a partner that refers into the programme of another', () => {
  let house: ApiHouse;
  let lead: string;
  let partner: string;
  let coach: Employee;
  let jef: Caller;
  let administrator: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
    lead = await house.organisation('partner_organisation', 'IGS Roeselare');
    partner = await house.organisation('partner_organisation', 'CAW Noord');
    coach = await house.employee(partner, 'trajectory_coach');
    jef = await house.as(coach);
    administrator = await house.as(await house.employee(lead, 'administrator'));
  });
  afterAll(() => house.close());

  const kim = { firstName: 'Kim', lastName: 'Proefmans', referrer: 'general_welfare' };
  const refer = (more: object = {}) =>
    jef.post('/trajectories').send({ programme: s2, leadId: lead, ...kim, ...more });
  const faultsOf = ({ body }: { body: unknown }): string[] =>
    (body as { errors: { path: string; code: string }[] }).errors.map(
      ({ path, code }) => `${path} ${code}`,
    );
  const ledBy = async (id: string): Promise<string[]> => {
    const { body } = await jef.get('/trajectories/referral-choices').expect(200);
    const { programmes } = body as ReferralChoices;
    return programmes.filter(({ leadId }) => leadId === id).map(({ code }) => code);
  };

  it('cannot before they work together', async () => {
    expect(await ledBy(lead)).toEqual([]);
    expect(faultsOf(await refer().expect(422))).toEqual(['leadId not_an_option']);
  });

  it('can for the programmes it was given, in its own name, guided by its own people', async () => {
    const body = { partnerId: partner, programmes: [s2] };
    const wrong = { partnerId: randomUUID(), programmes: ['none_such'] };
    expect(faultsOf(await administrator.post('/partnerships').send(wrong).expect(422))).toEqual([
      'partnerId not_an_option',
      'programmes not_an_option',
    ]);
    await administrator.post('/partnerships').send(body).expect(200);
    expect((await administrator.post('/partnerships').send(body).expect(409)).body).toMatchObject({
      code: 'partner_already',
    });
    expect(await ledBy(lead)).toEqual([s2]);
    expect(faultsOf(await refer({ programme: 'thuishuis' }).expect(422))).toEqual([
      'programme not_an_option',
    ]);
    expect(faultsOf(await refer({ referrerId: lead }).expect(422))).toEqual([
      'referrerId own_referral_only',
    ]);
    const { userId: coachId } = await house.employee(lead, 'trajectory_coach');
    expect(faultsOf(await refer({ coachId }).expect(422))).toEqual([
      'coachId coach_not_of_referrer',
    ]);
  });

  it('gives the trajectory to who leads it, and sees it as its referrer', async () => {
    const { body } = await refer({ coachId: coach.userId }).expect(202);
    const { trajectoryId: id } = body as { trajectoryId: string };
    const [start] = await house.source.query<{ organisation_id: string; body: Referral }[]>(
      `select organisation_id, body from command where message = 'trajectory'
        and args->>'trajectoryId' = $1`,
      [id],
    );
    expect(start).toMatchObject({ organisation_id: lead, body: { referrerId: partner } });
    const opened = { ...(start?.body ?? ({} as Referral)), number: 'T-0801', takenOver: false };
    const events: NewTrajectoryEvent[] = [
      { type: 'trajectory_opened', data: opened },
      { type: 'phase_entered', data: { phase: 'referral', move: 'opened' } },
    ];
    const at = house.clock.now();
    await house.source.transaction((manager) =>
      appendTrajectory(manager, { caseId: id, organisationId: lead, actor: 'test', at, events }),
    );
    const shown = (await jef.get(`/trajectories/${id}`).expect(200)).body as TrajectoryAnswer;
    expect(shown).toMatchObject({ name: 'Kim Proefmans', reads: true });
    // Whoever leads decides: about the version, the coach and the extension.
    await jef.post(`/trajectories/${id}/coach`).send({ userId: coach.userId }).expect(403);
    const third = await house.organisation('partner_organisation', 'CGG Zuid');
    const stranger = await house.as(await house.employee(third, 'trajectory_coach'));
    await stranger.get(`/trajectories/${id}`).expect(404);
    const officer = await house.employee(lead, 'trajectory_coordinator');
    const list = await (await house.as(officer)).get('/trajectories').expect(200);
    expect(JSON.stringify(list.body)).toContain('T-0801');
  });

  it('cannot any more when they stop; what was referred stays', async () => {
    const { body } = await administrator.get('/partnerships').expect(200);
    const [one] = (body as { items: { id: string }[] }).items;
    const address = `/partnerships/${one?.id ?? ''}/end`;
    const other = await house.as(await house.employee(partner, 'administrator'));
    await other.post(address).send({}).expect(404);
    await administrator.post(address).send({}).expect(200);
    await administrator.post(address).send({}).expect(404);
    expect(faultsOf(await refer().expect(422))).toEqual(['leadId not_an_option']);
    const list = await jef.get('/trajectories').expect(200);
    expect(JSON.stringify(list.body)).toContain('T-0801');
  });

  it('is registered by who leads or lets, with a link for its administrator', async () => {
    const landlord = await house.organisation('landlord', 'Woonmaatschappij Midwest');
    const koen = await house.as(await house.employee(landlord, 'administrator'));
    for (const [index, who] of [administrator, koen].entries()) {
      const given = {
        ...{ name: `Woonwinkel ${index}`, street: 'Markt 1', postalCode: '8700' },
        ...{ municipality: 'Tielt', phone: '051 00 00 09', email: 'info@woonwinkel.example' },
        ...{ administratorName: 'Lea', administratorEmail: `lea${index}@woonwinkel.example` },
      };
      await who.post('/partnerships/new').send(given).expect(200);
      const { body } = await who.get('/partnerships').expect(200);
      expect(body).toMatchObject({
        items: [{ partner: { name: `Woonwinkel ${index}` }, programmes: [], settled: false }],
      });
    }
    const kinds = await house.source.query<{ kind: string }[]>(
      `select kind from organisation where name like 'Woonwinkel%'`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['partner_organisation', 'partner_organisation']);
  });
});
