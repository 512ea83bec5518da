import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Right } from '../../domain/access/policy.js';
import { SignedIn } from '../session/signed-in.js';
import { tokenIsValid } from './csrf.js';
import { intentOf } from './intent.js';
import { ASKS_ONLY, NEEDED_RIGHTS, OPEN_ROUTE } from './needs.js';
import { forbidden, Problem } from './problem.js';
import type { ApiRequest } from './visit.js';

/**
 * The door: who is it (401), does the page belong to this session (403 `csrf`), can there be such a
 * right at all (403), and does a request that acts carry its key (400). The walls around each file are
 * in the conditions of the queries.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signedIn: SignedIn,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.said(context, OPEN_ROUTE) === true) return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const visit = await this.signedIn.visitOf(request);
    const acts = request.method !== 'GET' && request.method !== 'HEAD';
    if (acts && !tokenIsValid(request)) throw new Problem(403, 'csrf');

    const needed = (this.said(context, NEEDED_RIGHTS) ?? []) as Right[];
    if (!needed.some((right) => visit.access.may(right))) {
      throw forbidden(needed[0] ?? 'session.use');
    }
    request.visit = visit;
    if (acts && this.said(context, ASKS_ONLY) !== true) request.intent = intentOf(request);
    return true;
  }

  private said(context: ExecutionContext, key: string): unknown {
    return this.reflector.getAllAndOverride<unknown>(key, [
      context.getHandler(),
      context.getClass(),
    ]);
  }
}
