import createClient, { type Middleware } from 'openapi-fetch';

import type { paths } from './api-types';
import type { Problem } from './answers';
import { ApiProblem, isProblem, unreachable } from './problem';

const baseUrl = '/api/v1';
let csrfToken = '';

export function setCsrfToken(token: string): void {
  csrfToken = token;
}

const headers: Middleware = {
  onRequest({ request }) {
    if (request.method === 'GET') return;
    request.headers.set('x-csrf-token', csrfToken);
    if (!request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
  },
};

export const api = createClient<paths>({ baseUrl, credentials: 'same-origin' });
api.use(headers);

interface Reply<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Unwraps an answer: the data, or an ApiProblem that tells what went wrong. */
export async function answer<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await reply.catch(() => {
    throw new ApiProblem(unreachable);
  });
  if (!response.ok) throw new ApiProblem(isProblem(error) ? error : withoutBody(response));
  return data as T;
}

function withoutBody(response: Response): Problem {
  return {
    type: 'about:blank',
    title:
      response.status >= 500
        ? 'De server antwoordt niet zoals het hoort.'
        : 'Dit verzoek lukt niet.',
    status: response.status,
    code: `http-${response.status}`,
    requestId: response.headers.get('x-request-id') ?? '',
  };
}

/** Address of a list as a file, or of a PDF: opened by the browser itself, with the session cookie. */
export function fileUrl(path: string, query: Record<string, string | undefined> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.set(name, value);
  return `${baseUrl}${path}${search.size > 0 ? `?${search}` : ''}`;
}

export const letterPdfUrl = (letterId: string): string => fileUrl(`/letters/${letterId}/pdf`);

/** A paper of a trajectory, or the scan of a signed one. */
export const documentPdfUrl = (trajectoryId: string, documentId: string): string =>
  fileUrl(`/trajectories/${trajectoryId}/documents/${documentId}/pdf`);
