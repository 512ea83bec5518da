import type { Right } from '../../domain/access/policy.js';

/** A fault in the input: where, which, and in words. */
export interface Fault {
  path: string;
  code: string;
  message?: string;
}

export interface Conflict {
  by: string;
  /** ISO 8601, UTC. */
  at: string;
  text: string;
}

interface ProblemDetails {
  params?: Record<string, string | number>;
  errors?: readonly Fault[];
  right?: Right;
  conflict?: Conflict;
  /** A sentence of its own, with what only this refusal knows. */
  title?: string;
}

/** A refusal the caller can understand; the filter writes it as RFC 9457. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: ProblemDetails = {},
  ) {
    super(`${status} ${code}`);
    this.name = 'Problem';
  }
}

/** 404: it does not exist, or lies outside the reader's walls; the answer does not tell which. */
export const notFound = (): Problem => new Problem(404, 'not_found');

/** 403: visible, but this right is missing. */
export const forbidden = (right: Right): Problem =>
  new Problem(403, 'forbidden', { right, params: { right } });

/** 422: each value can be read, but this is not possible with it. */
export const unprocessable = (code: string, errors: readonly Fault[] = []): Problem =>
  new Problem(422, code, { errors });

/** 400 with every fault in the input. */
export const invalid = (errors: readonly Fault[]): Problem =>
  new Problem(400, 'invalid', { errors });

/** 409: somebody or something was first. */
export const conflict = (code: string, details: ProblemDetails = {}): Problem =>
  new Problem(409, code, details);
