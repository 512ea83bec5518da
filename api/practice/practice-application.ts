import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { DataSource } from 'typeorm';
import { ShiftedClock } from '../../infra/clock/clock.js';
import { practiceReceivers, readOffset } from '../../infra/clock/practice.js';
import { connectTemporal, type TemporalSettings } from '../../infra/temporal/connection.js';
import type { AppParts } from '../app.module.js';
import type { ApiConfig } from '../config.js';
import { Problem } from '../http/problem.js';
import { TemporalDelivery } from '../relay/temporal-delivery.js';
import { PracticeModule } from './practice.module.js';
import { PracticeBank } from './practice-bank.js';
import { PracticeClock } from './practice-clock.js';

export interface PracticeSetting {
  config: ApiConfig;
  settings: TemporalSettings;
  source: DataSource;
  taskQueue: string;
  report: (what: string, error: unknown) => void;
}

/** The parts of an API whose clock can be moved. */
export async function practiceApplication(
  setting: PracticeSetting,
): Promise<{ delivery: TemporalDelivery; parts: AppParts }> {
  const { config, settings, source, taskQueue, report } = setting;
  const clock = new ShiftedClock();
  await readOffset(source, clock);
  const delivery = new TemporalDelivery({
    source,
    clock,
    taskQueue,
    report,
    connect: () => connectTemporal(settings, () => clock.offset),
    receiversOf: (client) => practiceReceivers({ client, clock }),
  });
  const practiceClock = new PracticeClock({
    source,
    clock,
    delivery,
    bank: new PracticeBank(source),
  });
  return {
    delivery,
    parts: {
      config,
      clock,
      delivery,
      extraModules: [PracticeModule.of(practiceClock)],
      beforeRoutes: (app) => {
        readClockFirst(app, practiceClock);
      },
    },
  };
}

/** Each request reads the stored offset first; while the clock moves people can read but not write. */
function readClockFirst(app: NestExpressApplication, practiceClock: PracticeClock): void {
  app.use('/api/v1', (request: Request, _response: Response, next: NextFunction) => {
    const writes = !['GET', 'HEAD'].includes(request.method);
    if (writes && practiceClock.moving && !request.path.startsWith('/session')) {
      next(new Problem(409, 'clock-moving'));
      return;
    }
    practiceClock.read().then(() => next(), next);
  });
}
