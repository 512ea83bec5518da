import type { IsoDate } from '../term/types.js';
import type { WaitingListRule } from '../trajectory/programme.js';
import { rankCandidates } from './ranking.js';

/** Somebody for whom time of a scarce person can be set aside. */
export interface TimeSeeker {
  trajectoryId: string;
  number: string;
  referredOn: IsoDate;
  /** The highest is the most urgent; null while it was not weighed. */
  urgency: number | null;
  /** The first day that is set aside already, today or later; null while there is none. */
  slotOn: IsoDate | null;
}

/**
 * Who comes next for an hour: those without one first, each in the order of the waiting list (S7). A priority is for a
 * home and does not count here: only how urgent it is, and then who was referred first.
 */
export function inOrderForTime<Seeker extends TimeSeeker>(
  on: IsoDate,
  rule: WaitingListRule,
  seekers: readonly Seeker[],
): Seeker[] {
  const equals = { guidanceDropped: false, guidanceResumedOn: null, consentEnded: false };
  const candidates = seekers.map((seeker) => {
    return { ...seeker, ...equals, priorityOn: null, landlordId: null };
  });
  const rankOf = new Map(
    rankCandidates(on, rule, candidates).ranked.map(({ trajectoryId, rank }) => [
      trajectoryId,
      rank,
    ]),
  );
  const place = ({ trajectoryId, slotOn }: TimeSeeker): number =>
    (slotOn === null ? 0 : seekers.length) + (rankOf.get(trajectoryId) ?? 0);
  return [...seekers].sort((a, b) => place(a) - place(b));
}

/** Who comes before somebody and has no hour yet: passing them over is allowed, and shown. */
export function passedOverForTime<Seeker extends TimeSeeker>(
  order: readonly Seeker[],
  trajectoryId: string,
): Seeker[] {
  const place = order.findIndex((seeker) => seeker.trajectoryId === trajectoryId);
  return order.slice(0, Math.max(0, place)).filter(({ slotOn }) => slotOn === null);
}
