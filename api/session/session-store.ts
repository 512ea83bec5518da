import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import { Pool } from 'pg';
import type { ApiConfig } from '../config.js';

const hours = 12;
const PgStore = connectPgSimple(session);

/** The end of a session moves on with each request; no answer waits until that is written down. */
class SessionTable extends PgStore {
  override touch(id: string, data: session.SessionData, written?: () => void): void {
    super.touch(id, data);
    written?.();
  }
}

export interface SessionStore {
  handler: RequestHandler;
  close: () => Promise<void>;
}

/** Sessions in our own table, by technical time: a jump of the practice clock signs nobody out. */
export function createSessionStore(config: ApiConfig): SessionStore {
  const pool = new Pool({ connectionString: config.databaseUrl, max: 4 });
  pool.on('error', () => undefined);
  const store = new SessionTable({ pool, tableName: 'session', pruneSessionInterval: 15 * 60 });
  const handler = session({
    name: 'woonzeker',
    secret: config.sessionSecret,
    store,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: config.secure,
      maxAge: hours * 60 * 60 * 1000,
    },
  });
  return {
    handler,
    close: async () => {
      store.close();
      await pool.end();
    },
  };
}
