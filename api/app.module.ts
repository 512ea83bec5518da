import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ServeStaticModule } from '@nestjs/serve-static';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { LoggerModule } from 'nestjs-pino';
import type { Clock } from '../infra/clock/clock.js';
import { createDataSource } from '../infra/database/data-source.js';
import type { ApiConfig } from './config.js';
import { features } from './features.js';
import { AcceptedInterceptor } from './http/accepted.js';
import { AccessGuard } from './http/access-guard.js';
import { CsvInterceptor } from './http/csv.js';
import type { CommandDelivery } from './http/delivery.js';
import { loggerOptions } from './http/logging.js';
import { Looks } from './http/looks.js';
import { Once } from './http/once.js';
import { Texts } from './http/texts.js';
import { HealthController } from './health/health.controller.js';
import { SessionModule } from './session/session.module.js';
import { CLOCK, CONFIG, DELIVERY } from './tokens.js';

/** What a process puts together for its API: the real parts in main.ts, some of their own in tests. */
export interface AppParts {
  config: ApiConfig;
  clock: Clock;
  delivery: CommandDelivery;
  /** Modules of the practice environment, loaded only there. */
  extraModules?: (Type | DynamicModule)[];
  /** Steps of the practice environment before any route is reached. */
  beforeRoutes?: (app: NestExpressApplication) => void;
}

@Global()
@Module({})
class SharedModule {
  static of({ config, clock, delivery }: AppParts): DynamicModule {
    return {
      module: SharedModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: clock },
        { provide: DELIVERY, useValue: delivery },
        Texts,
        Once,
        Looks,
      ],
      exports: [CONFIG, CLOCK, DELIVERY, Texts, Once, Looks],
    };
  }
}

@Module({})
export class AppModule {
  static of(parts: AppParts): DynamicModule {
    const { config, extraModules = [] } = parts;
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(config.logLevel)),
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ type: 'postgres', retryAttempts: 3, retryDelay: 500 }),
          dataSourceFactory: () => quiet(createDataSource(config.databaseUrl)).initialize(),
        }),
        SharedModule.of(parts),
        SessionModule,
        ...features,
        ...extraModules,
        ...(config.webRoot === undefined ? [] : [webApp(config.webRoot)]),
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: CsvInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AcceptedInterceptor },
      ],
    };
  }
}

/** Every address that is no file and not of the API is a page of the web application. */
function webApp(rootPath: string): DynamicModule {
  return ServeStaticModule.forRoot({
    rootPath,
    exclude: ['/api/{*rest}', '/assets/{*rest}'],
    serveStaticOptions: { index: 'index.html' },
  });
}

/** A failed query is told by the problem filter, without its values: they are names and accounts. */
function quiet(source: DataSource): DataSource {
  return source.setOptions({ logging: false });
}
