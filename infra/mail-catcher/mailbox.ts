/** The caught mails: each as the raw message and a small index file beside it, newest first. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';
import type { Address, Email } from 'postal-mime';

export interface Envelope {
  from: string;
  to: string[];
}

/** What a list of mails needs; times are the machine's, the mail's own date is `date`. */
export interface CaughtMail {
  id: string;
  receivedAt: string;
  envelope: Envelope;
  from: string;
  to: string[];
  subject: string;
  date?: string;
  messageId?: string;
  attachments: string[];
}

export interface OpenedMail extends CaughtMail {
  text: string;
  html?: string;
  headers: { key: string; value: string }[];
}

export interface MailFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

export interface Mailbox {
  add(raw: Buffer, envelope: Envelope): Promise<CaughtMail>;
  list(): CaughtMail[];
  open(id: string): Promise<OpenedMail | undefined>;
  raw(id: string): Promise<Buffer | undefined>;
  attachment(id: string, index: number): Promise<MailFile | undefined>;
  clear(): Promise<void>;
}

/** Opens the folder, or keeps everything in memory when there is none. */
export async function openMailbox(folder?: string): Promise<Mailbox> {
  const store = folder === undefined ? memoryStore() : await folderStore(folder);
  const mails = await store.index();
  const known = (id: string) => mails.some((mail) => mail.id === id);
  const raw = async (id: string) => (known(id) ? store.raw(id) : undefined);
  return {
    add: async (content, envelope) => {
      const mail = await summarise(content, envelope);
      await store.save(mail, content);
      mails.unshift(mail);
      return mail;
    },
    list: () => [...mails],
    open: async (id) => {
      const mail = mails.find((each) => each.id === id);
      const content = await raw(id);
      return mail && content && openMail(mail, await PostalMime.parse(content));
    },
    raw,
    attachment: async (id, index) => {
      const content = await raw(id);
      return content && attachmentOf(await PostalMime.parse(content), index);
    },
    clear: async () => {
      const ids = mails.splice(0).map((mail) => mail.id);
      await Promise.all(ids.map((id) => store.remove(id)));
    },
  };
}

async function summarise(content: Buffer, envelope: Envelope): Promise<CaughtMail> {
  const email = await PostalMime.parse(content);
  const receivedAt = new Date();
  return {
    id: `${receivedAt.getTime().toString(36)}-${randomBytes(4).toString('hex')}`,
    receivedAt: receivedAt.toISOString(),
    envelope,
    from: email.from ? textOf(email.from) : envelope.from,
    to: (email.to ?? []).map(textOf),
    subject: email.subject ?? '',
    ...(email.date === undefined ? {} : { date: email.date }),
    ...(email.messageId === undefined ? {} : { messageId: email.messageId }),
    attachments: email.attachments.map((file) => file.filename ?? 'bijlage'),
  };
}

function openMail(mail: CaughtMail, email: Email): OpenedMail {
  const headers = email.headers.map(({ key, value }) => ({ key, value }));
  const html = email.html === undefined ? {} : { html: email.html };
  return { ...mail, text: email.text ?? '', ...html, headers };
}

function attachmentOf(email: Email, index: number): MailFile | undefined {
  const found = email.attachments[index];
  if (!found) return undefined;
  const { content } = found;
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(asBytes(content));
  return { name: found.filename ?? 'bijlage', mediaType: found.mimeType, content: bytes };
}

const asBytes = (content: ArrayBuffer | Uint8Array) => new Uint8Array(content);

function textOf(address: Address): string {
  const mail = address.address ?? '';
  return address.name ? `${address.name} <${mail}>` : mail;
}

interface Store {
  index(): Promise<CaughtMail[]>;
  save(mail: CaughtMail, content: Buffer): Promise<void>;
  raw(id: string): Promise<Buffer | undefined>;
  remove(id: string): Promise<void>;
}

function memoryStore(): Store {
  const contents = new Map<string, Buffer>();
  return {
    index: () => Promise.resolve([]),
    save: (mail, content) => Promise.resolve(void contents.set(mail.id, content)),
    raw: (id) => Promise.resolve(contents.get(id)),
    remove: (id) => Promise.resolve(void contents.delete(id)),
  };
}

async function folderStore(folder: string): Promise<Store> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = (id: string, extension: string) => path.join(folder, `${id}.${extension}`);
  return {
    index: () => readIndex(folder),
    save: async (mail, content) => {
      await writeFile(file(mail.id, 'eml'), content, { mode: 0o600 });
      // The index file comes last and whole: without it the mail was never accepted.
      await writeFile(file(mail.id, 'new'), JSON.stringify(mail), { mode: 0o600 });
      await rename(file(mail.id, 'new'), file(mail.id, 'json'));
    },
    raw: (id) => readFile(file(id, 'eml')),
    remove: async (id) => {
      await rm(file(id, 'json'), { force: true });
      await rm(file(id, 'eml'), { force: true });
    },
  };
}

async function readIndex(folder: string): Promise<CaughtMail[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts
    .map((text) => JSON.parse(text) as CaughtMail)
    .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
}
