import type { Term as CountedTerm } from '../../domain/term/types.js';
import type { IsoDate, IsoInstant } from '../../domain/term/types.js';
import { daysBetween } from '../../domain/calendar/holiday-calendar.js';
import { formatQuantity } from '../../infra/texts/format.js';
import type { Texts } from '../http/texts.js';

export interface ReasonStep {
  code: string;
  params: Record<string, string | number>;
  text: string;
}

/** A legal or agreed date with its explanation in words (api.md). */
export interface TermAnswer {
  date: IsoDate;
  endsAt: IsoInstant;
  state: TermStateWord;
  kind: 'legal' | 'agency' | 'presumed';
  reason: {
    anchor: string;
    anchorDate: IsoDate;
    budget: string;
    countingRule: string;
    rolledFrom?: IsoDate;
    holiday?: string;
    pausedDays: number;
    ground: string;
    ruleVersion: string;
    steps: ReasonStep[];
  };
}
export type TermStateWord = 'running' | 'paused' | 'met' | 'missed' | 'cancelled';

const legalGrounds = [
  'objection_week',
  'notice_period',
  'test_day',
  'book_xix_wait',
  'month_after_service',
];

/** A term as it is shown, with "waarom deze datum?" as sentences. */
export function termAnswer(
  texts: Texts,
  term: CountedTerm,
  state: TermStateWord = 'running',
): TermAnswer {
  const { reason } = term;
  const sentences = texts.steps(reason.steps);
  const { amount, unit } = reason.budget;
  const presumed = reason.ground === 'receipt_third_working_day';
  const legal = legalGrounds.includes(reason.ground);
  return {
    date: term.date,
    endsAt: term.endsAt,
    state,
    kind: presumed ? 'presumed' : legal ? 'legal' : 'agency',
    reason: {
      anchor: reason.anchor,
      anchorDate: reason.anchorDate,
      budget: formatQuantity(amount, unit),
      countingRule: reason.countingRule,
      ...(reason.rolledFrom !== undefined && { rolledFrom: reason.rolledFrom }),
      ...(reason.holiday !== undefined && {
        holiday: texts.word(`terms.holiday.${reason.holiday}`),
      }),
      pausedDays: reason.pausedDays,
      ground: texts.word(`terms.ground.${reason.ground}`),
      ruleVersion: reason.ruleVersion,
      steps: reason.steps.map((step, index) => ({ ...step, text: sentences[index] ?? '' })),
    },
  };
}

/** The state words of the lists, with the days counted here and never in the browser. */
export interface DueState {
  kind: 'late' | 'today' | 'soon' | 'running' | 'paused' | 'waiting' | 'done' | 'hidden';
  days: number | null;
  label?: string;
}

/** How a due day stands to today. */
export function dueState(dueOn: IsoDate, today: IsoDate): DueState {
  const days = daysBetween(today, dueOn);
  if (days < 0) return { kind: 'late', days: -days };
  if (days === 0) return { kind: 'today', days: 0 };
  return { kind: days <= 7 ? 'soon' : 'running', days };
}
