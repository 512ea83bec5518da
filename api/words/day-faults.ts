import type { DayFault } from '../../domain/board/replan.js';

/** What is wrong with a day for an evaluation, by the code that the form has words for. */
export const wordOfDay: Readonly<Record<DayFault, string>> = {
  day_is_past: 'date_in_past',
  no_working_day: 'no_working_day',
  before_the_stay: 'date_outside_stay',
  after_the_stay: 'date_outside_stay',
  final_after_the_end: 'date_outside_stay',
};
