/** The users' words about sessions: who answers, moves, comes and opens, and what the members read. */
import { randomUUID } from 'node:crypto';
import { Decisions } from '../../api/cases/decisions.js';
import { Looks } from '../../api/http/looks.js';
import { Once } from '../../api/http/once.js';
import { Problem } from '../../api/http/problem.js';
import { Texts } from '../../api/http/texts.js';
import type { Intent, Visit } from '../../api/http/visit.js';
import { BodyFacts } from '../../api/bodies/body-facts.service.js';
import { AgendaFacts } from '../../api/meetings/agenda-facts.service.js';
import { MeetingFacts } from '../../api/meetings/meeting-facts.service.js';
import { MeetingsService, type MeetingAnswer } from '../../api/meetings/meetings.service.js';
import type { Side } from '../../domain/access/policy.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { Access } from '../../infra/access/access.js';
import { TaskRow } from '../../infra/database/entities/arrears-case.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import type { CommandRow } from '../../infra/database/entities/command.js';
import { MailRow } from '../../infra/database/entities/document.js';
import { storeCommand } from '../../infra/relay/commands.js';
import type { Agency } from './agency.js';
import { settle } from './world.js';

/** Who holds sessions: an agency with its OCMW, or partners who run trajectories. */
type House = Pick<Agency, 'world' | 'landlordId'>;

/** Somebody of the house by first name, as the interface knows the reader. */
async function visitOf({ world, landlordId }: House, name: string): Promise<Visit> {
  const user = await world.source.getRepository(AppUser).findOneByOrFail({ name });
  const side: Side = user.organisationId === landlordId ? 'landlord' : 'welfare_centre';
  const { id: userId, email, organisationId, roles } = user;
  const reader = { userId, name, email, organisationId, organisationName: '', side, roles };
  const at = world.clock.now();
  const instant = at.toISOString();
  const time = { at, instant, today: brusselsDateOf(instant) };
  return { ...reader, ...time, access: new Access(reader, at), wantsFile: false };
}

interface Desk {
  facts: MeetingFacts;
  meetings: MeetingsService;
  agenda: AgendaFacts;
  bodies: BodyFacts;
}

function deskOf({ world: { source, relay } }: House): Desk {
  const deliver = async (id: string): Promise<CommandRow> => relay.deliver(id);
  const decisions = new Decisions(source, { deliver, awayParts: () => Promise.resolve([]) });
  const meetings = new MeetingsService(source, new Looks(source), new Texts());
  const once = new Once(source);
  const facts = new MeetingFacts(once, decisions, meetings);
  return { facts, meetings, agenda: new AgendaFacts(once), bodies: new BodyFacts(once) };
}

type Act = (facts: MeetingFacts, visit: Visit, intent: Intent) => Promise<unknown>;

/** Somebody does something with a session at the interface; answers `done` or the code of the refusal. */
export async function whenSomebody(agency: House, name: string, act: Act): Promise<string> {
  return whenAtTheDesk(agency, name, ({ facts }, visit, intent) => act(facts, visit, intent));
}

/** The same, with what a body of a programme asks for. */
export async function whenAtTheDesk(
  agency: House,
  name: string,
  act: (desk: Desk, visit: Visit, intent: Intent) => Promise<unknown>,
): Promise<string> {
  const intent: Intent = { key: randomUUID(), bodyHash: '', body: {}, route: 'meetings' };
  const answer = await act(deskOf(agency), await visitOf(agency, name), intent)
    .then(() => 'done')
    .catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      return `${error.status} ${error.code}`;
    });
  await settle(agency.world);
  return answer;
}

/** The session as the screen of somebody shows it. */
export async function sessionAsSeenBy(
  agency: House,
  name: string,
  id: string,
): Promise<MeetingAnswer> {
  return deskOf(agency).meetings.show(await visitOf(agency, name), id);
}

export interface MemberMail {
  to: string;
  subject: string;
  /** The calendar entry, its folded lines made whole. */
  entry: string;
}

/** What the members of a session were sent, the oldest first; `to` is the first name. */
export async function mailsAbout({ world }: House, meetingId: string): Promise<MemberMail[]> {
  const ledger = await world.source.getRepository(MailRow).findBy({ meetingId });
  const caught = world.mails.mails().filter(({ messageId }) => {
    return ledger.some((row) => row.messageId === messageId);
  });
  return Promise.all(
    caught.reverse().map(async ({ id, to, subject, attachments }) => ({
      to: (to[0] ?? '').split('.')[0] ?? '',
      subject,
      entry: attachments.length === 0 ? '' : await entryOf(world.mails.url, id),
    })),
  );
}

async function entryOf(url: string, mailId: string): Promise<string> {
  const answer = await fetch(`${url}/mails/${mailId}/attachments/0`);
  return (await answer.text()).replaceAll(/\r?\n /g, '').replaceAll('\r\n', '\n');
}

/** The tasks of a session that wait for somebody now. */
export async function openTasksOfSession({ world }: House, meetingId: string): Promise<TaskRow[]> {
  return world.source.getRepository(TaskRow).findBy({ meetingId, state: 'open' });
}

/** The LAC officer answers a task of a session; answers the settled command. */
export async function whenASessionTaskIsDone(
  agency: Agency,
  task: { meetingId: string; taskId: string; outcome: string },
): Promise<CommandRow> {
  const { source, relay, clock } = agency.world;
  const { meetingId, taskId, outcome } = task;
  const { userId: actor, organisationId } = await visitOf(agency, 'lea');
  const id = randomUUID();
  const about = { id, organisationId, actor, type: 'update' as const, message: 'completeTask' };
  const args = { taskId, outcome };
  await source.transaction((manager) =>
    storeCommand(manager, { ...about, target: `meeting:${meetingId}`, args, at: clock.now() }),
  );
  const row = await relay.deliver(id);
  await settle(agency.world);
  return row;
}
