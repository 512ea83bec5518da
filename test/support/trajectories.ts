/** The users' words of the trajectory stories: a welfare partner, a landlord, their people, and what they do. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { startTrajectory, tellTrajectory } from '../../api/trajectories/referral.js';
import type { Booker } from '../../api/payments/money.js';
import type { TaskRole } from '../../domain/task/tasks.js';
import type { Answers, NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { openEvaluations, type TrajectoryFile } from '../../domain/trajectory/file.js';
import { movesOf } from '../../domain/trajectory/moves.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { documentWorkflowId, trajectoryWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { DocumentRow } from '../../infra/database/entities/document.js';
import { Organisation } from '../../infra/database/entities/organisation.js';
import { Person } from '../../infra/database/entities/person.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { viewOfTrajectory } from '../../infra/database/trajectory-view.js';
import { storeCommand } from '../../infra/relay/commands.js';
import { settle, toEndOfDay, type World } from './world.js';

/** Organisations that run trajectories together, each with the people the programmes name. */
export interface Partners {
  world: World;
  leadId: string;
  referrerId: string;
  landlordId: string;
  people: Record<'coordinator' | 'coach' | 'landlord', string>;
}

const everyWelfareRole: TaskRole[] = [
  'trajectory_coach',
  'housing_coach',
  'volunteer_coach',
  'case_manager',
  'psychiatrist',
  'regional_contact',
  'social_worker',
];

/** A leading partner, a referring partner and a landlord; every role is held by somebody. */
export async function givenPartners(world: World): Promise<Partners> {
  const { source } = world;
  const organisation = (kind: Organisation['kind'], name: string) => ({
    id: randomUUID(),
    kind,
    name,
    street: 'Marktplein 1',
    postalCode: '8800',
    municipality: 'Roeselare',
    phone: '051 00 00 01',
    email: `${name.toLowerCase().replaceAll(' ', '.')}@partners.test`,
    iban: null,
    companyNumber: null,
  });
  const lead = organisation('partner_organisation', 'IGS Roeselare');
  const referrer = organisation('partner_organisation', 'CAW Noord');
  const landlord = organisation('landlord', 'Woonmaatschappij Midwest');
  await source.getRepository(Organisation).insert([lead, referrer, landlord]);
  const user = (organisationId: string, name: string, roles: string[]) => ({
    id: randomUUID(),
    organisationId,
    email: `${name}.${organisationId.slice(0, 8)}@partners.test`,
    name,
    passwordHash: null,
    roles,
    deputyUserId: null,
    active: true,
    invitationHash: null,
  });
  const coordinator = user(lead.id, 'ines', ['trajectory_coordinator', ...everyWelfareRole]);
  const coach = user(referrer.id, 'els', everyWelfareRole);
  const officer = user(landlord.id, 'bart', ['allocation_officer', 'landlord_coordinator']);
  await source.getRepository(AppUser).insert([coordinator, coach, officer]);
  return {
    world,
    leadId: lead.id,
    referrerId: referrer.id,
    landlordId: landlord.id,
    people: { coordinator: coordinator.id, coach: coach.id, landlord: officer.id },
  };
}

function booker({ world, leadId, people }: Partners): Booker {
  return { actor: people.coordinator, organisationId: leadId, at: world.clock.now() };
}

/** Refers somebody into a programme. @param eventsPerRun of history, when it is to be other than usual. @returns the id of the trajectory */
export async function refer(
  partners: Partners,
  code: string,
  eventsPerRun?: number,
): Promise<string> {
  const { world, leadId, referrerId, people } = partners;
  const trajectoryId = randomUUID();
  await world.source.transaction(async (manager) => {
    const at = world.clock.now();
    const version = await currentProgramme(manager, { organisationId: leadId, code, at });
    if (!version) throw new Error(`No programme ${code}`);
    const personId = randomUUID();
    await manager.insert(Person, {
      id: personId,
      organisationId: leadId,
      firstName: 'Kim',
      lastName: 'Janssens',
      phone: null,
      email: null,
      postalAddress: null,
    });
    const [kind] = version.data.referrers;
    await startTrajectory(manager, booker(partners), {
      commandId: randomUUID(),
      trajectoryId,
      referral: {
        programme: code,
        programmeVersion: version.version,
        personId,
        referrerId,
        referrer: kind?.code ?? '',
        coachId: people.coach,
      },
    });
    const target = trajectoryWorkflowId(trajectoryId);
    const args = { trajectoryId, organisationId: leadId, eventsPerRun };
    if (eventsPerRun !== undefined) await manager.update(CommandRow, { target }, { args });
  });
  await settle(world);
  return trajectoryId;
}

/** Stores the start of the procedure of a trajectory that stands on record already. @returns the command */
export async function startOnRecord(
  manager: EntityManager,
  partners: Partners,
  trajectoryId: string,
): Promise<string> {
  const id = randomUUID();
  await storeCommand(manager, {
    ...booker(partners),
    id,
    type: 'start',
    target: trajectoryWorkflowId(trajectoryId),
    message: 'trajectory',
    args: { trajectoryId, organisationId: partners.leadId },
  });
  return id;
}

/** How a trajectory stands now. */
export async function viewNow(partners: Partners, trajectoryId: string): Promise<TrajectoryView> {
  const { world, leadId: organisationId } = partners;
  return viewOfTrajectory(world.source.manager, {
    trajectoryId,
    organisationId,
    at: world.clock.now(),
  });
}

/** What is known of a trajectory now. */
export async function fileNow(partners: Partners, trajectoryId: string): Promise<TrajectoryFile> {
  return (await viewNow(partners, trajectoryId)).file;
}

/** A decision of a person; answers as the API would: `applied`, or the code of the refusal. */
export async function decide(
  partners: Partners,
  trajectoryId: string,
  { message, args }: { message: string; args: object },
): Promise<string> {
  const { world } = partners;
  const id = randomUUID();
  await world.source.transaction(async (manager) => {
    const target = trajectoryWorkflowId(trajectoryId);
    await storeCommand(manager, { ...booker(partners), id, type: 'update', target, message, args });
  });
  await settle(world);
  const [row] = await world.source.query<Pick<CommandRow, 'state' | 'answer'>[]>(
    'select state, answer from command where id = $1',
    [id],
  );
  return row?.state === 'refused' ? (row.answer?.code ?? 'refused') : (row?.state ?? 'lost');
}

/** Answers the open step with a code. */
export async function answer(
  partners: Partners,
  trajectoryId: string,
  { step, outcome, answers }: { step: string; outcome: string; answers?: Answers },
): Promise<string> {
  const { tasks } = await fileNow(partners, trajectoryId);
  const task = tasks.find(({ state, code }) => state === 'open' && code === step);
  if (!task)
    throw new Error(
      `${step} is not asked now, but ${tasks
        .filter(({ state }) => state === 'open')
        .map(({ code, kind }) => code ?? kind)
        .join(', ')}`,
    );
  const args = { taskId: task.taskId, outcome, ...(answers === undefined ? {} : { answers }) };
  return decide(partners, trajectoryId, { message: 'answerStep', args });
}

/** S2: refers somebody who is allotted a trial dwelling for twelve months from 1 May 2031. @returns the id of the trajectory */
export async function inTrialDwelling(partners: Partners): Promise<string> {
  const trajectoryId = await refer(partners, 'trial_housing_mid_west_flanders');
  const steps: [step: string, outcome: string, answers: Answers][] = [
    ['register', 'complete', {}],
    ['consent', 'signed', { until: '2033-12-31' }],
    ['intake', 'sent', {}],
    ['team_selects', 'approved', { criteria: ['self_insight'] }],
    ['priority', 'granted', { landlord: partners.landlordId }],
    ['allocate', 'allocated', { on: '2031-05-01', months: 12 }],
  ];
  for (const [step, outcome, answers] of steps) {
    const fate = await answer(partners, trajectoryId, { step, outcome, answers });
    if (fate !== 'applied') throw new Error(`${step} was ${fate}`);
  }
  return trajectoryId;
}

/** Concludes the evaluation that is due first. */
export async function conclude(
  partners: Partners,
  trajectoryId: string,
  { outcome, agreedBy = [] }: { outcome: string; agreedBy?: TaskRole[] },
): Promise<string> {
  const { file, today, programme } = await viewNow(partners, trajectoryId);
  const [first] = openEvaluations(file);
  const score = programme.stay.evaluations.scale.max;
  const scores = file.goals
    .filter(({ closedOn }) => closedOn === undefined)
    .map(({ goalId }) => ({ goalId, score }));
  const args = { evaluationId: first?.evaluationId ?? '', outcome, on: today, scores, agreedBy };
  return decide(partners, trajectoryId, { message: 'concludeEvaluation', args });
}

/** A person asks for a paper. @returns the papers this made, in order */
export async function askPaper(
  partners: Partners,
  trajectoryId: string,
  asked: { code: string; evaluationId?: string },
): Promise<TrajectoryFile['documents']> {
  const { world, leadId: organisationId } = partners;
  const id = randomUUID();
  await world.source.transaction((manager) =>
    storeCommand(manager, {
      ...booker(partners),
      id,
      type: 'start',
      target: documentWorkflowId(id),
      message: 'document',
      args: { trajectoryId, organisationId, ...asked, at: world.clock.now().toISOString() },
    }),
  );
  await settle(world);
  const rows = await world.source.query<{ id: string }[]>(
    `select data->>'documentId' as id from case_event
      where type = 'document_kept' and data->>'commandId' = $1 order by position`,
    [id],
  );
  const { documents } = await fileNow(partners, trajectoryId);
  return rows.flatMap((row) => documents.filter(({ documentId }) => documentId === row.id));
}

/** What a paper says. */
export async function contentOf({ world }: Partners, documentId = ''): Promise<string> {
  const repository = world.source.getRepository(DocumentRow);
  return (await repository.findOneByOrFail({ id: documentId })).fileBytes.toString();
}

/** A fact told by a person. */
export async function tell(
  partners: Partners,
  trajectoryId: string,
  events: NewTrajectoryEvent[],
): Promise<void> {
  await partners.world.source.transaction((manager) =>
    tellTrajectory(manager, booker(partners), { trajectoryId, events, ring: true }),
  );
  await settle(partners.world);
}

/** The dates and kinds of all evaluations that were ever planned, as text. */
export function evaluationsOf({ evaluations }: TrajectoryFile): string[] {
  return evaluations.map(({ kind, n, due, state }) => `${kind} ${n} ${due.date} ${state}`);
}

/** The phases passed, with their days. */
export function passedOf({ passed }: TrajectoryFile): string[] {
  return passed.map(({ phase, on }) => `${phase} ${on}`);
}

/** Each move that was made stood in the programme's table. */
export function strayMoves({ passed }: TrajectoryFile, programme: Programme): string[] {
  const table = movesOf(programme);
  return passed.slice(1).flatMap(({ phase }, index) => {
    const from = passed[index]?.phase;
    return table.some((move) => move.from === from && move.to === phase)
      ? []
      : [`${from} > ${phase}`];
  });
}

export { toEndOfDay };
