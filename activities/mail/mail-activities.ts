import { PassThrough } from 'node:stream';
import type { SendMailOptions, Transporter } from 'nodemailer';
import { ApplicationFailure } from '@temporalio/activity';
import type { DataSource } from 'typeorm';
import { createTexts } from '../../infra/texts/texts.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { ArrearsCaseRow } from '../../infra/database/entities/arrears-case.js';
import { MailRow, type MailState } from '../../infra/database/entities/document.js';
import { Organisation } from '../../infra/database/entities/organisation.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { type SmtpSettings, smtpTransport } from '../../infra/mail/smtp.js';
import { MeetingRow } from '../../infra/database/entities/meeting.js';
import { TrajectoryRow } from '../../infra/database/entities/trajectory.js';
import type { MailOrder, MailOutcome } from '../arrears/types.js';
import { composeDigest } from '../digest/digest-mail.js';
import type { DigestOrder } from '../digest/types.js';
import { composeMemberMail, isOutdated } from '../meeting/member-mail.js';
import type { MeetingMailOrder } from '../meeting/types.js';
import type { TrajectoryMailOrder } from '../trajectory/types.js';

export interface MailActivityParts {
  source: DataSource;
  smtp: SmtpSettings;
  /** Address of the web app, for the link that is all a mail contains. */
  webAddress: string;
  /** Test barrier between the server's answer and our ledger; does nothing in the product. */
  afterAnswer?: () => Promise<void>;
}

/** A mail about a case, a session or a trajectory, or to one person about the day. */
type ProcedureOrder = MailOrder | MeetingMailOrder | TrajectoryMailOrder;
type AnyOrder = ProcedureOrder | DigestOrder;

const texts = createTexts();

/**
 * Mails carry only what is no letter of law. The ledger says `sending` before the socket is opened and `sent` after
 * the server's answer; who finds `sending` does not know the outcome and asks a person, never sends again.
 */
export function createMailActivities(parts: MailActivityParts): {
  sendMail(order: AnyOrder): Promise<MailOutcome>;
} {
  const { smtp } = parts;
  const transport = smtpTransport(smtp);
  // Asked for by the transport when the session is open: from here on a broken line says nothing about the mail.
  transport.use('stream', ({ data, message }, done) => {
    message.transform(() => {
      (data as Handed).handed();
      return new PassThrough();
    });
    done();
  });
  return { sendMail: (order) => sendOnce(parts, transport, order) };
}

/** Part of a message of ours: called when the mail is handed to the server. */
interface Handed {
  handed: () => void;
}

async function sendOnce(
  parts: MailActivityParts,
  transport: Transporter,
  order: AnyOrder,
): Promise<MailOutcome> {
  const mails = parts.source.getRepository(MailRow);
  const id = uuidOfKey(`mail:${subjectOf(order)}:${order.key}`);
  const row = await prepare(parts, order, id);
  const settle = async (state: MailState, reply: string): Promise<MailOutcome> => {
    await mails.update({ id }, { state, reply, settledAt: new Date(order.at) });
    return { mailId: id, state: state === 'sent' || state === 'refused' ? state : 'unknown' };
  };
  if (row.state === 'sent' || row.state === 'refused' || row.state === 'unknown')
    return { mailId: id, state: row.state };
  if (row.state === 'sending') return settle('unknown', 'interrupted');
  if ('meetingId' in order && (await isOutdated(parts.source, order)))
    return settle('refused', 'outdated');
  const recipients = await addressesOf(parts, order);
  if (recipients.length === 0) return settle('refused', 'no recipient');
  const text = await textOf(parts, order);
  if (!text) return settle('refused', 'nothing to say');
  const claim = { state: 'sending' as const, sendingAt: new Date(order.at) };
  const { affected } = await mails.update({ id, state: 'prepared' }, claim);
  if (affected !== 1) return settle('unknown', 'interrupted');
  let left = false;
  const handed = (): void => void (left = true);
  try {
    const message = { ...messageOf(parts, { order, row, recipients }), ...text, handed };
    const reply = await transport.sendMail(message);
    await parts.afterAnswer?.();
    return await settle('sent', String(reply.response));
  } catch (error) {
    return afterFailure(parts, { error, left, id, settle });
  }
}

type Matter = 'case' | 'session' | 'trajectory';

function matterOf(order: ProcedureOrder): Matter {
  if ('meetingId' in order) return 'session';
  return 'trajectoryId' in order ? 'trajectory' : 'case';
}

/** The case, the session, the trajectory or the person a mail is about. */
function subjectOf(order: AnyOrder): string {
  if ('meetingId' in order) return order.meetingId;
  if (order.kind === 'digest') return order.userId;
  return 'trajectoryId' in order ? order.trajectoryId : order.caseId;
}

const tableOf = {
  case: ArrearsCaseRow,
  session: MeetingRow,
  trajectory: TrajectoryRow,
  person: AppUser,
} as const;
const pageOf: Readonly<Record<Matter, string>> = {
  case: 'dossiers',
  session: 'zittingen',
  trajectory: 'trajecten',
};

async function prepare(
  { source }: MailActivityParts,
  order: AnyOrder,
  id: string,
): Promise<MailRow> {
  const about = { id: subjectOf(order) };
  const matter = order.kind === 'digest' ? 'person' : matterOf(order);
  const { organisationId } = await source.manager.findOneByOrFail<{
    id: string;
    organisationId: string;
  }>(tableOf[matter], about);
  const row = {
    id,
    organisationId,
    caseId: matter === 'case' ? about.id : null,
    meetingId: matter === 'session' ? about.id : null,
    trajectoryId: matter === 'trajectory' ? about.id : null,
    businessKey: `${about.id}:${order.key}`,
    kind: order.kind,
    recipientUserId: order.userId ?? null,
    recipientOrganisationId: organisationOf(order) ?? null,
    messageId: `<${id}@woonzeker>`,
    state: 'prepared' as const,
    preparedAt: new Date(order.at),
    sendingAt: null,
    settledAt: null,
    reply: null,
  };
  await source.createQueryBuilder().insert().into(MailRow).values(row).orIgnore().execute();
  return source.getRepository(MailRow).findOneByOrFail({ id });
}

function organisationOf(order: AnyOrder): string | undefined {
  return 'caseId' in order ? order.organisationId : undefined;
}

/** A role's mail goes to everybody who holds it in the organisation whose task it is. */
async function addressesOf({ source }: MailActivityParts, order: AnyOrder): Promise<string[]> {
  if (order.userId !== undefined) {
    const user = await source.getRepository(AppUser).findOneBy({ id: order.userId, active: true });
    return user ? [user.email] : [];
  }
  if (order.role !== undefined) return roleHolders(source, order);
  const organisation = await source
    .getRepository(Organisation)
    .findOneBy({ id: organisationOf(order) });
  return organisation ? [organisation.email] : [];
}

async function roleHolders(source: DataSource, order: AnyOrder): Promise<string[]> {
  const rows = await source.query<{ email: string }[]>(
    `select u.email from app_user u join task t on t.organisation_id = u.organisation_id
      where t.id = $1 and u.active and $2 = any (u.roles) order by u.email`,
    [order.taskId, order.role],
  );
  return rows.map((row) => row.email);
}

interface Envelope {
  order: AnyOrder;
  row: MailRow;
  recipients: string[];
}

function messageOf(
  { smtp }: MailActivityParts,
  { order, row, recipients }: Envelope,
): SendMailOptions {
  const date = new Date(order.at);
  return { from: smtp.from, to: recipients, messageId: row.messageId, date };
}

/** A link and no content: no name, no amount, no case number in the subject; a session says when and where it is. */
async function textOf(
  { source, webAddress }: MailActivityParts,
  order: AnyOrder,
): Promise<Pick<SendMailOptions, 'subject' | 'text' | 'icalEvent'> | undefined> {
  if (order.kind === 'digest') return composeDigest({ source, texts, webAddress }, order);
  if ('meetingId' in order && order.kind !== 'task_reminder')
    return composeMemberMail({ source, texts, webAddress }, { ...order, kind: order.kind });
  const link = `${webAddress}/${pageOf[matterOf(order)]}/${subjectOf(order)}`;
  const subject = texts.t('nl', `mails.${order.kind}.subject`);
  return { subject, text: texts.t('nl', `mails.${order.kind}.text`, { link }) };
}

interface Failure {
  error: unknown;
  /** Whether the mail was handed over in an open session. */
  left: boolean;
  id: string;
  settle: (state: MailState, reply: string) => Promise<MailOutcome>;
}

interface SmtpError {
  code?: string;
  responseCode?: number;
}

/**
 * A refusal is final, a temporary refusal and a server that is away are tried again; anything that broke off after
 * the message was handed over is unknown.
 */
async function afterFailure(
  parts: MailActivityParts,
  { error, left, id, settle }: Failure,
): Promise<MailOutcome> {
  const { code, responseCode } = error as SmtpError;
  if (responseCode !== undefined && responseCode >= 500)
    return settle('refused', String(responseCode));
  const neverLeft = !left || code === 'EENVELOPE';
  const temporary = responseCode !== undefined && responseCode >= 400;
  if (!temporary && !neverLeft) return settle('unknown', code ?? 'unknown');
  await parts.source.getRepository(MailRow).update({ id }, { state: 'prepared' });
  throw ApplicationFailure.retryable('The mail server takes nothing now', 'smtp_away');
}
