/** The mail catcher as a whole: `npm start` runs it as a process, tests start it in their own. */
import { openMailbox } from './mailbox.js';
import type { CaughtMail, OpenedMail } from './mailbox.js';
import { openMailPages } from './mail-pages-server.js';
import { openSmtpSink } from './smtp-sink.js';
import type { ScriptedAnswer } from './smtp-sink.js';

export type { CaughtMail, OpenedMail } from './mailbox.js';
export type { ScriptedAnswer } from './smtp-sink.js';

export interface MailCatcherOptions {
  /** 0 takes a free port. */
  smtpPort: number;
  httpPort: number;
  /** Mails survive a restart here; in memory when left out. */
  folder?: string;
  /**
   * Called for every mail that was stored, before its sender hears "250". A hook that never
   * resolves keeps the sender waiting; one that throws makes the answer a 451.
   */
  onMessage?: (mail: CaughtMail) => void | Promise<void>;
}

export interface MailCatcher {
  smtpPort: number;
  /** Address of the pages. */
  url: string;
  mails(): CaughtMail[];
  open(id: string): Promise<OpenedMail | undefined>;
  clear(): Promise<void>;
  answerNext(answer: ScriptedAnswer): void;
  answerNormally(): void;
  close(): Promise<void>;
}

export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const mailbox = await openMailbox(options.folder);
  const sink = await openSmtpSink({
    port: options.smtpPort,
    keep: async (raw, envelope) => {
      const mail = await mailbox.add(raw, envelope);
      await options.onMessage?.(mail);
    },
  });
  const pages = await openMailPages(mailbox, options.httpPort);
  return {
    smtpPort: sink.port,
    url: pages.url,
    mails: () => mailbox.list(),
    open: (id) => mailbox.open(id),
    clear: () => mailbox.clear(),
    answerNext: (answer) => sink.answerNext(answer),
    answerNormally: () => sink.answerNormally(),
    close: async () => {
      await sink.close();
      await pages.close();
    },
  };
}
