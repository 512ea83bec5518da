import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
  type WorkflowStartOptions,
} from '@temporalio/client';
import { InternalWorkflowStartOptionsSymbol } from '@temporalio/client/lib/internal.js';
import { ApplicationFailure } from '@temporalio/common';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import { CommandRow, type CommandAnswer, type CommandState } from '../database/entities/command.js';
import { PlaceBooking } from '../database/entities/place.js';

/** What the relay needs of the practice environment: to bring a receiver up to the Clock before it hears of anything. */
export interface Receivers {
  started(workflowId: string): Promise<void>;
  bringUp(workflowId: string): Promise<void>;
}

export interface RelayParts {
  source: DataSource;
  client: Client;
  clock: Clock;
  taskQueue: string;
  receivers?: Receivers;
  /** How long the loop waits for the answer to a decision, when it is to be other than usual. */
  patienceMillis?: number;
  /** Called with what went wrong when a command could not be delivered yet. */
  onTrouble?: (commandId: string, error: unknown) => void;
}

type Due = Pick<CommandRow, 'id' | 'target'>;

interface Settled {
  state: CommandState;
  answer: CommandAnswer;
}

const pollMillis = 400;
const longestBackOffMillis = 30_000;
const batch = 200;
/** A procedure that does not answer keeps a lane no longer than this; the decision is sent again under its id. */
const patienceMillis = 10_000;
/** How many procedures hear something at the same time; fewer than the connections of the database. */
const targetsAtOnce = 8;

/**
 * Delivers commands to the procedures they name, in order of a start before what follows it. It knows no procedure:
 * type, target, message and arguments are data. Delivering twice is harmless: the id is the update's id.
 */
export class Relay {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly parts: RelayParts) {}

  start(): void {
    this.schedule();
  }

  /** Ends the loop after all deliveries under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.deliverDue()
        .catch((error: unknown) => this.parts.onTrouble?.('poll', error))
        .then(() => {
          this.schedule();
        });
    }, pollMillis);
  }

  /** Delivers everything that is due now: different targets side by side, what one of them is told in its order. */
  async deliverDue(): Promise<number> {
    const rows = await this.parts.source.query<Due[]>(
      `select id, target from command c
        where state = 'stored' and (next_try_at is null or next_try_at <= clock_timestamp())
        order by created_at, id limit ${batch}`,
    );
    const left = byTarget(rows);
    const lane = async (): Promise<void> => {
      for (let own = left.shift(); own; own = left.shift())
        for (const { id } of own)
          await this.attempt(id, this.parts.patienceMillis ?? patienceMillis);
    };
    // Each lane is waited for, also when another one broke off: only then may the next round begin.
    const ends = await Promise.allSettled(Array.from({ length: targetsAtOnce }, lane));
    const broken = ends.find((end) => end.status === 'rejected');
    if (broken) throw broken.reason;
    return rows.length;
  }

  /**
   * Delivers one command and stores its fate, however long the answer takes; a command that was settled before is left as
   * it is.
   */
  async deliver(commandId: string): Promise<CommandRow> {
    await this.attempt(commandId);
    return this.parts.source.getRepository(CommandRow).findOneByOrFail({ id: commandId });
  }

  private async attempt(commandId: string, patience?: number): Promise<void> {
    const row = await this.deliverable(commandId);
    if (!row) return;
    try {
      await this.settle(row, await this.send(row, patience));
    } catch (error) {
      this.parts.onTrouble?.(commandId, error);
      await this.postpone(row);
    }
  }

  /** The command when it is to be sent now: not settled meanwhile, and behind no start that did not leave yet. */
  private deliverable(id: string): Promise<CommandRow | null> {
    return this.parts.source
      .getRepository(CommandRow)
      .createQueryBuilder('c')
      .where(`c.id = :id and c.state = 'stored'`, { id })
      .andWhere(
        `(c.type = 'start' or not exists (select 1 from command s
           where s.target = c.target and s.type = 'start' and s.state = 'stored'))`,
      )
      .getOne();
  }

  private async send(row: CommandRow, patience?: number): Promise<Settled> {
    switch (row.type) {
      case 'start':
        return this.startProcedure(row);
      case 'update':
        return this.update(row, patience);
      case 'signal':
        return this.signal(row);
    }
  }

  private async startProcedure(row: CommandRow): Promise<Settled> {
    const { client, taskQueue, receivers } = this.parts;
    await client.workflow.start(row.message, {
      workflowId: row.target,
      taskQueue,
      args: [{ ...row.args, commandId: row.id }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      // The server answers a start it has seen with the run it made then, even when that run has ended.
      [InternalWorkflowStartOptionsSymbol]: { requestId: row.id },
    } as WorkflowStartOptions);
    await receivers?.started(row.target);
    return { state: 'applied', answer: {} };
  }

  private async update(row: CommandRow, patience?: number): Promise<Settled> {
    const { client, receivers } = this.parts;
    try {
      await receivers?.bringUp(row.target);
      const handle = client.workflow.getHandle(row.target);
      const args: [object] = [{ ...row.args, commandId: row.id, actor: row.actor }];
      const asking = (): Promise<CommandAnswer> =>
        handle.executeUpdate<CommandAnswer, [object]>(row.message, { args, updateId: row.id });
      const answer = await (patience === undefined
        ? asking()
        : client.withDeadline(Date.now() + patience, asking));
      return { state: 'applied', answer };
    } catch (error) {
      return refusalOf(error);
    }
  }

  private async signal(row: CommandRow): Promise<Settled> {
    try {
      await this.parts.receivers?.bringUp(row.target);
      const handle = this.parts.client.workflow.getHandle(row.target);
      await handle.signal(row.message, { ...row.args, commandId: row.id });
      return { state: 'applied', answer: {} };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError)
        return { state: 'applied', answer: { code: 'closed' } };
      throw error;
    }
  }

  /**
   * Leaves a row that the procedure itself refused meanwhile as it is. What is refused holds no place: a booking bears the
   * id of the answer that made it, and goes with it.
   */
  private async settle({ id, tries }: CommandRow, { state, answer }: Settled): Promise<void> {
    const { source, clock } = this.parts;
    const fate = { state, answer, settledAt: clock.now(), tries: tries + 1 };
    if (state === 'applied') await source.manager.update(CommandRow, { id, state: 'stored' }, fate);
    else
      await source.transaction(async (manager) => {
        await manager.update(CommandRow, { id, state: 'stored' }, fate);
        await manager.delete(PlaceBooking, { id });
      });
  }

  /** Technical time: how long until the next try has nothing to do with the calendar of a case. */
  private async postpone(row: CommandRow): Promise<void> {
    const wait = Math.min(longestBackOffMillis, 250 * 2 ** row.tries);
    await this.parts.source.query(
      `update command set tries = tries + 1, next_try_at = clock_timestamp() + make_interval(secs => $2) where id = $1`,
      [row.id, wait / 1000],
    );
  }
}

/** What each target is to be told, oldest first; the targets in the order of their oldest. */
function byTarget(rows: readonly Due[]): Due[][] {
  const targets = new Map<string, Due[]>();
  for (const row of rows) targets.set(row.target, [...(targets.get(row.target) ?? []), row]);
  return [...targets.values()];
}

/** What a procedure refuses a name or a version with that it cannot read. */
const unknownMessage = 'unknown_message';

/** A refusal by the procedure is an answer; anything else is trouble on the road, thrown for another try. */
function refusalOf(error: unknown): Settled {
  if (error instanceof WorkflowNotFoundError)
    return { state: 'refused', answer: { code: 'closed' } };
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const code = error.cause.type ?? 'refused';
    return { state: code === unknownMessage ? 'quarantined' : 'refused', answer: { code } };
  }
  throw error;
}
