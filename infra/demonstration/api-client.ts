import { randomUUID } from 'node:crypto';

/** Thrown when the API refuses what a scripted person asks; carries the problem it answered. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: { code?: string; title?: string; errors?: unknown[] },
    asked: string,
  ) {
    super(
      `${asked}: ${status} ${problem.code ?? ''} ${problem.title ?? ''} ${JSON.stringify(problem.errors ?? [])}`,
    );
  }
}

/** A refusal is an answer too: the money came in, or somebody or the procedure was first. @returns whether it was done */
export async function unlessRefused(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof Refused && (error.status === 409 || error.status === 422)) return false;
    throw error;
  }
}

/** One person of the demonstration, signed in at the real API. */
export interface Person {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
  upload<T>(path: string, file: { name: string; bytes: Uint8Array }): Promise<T>;
}

interface Session {
  base: string;
  cookie: string;
  csrf: string;
}

/** Signs in as a person would, and keeps the cookie and the CSRF token. */
export async function signIn(base: string, email: string, password: string): Promise<Person> {
  const answer = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Refused(answer.status, await problemOf(answer), `sign-in of ${email}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ');
  const me = await fetch(`${base}/api/v1/me`, { headers: { cookie } });
  if (!me.ok) throw new Refused(me.status, await problemOf(me), `look at ${email}`);
  const { csrfToken } = (await me.json()) as { csrfToken: string };
  return personOf({ base, cookie, csrf: csrfToken });
}

function personOf(session: Session): Person {
  return {
    get: (path) => ask(session, path, {}),
    post: (path, body) =>
      ask(session, path, { method: 'POST', body: JSON.stringify(body), type: 'application/json' }),
    upload: (path, file) => {
      const form = new FormData();
      form.set('file', new Blob([Buffer.from(file.bytes)]), file.name);
      return ask(session, path, { method: 'POST', body: form });
    },
  };
}

interface Asked {
  method?: string;
  body?: string | FormData;
  type?: string;
}

/** On a busy machine the server may let an idle connection go just as it is used: the same again, under the same key. */
async function ask<T>({ base, cookie, csrf }: Session, path: string, asked: Asked): Promise<T> {
  const { method = 'GET', body, type } = asked;
  const headers: Record<string, string> = {
    cookie,
    accept: 'application/json',
    'x-csrf-token': csrf,
  };
  if (type !== undefined) headers['content-type'] = type;
  if (method === 'POST') headers['idempotency-key'] = randomUUID();
  const once = (): Promise<Response> =>
    fetch(`${base}/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  const answer = await once().catch((error: unknown) => {
    if (error instanceof TypeError) return once();
    throw error;
  });
  if (!answer.ok) throw new Refused(answer.status, await problemOf(answer), `${method} ${path}`);
  return (await answer.json()) as T;
}

async function problemOf(answer: Response): Promise<Refused['problem']> {
  return answer.json().catch(() => ({ title: 'no problem body' })) as Promise<Refused['problem']>;
}
