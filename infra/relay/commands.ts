import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  CommandRow,
  type CommandArgs,
  type CommandBody,
  type CommandType,
} from '../database/entities/command.js';
import { uuidv7 } from '../database/uuid.js';

/** A message to a procedure. `args` is what Temporal sees: ids, codes, dates and cents. Personal text stays in `body`. */
export interface NewCommand {
  /** The Idempotency-Key of the request, and the updateId. */
  id: string;
  organisationId: string;
  actor: string;
  type: CommandType;
  target: string;
  message: string;
  args: CommandArgs;
  body?: CommandBody;
  at: Date;
}

/** Thrown when a key was used before with another request; the API answers 422. */
export class KeyUsedForAnother extends Error {
  constructor(readonly id: string) {
    super(`Command ${id} was stored before with another content`);
  }
}

/**
 * Stores a command, in the transaction of the fact it tells when it is one. The same key again gives the row that
 * was stored first. Thrown when the same key comes with another content: {@link KeyUsedForAnother}.
 */
export async function storeCommand(
  manager: EntityManager,
  command: NewCommand,
): Promise<CommandRow> {
  const row = rowOf(command);
  await manager.createQueryBuilder().insert().into(CommandRow).values(row).orIgnore().execute();
  const stored = await manager.findOneByOrFail(CommandRow, { id: command.id });
  if (stored.bodyHash !== row.bodyHash) throw new KeyUsedForAnother(command.id);
  return stored;
}

/**
 * The command that brought a message no procedure could read says so, also where the relay saw a signal arrive; of a
 * message without a command nothing is kept here.
 */
export async function quarantineCommand(
  manager: EntityManager,
  { id, target, at }: { id: string | undefined; target: string; at: string },
): Promise<void> {
  if (id === undefined) return;
  const fate = { answer: { code: 'unknown_message' }, settledAt: new Date(at) };
  await manager.update(CommandRow, { id, target }, { state: 'quarantined', ...fate });
}

function rowOf({ at, body, ...rest }: NewCommand): CommandRow {
  const bodyHash = hashOf({ ...rest, body });
  const fate = {
    state: 'stored' as const,
    answer: null,
    tries: 0,
    nextTryAt: null,
    settledAt: null,
  };
  return { ...rest, body: body ?? null, bodyHash, ...fate, createdAt: at };
}

function hashOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

export interface Ring {
  organisationId: string;
  actor: string;
  workflowIds: readonly string[];
  at: Date;
}

/** In one statement: thirteen values each, of which Postgres takes 65 535. */
const ringsAtOnce = 1_000;

/** Tells procedures that facts changed. The ring carries no content: the procedure reads the facts itself. */
export async function ringProcedures(manager: EntityManager, ring: Ring): Promise<string[]> {
  const commands = ring.workflowIds.map((target) => ({
    id: uuidv7(ring.at),
    organisationId: ring.organisationId,
    actor: ring.actor,
    type: 'signal' as const,
    target,
    message: 'ring',
    args: {},
    at: ring.at,
  }));
  const rows = commands.map(rowOf);
  for (let from = 0; from < rows.length; from += ringsAtOnce)
    await manager.insert(CommandRow, rows.slice(from, from + ringsAtOnce));
  return commands.map((command) => command.id);
}
