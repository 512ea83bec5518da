import { z } from 'zod';
import { type SmtpSettings, smtpSettings } from '../infra/mail/smtp.js';

const port = z.coerce.number().int().min(0).max(65_535);

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SESSION_SECRET: z.string().min(16),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(4600),
  WOONZEKER_PRACTICE: z.literal('1').optional(),
  WOONZEKER_URL: z.url().optional(),
  TEMPORAL_ADDRESS: z.string().min(1).default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('woonzeker'),
  WOONZEKER_KEYS: z.string().min(1).optional(),
  SIGN_IN_LIMIT: z.coerce.number().int().min(1).default(20),
  SMTP_HOST: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What the API process is told from outside. */
export interface ApiConfig {
  databaseUrl: string;
  sessionSecret: string;
  host: string;
  port: number;
  practice: boolean;
  /** Behind TLS: the cookie is sent over https only, and the proxy's headers are believed. */
  secure: boolean;
  temporalAddress: string;
  temporalNamespace: string;
  /** File with the keys of what Temporal stores; absent in tests. */
  keysFile: string | undefined;
  /** Tries to sign in per e-mail address in five minutes; five times as many per IP address. */
  signInLimit: number;
  logLevel: string;
  /** The mail server for one-time links; without one no such mail leaves. */
  smtp: SmtpSettings | undefined;
  /** Address of the web application, for the links in mails. */
  webAddress: string;
  /** Folder of the built web application; absent when the API alone is served. */
  webRoot?: string;
}

/**
 * Reads the environment.
 * @throws Error that names every fault at once.
 */
export function readConfig(env: NodeJS.ProcessEnv): ApiConfig {
  const read = settings.safeParse(env);
  if (!read.success) throw new Error(`Wrong settings:\n${z.prettifyError(read.error)}`);
  const { data } = read;
  return {
    databaseUrl: data.DATABASE_URL,
    sessionSecret: data.SESSION_SECRET,
    host: data.HOST,
    port: data.PORT,
    practice: data.WOONZEKER_PRACTICE === '1',
    secure: data.WOONZEKER_URL?.startsWith('https:') ?? false,
    temporalAddress: data.TEMPORAL_ADDRESS,
    temporalNamespace: data.TEMPORAL_NAMESPACE,
    keysFile: data.WOONZEKER_KEYS,
    signInLimit: data.SIGN_IN_LIMIT,
    logLevel: data.LOG_LEVEL,
    smtp: data.SMTP_HOST === undefined ? undefined : smtpSettings(env),
    webAddress: data.WOONZEKER_URL ?? 'http://localhost:4600',
  };
}
