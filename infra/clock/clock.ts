/** Business time: every date and instant a person sees (architecture §8). Technical time is the machine's. */
export interface Clock {
  /** The instant it is for the business. */
  now(): Date;
}

/** Business time in live use: the machine's. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock shifted by whole seconds; the practice environment sets the offset from its row. */
export class ShiftedClock implements Clock {
  private offsetSeconds = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetSeconds * 1000);
  }

  setOffset(seconds: number): void {
    this.offsetSeconds = seconds;
  }

  get offset(): number {
    return this.offsetSeconds;
  }
}
