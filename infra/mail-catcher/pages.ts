/** The mail catcher's pages, for people at a practice environment: Dutch, no script, no styling lib. */
import type { CaughtMail, OpenedMail } from './mailbox.js';

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem;
    color: #1b2330; background: #fff; }
  h1 { font-size: 1.5rem; } p.note { color: #4a5568; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #d5dbe3;
    vertical-align: top; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
  dt { color: #4a5568; } dd { margin: 0; }
  pre { white-space: pre-wrap; font: inherit; border-top: 1px solid #d5dbe3; padding-top: 1rem; }
  iframe { width: 100%; height: 32rem; border: 1px solid #d5dbe3; }`;

function page(title: string, body: string): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;
}

/** The mail's own date where it has one: in a practice environment that is the practice clock. */
function momentOf(mail: CaughtMail): string {
  const moment = new Date(mail.date ?? mail.receivedAt);
  if (Number.isNaN(moment.getTime())) return mail.date ?? '';
  return new Intl.DateTimeFormat('nl-BE', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  }).format(moment);
}

export function listPage(mails: CaughtMail[]): string {
  const rows = mails.map(
    (mail) => `<tr><td>${safe(momentOf(mail))}</td>
<td>${safe((mail.to.length > 0 ? mail.to : mail.envelope.to).join(', '))}</td>
<td><a href="/mails/${mail.id}">${safe(mail.subject || '(zonder onderwerp)')}</a></td></tr>`,
  );
  const table =
    rows.length === 0
      ? '<p>Er is nog geen mail verstuurd.</p>'
      : `<table><thead><tr><th scope="col">Datum</th><th scope="col">Aan</th>
<th scope="col">Onderwerp</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const note =
    '<p class="note">Alle mail van deze oefenomgeving komt hier terecht; niets gaat naar buiten.</p>';
  return page('Opgevangen mail', `<h1>Opgevangen mail (${mails.length})</h1>${note}${table}`);
}

export function mailPage(mail: OpenedMail): string {
  const files = mail.attachments.map(
    (name, index) => `<li><a href="/mails/${mail.id}/attachments/${index}">${safe(name)}</a></li>`,
  );
  const facts: [string, string][] = [
    ['Van', mail.from],
    ['Aan', mail.to.join(', ')],
    ['Bezorgd bij', mail.envelope.to.join(', ')],
    ['Datum', momentOf(mail)],
  ];
  const list = facts.map(([name, value]) => `<dt>${name}</dt><dd>${safe(value)}</dd>`).join('');
  const html = mail.html
    ? `<h2>Opgemaakt</h2><iframe sandbox title="Opgemaakte mail" srcdoc="${safe(mail.html)}"></iframe>`
    : '';
  return page(
    mail.subject || '(zonder onderwerp)',
    `<p><a href="/">Alle mails</a></p><h1>${safe(mail.subject || '(zonder onderwerp)')}</h1>
<dl>${list}</dl>${files.length > 0 ? `<h2>Bijlagen</h2><ul>${files.join('')}</ul>` : ''}
<pre>${safe(mail.text)}</pre>${html}<p><a href="/mails/${mail.id}.eml">Ruwe mail</a></p>`,
  );
}

export function missingPage(): string {
  return page('Niet gevonden', '<h1>Deze mail is er niet</h1><p><a href="/">Alle mails</a></p>');
}
