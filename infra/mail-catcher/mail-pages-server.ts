/** The HTTP side: `/`, `/mails`, `/mails/:id`, its `.eml` and its attachments; DELETE `/mails`. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MailFile, Mailbox } from './mailbox.js';
import { listPage, mailPage, missingPage } from './pages.js';

interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  fileName?: string;
}

const html = (body: string, status = 200): Answer => ({ status, type: 'text/html', body });
const json = (value: unknown): Answer => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(value),
});
const missing = () => html(missingPage(), 404);

/** A page for a browser, JSON for a program. */
const wantsPage = (request: IncomingMessage) => request.headers.accept?.includes('text/html');

async function answer(request: IncomingMessage, mailbox: Mailbox): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'DELETE' && pathname === '/mails') {
    await mailbox.clear();
    return { status: 204, type: 'text/plain', body: '' };
  }
  if (request.method !== 'GET') return { status: 405, type: 'text/plain', body: '' };
  if (pathname === '/') return html(listPage(mailbox.list()));
  if (pathname === '/mails') return json(mailbox.list());
  const [, id = '', rest = ''] = /^\/mails\/([a-z0-9-]+)(.*)$/.exec(pathname) ?? [];
  if (rest === '') return oneMail(request, mailbox, id);
  if (rest === '.eml') return rawMail(mailbox, id);
  const index = /^\/attachments\/(\d+)$/.exec(rest)?.[1];
  return index === undefined ? missing() : file(await mailbox.attachment(id, Number(index)));
}

async function oneMail(request: IncomingMessage, mailbox: Mailbox, id: string): Promise<Answer> {
  const mail = await mailbox.open(id);
  if (!mail) return missing();
  return wantsPage(request) ? html(mailPage(mail)) : json(mail);
}

async function rawMail(mailbox: Mailbox, id: string): Promise<Answer> {
  const raw = await mailbox.raw(id);
  return raw ? { status: 200, type: 'text/plain', body: raw } : missing();
}

function file(found: MailFile | undefined): Answer {
  if (!found) return missing();
  const { content, mediaType, name } = found;
  return { status: 200, type: mediaType, body: content, fileName: name };
}

/** Mails are strangers' HTML: no script runs, nothing is loaded, and a file is always saved. */
function send(response: ServerResponse, { status, type, body, fileName }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    'X-Content-Type-Options': 'nosniff',
    ...(fileName === undefined
      ? {}
      : { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }),
  });
  response.end(body);
}

export interface MailPages {
  url: string;
  close(): Promise<void>;
}

export async function openMailPages(mailbox: Mailbox, port: number): Promise<MailPages> {
  const server = createServer((request, response) => {
    answer(request, mailbox).then(
      (found) => send(response, found),
      (error: unknown) => send(response, { status: 500, type: 'text/plain', body: String(error) }),
    );
  });
  const used = await listen(server, port);
  return {
    url: `http://127.0.0.1:${used}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
