import { createHash } from 'node:crypto';

/** What is kept of the token of a one-time link. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
