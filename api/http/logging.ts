import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';

const requestIdPattern = /^[\w-]{8,64}$/;

/** Logs of requests without names, bodies, queries or cookies: method, path, status, time, id. */
export function loggerOptions(level: string): Params {
  return {
    pinoHttp: {
      level,
      genReqId: requestId,
      autoLogging: { ignore: (request) => request.url?.startsWith('/api/health') ?? false },
      serializers: {
        req: (request: { id: unknown; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: withoutToken(request.url.split('?')[0] ?? ''),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: (error: Error) => ({
          type: error.name,
          message: withoutValues(error.message),
          stack: error.stack,
        }),
      },
      redact: {
        paths: [
          '*.password',
          '*.email',
          '*.name',
          '*.firstName',
          '*.lastName',
          'req.headers',
          'res.headers',
        ],
        remove: true,
      },
    },
  };
}

/** The caller's own id when it is a plain one, so that a partner finds its request again. */
function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && requestIdPattern.test(given) ? given : randomUUID();
  response.setHeader('x-request-id', id);
  return id;
}

/** The token of a one-time link opens an account until it is used; that of a calendar shows it. */
function withoutToken(path: string): string {
  return path.replace(/(\/(?:invitations|calendars)\/).+$/, '$1…');
}

/** Postgres quotes the value that failed; a value may be a name. */
function withoutValues(message: string): string {
  return message.replace(/"[^"]*"/g, '"…"');
}
