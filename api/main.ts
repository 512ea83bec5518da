import { existsSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { systemClock } from '../infra/clock/clock.js';
import { createDataSource } from '../infra/database/data-source.js';
import { connectTemporal, temporalSettings } from '../infra/temporal/connection.js';
import type { AppParts } from './app.module.js';
import { createApplication } from './application.js';
import { readConfig } from './config.js';
import { startDigest } from './monitoring/digest-start.js';
import { TemporalDelivery } from './relay/temporal-delivery.js';

const config = readConfig(process.env);
const settings = temporalSettings(process.env);
const logger = pino({ level: config.logLevel });
const source = await createDataSource(config.databaseUrl, 6)
  .setOptions({ logging: false })
  .initialize();
const common = {
  source,
  taskQueue: settings.taskQueue,
  report: (what: string, error: unknown): void => {
    logger.warn({ reason: error instanceof Error ? error.name : 'unknown' }, what);
  },
};

const webRoot = path.resolve(import.meta.dirname, '../web');
const served = existsSync(path.join(webRoot, 'index.html')) ? { ...config, webRoot } : config;

const { delivery, parts } = config.practice ? await practiceParts() : liveParts();
await startDigest(source, parts.clock.now());
const app = await createApplication(parts);
await app.listen(config.port, config.host);
logger.info({ port: config.port, practice: config.practice }, 'The API listens');

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

/** Requests under way are answered, then the delivery under way ends, then the connections. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await app.close();
  await delivery.stop();
  await source.destroy();
  // A try to reach Temporal that is under way would hold the process for its whole time-out.
  process.exit(0);
}

interface Parts {
  delivery: TemporalDelivery;
  parts: AppParts;
}

function liveParts(): Parts {
  const clock = systemClock;
  const connect = () => connectTemporal(settings);
  const delivery = new TemporalDelivery({ ...common, clock, connect });
  return { delivery, parts: { config: served, clock, delivery } };
}

/** This code is loaded in the practice environment only (architecture §8). */
async function practiceParts(): Promise<Parts> {
  const { practiceApplication } = await import('./practice/practice-application.js');
  return practiceApplication({ config: served, settings, ...common });
}
