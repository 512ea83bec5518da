/** The mail catcher as a process of the practice environment. */
import { startMailCatcher } from './mail-catcher.js';

const portOf = (name: string, fallback: number) => Number(process.env[name] ?? fallback);

const folder = process.env.MAIL_FOLDER;
const catcher = await startMailCatcher({
  smtpPort: portOf('MAIL_PORT', 4625),
  httpPort: portOf('MAIL_PAGE_PORT', 4626),
  ...(folder === undefined ? {} : { folder }),
});
process.stdout.write(`SMTP on port ${catcher.smtpPort}, pages on ${catcher.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void catcher.close().then(() => process.exit(0)));
}
