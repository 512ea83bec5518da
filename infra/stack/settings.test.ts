import { describe, expect, test } from '@jest/globals';
import { freePorts } from './ports.mjs';
import { readSettings } from './settings.mjs';

describe('the settings', () => {
  test('need nothing in practice', () => {
    expect(readSettings({}, 'practice')).toMatchObject({
      port: 4600,
      namespace: 'woonzeker',
      databaseUrl: undefined,
    });
  });

  test('name every fault at once, and no password', () => {
    const env = {
      PORT: 'x',
      DATABASE_URL: 'mysql://user:geheim@host/db',
      TEMPORAL_ADDRESS: 'host',
      SMTP_PORT: '25',
    };
    const read = () => readSettings(env, 'practice');
    expect(read).toThrow(/DATABASE_URL[^]*TEMPORAL_ADDRESS[^]*SMTP_HOST is not[^]*PORT must be/);
    expect(read).not.toThrow(/geheim/);
  });

  test('take the mail catcher unless a mail server is named, in live mode too', () => {
    expect(readSettings({}, 'live').smtp.host).toBeUndefined();
    const env = { SMTP_HOST: 'mail.example.org', SMTP_FROM: 'wonen@example.org' };
    expect(readSettings(env, 'live').smtp).toMatchObject({ port: 587, secure: 'false' });
  });

  test('take the address of the installation in live mode only', () => {
    const smtp = { SMTP_HOST: 'mail.example.org', SMTP_FROM: 'wonen@example.org' };
    const env = { ...smtp, WOONZEKER_URL: 'https://wonen.example.org' };
    expect(readSettings(env, 'live').url).toBe('https://wonen.example.org');
    expect(readSettings(env, 'practice').url).toBeUndefined();
    const faulty = { ...smtp, WOONZEKER_URL: 'wonen.example.org/pad' };
    expect(() => readSettings(faulty, 'live')).toThrow(/WOONZEKER_URL must be an address/);
  });
});

test("free ports are different and fit Temporal's smallint", async () => {
  const ports = await freePorts(20);
  expect(new Set(ports).size).toBe(20);
  expect(Math.max(...ports)).toBeLessThan(32_768);
});
