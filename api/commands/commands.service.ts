import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { IsoInstant } from '../../domain/term/types.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import type { CommandState } from '../../infra/database/entities/command.js';
import { notFound } from '../http/problem.js';
import type { Visit } from '../http/visit.js';

export interface CommandAnswer {
  id: string;
  state: CommandState;
  message: string;
  seq: number | null;
  code: string | null;
  storedAt: IsoInstant;
  settledAt: IsoInstant | null;
}

interface CommandRow {
  id: string;
  state: CommandState;
  message: string;
  answer: { seq?: number; code?: string } | null;
  created_at: Date;
  settled_at: Date | null;
}

@Injectable()
export class CommandsService {
  constructor(private readonly database: DataSource) {}

  /** What became of a command of the reader's own; never its words. @throws Problem 404 */
  async show(visit: Visit, id: string): Promise<CommandAnswer> {
    const row = await rowOf<CommandRow>(
      this.database.manager,
      sql`select id, state, message, answer, created_at, settled_at from command
          where id = ${id} and actor = ${visit.userId}`,
    );
    if (!row) throw notFound();
    return {
      id,
      state: row.state,
      message: row.message,
      seq: row.answer?.seq ?? null,
      code: row.answer?.code ?? null,
      storedAt: row.created_at.toISOString(),
      settledAt: row.settled_at?.toISOString() ?? null,
    };
  }
}
