import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEvaluations } from '../../domain/trajectory/file.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { ApiHouse, type Caller } from './api-house.js';
import { seedTrajectory, type SeededTrajectory, viewOfSeeded } from './trajectory-seed.js';

/** Architecture §2: the calendar is not frozen; publishing one moves every open date, after a preview. */
describe('a holiday that is named later', () => {
  let house: ApiHouse;
  let lead: string;
  let admin: Caller;
  let own: SeededTrajectory;

  beforeAll(async () => {
    house = await ApiHouse.open();
    lead = await house.organisation('partner_organisation', 'IGS Roeselare');
    const other = await house.organisation('partner_organisation', 'CAW Noord');
    const landlord = await house.organisation('landlord', 'Woonmaatschappij Midwest');
    const person = await house.employee(lead, 'administrator', 'trajectory_coordinator');
    admin = await house.as(person);
    const coachId = person.userId;
    own = await seedTrajectory(house, { lead, landlord, coachId });
    await seedTrajectory(house, { lead: other, landlord, coachId, number: 'T-0500' });
  });
  afterAll(() => house.close());

  const interim = async (): Promise<string> => {
    const [first] = openEvaluations((await viewOfSeeded(house, lead, own)).file);
    return first?.due.date ?? '';
  };

  it('shows which open dates move, of its own files by name and of others by number', async () => {
    const day = await interim();
    const { body } = await admin
      .post('/calendar/preview')
      .send({ added: [day] })
      .expect(200);
    expect(body).toMatchObject({ later: 1, earlier: 0, elsewhere: 1, files: 2 });
    expect((body as { moved: unknown }).moved).toEqual([
      expect.objectContaining({ number: 'T-0188', label: 'Tussentijdse evaluatie', from: day }),
    ]);
    expect(JSON.stringify(body)).not.toContain('T-0500');
  });

  it('is refused with every fault, and nothing changes', async () => {
    const wrong = { added: ['2031-01-01', '2031-12-25'], removed: ['2031-12-24'] };
    const { body } = await admin.post('/calendar/preview').send(wrong).expect(422);
    const { errors } = body as { errors: { path: string; code: string }[] };
    expect(errors.map(({ path, code }) => [path, code])).toEqual([
      ['added.0', 'date_in_past'],
      ['added.1', 'holiday_already'],
      ['removed.0', 'no_holiday'],
    ]);
  });

  it('is published once, and moves the evaluation when its procedure looks again', async () => {
    const day = await interim();
    const publication = { added: [day], basedOn: 1, reason: 'benoemd door de regering' };
    await admin.post('/calendar/publication').send(publication).expect(200);
    await admin.post('/calendar/publication').send(publication).expect(409);
    const at = house.clock.now();
    const look = { caseId: own.trajectoryId, organisationId: lead, actor: 'procedure', at };
    await house.source.transaction((manager) =>
      appendTrajectory(manager, { ...look, seq: 1, events: [] }),
    );
    const [moved] = openEvaluations((await viewOfSeeded(house, lead, own)).file);
    expect(moved?.moved).toBe('calendar');
    expect(moved?.due.date).not.toBe(day);
    expect(moved?.due.reason.holiday).toBe('named_holiday');
  });
});
