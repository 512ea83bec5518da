import { consentHolds, foldTrajectory, type TrajectoryFile } from '../trajectory/file.js';
import type { TrajectoryEvent, TrajectoryEventType } from '../trajectory/events.js';
import type { Programme, TrajectoryPhase, WaitingListRule } from '../trajectory/programme.js';
import { brusselsDateOf } from '../term/term.js';
import type { IsoDate } from '../term/types.js';

/** Somebody who stood on the waiting list on a day, as known on that day. */
export interface Candidate {
  trajectoryId: string;
  number: string;
  referredOn: IsoDate;
  /** The day of the priority; null while it is not granted. */
  priorityOn: IsoDate | null;
  guidanceDropped: boolean;
  guidanceResumedOn: IsoDate | null;
  consentEnded: boolean;
  /** The highest is the most urgent; null while it was not weighed. */
  urgency: number | null;
  landlordId: string | null;
}

export const rankingReasons = [
  'has_priority',
  'no_priority_yet',
  'guidance_dropped',
  'consent_ended',
  'not_weighed',
] as const;
export type RankingReason = (typeof rankingReasons)[number];

export interface Ranked {
  trajectoryId: string;
  rank: number;
  eligible: boolean;
  /** The day that gives the place in the order, and what happened on it. */
  since: IsoDate;
  sinceEvent: 'priority_granted' | 'guidance_resumed' | 'referred';
  reasons: RankingReason[];
}

/** The order on a day. Made again from the data of that day, it is the same. */
export interface Ranking {
  on: IsoDate;
  order: WaitingListRule['order'];
  ranked: Ranked[];
}

/**
 * Candidates in order: those with priority first, then those on the list without it. Within each by date, or by urgency
 * and then date (S2 fase 5, S7). Dropping the guidance while waiting loses the priority and keeps the enrolment; whoever
 * takes it up again has priority from that day (S10).
 */
export function rankCandidates(
  on: IsoDate,
  rule: WaitingListRule,
  candidates: readonly Candidate[],
): Ranking {
  const judged = candidates.map((candidate) => ({ candidate, ...standing(rule, candidate) }));
  const byUrgency = rule.order === 'urgency';
  const key = ({ candidate, priority, since }: (typeof judged)[number]): (number | string)[] => [
    priority ? 0 : 1,
    byUrgency ? -(candidate.urgency ?? Number.NEGATIVE_INFINITY) : 0,
    since,
    candidate.referredOn,
    candidate.number,
    candidate.trajectoryId,
  ];
  const ranked = judged
    .sort((a, b) => compared(key(a), key(b)))
    .map(({ candidate, priority, ...one }, index) => ({
      ...one,
      trajectoryId: candidate.trajectoryId,
      rank: index + 1,
      eligible: priority && !candidate.consentEnded,
    }));
  return { on, order: rule.order, ranked };
}

function standing(
  rule: WaitingListRule,
  candidate: Candidate,
): Pick<Ranked, 'since' | 'sinceEvent' | 'reasons'> & { priority: boolean } {
  const { priorityOn, guidanceResumedOn: resumed, referredOn, consentEnded } = candidate;
  const guided = rule.guidanceKeepsPriority === true;
  const dropped = guided && candidate.guidanceDropped;
  const priority = priorityOn !== null && !dropped;
  const reasons: RankingReason[] = [
    priority ? 'has_priority' : dropped ? 'guidance_dropped' : 'no_priority_yet',
    ...(consentEnded ? (['consent_ended'] as const) : []),
    ...(rule.order === 'urgency' && candidate.urgency === null ? (['not_weighed'] as const) : []),
  ];
  if (!priority) return { priority, since: referredOn, sinceEvent: 'referred', reasons };
  if (guided && resumed !== null && resumed > priorityOn)
    return { priority, since: resumed, sinceEvent: 'guidance_resumed', reasons };
  return { priority, since: priorityOn, sinceEvent: 'priority_granted', reasons };
}

function compared(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at < 0) return 0;
  return (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

/** The events a candidate is read from; the others do not matter for the order. */
export const rankingEvents: readonly TrajectoryEventType[] = [
  'trajectory_opened',
  'phase_entered',
  'trajectory_closed',
  'guidance_dropped',
  'guidance_resumed',
  'urgency_weighed',
  'landlord_named',
  'consent_given',
  'consent_ended',
];

const listPhases: readonly TrajectoryPhase[] = ['waiting', 'allocation'];

/**
 * How somebody stood on the waiting list on a day, from the events up to the end of that day; undefined when not on it.
 * Who left the list on the day itself was on it, so that an allotment does not change the list it was made from.
 */
export function candidateOn(
  events: readonly TrajectoryEvent[],
  around: { trajectoryId: string; programme: Programme; on: IsoDate },
): Candidate | undefined {
  const { trajectoryId, programme, on } = around;
  const file = foldTrajectory(events);
  if (!file.opened || !wasOnList(file, on)) return undefined;
  const gives = programme.phases.some(({ phase }) => phase === 'allocation')
    ? 'allocation'
    : 'waiting';
  const resumed = events.filter(({ type }) => type === 'guidance_resumed').at(-1);
  return {
    trajectoryId,
    number: file.opened.number,
    referredOn: brusselsDateOf(file.opened.at),
    priorityOn: file.passed.filter(({ phase }) => phase === gives).at(-1)?.on ?? null,
    guidanceDropped: file.guidanceDropped,
    guidanceResumedOn: resumed ? brusselsDateOf(resumed.at) : null,
    consentEnded: file.consent !== undefined && !consentHolds(file, on),
    urgency: file.urgency?.urgency ?? null,
    landlordId: file.landlordId ?? null,
  };
}

function wasOnList({ passed }: TrajectoryFile, on: IsoDate): boolean {
  const inTheMorning = passed.findLastIndex((entry) => entry.on < on);
  return passed.slice(Math.max(0, inTheMorning)).some(({ phase }) => listPhases.includes(phase));
}
