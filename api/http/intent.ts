import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Problem } from './problem.js';
import type { ApiRequest, Intent } from './visit.js';

const key = z.uuid();

/**
 * The key and the hash of a request that does something. A DELETE may leave out the key: doing
 * it again finds nothing left to do.
 * @throws Problem 400 `idempotency_key_required`
 */
export function intentOf(request: ApiRequest): Intent {
  const route = `${request.method} ${request.path}`;
  const body = bodyOf(request.body);
  const bodyHash = createHash('sha256').update(`${route}\n`).update(body.bytes).digest('hex');
  const given = key.safeParse(request.headers['idempotency-key']);
  const match = request.headers['if-match'];
  const asked = {
    bodyHash,
    body: body.kept,
    route,
    ...(match !== undefined && { ifMatch: match }),
  };
  if (given.success) return { key: given.data.toLowerCase(), ...asked };
  if (request.method === 'DELETE' && request.headers['idempotency-key'] === undefined) {
    return { key: randomUUID(), ...asked };
  }
  throw new Problem(400, 'idempotency_key_required', {
    errors: [{ path: 'Idempotency-Key', code: 'idempotency_key_required' }],
  });
}

/** The bytes of an uploaded file count for the hash but are not kept in the command. */
function bodyOf(body: unknown): { bytes: Buffer | string; kept: Record<string, unknown> } {
  if (Buffer.isBuffer(body)) return { bytes: body, kept: {} };
  const kept = (body ?? {}) as Record<string, unknown>;
  return { bytes: canonical(kept), kept };
}

/** The same text for the same value, whatever the order of its fields. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, part]) => `${JSON.stringify(field)}:${canonical(part)}`);
  return `{${fields.join(',')}}`;
}
