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
import type { MailOrder, MailOutcome } from '../arrears/types.js';

export interface MailActivityParts {
  source: DataSource;
  smtp: SmtpSettings;
  /** Address of the web app, for the link that is all a mail contains. */
  webAddress: string;
  /** Test barrier between the server's answer and our ledger; does nothing in the product. */
  afterAnswer?: () => Promise<void>;
}

const texts = createTexts();

/**
 * Mails carry only what is no letter of law. The ledger says `sending` before the socket is opened and `sent` after
 * the server's answer; who finds `sending` does not know the outcome and asks a person, never sends again.
 */
export function createMailActivities(parts: MailActivityParts): {
  sendMail(order: MailOrder): Promise<MailOutcome>;
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
  order: MailOrder,
): Promise<MailOutcome> {
  const mails = parts.source.getRepository(MailRow);
  const id = uuidOfKey(`mail:${order.caseId}:${order.key}`);
  const row = await prepare(parts, order, id);
  const settle = async (state: MailState, reply: string): Promise<MailOutcome> => {
    await mails.update({ id }, { state, reply, settledAt: new Date(order.at) });
    return { mailId: id, state: state === 'sent' || state === 'refused' ? state : 'unknown' };
  };
  if (row.state === 'sent' || row.state === 'refused' || row.state === 'unknown')
    return { mailId: id, state: row.state };
  if (row.state === 'sending') return settle('unknown', 'interrupted');
  const recipients = await addressesOf(parts, order);
  if (recipients.length === 0) return settle('refused', 'no recipient');
  const claim = { state: 'sending' as const, sendingAt: new Date(order.at) };
  const { affected } = await mails.update({ id, state: 'prepared' }, claim);
  if (affected !== 1) return settle('unknown', 'interrupted');
  let left = false;
  const handed = (): void => void (left = true);
  try {
    const message = { ...messageOf(parts, { order, row, recipients }), handed };
    const reply = await transport.sendMail(message);
    await parts.afterAnswer?.();
    return await settle('sent', String(reply.response));
  } catch (error) {
    return afterFailure(parts, { error, left, id, settle });
  }
}

async function prepare(
  { source }: MailActivityParts,
  order: MailOrder,
  id: string,
): Promise<MailRow> {
  const owner = await source.getRepository(ArrearsCaseRow).findOneByOrFail({ id: order.caseId });
  const row = {
    id,
    organisationId: owner.organisationId,
    caseId: order.caseId,
    businessKey: `${order.caseId}:${order.key}`,
    kind: order.kind,
    recipientUserId: order.userId ?? null,
    recipientOrganisationId: order.organisationId ?? null,
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

/** A role's mail goes to everybody who holds it in the organisation whose task it is. */
async function addressesOf({ source }: MailActivityParts, order: MailOrder): Promise<string[]> {
  if (order.userId !== undefined) {
    const user = await source.getRepository(AppUser).findOneBy({ id: order.userId, active: true });
    return user ? [user.email] : [];
  }
  if (order.role !== undefined) return roleHolders(source, order);
  const organisation = await source
    .getRepository(Organisation)
    .findOneBy({ id: order.organisationId });
  return organisation ? [organisation.email] : [];
}

async function roleHolders(source: DataSource, order: MailOrder): Promise<string[]> {
  const rows = await source.query<{ email: string }[]>(
    `select u.email from app_user u join task t on t.organisation_id = u.organisation_id
      where t.id = $1 and u.active and $2 = any (u.roles) order by u.email`,
    [order.taskId, order.role],
  );
  return rows.map((row) => row.email);
}

interface Envelope {
  order: MailOrder;
  row: MailRow;
  recipients: string[];
}

/** A link and no content: no name, no amount, no case number in the subject. */
function messageOf(
  { smtp, webAddress }: MailActivityParts,
  { order, row, recipients }: Envelope,
): SendMailOptions {
  const link = `${webAddress}/dossiers/${order.caseId}`;
  return {
    from: smtp.from,
    to: recipients,
    messageId: row.messageId,
    date: new Date(order.at),
    subject: texts.t('nl', `mails.${order.kind}.subject`),
    text: texts.t('nl', `mails.${order.kind}.text`, { link }),
  };
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
