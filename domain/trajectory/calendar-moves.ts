import type { HolidayCalendar } from '../calendar/holiday-calendar.js';
import type { IsoDate } from '../term/types.js';
import { consequencesOf } from './consequences.js';
import { openEvaluations } from './file.js';
import type { TrajectoryView } from './situation.js';

/** A date that is another one by a new calendar. */
export interface MovedDate {
  kind: string;
  from: IsoDate;
  to: IsoDate;
}

/** The open dates of a trajectory that a new version of the calendar moves; a passed one never changes (architecture §2). */
export function movedByCalendar(view: TrajectoryView, calendar: HolidayCalendar): MovedDate[] {
  const evaluations = openEvaluations(view.file);
  return consequencesOf({ ...view, calendar }, (key) => key).flatMap((event): MovedDate[] => {
    if (event.type === 'evaluation_replanned') {
      const { evaluationId, due } = event.data;
      const before = evaluations.find((one) => one.evaluationId === evaluationId);
      return before
        ? [{ kind: `evaluation_${before.kind}`, from: before.due.date, to: due.date }]
        : [];
    }
    if (event.type !== 'term_set') return [];
    const { kind, term } = event.data;
    const running = view.file.terms.find((one) => one.kind === kind && one.state === 'running');
    return running ? [{ kind, from: running.term.date, to: term.date }] : [];
  });
}
