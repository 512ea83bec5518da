import type { DataSource } from 'typeorm';
import type { ShiftedClock } from '../../infra/clock/clock.js';
import {
  type Bank,
  ClockGoesForward,
  ClockMoving,
  moveClock,
  readOffset,
} from '../../infra/clock/practice.js';
import { ClockStuck } from '../../infra/temporal/fast-forward.js';
import { Problem } from '../http/problem.js';
import type { TemporalDelivery } from '../relay/temporal-delivery.js';

interface Parts {
  source: DataSource;
  clock: ShiftedClock;
  delivery: TemporalDelivery;
  bank?: Bank;
}

/** The oefenklok of this installation: it moves the whole real system, forward only. */
export class PracticeClock {
  private isMoving = false;

  constructor(private readonly parts: Parts) {}

  get moving(): boolean {
    return this.isMoving;
  }

  /** The stored offset into this process. A move under way sets it itself, step by step. */
  async read(): Promise<void> {
    if (!this.isMoving) await readOffset(this.parts.source, this.parts.clock);
  }

  /**
   * Moves to an instant and answers when everything is at rest.
   * @throws Problem 409 `clock-moving` or `clock-stuck`; 422 `clock-goes-forward`; 503 without Temporal.
   */
  async moveTo(target: Date): Promise<void> {
    const { connected } = this.parts.delivery;
    if (!connected) throw new Problem(503, 'unexpected');
    if (this.isMoving) throw new Problem(409, 'clock-moving');
    this.isMoving = true;
    try {
      await moveClock({ ...this.parts, ...connected }, target);
    } catch (error) {
      throw refusalOf(error);
    } finally {
      this.isMoving = false;
    }
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof ClockMoving) return new Problem(409, 'clock-moving');
  if (error instanceof ClockStuck) {
    const { workflowId: procedure, lastError: step } = error;
    return new Problem(409, 'clock-stuck', { params: { procedure, step } });
  }
  if (error instanceof ClockGoesForward) return new Problem(422, 'clock-goes-forward');
  return error;
}
