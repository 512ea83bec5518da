import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvents } from '../../infra/database/case-store.js';
import { ApiHouse, type Caller } from './api-house.js';
import { seedCase } from './case-seed.js';

describe('the yearly figures', () => {
  let house: ApiHouse;
  let officer: Caller;
  let landlord: string;

  beforeAll(async () => {
    house = await ApiHouse.open();
    landlord = await house.organisation('landlord', 'SVK Het Scharnier');
    officer = await house.as(await house.employee(landlord, 'arrears_officer'));
  });
  afterAll(() => house.close());

  const period = async (): Promise<unknown> => {
    const { body } = await officer.get('/reports/lac').expect(200);
    const { from, to, periods } = body as { from: string; to: string; periods: string[] };
    return { from, to, years: periods.length };
  };

  it('begin in the first year of which something is counted', async () => {
    expect(await period()).toEqual({ from: '2031-01-01', to: '2031-03-05', years: 1 });
    const welfareCentre = await house.organisation('welfare_centre', 'OCMW Genk');
    const { caseId } = await seedCase(house, { landlord, welfareCentre, number: '441' });
    await house.source.transaction((manager) =>
      appendEvents(manager, {
        caseId,
        organisationId: landlord,
        actor: 'test',
        at: house.clock.now(),
        events: [{ type: 'petition_lodged', data: { on: '2013-05-06', overridden: false } }],
      }),
    );
    expect(await period()).toEqual({ from: '2013-01-01', to: '2031-03-05', years: 19 });
  });
});
