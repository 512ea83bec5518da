import { addDays, dayInMonth, monthOf } from '../../domain/calendar/holiday-calendar.js';
import type { IsoDate } from '../../domain/term/types.js';

/** How a practice tenant pays; `all_on_9` pays all that is open on the 9th of each month. */
export type Habit = 'good' | 'late' | 'half' | 'sometimes' | 'none' | 'plan' | `all_on_${number}`;

const plainHabits: readonly string[] = ['good', 'late', 'half', 'sometimes', 'none', 'plan'];

export function isHabit(text: string): text is Habit {
  return plainHabits.includes(text) || /^all_on_([1-9]|1\d|2[0-8])$/.test(text);
}

/** A practice tenant as the bank sees one. */
export interface Payer {
  tenancyId: string;
  habit: Habit;
  seed: number;
  rentCents: number;
  dueDay: number;
  /** What is open, and the instalment of this month, asked only by the habits that look at it. */
  openCents: () => number;
  instalmentCents: (month: string) => number;
}

/** What a tenant pays on one day, in cents; 0 on most days. The same seed always pays the same way. */
export function paidOn(day: IsoDate, payer: Payer): number {
  const month = monthOf(day);
  const due = (days: number): boolean => addDays(dayInMonth(month, payer.dueDay), days) === day;
  const { habit, seed, rentCents } = payer;
  switch (habit) {
    case 'good':
      return due((seed % 4) - 2) ? rentCents : 0;
    case 'late':
      return due(9 + (seed % 5)) ? rentCents : 0;
    case 'half':
      return due(2) ? Math.round(rentCents / 2) : 0;
    case 'sometimes':
      return due(1) && !skips(month, seed) ? rentCents : 0;
    case 'none':
      return 0;
    case 'plan':
      return due(0) ? rentCents + payer.instalmentCents(month) : 0;
    default:
      return dayInMonth(month, Number(habit.slice('all_on_'.length))) === day
        ? payer.openCents()
        : 0;
  }
}

function skips(month: string, seed: number): boolean {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return (year * 12 + number + seed) % 3 === 0;
}
