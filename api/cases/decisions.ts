import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import type { CommandArgs } from '../../infra/database/entities/command.js';
import { KeyUsedForAnother, storeCommand } from '../../infra/relay/commands.js';
import type { CommandDelivery } from '../http/delivery.js';
import { knownCommand } from '../http/once.js';
import { type Conflict, conflict, unprocessable } from '../http/problem.js';
import { Accepted } from '../http/accepted.js';
import type { Intent, Visit } from '../http/visit.js';
import { DELIVERY } from '../tokens.js';

/** A decision for a procedure: what it hears are ids, codes, dates and cents. */
export interface Verdict {
  /** The workflow id of the procedure. */
  target: string;
  organisationId: string;
  message: string;
  args: CommandArgs;
}

const unusable = ['outcome_unknown', 'no_instalments'];

/** Decisions go to the procedure as Updates: it says yes or no, and writes what follows (architecture §2). */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: DataSource,
    @Inject(DELIVERY) private readonly delivery: CommandDelivery,
  ) {}

  /**
   * Stores the decision, delivers it and tells its fate. `prepare` checks what can be checked here.
   * @throws Problem 409 or 422 with the procedure's refusal; 422 `idempotency_mismatch`.
   */
  async decide(
    visit: Visit,
    intent: Intent,
    prepare: (manager: EntityManager) => Promise<Verdict>,
  ): Promise<Accepted> {
    await this.database.transaction(async (manager) => {
      if (await knownCommand(manager, visit, intent)) return;
      await this.store(manager, visit, { intent, verdict: await prepare(manager) });
    });
    const { state, answer } = await this.delivery.deliver(intent.key);
    if (state === 'applied') return new Accepted(intent.key, answer?.seq ?? null);
    if (state !== 'refused' && state !== 'quarantined') return new Accepted(intent.key, null, true);
    const code = refusals[answer?.code ?? ''] ?? answer?.code ?? 'conflict';
    if (unusable.includes(code)) throw unprocessable(code);
    const between = await this.between(intent.key);
    throw conflict(code, between ? { conflict: between } : {});
  }

  private async store(
    manager: EntityManager,
    visit: Visit,
    { intent, verdict }: { intent: Intent; verdict: Verdict },
  ): Promise<void> {
    const { target, organisationId, message, args } = verdict;
    try {
      await storeCommand(manager, {
        id: intent.key,
        organisationId,
        actor: visit.userId,
        type: 'update',
        target,
        message,
        args,
        body: intent.body,
        at: visit.at,
      });
    } catch (error) {
      // Another request with this key was first; whether it was the same one, its row tells.
      if (!(error instanceof KeyUsedForAnother)) throw error;
      await knownCommand(manager, visit, intent);
      return;
    }
    await rowsOf(
      manager,
      sql`update command set body_hash = ${intent.bodyHash} where id = ${intent.key}`,
    );
  }

  /** Who did what in between: the last thing that happened in the case. */
  private async between(commandId: string): Promise<Conflict | undefined> {
    const row = await rowOf<{ by: string; at: Date; type: string }>(
      this.database.manager,
      sql`select coalesce(u.name, 'Woonzeker') as by, e.at, e.type from command k
          join case_event e on 'arrears:' || e.case_id = k.target
          left join app_user u on u.id::text = e.actor
          where k.id = ${commandId} order by e.position desc limit 1`,
    );
    return row && { by: row.by, at: row.at.toISOString(), text: row.type };
  }
}

/** The procedure's refusals in the words of the interface. */
const refusals: Readonly<Record<string, string>> = {
  closed: 'not_open',
  task_not_open: 'task_closed',
  not_in_this_phase: 'no_such_move',
  no_notice: 'petition_without_notice',
};
