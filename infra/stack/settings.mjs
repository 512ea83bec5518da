/** Everything that can be set from outside, read once and checked with all faults named at once. */
import path from 'node:path';
import { cloneFolder } from './paths.mjs';
import { StackError } from './progress.mjs';

/** Each reader answers a value or adds a sentence to `faults`. */
function readersOf(env, faults) {
  const text = (name) => env[name]?.trim() || undefined;
  const port = (name, fallback) => {
    const given = text(name);
    if (given === undefined) return fallback;
    const number = Number(given);
    if (Number.isInteger(number) && number >= 1 && number <= 65_535) return number;
    faults.push(`${name} must be a port number (1-65535), not "${given}".`);
    return fallback;
  };
  const matching = (name, { pattern, expected, fallback }) => {
    const given = text(name);
    if (given === undefined) return fallback;
    if (pattern.test(given)) return given;
    faults.push(`${name} must be ${expected}, not "${given}".`);
    return fallback;
  };
  return { text, port, matching };
}

function readDatabaseUrl({ text }, faults) {
  const given = text('DATABASE_URL');
  if (given === undefined) return undefined;
  const usable =
    URL.canParse(given) &&
    /^postgres(ql)?:$/.test(new URL(given).protocol) &&
    new URL(given).pathname.length > 1;
  if (usable) return given;
  // Not repeated in the message: it may hold a password.
  faults.push('DATABASE_URL must look like postgresql://user:password@host:5432/database.');
  return undefined;
}

function readSmtp({ text, port, matching }, faults) {
  const host = text('SMTP_HOST');
  const [user, password] = [text('SMTP_USER'), text('SMTP_PASSWORD')];
  const from = matching('SMTP_FROM', { pattern: /^\S+@\S+$/, expected: 'an e-mail address' });
  if (!host) {
    for (const name of ['SMTP_PORT', 'SMTP_USER', 'SMTP_PASSWORD', 'SMTP_SECURE']) {
      if (text(name)) faults.push(`${name} is set, but SMTP_HOST is not.`);
    }
    return { host, from: from ?? 'woonzeker@localhost' };
  }
  if (Boolean(user) !== Boolean(password)) faults.push('Set SMTP_USER and SMTP_PASSWORD together.');
  if (!text('SMTP_FROM')) faults.push('SMTP_FROM (the sender) is needed with SMTP_HOST.');
  const secure = matching('SMTP_SECURE', {
    pattern: /^(true|false)$/,
    expected: 'true or false',
    fallback: 'false',
  });
  const usedPort = port('SMTP_PORT', secure === 'true' ? 465 : 587);
  return { host, port: usedPort, user, password, secure, from };
}

/** `mode` is `practice` (npm start) or `live` (npm run live). */
export function readSettings(env, mode) {
  const faults = [];
  const readers = readersOf(env, faults);
  const { text, port, matching } = readers;
  const settings = {
    mode,
    folder: path.resolve(text('WOONZEKER_DATA') ?? cloneFolder),
    databaseUrl: readDatabaseUrl(readers, faults),
    temporalAddress: matching('TEMPORAL_ADDRESS', {
      pattern: /^[^\s:/]+:\d+$/,
      expected: '<host>:<port>',
    }),
    namespace: matching('TEMPORAL_NAMESPACE', {
      pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{1,62}$/,
      expected: 'a name of letters, digits, dots and dashes',
      fallback: 'woonzeker',
    }),
    smtp: readSmtp(readers, faults),
    url:
      mode === 'live'
        ? matching('WOONZEKER_URL', {
            pattern: /^https?:\/\/[^\s/]+$/,
            expected: 'an address without a path, such as https://woonzeker.example.org',
          })
        : undefined,
    host: text('HOST') ?? '127.0.0.1',
    port: port('PORT', 4600),
    mailPort: port('MAIL_PORT', 4625),
    mailPagePort: port('MAIL_PAGE_PORT', 4626),
    postgresPort: port('POSTGRES_PORT', 4632),
    temporalPort: port('TEMPORAL_PORT', 4633),
    temporalUiPort: port('TEMPORAL_UI_PORT', 4680),
  };
  if (faults.length > 0) throw new StackError(`Wrong settings:\n  - ${faults.join('\n  - ')}`);
  return settings;
}
