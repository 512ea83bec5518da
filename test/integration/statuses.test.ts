import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiHouse, type Caller } from './api-house.js';
import { seedCase, type SeededCase } from './case-seed.js';

interface Status {
  id: string;
  label: string;
  asks: string | null;
}

describe('the release of a status of a person (facts §13.7, §13.10)', () => {
  let house: ApiHouse;
  let seeded: SeededCase;
  let coordinator: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
    const landlord = await house.organisation('landlord', 'SVK Het Scharnier');
    const welfareCentre = await house.organisation('welfare_centre', 'OCMW Genk');
    seeded = await seedCase(house, { landlord, welfareCentre, number: '431' });
    coordinator = await house.as(await house.employee(landlord, 'landlord_coordinator'));
  });
  afterAll(() => house.close());

  const set = (kind: string): Promise<unknown> =>
    coordinator
      .post(`/persons/${seeded.personId}/statuses`)
      .send({ kind, from: '2031-03-01' })
      .expect(200);
  const standing = async (): Promise<Status[]> => {
    const { body } = await coordinator.get(`/arrears-procedures/${seeded.caseId}`).expect(200);
    const { statuses } = body as { statuses: Status[] };
    return statuses.sort((a, b) => a.label.localeCompare(b.label));
  };
  const release = (status: Status | undefined, body: object) =>
    coordinator
      .post(`/persons/${seeded.personId}/statuses/${status?.id ?? randomUUID()}/release`)
      .send({ reason: 'Nagekeken', ...body });

  const address = { street: 'Postbus 1', postalCode: '3600', municipality: 'Genk' };

  it('says beforehand what it asks, and is refused without it', async () => {
    await set('collective_debt_settlement');
    await set('judicial_protection');
    await set('protected_address');
    const [hidden, debt, protection] = await standing();
    expect([debt, protection, hidden].map((status) => status?.asks)).toEqual([
      null,
      'representative',
      'contactAddress',
    ]);
    const without = await release(protection, {}).expect(422);
    expect(without.body).toMatchObject({ code: 'no_representative' });
    const nowhere = await release(hidden, {}).expect(422);
    expect(nowhere.body).toMatchObject({ code: 'no_contact_address' });
    await release(debt, {}).expect(200);
    await release(protection, { representative: { name: 'Mr. Maes', ...address } }).expect(200);
    await release(hidden, { contactAddress: address }).expect(200);
    expect(await standing()).toEqual([]);
  });

  it('asks no address that is on file', async () => {
    await set('protected_address');
    const [hidden] = await standing();
    expect(hidden?.asks).toBeNull();
    await release(hidden, {}).expect(200);
  });
});
