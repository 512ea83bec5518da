import type { CommandAnswer, CommandState } from '../../infra/database/entities/command.js';

/** What became of a command after the API tried to deliver it. */
export interface Delivered {
  id: string;
  state: CommandState;
  answer: CommandAnswer | null;
}

/** The relay as the API sees it: bring one stored command to its procedure (architecture §2). */
export interface CommandDelivery {
  /** Waits at most three seconds for the answer to an Update; the relay goes on by itself. */
  deliver(commandId: string): Promise<Delivered>;
  /** Names the parts that do not answer, `temporal` or `relay`; empty when all is well. */
  awayParts(): Promise<string[]>;
}
