import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import { Occupant, Tenancy } from '../../infra/database/entities/tenancy.js';
import { Person } from '../../infra/database/entities/person.js';
import { YearlyReportRow } from '../../infra/database/entities/document.js';
import { structuredReference } from '../../domain/payment/structured-reference.js';
import { storeCommand } from '../../infra/relay/commands.js';
import { openWorld, settle, type World } from '../support/world.js';
import {
  answer,
  askPaper,
  conclude,
  contentOf,
  decide,
  fileNow,
  givenPartners,
  inTrialDwelling,
  tell,
  toEndOfDay,
  type Partners,
} from '../support/trajectories.js';

const code = 'trial_housing_mid_west_flanders';

/** The papers of S2: agreed and signed, evaluated, notice served, and proved to a judge. */
describe('the papers of a trial (S2)', () => {
  let world: World;
  let partners: Partners;
  let id: string;
  beforeAll(async () => {
    world = await openWorld('2031-03-03');
    partners = await givenPartners(world);
    id = await inTrialDwelling(partners);
  });
  afterAll(async () => {
    await world.close();
  });

  const ask = (document: string, about: { evaluationId?: string } = {}) =>
    askPaper(partners, id, { code: document, ...about });

  it('keeps the guidance agreement once, and each signature with it (fase 5)', async () => {
    const [first] = await ask('guidance_agreement');
    const [again] = await ask('guidance_agreement');
    expect(again?.documentId).toBe(first?.documentId);
    const documentId = first?.documentId ?? '';
    await tell(partners, id, [
      { type: 'document_signed', data: { documentId, by: 'client', on: '2031-03-03' } },
    ]);
    const { documents } = await fileNow(partners, id);
    expect(documents).toHaveLength(1);
    expect(documents[0]?.signed).toEqual([{ by: 'client', on: '2031-03-03' }]);
    expect(await contentOf(partners, documentId)).toContain('Begeleidingsovereenkomst');
  });

  it('makes the yearly report of the programme, the same bytes when it is made again', async () => {
    const make = async (): Promise<{ documentId: string; untilDate: string } | null> => {
      const command = randomUUID();
      const { leadId: organisationId, people } = partners;
      const at = world.clock.now();
      await world.source.transaction((manager) =>
        storeCommand(manager, {
          id: command,
          organisationId,
          actor: people.coordinator,
          type: 'start',
          target: documentWorkflowId(command),
          message: 'yearlyReport',
          args: { organisationId, code, year: 2031, at: at.toISOString() },
          at,
        }),
      );
      await settle(world);
      return world.source.getRepository(YearlyReportRow).findOneBy({ id: command });
    };
    const first = await make();
    const again = await make();
    expect(first?.untilDate).toBe('2031-03-03');
    expect(again?.documentId).toBe(first?.documentId);
    expect(await contentOf(partners, first?.documentId)).toContain('Jaarverslag per gemeente 2031');
  });

  it('makes nothing of what is not on file', async () => {
    expect(await ask('success_letter')).toEqual([]);
    expect(await ask('evaluation_report', { evaluationId: randomUUID() })).toEqual([]);
  });

  it('reports an evaluation twice: whole, and for the landlord (fase 7)', async () => {
    await toEndOfDay(world, '2031-11-03');
    const agreed = { outcome: 'negative', agreedBy: ['regional_contact' as const] };
    expect(await conclude(partners, id, agreed)).toBe('applied');
    const { evaluations } = await fileNow(partners, id);
    const evaluationId = evaluations[0]?.evaluationId ?? '';
    const made = await ask('evaluation_report', { evaluationId });
    expect(made.map((one) => [one.code, one.evaluationId])).toEqual([
      ['evaluation_report', evaluationId],
      ['evaluation_report_for_landlord', evaluationId],
    ]);
    expect(await contentOf(partners, made[1]?.documentId)).toContain('versie voor de verhuurder');
  });

  it('writes the notice to each occupant (fase 7c)', async () => {
    await givenAHousemate();
    const ending = { message: 'decideEnding', args: { ending: 'notice_by_landlord' } };
    expect(await decide(partners, id, ending)).toBe('applied');
    const made = await ask('termination_notice');
    const papers = await Promise.all(made.map(({ documentId }) => contentOf(partners, documentId)));
    expect(papers).toHaveLength(2);
    expect(papers[0]).toContain('"addressee":{"name":"Kim Janssens"');
    expect(papers[1]).toContain('"addressee":{"name":"Robin Maertens"');
    // Posted on 3 November, received on the 6th, so from 1 December for three months.
    expect(papers[1]).toContain('29 februari 2032');
  });

  it('makes the same file for the judge again, also when all is over', async () => {
    const [before] = await ask('proof_file');
    const [again] = await ask('proof_file');
    expect(again?.documentId).toBe(before?.documentId);
    const answers = { on: '2031-11-04' };
    await toEndOfDay(world, '2031-11-04');
    await answer(partners, id, { step: 'serve_notice', outcome: 'posted', answers });
    await toEndOfDay(world, '2032-06-30');
    expect((await fileNow(partners, id)).closed?.outcome).toBe('notice_by_landlord');
    const [after] = await ask('proof_file');
    expect(after?.documentId).not.toBe(before?.documentId);
    const text = await contentOf(partners, after?.documentId);
    expect(text).toContain('Opzeg door de verhuurder afgegeven bij de post');
    expect(text).toContain('Traject afgesloten');
    const [last] = await ask('proof_file');
    expect(last?.documentId).toBe(after?.documentId);
  });

  /** Somebody who rents the dwelling together with the person. */
  async function givenAHousemate(): Promise<void> {
    const { landlordId: organisationId } = partners;
    const { opened } = await fileNow(partners, id);
    const { manager } = world.source;
    const [tenancyId, housemate] = [randomUUID(), randomUUID()];
    await manager.insert(Tenancy, {
      id: tenancyId,
      organisationId,
      number: '77',
      structuredReference: structuredReference('0000000077'),
      street: 'Kerkstraat 4',
      postalCode: '8800',
      municipality: 'Roeselare',
      startsOn: '2031-05-01',
      endsOn: null,
    });
    await manager.insert(Person, {
      id: housemate,
      organisationId,
      firstName: 'Robin',
      lastName: 'Maertens',
      phone: null,
      email: null,
      postalAddress: null,
    });
    for (const personId of [opened?.personId ?? '', housemate])
      await manager.insert(Occupant, {
        id: randomUUID(),
        organisationId,
        tenancyId,
        personId,
        kind: 'tenant',
        fromDate: '2031-05-01',
        untilDate: null,
      });
  }
});
