import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import { json, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule, type AppParts } from './app.module.js';
import { Texts } from './http/texts.js';
import { Problem } from './http/problem.js';
import { ProblemFilter } from './http/problem-filter.js';
import { createValidationPipe } from './http/validation.js';
import { describeApi } from './openapi/document.js';
import { createSessionStore } from './session/session-store.js';

/** A whole API over the given parts, not yet listening; `close()` gives back its connections. */
export async function createApplication(parts: AppParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(parts), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  const logger = app.get(Logger);
  app.useLogger(logger);
  app.disable('x-powered-by');
  if (parts.config.secure) app.set('trust proxy', 1);
  app.use(helmet(headers(parts.config.secure)));
  app.use(readJson);

  const sessions = createSessionStore(parts.config);
  app.use('/api', sessions.handler);
  parts.beforeRoutes?.(app);

  app.setGlobalPrefix('api/v1', { exclude: ['api/health/live', 'api/health/ready'] });
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new ProblemFilter(app.get(Texts), logger));
  serveDocument(app);
  endTogether(app, sessions.close);
  return app;
}

const parseJson = json({ limit: '1mb', type: ['application/json', 'application/*+json'] });

/** Reads JSON bodies; what is none is told before Nest takes the error for one of its own. */
function readJson(request: Request, response: Response, next: NextFunction): void {
  parseJson(request, response, (error?: unknown) => {
    const { type } = (error ?? {}) as { type?: string };
    next(type === 'entity.parse.failed' ? new Problem(400, 'not_json') : error);
  });
}

function headers(secure: boolean): Parameters<typeof helmet>[0] {
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // Mantine writes style elements; scripts come from our own files only.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    frameguard: { action: 'sameorigin' },
    strictTransportSecurity: secure,
  };
}

function serveDocument(app: NestExpressApplication): void {
  let document: OpenAPIObject | undefined;
  app.use('/api/openapi.json', (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET') {
      next();
      return;
    }
    document ??= describeApi(app);
    response.json(document);
  });
}

function endTogether(app: NestExpressApplication, closeSessions: () => Promise<void>): void {
  const close = app.close.bind(app);
  let closed: Promise<void> | undefined;
  app.close = () => (closed ??= close().then(closeSessions));
}
