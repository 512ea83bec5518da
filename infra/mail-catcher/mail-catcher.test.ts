import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startMailCatcher } from './mail-catcher.js';
import type { MailCatcher } from './mail-catcher.js';

const invitation = {
  from: 'Dienst wonen <wonen@example.org>',
  to: ['an@example.org', 'jo@example.org'],
  subject: 'Uitnodiging: toewijzingscomité',
  text: 'Beste, <tot dan>',
  messageId: '<vast@woonzeker>',
  attachments: [{ filename: 'agenda.ics', content: 'BEGIN:VCALENDAR' }],
};

describe('the mail catcher', () => {
  let catcher: MailCatcher;
  let folder: string;
  const send = (port = catcher.smtpPort) =>
    createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail(invitation);
  const start = () => startMailCatcher({ smtpPort: 0, httpPort: 0, folder });

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'woonzeker-mail-'));
    catcher = await start();
  });
  afterEach(async () => {
    await catcher.close();
    rmSync(folder, { recursive: true });
  });

  test('keeps a mail with its envelope, also after a restart', async () => {
    await send();
    await catcher.close();
    catcher = await start();
    const [mail] = catcher.mails();
    expect(mail).toMatchObject({
      subject: invitation.subject,
      messageId: invitation.messageId,
      envelope: { from: 'wonen@example.org', to: invitation.to },
      attachments: ['agenda.ics'],
    });
    const opened = await catcher.open(mail?.id ?? '');
    expect(opened?.text.trim()).toBe(invitation.text);
  });

  test('shows its mails as pages and as JSON, and forgets them on DELETE', async () => {
    await send();
    const list = (await (await fetch(`${catcher.url}/mails`)).json()) as { id: string }[];
    const page = await (await fetch(catcher.url)).text();
    expect(page).toContain(invitation.subject);
    const address = `${catcher.url}/mails/${list[0]?.id}`;
    const mail = await fetch(address, { headers: { accept: 'text/html' } });
    expect(await mail.text()).toContain('Beste, &lt;tot dan&gt;');
    const file = await fetch(`${address}/attachments/0`);
    expect((await file.text()).trim()).toBe('BEGIN:VCALENDAR');
    await fetch(`${catcher.url}/mails`, { method: 'DELETE' });
    expect(catcher.mails()).toEqual([]);
  });

  test.each([451, 550])('answers %i to one attempt and takes the next', async (code) => {
    catcher.answerNext({ code });
    await expect(send()).rejects.toMatchObject({ code: 'EENVELOPE', responseCode: code });
    await send();
    expect(catcher.mails()).toHaveLength(1);
  });

  test('can refuse after DATA', async () => {
    catcher.answerNext({ code: 451, at: 'data' });
    await expect(send()).rejects.toMatchObject({ responseCode: 451 });
    expect(catcher.mails()).toEqual([]);
  });

  test('can refuse one recipient of two', async () => {
    catcher.answerNext({ code: 550, recipients: ['jo@example.org'] });
    const sent = await send();
    expect(sent.rejected).toEqual(['jo@example.org']);
    expect(catcher.mails()[0]?.envelope.to).toEqual(['an@example.org']);
  });

  test('can keep a mail and drop the line, so that the sender cannot know', async () => {
    catcher.answerNext({ code: 'drop_after_data' });
    await expect(send()).rejects.toBeDefined();
    expect(catcher.mails()).toHaveLength(1);
  });

  test('can answer late', async () => {
    catcher.answerNext({ code: 'tarpit', delayMs: 300 });
    const since = performance.now();
    await send();
    expect(performance.now() - since).toBeGreaterThan(290);
  });

  test('lets a hook act before the sender hears that the mail was taken', async () => {
    const seen: string[] = [];
    const own = await startMailCatcher({
      smtpPort: 0,
      httpPort: 0,
      onMessage: (mail) => void seen.push(mail.subject),
    });
    await send(own.smtpPort);
    expect(seen).toEqual([invitation.subject]);
    await own.close();
  });
});
