/** The work of one team: how many people share it, what runs now, and what is planned in each week to come. */
export interface TeamLoad {
  people: number;
  running: number;
  /** Planned evaluations, week by week. */
  weeks: readonly number[];
}

/** The same work shared by the people there are and by those who would be left; null when nobody is. */
export interface Shares {
  people: number;
  left: number;
  running: { now: number | null; then: number | null };
  weeks: { now: number | null; then: number | null }[];
}

/**
 * What each person would have with so many people fewer: the sum that is there, divided; nothing is supposed about who
 * leaves or how fast anybody works (issue 4 §3 "two people fewer").
 */
export function withFewerPeople({ people, running, weeks }: TeamLoad, fewer: number): Shares {
  const left = Math.max(0, people - fewer);
  const shares = (sum: number) => ({ now: share(sum, people), then: share(sum, left) });
  return { people, left, running: shares(running), weeks: weeks.map(shares) };
}

/** To one decimal. */
function share(sum: number, people: number): number | null {
  return people === 0 ? null : Math.round((sum / people) * 10) / 10;
}
