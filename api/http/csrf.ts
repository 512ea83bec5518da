import { csrfSync } from 'csrf-sync';
import type { ApiRequest } from './visit.js';

const { generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: (request) => {
    const header = request.headers['x-csrf-token'];
    return typeof header === 'string' ? header : undefined;
  },
});

/** The token of this session, which every request that does something sends as `x-csrf-token`. */
export function tokenFor(request: ApiRequest): string {
  return generateToken(request);
}

/** Whether the request carries its session's token. */
export function tokenIsValid(request: ApiRequest): boolean {
  return isRequestValid(request);
}
