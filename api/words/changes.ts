import type { ChangedField } from '../../infra/database/entities/look.js';
import { formatDate, formatEuro } from '../../infra/texts/format.js';
import type { Texts } from '../http/texts.js';

interface Change {
  kind: string;
  /** The person, organisation or version it is about. */
  about: string | null;
  changed: readonly ChangedField[];
}

/** What an administrator changed, with each value before and after. */
export function changeText(texts: Texts, { kind, about, changed }: Change): string {
  const what = texts.word(`administration.change.${kind}`);
  const head = about === null ? `${what}.` : `${what}: ${about}.`;
  const place = kind === 'settings_published' ? 'setting' : 'field';
  const values = changed.map(({ field, was, is }) => {
    const after = valueText(texts, field, is);
    const moved = was === null ? after : `${valueText(texts, field, was)} → ${after}`;
    const label =
      kind === 'programme_changed' ? field : texts.word(`administration.${place}.${field}`);
    return `${label}: ${moved}.`;
  });
  return [head, ...values].join(' ');
}

const placeOfCodes: Readonly<Record<string, string>> = {
  roles: 'general.role',
  fields: 'administration.shared_field',
  sharedFields: 'administration.shared_field',
  petitionText: 'administration.petition_text',
};

function valueText(texts: Texts, field: string, value: string | null): string {
  if (value === null) return 'leeg';
  if (field === 'validUntil') return formatDate(value, 'short_with_year');
  if (field.endsWith('Cents')) return formatEuro(Number(value));
  const place = placeOfCodes[field];
  if (place === undefined) return value;
  return value
    .split(', ')
    .map((code) => texts.word(`${place}.${code}`))
    .join(', ');
}
