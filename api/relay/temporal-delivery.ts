import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../infra/clock/clock.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { type Receivers, Relay } from '../../infra/relay/relay.js';
import type { CommandDelivery, Delivered } from '../http/delivery.js';

export interface DeliveryParts {
  source: DataSource;
  clock: Clock;
  taskQueue: string;
  connect: () => Promise<Client>;
  /** Only in the practice environment: brings a receiver up to the clock. */
  receiversOf?: (client: Client) => Receivers;
  report: (what: string, error: unknown) => void;
}

/** What the relay needs once Temporal answers. */
export interface Connected {
  client: Client;
  relay: Relay;
}

const answerMillis = 3_000;
const lookMillis = 1_500;
const longestPauseMillis = 10_000;

/**
 * Commands on their way to the procedures. The API starts and takes in facts while Temporal is away;
 * the relay begins when it is there.
 */
export class TemporalDelivery implements CommandDelivery {
  private connection: Connected | undefined;
  private stopped = false;
  private readonly connecting: Promise<void>;

  constructor(private readonly parts: DeliveryParts) {
    this.connecting = this.connect();
  }

  /** The relay and its client, once Temporal was reached. */
  get connected(): Connected | undefined {
    return this.connection;
  }

  async deliver(commandId: string): Promise<Delivered> {
    const { source } = this.parts;
    const { connection } = this;
    if (connection) await within(answerMillis, connection.relay.deliver(commandId));
    return source.getRepository(CommandRow).findOneByOrFail({ id: commandId });
  }

  async awayParts(): Promise<string[]> {
    const { connection } = this;
    if (!connection) return ['temporal', 'relay'];
    const look = connection.client.workflowService.getSystemInfo({}).then(() => true);
    const answers = await within(lookMillis, look).catch(() => false);
    return answers === true ? [] : ['temporal'];
  }

  /** Ends after the delivery under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.connection?.relay.stop();
    await within(lookMillis, this.connecting);
    await this.connection?.client.connection.close();
  }

  private async connect(): Promise<void> {
    for (let pause = 500; !this.stopped; pause = Math.min(longestPauseMillis, pause * 2)) {
      try {
        this.begin(await this.parts.connect());
        return;
      } catch (error) {
        this.parts.report('Temporal does not answer', error);
        await new Promise((resolve) => setTimeout(resolve, pause).unref());
      }
    }
  }

  private begin(client: Client): void {
    const { source, clock, taskQueue, receiversOf, report } = this.parts;
    const receivers = receiversOf?.(client);
    const relay = new Relay({
      source,
      client,
      clock,
      taskQueue,
      ...(receivers && { receivers }),
      onTrouble: (commandId, error) => {
        report(`Command ${commandId} waits`, error);
      },
    });
    this.connection = { client, relay };
    relay.start();
  }
}

/** The value if it comes in time; what comes later is heard by nobody, and its failure by the relay. */
async function within<Value>(millis: number, work: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, millis, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
