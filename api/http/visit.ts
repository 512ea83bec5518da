import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Access, Reader } from '../../infra/access/access.js';
import type { IsoDate, IsoInstant } from '../../domain/term/types.js';

/** One request of a signed-in person: who, with which rights, and at which business instant. */
export interface Visit extends Reader {
  access: Access;
  /** Business time, fixed at the start of the request. */
  at: Date;
  instant: IsoInstant;
  /** The day in Brussels at that instant. */
  today: IsoDate;
  /** The caller wants the list as a file (`Accept: text/csv`). */
  wantsFile: boolean;
}

/** What a request that does something carries, so that its repetition does nothing (api.md). */
export interface Intent {
  key: string;
  /** sha256 of method, path and body. */
  bodyHash: string;
  body: Record<string, unknown>;
  route: string;
  /** The ETag of what the caller looked at, where it is asked for. */
  ifMatch?: string;
}

declare module 'express-session' {
  interface SessionData {
    userId?: string;
  }
}

export type ApiRequest = Request & {
  id?: string | number | object;
  visit?: Visit;
  intent?: Intent;
};

/** The visit of this request. Only on routes that need a right. */
export const CurrentVisit = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Visit => {
    const { visit } = context.switchToHttp().getRequest<ApiRequest>();
    if (!visit) throw new Error('A route without a right has no visit');
    return visit;
  },
);

/** Who acts, and what is asked. */
export interface Act {
  visit: Visit;
  intent: Intent;
}

/** The visit and the intent of this request. Only on routes that act. */
export const CurrentAct = createParamDecorator((_data: unknown, context: ExecutionContext): Act => {
  const { visit, intent } = context.switchToHttp().getRequest<ApiRequest>();
  if (!visit || !intent) throw new Error('A route that does not act has no intent');
  return { visit, intent };
});
