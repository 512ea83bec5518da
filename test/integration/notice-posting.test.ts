import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { ApiHouse, type Caller } from './api-house.js';
import { seedCase } from './case-seed.js';
import { seedTrajectory, type SeededTrajectory } from './trajectory-seed.js';

/** The posting of a landlord's notice, booked in its step (S2 fase 7c); it was decided on 5 March and made on the 6th. */
describe('the posting of a notice', () => {
  let house: ApiHouse;
  let lead: string;
  let landlord: Caller;
  let path: string;
  let led: SeededTrajectory;

  beforeAll(async () => {
    house = await ApiHouse.open();
    lead = await house.organisation('partner_organisation', 'IGS Roeselare');
    const landlordId = await house.organisation('landlord', 'Midwest');
    const welfareCentre = await house.organisation('welfare_centre', 'OCMW Roeselare');
    const { letterId } = await seedCase(house, {
      landlord: landlordId,
      welfareCentre,
      number: '9',
    });
    await house.source.query(`update letter set registered_number = 'RR 9999' where id = $1`, [
      letterId,
    ]);
    const coach = await house.employee(lead, 'trajectory_coach');
    landlord = await house.as(await house.employee(landlordId, 'allocation_officer'));
    led = await seedTrajectory(house, { lead, landlord: landlordId, coachId: coach.userId });
    await tell(
      {
        type: 'ending_decided',
        data: { ending: 'notice_by_landlord', on: '2031-03-05', commandId: randomUUID() },
      },
      { type: 'phase_entered', data: { phase: 'notice', move: 'test' } },
    );
    const [task]: { id: string }[] = await house.source.query(
      `select id from task where trajectory_id = $1 and state = 'open' and code = 'serve_notice'`,
      [led.trajectoryId],
    );
    path = `/tasks/${task?.id ?? ''}`;
  });
  afterAll(() => house.close());

  async function tell(...events: NewTrajectoryEvent[]): Promise<void> {
    const at = house.clock.now();
    const added = { caseId: led.trajectoryId, organisationId: lead, actor: 'procedure', at };
    await house.source.transaction((manager) => appendTrajectory(manager, { ...added, events }));
  }

  /** The notice is made for so many readers; the papers made before stay on file. */
  const made = (readers: number): Promise<void> => {
    const commandId = randomUUID();
    return tell(
      ...Array.from({ length: readers }, (): NewTrajectoryEvent => {
        const data = { documentId: randomUUID(), code: 'termination_notice', commandId };
        return { type: 'document_kept', data };
      }),
    );
  };
  const post = (given: object) =>
    landlord.post(`${path}/completion`).send({ outcome: 'posted', ...given });
  const faults = async (given: object): Promise<string[]> => {
    const { body } = await post(given).expect(422);
    const { errors } = body as { errors: { path: string; code: string }[] };
    return errors.map(({ path: field, code }) => `${field} ${code}`);
  };
  const hint = async (): Promise<string | undefined> => {
    const { body } = await landlord.get(path).expect(200);
    const [outcome] = (body as { outcomes: { fields: { name: string; hint?: string }[] }[] })
      .outcomes;
    return outcome?.fields.find(({ name }) => name === 'registeredNumber')?.hint;
  };

  it('asks a day and a number, and no day before the decision where no paper was made here', async () => {
    expect(await faults({})).toEqual(['on required', 'registeredNumber required']);
    expect(await faults({ on: '2031-03-04', registeredNumber: 'RR 1' })).toEqual([
      'on date_outside_stay',
      'on before_document',
    ]);
  });

  it('is not on a day before the paper, nor on one to come, and tells every fault at once', async () => {
    house.clock.stand('2031-03-06T09:00:00Z');
    await made(1);
    house.clock.stand('2031-03-07T09:00:00Z');
    const registeredNumber = 'RR 1234';
    expect(await faults({ on: '2031-03-05', registeredNumber })).toEqual(['on before_document']);
    expect(await faults({ on: '2031-03-08', registeredNumber: 'RR1' })).toEqual([
      'on date_in_future',
      'registeredNumber invalid',
    ]);
  });

  it('has no number that stands on another letter of the landlord', async () => {
    expect(await faults({ on: '2031-03-06', registeredNumber: 'RR 9999' })).toEqual([
      'registeredNumber number_taken',
    ]);
  });

  it('asks a number for each who gets it: occupants and administrators', async () => {
    expect(await hint()).toBeUndefined();
    await made(3);
    expect(await hint()).toBe('3 brieven: geef elk nummer, met een komma ertussen.');
    const on = '2031-03-07';
    const { body } = await post({ on, registeredNumber: 'RR 1234' }).expect(422);
    expect(body).toMatchObject({
      errors: [
        {
          path: 'registeredNumber',
          code: 'number_for_each',
          message: 'Elke brief heeft een eigen nummer. Geef ze allemaal, met een komma ertussen.',
        },
      ],
    });
    expect(await faults({ on, registeredNumber: 'RR 1234, RR 1235, RR 1235' })).toEqual([
      'registeredNumber twice',
    ]);
  });

  it('then goes to the procedure', async () => {
    const registeredNumber = 'RR 1234, RR 1235, RR 1236';
    // Posted on the day of the first papers, which is before those that were made last.
    await post({ on: '2031-03-06', registeredNumber }).expect(202);
  });
});
