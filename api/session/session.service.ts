import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rightNames } from '../../domain/access/policy.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import type { ApiConfig } from '../config.js';
import { tokenFor } from '../http/csrf.js';
import { Problem } from '../http/problem.js';
import type { ApiRequest, Visit } from '../http/visit.js';
import { CONFIG } from '../tokens.js';
import { passwordIsRight } from './passwords.js';
import type { MeAnswer, SignInBody } from './session.schema.js';

interface Account {
  id: string;
  password_hash: string | null;
}

@Injectable()
export class SessionService {
  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  /**
   * Signs in under a new session id, so that an id planted before is worth nothing.
   * @throws Problem 401 `sign_in_failed`, the same for an unknown address and a wrong password.
   */
  async signIn(request: ApiRequest, { email, password }: SignInBody): Promise<void> {
    const account = await rowOf<Account>(
      this.database.manager,
      sql`select id, password_hash from app_user where lower(email) = lower(${email}) and active`,
    );
    const right = await passwordIsRight(account?.password_hash ?? null, password);
    if (!account || !right) throw new Problem(401, 'sign_in_failed');
    await this.open(request, account.id);
  }

  /** A new session of this person. */
  async open(request: ApiRequest, userId: string): Promise<void> {
    await regenerate(request);
    request.session.userId = userId;
    await save(request);
  }

  /** Ends the session here and in the table. */
  async signOut(request: ApiRequest): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error?: Error) => (error ? reject(error) : resolve()));
    });
  }

  /** Who is signed in, and the token for this session's writes. */
  me(request: ApiRequest, visit: Visit): MeAnswer {
    return {
      user: {
        id: visit.userId,
        name: visit.name,
        email: visit.email,
        roles: [...visit.roles],
        rights: rightNames().filter((right) => visit.access.may(right)),
        organisation: {
          id: visit.organisationId,
          name: visit.organisationName,
          kind: visit.side,
        },
      },
      today: visit.today,
      practice: this.config.practice,
      csrfToken: tokenFor(request),
    };
  }
}

/** Stored before the answer leaves: the next request may come before the last byte of this one. */
async function save(request: ApiRequest): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.save((error?: Error) => (error ? reject(error) : resolve()));
  });
}

async function regenerate(request: ApiRequest): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.regenerate((error?: Error) => (error ? reject(error) : resolve()));
  });
}
