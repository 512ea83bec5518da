/** The SMTP side: takes every mail, unless a test has scripted another answer for the next ones. */
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { Envelope } from './mailbox.js';

/**
 * One scripted answer, used up by one attempt to send.
 * - a number: refuse with that code, at RCPT (`at: 'recipient'`, the default) or after DATA;
 *   with `recipients` only those addresses are refused and the others are accepted.
 * - `drop_after_data`: take the whole mail, then cut the line without an answer; the mail is kept
 *   (the sender cannot know) unless `kept` is false.
 * - `tarpit`: answer only after `delayMs` (two minutes unless given).
 */
export type ScriptedAnswer =
  Refusal | { code: 'drop_after_data'; kept?: boolean } | { code: 'tarpit'; delayMs?: number };

interface Refusal {
  code: number;
  at?: 'recipient' | 'data';
  recipients?: string[];
  message?: string;
}

const isRefusal = (answer: ScriptedAnswer | undefined): answer is Refusal =>
  typeof answer?.code === 'number';

export interface SmtpSink {
  port: number;
  /** Scripts the answer to the next attempt; several calls make a queue. */
  answerNext(answer: ScriptedAnswer): void;
  /** Forgets what was scripted and not yet used. */
  answerNormally(): void;
  close(): Promise<void>;
}

type Keep = (raw: Buffer, envelope: Envelope) => Promise<void>;

interface SmtpSinkOptions {
  port: number;
  keep: Keep;
}

const SIZE_LIMIT = 35 * 1024 * 1024;

function smtpError(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

export async function openSmtpSink({ port, keep }: SmtpSinkOptions): Promise<SmtpSink> {
  const script: ScriptedAnswer[] = [];
  const taken = new Map<string, ScriptedAnswer | undefined>();
  const sockets = new Map<number, Socket>();
  const closing = new AbortController();
  const steps = { taken, sockets, keep, closing };

  const server = new SMTPServer({
    banner: 'Woonzeker mail catcher',
    size: SIZE_LIMIT,
    authOptional: true,
    allowInsecureAuth: true,
    // The built-in certificate is public: a sender that checks certificates would refuse it.
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 500,
    socketTimeout: 300_000,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onMailFrom: (_address, session, done) => {
      taken.set(session.id, script.shift());
      done();
    },
    onRcptTo: (address, session, done) => done(refusal(taken.get(session.id), address.address)),
    onData: (stream, session, done) => {
      receive(stream, session, steps).then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
    onClose: (session) => void taken.delete(session.id),
  });
  server.on('error', () => undefined); // a client that hangs up is no fault of ours
  server.server.on('connection', (socket: Socket) => {
    const remotePort = socket.remotePort ?? 0;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  const used = await listen(server, port);
  return {
    port: used,
    answerNext: (answer) => void script.push(answer),
    answerNormally: () => void script.splice(0),
    close: () => {
      closing.abort();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.server.off('error', reject);
      resolve((server.server.address() as AddressInfo).port);
    });
  });
}

function refusal(answer: ScriptedAnswer | undefined, recipient: string): Error | null {
  if (!isRefusal(answer) || answer.at === 'data') return null;
  if (answer.recipients && !answer.recipients.includes(recipient)) return null;
  return smtpError(answer.code, answer.message ?? `Refused: ${recipient}`);
}

interface ReceiveSteps {
  taken: Map<string, ScriptedAnswer | undefined>;
  sockets: Map<number, Socket>;
  keep: Keep;
  closing: AbortController;
}

async function receive(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  { taken, sockets, keep, closing }: ReceiveSteps,
): Promise<void> {
  const raw = await buffer(stream);
  const answer = taken.get(session.id);
  taken.delete(session.id);
  const { mailFrom, rcptTo } = session.envelope;
  const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map((to) => to.address) };
  if (answer?.code === 'tarpit') {
    await delay(answer.delayMs ?? 120_000, undefined, { signal: closing.signal });
  } else if (answer?.code === 'drop_after_data') {
    if (answer.kept !== false) await keep(raw, envelope);
    sockets.get(session.remotePort)?.destroy();
    return;
  } else if (isRefusal(answer) && answer.at === 'data') {
    throw smtpError(answer.code, answer.message ?? 'Refused after DATA');
  }
  if (stream.sizeExceeded) throw smtpError(552, 'Message too large');
  await keep(raw, envelope);
}
