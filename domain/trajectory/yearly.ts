import type { IsoDate } from '../term/types.js';
import { phasesBeforeTheEnd } from './moves.js';
import type { Programme, TrajectoryPhase } from './programme.js';

/** The paper that feeds back to the housing consultation of each municipality once a year (S2 terugkoppeling). */
export const yearlyReportCode = 'yearly_report';

/** A registered trajectory as the yearly report sees it: days and codes, no person. */
export interface YearlyCase {
  /** Null where it was not told at the referral. */
  municipality: string | null;
  referredOn: IsoDate;
  /** The day the team approved; null when it did not. */
  selectedOn: IsoDate | null;
  stayFrom: IsoDate | null;
  /** The ending that was decided, and on which day. */
  ending: string | null;
  endedOn: IsoDate | null;
  /** From before this product: nobody tells when it ends. */
  takenOver: boolean;
}

export interface YearlyFigures {
  referred: number;
  selected: number;
  housed: number;
  /** Of those that were decided in the year, by the programme's own endings; none of which there is no one. */
  endings: { code: string; label: string; count: number }[];
  ended: number;
  /** In their stay on the last day, whenever they began. */
  running: number;
}

export interface YearlyRow extends YearlyFigures {
  municipality: string | null;
}

export interface YearlyReport {
  year: number;
  /** The last day that is counted: of the year, or today. */
  until: IsoDate;
  rows: YearlyRow[];
  total: YearlyFigures;
}

/** The phases that nobody enters who was not selected. */
export function phasesAfterSelection(programme: Programme): TrajectoryPhase[] {
  const line = phasesBeforeTheEnd(programme);
  return line.slice(line.indexOf('selection') + 1);
}

/**
 * One year of a programme per municipality: who was referred, selected and housed in it, whose ending was decided, and who
 * was in the stay at its end. Somebody can count in more than one year, never twice in a column of one.
 */
export function yearlyReport(
  programme: Programme,
  cases: readonly YearlyCase[],
  { year, today }: { year: number; today: IsoDate },
): YearlyReport {
  const lastDay = `${year}-12-31`;
  const until = today < lastDay ? today : lastDay;
  const period = { from: `${year}-01-01`, until };
  const figures = (of: readonly YearlyCase[]): YearlyFigures => figuresOf(programme, of, period);
  const names = [...new Set(cases.map(({ municipality }) => municipality))].sort(byName);
  const rows = names
    .map((municipality) => ({
      municipality,
      ...figures(cases.filter((one) => one.municipality === municipality)),
    }))
    .filter(hasAny);
  return { year, until, rows, total: figures(cases) };
}

/** By the letters alone, the unknown last: the same list on every machine. */
function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function hasAny({ referred, selected, housed, ended, running }: YearlyFigures): boolean {
  return referred + selected + housed + ended + running > 0;
}

function figuresOf(
  programme: Programme,
  cases: readonly YearlyCase[],
  { from, until }: { from: IsoDate; until: IsoDate },
): YearlyFigures {
  const within = (day: IsoDate | null): boolean => day !== null && day >= from && day <= until;
  const ended = cases.filter(({ endedOn }) => within(endedOn));
  const endings = programme.endings.map(({ code, label }) => {
    return { code, label, count: ended.filter(({ ending }) => ending === code).length };
  });
  const inStay = cases.filter(
    ({ stayFrom, endedOn, takenOver }) =>
      (endedOn !== null || !takenOver) &&
      stayFrom !== null &&
      stayFrom <= until &&
      (endedOn === null || endedOn > until),
  );
  return {
    referred: cases.filter(({ referredOn }) => within(referredOn)).length,
    selected: cases.filter(({ selectedOn }) => within(selectedOn)).length,
    housed: cases.filter(({ stayFrom }) => within(stayFrom)).length,
    endings: endings.filter(({ count }) => count > 0),
    ended: ended.length,
    running: inStay.length,
  };
}
