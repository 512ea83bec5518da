import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Response } from 'express';
import { Logger } from 'nestjs-pino';
import { Texts } from './texts.js';
import { Problem } from './problem.js';
import type { ApiRequest } from './visit.js';

/** What a refusal looks like outside. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  errors?: { path: string; code: string; message: string }[];
  /** On 403: the missing right. */
  right?: string;
  /** On 409: who did what in between. */
  conflict?: { by: string; at: string; text: string };
  requestId: string;
}

/** Every refusal leaves as `application/problem+json` (RFC 9457); nothing unforeseen is told outside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly texts: Texts,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<ApiRequest>();
    const problem = problemOf(error);
    const requestId = typeof request.id === 'string' ? request.id : '';
    if (problem.status >= 500) this.logger.error({ err: error, requestId }, problem.code);
    if (response.headersSent) return;
    if (problem.status === 429 && !response.hasHeader('retry-after')) {
      response.setHeader('retry-after', '60');
    }
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(this.bodyOf(problem, requestId)));
  }

  private bodyOf({ status, code, details }: Problem, requestId: string): ProblemBody {
    const { errors, right, conflict, params, title } = details;
    return {
      type: `urn:woonzeker:problem:${code}`,
      title: title ?? this.texts.error(code, { ...params, requestId }),
      status,
      code,
      ...(errors && {
        errors: errors.map((fault) => ({
          path: fault.path,
          code: fault.code,
          message: fault.message ?? this.texts.error(fault.code, {}),
        })),
      }),
      ...(right && { right }),
      ...(conflict && { conflict }),
      requestId,
    };
  }
}

interface HttpLike {
  status?: number;
  statusCode?: number;
  code?: string;
}

const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'timeout',
  409: 'conflict',
  413: 'too_large',
  415: 'unsupported_media_type',
  422: 'unprocessable',
  429: 'too_many',
};

/** Refusals of Nest, of the body parser and of Postgres in our own words; all else is ours to mend. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  const { status, statusCode, code } = (error ?? {}) as HttpLike;
  if (code === '40001' || code === '40P01') return new Problem(409, 'conflict');
  const given = status ?? statusCode;
  if (given !== undefined && given >= 400 && given < 500) return ofStatus(given);
  return new Problem(500, 'unexpected');
}

function ofStatus(status: number): Problem {
  if (status >= 500) return new Problem(status, 'unexpected');
  return new Problem(status, codeOfStatus[status] ?? 'bad_request');
}
