import type { HolidayCalendar } from '../calendar/holiday-calendar.js';
import { lastOccurrences } from '../term/rhythm.js';
import { stayEnd } from '../term/rules.js';
import type { IsoDate, Term } from '../term/types.js';
import { endOfStay, extensionOf, lastingOf, wantedEvaluations, wantedTerms } from './dates.js';
import { stepDue, stepRule } from './duties.js';
import { emptyTrajectoryFile, openGoals, type TrajectoryFile } from './file.js';
import { phaseRule, phasesBeforeTheEnd } from './moves.js';
import type { PhaseRule, Programme } from './programme.js';
import type { TrajectoryView } from './situation.js';

/** Why a running trajectory cannot go to a version; the API turns each into a sentence. */
export type VersionRefusal =
  | 'phase_not_in_version'
  | 'step_not_in_version'
  | 'ending_not_in_version'
  | 'domain_not_in_version'
  | 'stay_beyond_version';

/** Whether a running trajectory can go on by another version: where it stands must exist there (issue 4 §1). */
export function refusalOfVersion(file: TrajectoryFile, to: Programme): VersionRefusal | null {
  const { phase, ending, stay } = file;
  if (phase !== 'stay' && !phaseRule(to, phase)) return 'phase_not_in_version';
  const open = file.tasks.filter(
    ({ state, kind }) => state === 'open' && kind === 'trajectory_step',
  );
  if (open.some(({ code }) => !stepRule(to, code ?? ''))) return 'step_not_in_version';
  if (ending && !to.endings.some(({ code }) => code === ending.ending))
    return 'ending_not_in_version';
  const domains = to.domains.map(({ code }) => code);
  if (openGoals(file).some(({ domain }) => !domains.includes(domain)))
    return 'domain_not_in_version';
  const longest = to.stay.maxMonths ?? Infinity;
  return (stay?.months ?? 0) > longest ? 'stay_beyond_version' : null;
}

/** One date of a trajectory as a version would plan it; `code` is of the step, the duty or the phase. */
export interface PlannedDate {
  kind: 'step' | 'interim' | 'final' | 'recurring' | 'stay_end' | 'extended_end' | 'phase_end';
  code: string;
  n: number;
  term: Term;
}

/** A date that two versions plan differently; null where one of them has none. */
export interface MovedDate {
  before: PlannedDate | null;
  after: PlannedDate | null;
}

/** What another version would move in a trajectory as it stands: its evaluations, and the times it counts down. */
export function movedBy(view: TrajectoryView, to: Programme): MovedDate[] {
  return movedDates(datesNow(view), datesNow({ ...view, programme: to }));
}

function datesNow(view: TrajectoryView): PlannedDate[] {
  // No version moves one that people hold again.
  const evaluations = wantedEvaluations(view)
    .filter(({ repeats }) => repeats === undefined)
    .map(({ kind, n, due }): PlannedDate => ({ kind, code: '', n, term: due }));
  const terms = Object.entries(wantedTerms(view)).map(([code, term]): PlannedDate => {
    const of = code === 'notice_period' ? 'notice' : code;
    return { kind: code === 'stay' ? 'stay_end' : 'phase_end', code: of, n: 1, term };
  });
  return [...evaluations, ...terms];
}

interface Around {
  today: IsoDate;
  calendar: HolidayCalendar;
}

/** The dates of one trajectory that is referred today, takes its whole time at each step and its first choice of stay. */
export function plannedDates(programme: Programme, { today, calendar }: Around): PlannedDate[] {
  const found: PlannedDate[] = [];
  let day = today;
  const take = (rule: PhaseRule | undefined): void => {
    for (const step of rule?.steps ?? []) {
      const term = stepDue(step, { opensOn: day, referredOn: today }, calendar);
      found.push({ kind: 'step', code: step.code, n: 1, term });
      if (term.date > day) day = term.date;
    }
  };
  const before = phasesBeforeTheEnd(programme);
  for (const phase of before) {
    if (phase === 'waiting')
      found.push(...firstRounds(viewOfStay(programme, { from: day, calendar }), phase, day));
    take(phaseRule(programme, phase));
  }
  const view = viewOfStay(programme, { from: day, calendar });
  found.push(...datesOfStay(view));
  const end = endOfStay(view)?.date ?? day;
  for (const rule of programme.phases.filter(({ phase }) => !before.includes(phase))) {
    day = end;
    found.push(...firstRounds(view, rule.phase, end));
    take(rule);
    const term = rule.lasts && lastingOf(atTheEnd(view, rule, end), rule.phase, rule.lasts);
    if (term) found.push({ kind: 'phase_end', code: rule.phase, n: 1, term });
  }
  return found;
}

/** What another version plans on another day, in order of date. */
export function movedDates(
  before: readonly PlannedDate[],
  after: readonly PlannedDate[],
): MovedDate[] {
  const keyOf = ({ kind, code, n }: PlannedDate): string => `${kind}:${code}:${n}`;
  const old = new Map(before.map((date) => [keyOf(date), date]));
  const now = new Map(after.map((date) => [keyOf(date), date]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => ({ before: old.get(key) ?? null, after: now.get(key) ?? null }))
    .filter((moved) => moved.before?.term.date !== moved.after?.term.date)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
}

const dayOf = ({ before, after }: MovedDate): IsoDate => (after ?? before)?.term.date ?? '';

function viewOfStay(
  programme: Programme,
  { from, calendar }: { from: IsoDate; calendar: HolidayCalendar },
): TrajectoryView {
  const months = programme.stay.months[0] ?? null;
  const stay = { from, months, originalMonths: months };
  const file: TrajectoryFile = { ...emptyTrajectoryFile(), phase: 'stay', stay };
  const at = `${from}T12:00:00Z`;
  return { trajectoryId: 'preview', at, today: from, file, programme, calendar, rolesPresent: [] };
}

function datesOfStay(view: TrajectoryView): PlannedDate[] {
  const { today: from, calendar, file } = view;
  const end = endOfStay(view);
  const { months: more } = extensionOf(view);
  const longer = (file.stay?.months ?? 0) + more;
  return [
    ...wantedEvaluations(view).map(({ kind, n, due }): PlannedDate => ({
      kind,
      code: '',
      n,
      term: due,
    })),
    ...firstRounds(view, 'stay', from),
    ...(end ? [{ kind: 'stay_end' as const, code: '', n: 1, term: end }] : []),
    ...(more > 0
      ? [{ kind: 'extended_end' as const, code: '', n: 1, term: stayEnd(from, longer, calendar) }]
      : []),
  ];
}

/** The first time each duty of a phase comes round. */
function firstRounds(view: TrajectoryView, phase: string, from: IsoDate): PlannedDate[] {
  return view.programme.stay.recurring
    .filter((rule) => rule.phase === phase)
    .flatMap((rule) =>
      lastOccurrences(rule, { from, until: from }, view.calendar)
        .slice(0, 1)
        .map(({ n, due }): PlannedDate => ({ kind: 'recurring', code: rule.code, n, term: due })),
    );
}

/** As a stay stands whose notice is given on its last day. */
function atTheEnd(view: TrajectoryView, { phase }: PhaseRule, on: IsoDate): TrajectoryView {
  const passed = [{ phase, on }];
  return { ...view, file: { ...view.file, passed, notice: { by: 'landlord', on } } };
}
