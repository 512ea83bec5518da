import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentsAnswer } from '../../api/trajectories/documents.answers.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { DocumentRow } from '../../infra/database/entities/document.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { ApiHouse, type Caller } from './api-house.js';
import { seedTrajectory, type SeededTrajectory, viewOfSeeded } from './trajectory-seed.js';

const today = '2031-03-05';
const scan = Buffer.from('%PDF-1.7 a scan');

/** The papers of a trajectory at the interface: who sees which, who may have them made, who signs. */
describe('the papers of a trajectory', () => {
  let house: ApiHouse;
  let lead: Caller;
  let landlord: Caller;
  let manager: Caller;
  let leadId: string;
  let seeded: SeededTrajectory;
  let path: string;
  const kept: Record<string, string> = {};

  beforeAll(async () => {
    house = await ApiHouse.open();
    leadId = await house.organisation('partner_organisation', 'IGS Roeselare');
    const landlordId = await house.organisation('landlord', 'Midwest');
    const leader = await house.employee(leadId, 'trajectory_coordinator', 'regional_contact');
    lead = await house.as(leader);
    manager = await house.as(await house.employee(leadId, 'welfare_management'));
    landlord = await house.as(await house.employee(landlordId, 'allocation_officer'));
    const given = { lead: leadId, landlord: landlordId, coachId: leader.userId };
    seeded = await seedTrajectory(house, given);
    path = `/trajectories/${seeded.trajectoryId}`;
    const { evaluationId } = seeded;
    kept.form = await keep('intake_form');
    kept.report = await keep('evaluation_report', { evaluationId });
    kept.summary = await keep('evaluation_report_for_landlord', { evaluationId });
  });
  afterAll(() => house.close());

  async function tell(event: NewTrajectoryEvent): Promise<void> {
    const at = house.clock.now();
    const added = { caseId: seeded.trajectoryId, organisationId: leadId, actor: 'procedure', at };
    await house.source.transaction((entities) =>
      appendTrajectory(entities, { ...added, events: [event] }),
    );
  }

  async function keep(code: string, about: { evaluationId?: string } = {}): Promise<string> {
    const documentId = randomUUID();
    await house.source.getRepository(DocumentRow).insert({
      id: documentId,
      organisationId: leadId,
      caseId: seeded.trajectoryId,
      businessKey: documentId,
      sha256: '',
      mediaType: 'application/pdf',
      layout: 'dossier-v1',
      textVersion: 1,
      dataSha256: '',
      fileBytes: Buffer.from(`%PDF ${code}`),
      createdAt: house.clock.now(),
    });
    await tell({ type: 'document_kept', data: { documentId, code, ...about } });
    return documentId;
  }

  const listed = async (caller: Caller): Promise<DocumentsAnswer> =>
    (await caller.get(`${path}/documents`).expect(200)).body as DocumentsAnswer;
  const pdf = (caller: Caller, documentId = '') =>
    caller.get(`${path}/documents/${documentId}/pdf`);
  const sign = (caller: Caller, documentId: string, body: object) =>
    caller.post(`${path}/documents/${documentId}/signatures`).send(body);

  it('shows the welfare side all, and the landlord its agreements and outcomes only (facts §7)', async () => {
    const codes = async (caller: Caller) => (await listed(caller)).items.map(({ code }) => code);
    expect(await codes(lead)).toEqual([
      'guidance_agreement',
      'proof_file',
      'intake_form',
      'evaluation_report',
      'evaluation_report_for_landlord',
    ]);
    expect(await codes(landlord)).toEqual(['guidance_agreement', 'evaluation_report_for_landlord']);
  });

  it('hides the rest from the landlord also by its id', async () => {
    await pdf(lead, kept.form).expect(200);
    await pdf(landlord, kept.summary).expect(200);
    for (const documentId of [kept.form, kept.report, randomUUID()])
      await pdf(landlord, documentId).expect(404);
    await lead.get(`${path}/proof-file`).expect(200);
    await landlord.get(`${path}/proof-file`).expect(404);
  });

  it('tells the landlord in the timeline only of papers it reads', async () => {
    const told = async (caller: Caller): Promise<string[]> => {
      const { body } = await caller.get(`${path}/events`).expect(200);
      const { items } = body as { items: { type: string; text: string }[] };
      return items.filter(({ type }) => type === 'document_kept').map(({ text }) => text);
    };
    expect(await told(lead)).toContain('Aanmeldings- en intakeformulier gemaakt');
    expect(await told(landlord)).toEqual([
      'Begeleidingsovereenkomst gemaakt',
      'Evaluatieverslag gemaakt',
    ]);
  });

  it('says which papers can be made and why others cannot', async () => {
    const { makeable } = await listed(lead);
    const of = (code: string) => makeable.find((one) => one.code === code);
    expect(of('intake_form')).toMatchObject({ allowed: true, reason: null });
    expect(of('success_letter')?.reason).toBe('Zo is het traject niet geëindigd.');
    expect(of('evaluation_report')?.reason).toBe('Deze evaluatie is nog niet gehouden.');
    expect(of('yearly_report')).toBeUndefined();
    // The landlord writes the letters of the endings it may decide.
    expect((await listed(landlord)).makeable.map(({ code }) => code)).toEqual([
      'termination_notice',
      'tenant_notice_receipt',
      'closing_letter',
    ]);
    expect((await listed(manager)).makeable).toEqual([]);
  });

  it('stores an order with ids and codes only, and is under way without the worker', async () => {
    const { body } = await lead
      .post(`${path}/documents`)
      .send({ code: 'guidance_agreement' })
      .expect(202);
    const { command } = body as { command: string };
    const row = await house.source.getRepository(CommandRow).findOneByOrFail({ id: command });
    expect(row).toMatchObject({ type: 'start', message: 'document', body: null });
    expect(row.args).toEqual({
      trajectoryId: seeded.trajectoryId,
      organisationId: leadId,
      code: 'guidance_agreement',
      at: house.clock.now().toISOString(),
    });
  });

  it('refuses what is unknown, not on file yet, or not theirs to make', async () => {
    const make = (caller: Caller, code: string) => caller.post(`${path}/documents`).send({ code });
    await make(lead, 'yearly_report').expect(422);
    await make(lead, 'success_letter').expect(409);
    await make(lead, 'evaluation_report').expect(409);
    await make(lead, 'evaluation_report_for_landlord').expect(409);
    await make(landlord, 'intake_form').expect(422);
    await make(landlord, 'proof_file').expect(422);
    await make(manager, 'intake_form').expect(403);
  });

  it('keeps who signed and when, once', async () => {
    const { documentId } = seeded;
    const client = { by: 'client', on: today, how: 'on_screen' };
    await sign(lead, documentId, client).expect(200);
    expect((await sign(lead, documentId, client).expect(409)).body).toMatchObject({
      code: 'signed_already',
    });
    await sign(lead, documentId, { ...client, by: 'psychiatrist' }).expect(422);
    await sign(lead, documentId, { ...client, by: 'trajectory_coach', on: '2031-03-06' }).expect(
      422,
    );
    await sign(lead, documentId, { ...client, by: 'trajectory_coach', on: '2031-03-04' }).expect(
      422,
    );
    await sign(lead, documentId, { ...client, by: 'trajectory_coach', how: 'scanned' }).expect(400);
    const { items } = await listed(lead);
    expect(items[0]?.signatures.map(({ code, on }) => [code, on])).toEqual([
      ['client', today],
      ['trajectory_coach', null],
      ['allocation_officer', null],
    ]);
  });

  it('keeps the scan of a signed paper as a document, and lets the landlord sign for itself only', async () => {
    const { documentId } = seeded;
    const upload = (caller: Caller, by: string, file: Buffer) =>
      caller
        .post(`${path}/documents/${documentId}/signatures`)
        .field('by', by)
        .field('on', today)
        .field('how', 'scanned')
        .attach('file', file, 'scan.pdf');
    await upload(landlord, 'trajectory_coach', scan).expect(403);
    await upload(landlord, 'allocation_officer', Buffer.from('<html>')).expect(422);
    await upload(landlord, 'allocation_officer', scan).expect(200);
    const { items } = await listed(landlord);
    const signed = items[0]?.signatures.find(({ code }) => code === 'allocation_officer');
    const { body, headers } = await pdf(landlord, signed?.scanId ?? '').expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(body).toEqual(scan);
    const { file } = await viewOfSeeded(house, leadId, seeded);
    expect(file.documents[0]?.signed.map(({ by }) => by)).toEqual(['client', 'allocation_officer']);
  });
});
