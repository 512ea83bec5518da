import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/activity';
import type { DataSource, EntityManager } from 'typeorm';
import { assess, judge } from '../../domain/arrears/assess.js';
import {
  addresseesToWrite,
  blocksOf,
  fieldsToShare,
  tenantsToWrite,
} from '../../domain/arrears/blocks.js';
import type { CaseFile } from '../../domain/arrears/case-file.js';
import { arrearsWorkflowId } from '../../domain/arrears/case-id.js';
import { lettersToSendAgain } from '../../domain/arrears/case-file.js';
import type { LetterKind, NewEvent } from '../../domain/arrears/events.js';
import { dueOfTask } from '../../domain/arrears/duties.js';
import type { AddresseeRef, CaseView, Judged } from '../../domain/arrears/situation.js';
import { nextWorkingDay } from '../../domain/calendar/holiday-calendar.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { nextCaseNumber } from '../../infra/database/case-number.js';
import { appendEvents } from '../../infra/database/case-store.js';
import { loadCalendar, loadCaseView, loadSettings } from '../../infra/database/case-view.js';
import { ArrearsCaseRow } from '../../infra/database/entities/arrears-case.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { DocumentRow } from '../../infra/database/entities/document.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { quarantineCommand } from '../../infra/relay/commands.js';
import type { LetterContent } from '../letter/letter-content.js';
import { composeLetter, composePetitionChecklist } from '../letter/compose.js';
import type { LetterData } from '../letter/letter-data.js';
import type { Renderer } from '../letter/render.js';
import { tellGuidance } from './guidance-desk.js';
import { readLetterData, senderOf } from './letter-desk.js';
import { readPetitionData } from './petition-desk.js';
import type {
  ArrearsActivities,
  Asked,
  HandOver,
  Opened,
  Opening,
  Preparation,
  PreparedLetter,
  PreparedPetition,
  Turn,
  TurnEvent,
} from './types.js';

export interface ArrearsActivityParts {
  source: DataSource;
  renderer: Renderer;
}

type LetterQuestion = Asked & { kind: LetterKind; occurrence: number; againOnly?: boolean };

/** The effects of an arrears procedure on Postgres and paper; mails are a matter of their own. */
export function createArrearsActivities(
  parts: ArrearsActivityParts,
): Omit<ArrearsActivities, 'sendMail'> {
  const { source } = parts;
  return {
    openCase: (opening) => source.transaction((manager) => openCase(manager, opening)),
    assessCase: ({ caseId, at, turn }) =>
      source.transaction(async (manager) => {
        const file = turn && (await record(manager, turn));
        const view = await loadCaseView(manager, { caseId, at: new Date(at), file });
        return assess(await tellGuidance(manager, view));
      }),
    prepareLetters: (asked) =>
      underLock(source, asked, (manager, judged) =>
        prepareLetters(parts, { manager, judged, asked }),
      ),
    withdrawLetters: (asked) =>
      underLock(source, asked, (manager, judged) => withdrawLetters(manager, judged, asked)),
    preparePetition: (asked) =>
      underLock(source, asked, (manager, judged) =>
        preparePetition(parts, { manager, judged, asked }),
      ),
    handOver: (asked) =>
      underLock(source, asked, (manager, judged) => handOver(parts, { manager, judged, asked })),
    record: async (turn) => {
      await source.transaction((manager) => record(manager, turn));
    },
  };
}

/** Takes the tenancy first, then judges anew: what comes in between waits for the lock (architecture §2). */
async function underLock<T>(
  source: DataSource,
  asked: Asked,
  act: (manager: EntityManager, judged: Judged) => Promise<T>,
): Promise<T> {
  return source.transaction(async (manager) => {
    const row = await manager.findOneByOrFail(ArrearsCaseRow, { id: asked.caseId });
    await lockTenancy(manager, row.tenancyId);
    const { caseId, at } = asked;
    return act(manager, judge(await loadCaseView(manager, { caseId, at: new Date(at) })));
  });
}

async function openCase(manager: EntityManager, opening: Opening): Promise<Opened> {
  const { caseId, organisationId, tenancyId, resume } = opening;
  const at = new Date(opening.at);
  await lockTenancy(manager, tenancyId);
  const existing = await manager.findOneBy(ArrearsCaseRow, { id: caseId });
  if (existing?.closedOn === null) return { seq: existing.seq };
  // A start that comes again after its case has ended: this run has nothing to do.
  if (existing && !resume) throw ApplicationFailure.nonRetryable('case_closed', 'case_closed');
  if (await anotherIsOpen(manager, opening)) {
    await refuseStart(manager, opening, 'second_open_case');
    return { seq: 0, refused: true };
  }
  const settings = await loadSettings(manager, { organisationId });
  const number = existing?.number ?? (await nextCaseNumber(manager, organisationId, 'A'));
  const linked = existing
    ? {}
    : await linkedCase(manager, { opening, months: settings.linkedWithinMonths });
  const seq = (existing?.seq ?? 0) + 1;
  const settingsVersion = existing?.settingsVersion ?? settings.version;
  const data = { number, tenancyId, settingsVersion, resumed: resume, takenOver: false, ...linked };
  const actor = 'procedure';
  await appendEvents(manager, {
    caseId,
    organisationId,
    actor,
    at,
    seq,
    events: [{ type: 'case_opened', data }],
  });
  return { seq };
}

/** A second open procedure on a tenancy is refused; the index in Postgres stands behind this answer. */
async function anotherIsOpen(
  manager: EntityManager,
  { tenancyId, caseId }: Opening,
): Promise<boolean> {
  const open = await manager.query<unknown[]>(
    'select 1 from arrears_case where tenancy_id = $1 and closed_on is null and id <> $2',
    [tenancyId, caseId],
  );
  return open.length > 0;
}

/** The command that started this run says why nothing came of it; the relay leaves a settled row as it is. */
async function refuseStart(manager: EntityManager, opening: Opening, code: string): Promise<void> {
  const settled = { state: 'refused' as const, answer: { code }, settledAt: new Date(opening.at) };
  await manager.update(CommandRow, { id: opening.commandId, type: 'start' }, settled);
}

async function linkedCase(
  manager: EntityManager,
  { opening, months }: { opening: Opening; months: number },
): Promise<{ linkedCaseId?: string }> {
  const [row] = await manager.query<{ id: string }[]>(
    `select id from arrears_case where tenancy_id = $1 and closed_on >= ($2::date - make_interval(months => $3))
      order by closed_on desc limit 1`,
    [opening.tenancyId, brusselsDateOf(opening.at), months],
  );
  return row ? { linkedCaseId: row.id } : {};
}

interface UnderLock<Question> {
  manager: EntityManager;
  judged: Judged;
  asked: Question;
}

async function prepareLetters(
  { renderer }: ArrearsActivityParts,
  { manager, judged, asked }: UnderLock<LetterQuestion>,
): Promise<Preparation> {
  const stopped = blocksOf(asked.kind, judged);
  if (stopped.length > 0) return { letters: [], stopped };
  const letters: PreparedLetter[] = [];
  for (const reader of readersOf(judged.view, asked)) {
    letters.push(await prepareOne(renderer, { manager, judged, asked }, reader));
  }
  return { letters, tenantIds: tenantsToWrite(judged.view), stopped: [] };
}

interface ReaderToWrite extends AddresseeRef {
  resendOf?: string;
}

/** Who gets the letter now: those whose own came back and is sent again, else everybody (facts §12.4). */
function readersOf(view: CaseView, { kind, againOnly }: LetterQuestion): ReaderToWrite[] {
  const everybody = addresseesToWrite(view);
  const cameBack = lettersToSendAgain(view.file, kind);
  const again = everybody.flatMap((reader): ReaderToWrite[] =>
    cameBack
      .filter(({ tenantId }) => tenantId === reader.tenantId)
      .filter(({ addressee = 'tenant' }) => addressee === reader.addressee)
      .map(({ letterId: resendOf }) => ({ ...reader, resendOf })),
  );
  return again.length > 0 || againOnly === true ? again : everybody;
}

async function prepareOne(
  renderer: Renderer,
  { manager, judged, asked }: UnderLock<LetterQuestion>,
  { tenantId, addressee, resendOf }: ReaderToWrite,
): Promise<PreparedLetter> {
  const { caseId, kind, occurrence } = asked;
  const own = addressee === 'tenant';
  const reader = own ? tenantId : `${tenantId}:${addressee}`;
  const letterId = uuidOfKey(`letter:${caseId}:${kind}:${occurrence}:${reader}`);
  const data = await readLetterData(manager, judged, { letterId, kind, tenantId, addressee });
  const content = composeLetter(kind, data);
  const documentId = await keepDocument(manager, renderer, {
    judged,
    key: `letter:${letterId}`,
    data,
    content,
  });
  const { today, calendar } = judged.view;
  const postFrom = nextWorkingDay(calendar, today);
  const to = own ? { tenantId } : { tenantId, addressee };
  return {
    letterId,
    kind,
    occurrence,
    ...to,
    sender: senderOf(kind),
    documentId,
    postFrom,
    ...(resendOf === undefined ? {} : { resendOf }),
  };
}

interface Paper {
  judged: Judged;
  key: string;
  data: LetterData;
  content: LetterContent;
}

/** One immutable document per business key: made again after a crash, it is the one that was there. */
async function keepDocument(
  manager: EntityManager,
  renderer: Renderer,
  paper: Paper,
): Promise<string> {
  const { judged, key, data, content } = paper;
  const id = uuidOfKey(`document:${key}`);
  if (await manager.existsBy(DocumentRow, { id })) return id;
  const { view } = judged;
  const organisationId = (await manager.findOneByOrFail(ArrearsCaseRow, { id: view.caseId }))
    .organisationId;
  const { bytes, sha256 } = await renderer.render(content, view.at);
  await manager.insert(DocumentRow, {
    id,
    organisationId,
    caseId: view.caseId,
    businessKey: key,
    sha256,
    mediaType: 'application/pdf',
    layout: content.layout,
    textVersion: data.textVersion,
    dataSha256: createHash('sha256').update(JSON.stringify(data)).digest('hex'),
    fileBytes: Buffer.from(bytes),
    createdAt: new Date(view.at),
  });
  return id;
}

async function withdrawLetters(
  manager: EntityManager,
  { view }: Judged,
  asked: Asked & { reason: string; kind?: LetterKind },
): Promise<void> {
  const here = view.file.letters.filter(
    (letter) => !letter.deposited && letter.withdrawn === undefined,
  );
  const chosen = here.filter((letter) => asked.kind === undefined || letter.kind === asked.kind);
  if (chosen.length === 0) return;
  await appendEvents(manager, {
    caseId: asked.caseId,
    organisationId: await ownerOf(manager, view),
    actor: 'procedure',
    at: new Date(asked.at),
    events: chosen.map(({ letterId }) => ({
      type: 'letter_withdrawn',
      data: { letterId, reason: asked.reason },
    })),
  });
}

async function ownerOf(manager: EntityManager, view: CaseView): Promise<string> {
  return (await manager.findOneByOrFail(ArrearsCaseRow, { id: view.caseId })).organisationId;
}

/** The file for the OCMW, with only the told fields; refused when money, an objection or the law came in between. */
async function handOver(
  { renderer }: ArrearsActivityParts,
  { manager, judged, asked }: UnderLock<Asked>,
): Promise<HandOver> {
  const { view, ledger } = judged;
  const stopped = blocksOf('hand_over', judged);
  const [tenantId] = tenantsToWrite(view);
  if (stopped.length > 0 || view.partnerId === null || tenantId === undefined)
    return { share: null, stopped };
  const shareId = uuidOfKey(`share:${asked.caseId}:${view.file.shares.length}`);
  const data = await readLetterData(manager, judged, {
    letterId: shareId,
    kind: 'hand_over',
    tenantId,
    addressee: 'tenant',
  });
  const content = composeLetter('hand_over', data);
  const documentId = await keepDocument(manager, renderer, {
    judged,
    key: `share:${shareId}`,
    data,
    content,
  });
  const fields = fieldsToShare(view);
  return {
    share: {
      shareId,
      organisationId: view.partnerId,
      fields,
      documentId,
      openCents: ledger.openCents,
    },
    stopped: [],
  };
}

/** The petition and its check list, two documents; refused when money or the law came in between (facts §12.6). */
async function preparePetition(
  { renderer }: ArrearsActivityParts,
  { manager, judged, asked }: UnderLock<Asked & { commandId: string }>,
): Promise<PreparedPetition> {
  const stopped = blocksOf('petition', judged);
  const [tenantId] = tenantsToWrite(judged.view);
  if (stopped.length > 0 || tenantId === undefined) return { petition: null, stopped };
  const { commandId } = asked;
  const petitionId = uuidOfKey(`petition:${commandId}`);
  const data = await readPetitionData(manager, judged, { petitionId, commandId, tenantId });
  const keep = (key: string, content: LetterContent): Promise<string> =>
    keepDocument(manager, renderer, { judged, key: `${key}:${petitionId}`, data, content });
  const documentId = await keep('petition', composeLetter('petition', data));
  const checklistId = await keep('petition_checklist', composePetitionChecklist(data));
  return { petition: { petitionId, documentId, checklistId }, stopped: [] };
}

async function record(manager: EntityManager, turn: Turn): Promise<CaseFile> {
  const { caseId, organisationId, seq, waiting } = turn;
  const day = await loadDay(manager, turn);
  const file = await appendEvents(manager, {
    caseId,
    organisationId,
    actor: 'procedure',
    at: new Date(turn.at),
    seq,
    events: [
      ...turn.events.map((event) => countDates(event, day)),
      { type: 'waits', data: { waiting } },
    ],
  });
  for (const event of turn.events) {
    if (event.type !== 'message_quarantined') continue;
    const { commandId: id } = event.data;
    await quarantineCommand(manager, { id, target: arrearsWorkflowId(caseId), at: turn.at });
  }
  return file;
}

type Day = Pick<CaseView, 'calendar' | 'today' | 'settings'>;

async function loadDay(manager: EntityManager, turn: Turn): Promise<Day> {
  const { caseId: id, organisationId } = turn;
  const { settingsVersion: version } = await manager.findOneByOrFail(ArrearsCaseRow, { id });
  return {
    calendar: await loadCalendar(manager),
    today: brusselsDateOf(turn.at),
    settings: await loadSettings(manager, { organisationId, version }),
  };
}

/** A workflow cannot count days: what counts from the day of the turn is counted here. */
function countDates(event: TurnEvent, day: Day): NewEvent {
  if (event.type === 'task_opened')
    return { ...event, data: { ...event.data, due: dueOfTask(day, event.data.kind) } };
  if (event.type === 'plan_agreed') return { ...event, data: { ...event.data, from: day.today } };
  if (event.type === 'petition_lodged') return { ...event, data: { on: day.today, ...event.data } };
  return event;
}
