import { createTransport, type Transporter } from 'nodemailer';

export interface SmtpSettings {
  host: string;
  port: number;
  secure: boolean;
  user?: string;
  password?: string;
  from: string;
}

/** Reads the SMTP settings of this process. Thrown when host or port is missing. */
export function smtpSettings(env: NodeJS.ProcessEnv): SmtpSettings {
  const { SMTP_HOST: host, SMTP_PORT: port, SMTP_USER: user, SMTP_PASSWORD: password } = env;
  if (host === undefined || port === undefined)
    throw new Error('SMTP_HOST and SMTP_PORT are not set');
  return {
    host,
    port: Number(port),
    secure: env.SMTP_SECURE === 'true',
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    from: env.SMTP_FROM ?? 'woonzeker@localhost',
  };
}

/** The line to the mail server; it gives up after ten seconds without a connection. */
export function smtpTransport(smtp: SmtpSettings): Transporter {
  return createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    ...(smtp.user === undefined ? {} : { auth: { user: smtp.user, pass: smtp.password ?? '' } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
}
