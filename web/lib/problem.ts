import type { Problem } from './answers';

/** A refusal of the API, or of the network, that a panel can show. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ApiProblem';
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  /** True when the server was not reached: nothing is known about the outcome, so the same key must be sent again. */
  get isUnreachable(): boolean {
    return this.problem.status === 0 || this.problem.status >= 502;
  }

  messageFor(field: string): string | undefined {
    return this.problem.errors?.find(
      ({ path }) => path === field || path.endsWith(`/${field}`) || path.endsWith(`.${field}`),
    )?.message;
  }
}

export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(unreachable);
}

export const unreachable: Problem = {
  type: 'about:blank',
  title: 'Server onbereikbaar.',
  status: 0,
  code: 'unreachable',
  requestId: '',
};

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'status' in value && 'title' in value;
}
