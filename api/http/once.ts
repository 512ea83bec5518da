import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { Problem } from './problem.js';
import type { Intent, Visit } from './visit.js';

interface Kept {
  actor: string;
  body_hash: string;
  state: string;
  answer: { http?: unknown } | null;
}

/** What a person books, once: a repetition of the request gives the first answer (api.md). */
@Injectable()
export class Once {
  constructor(private readonly database: DataSource) {}

  /**
   * Runs the action in one transaction with its command row, state `applied` from the start.
   * @throws Problem 422 `idempotency_mismatch` when the key came with another body before.
   */
  async book<Answer extends object>(
    visit: Visit,
    intent: Intent,
    action: (manager: EntityManager) => Promise<Answer>,
  ): Promise<Answer> {
    return this.database.transaction(async (manager) => {
      const earlier = await this.claim(manager, visit, intent);
      if (earlier) return earlier.answer?.http as Answer;
      const answer = await action(manager);
      await rowsOf(
        manager,
        sql`update command set answer = ${JSON.stringify({ http: answer })}::jsonb where id = ${intent.key}`,
      );
      return answer;
    });
  }

  /** Takes the key for this transaction; a second request waits here for the end of the first. */
  private async claim(
    manager: EntityManager,
    visit: Visit,
    intent: Intent,
  ): Promise<Kept | undefined> {
    const taken = await rowsOf(
      manager,
      sql`insert into command (id, organisation_id, actor, type, target, message, args, body,
            body_hash, state, answer, tries, next_try_at, created_at, settled_at)
          values (${intent.key}, ${visit.organisationId}, ${visit.userId}, 'signal', 'api',
            ${intent.route}, '{}', ${JSON.stringify(intent.body)}::jsonb, ${intent.bodyHash},
            'applied', null, 0, null, ${visit.at}, ${visit.at})
          on conflict (id) do nothing returning id`,
    );
    return taken.length > 0 ? undefined : knownCommand(manager, visit, intent);
  }
}

/**
 * The command that came before under this key, if there is one.
 * @throws Problem 422 `idempotency_mismatch` when it was another person's or had another body.
 */
export async function knownCommand(
  manager: EntityManager,
  visit: Visit,
  intent: Intent,
): Promise<Kept | undefined> {
  const kept = await rowOf<Kept>(
    manager,
    sql`select actor, body_hash, state, answer from command where id = ${intent.key}`,
  );
  if (kept && (kept.actor !== visit.userId || kept.body_hash !== intent.bodyHash)) {
    throw new Problem(422, 'idempotency_mismatch');
  }
  return kept;
}
