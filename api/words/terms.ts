import type { Step, Term as CountedTerm } from '../../domain/term/types.js';
import type { IsoDate, IsoInstant } from '../../domain/term/types.js';
import { daysBetween } from '../../domain/calendar/holiday-calendar.js';
import { formatQuantity } from '../../infra/texts/format.js';
import type { Texts } from '../http/texts.js';

export interface ReasonStep {
  code: string;
  params: Record<string, string | number>;
  text: string;
  /** The day this step reaches, for the ladder of dates. */
  date?: IsoDate;
  /** A stretch between two days, in words ("+ 3 werkdagen"). */
  span?: string;
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
    /** Completes "Verandert als". */
    changesIf?: string;
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
  const steps = reason.steps.filter(
    ({ code, params }) => code !== 'count' || params['amount'] !== 0,
  );
  const sentences = texts.steps(steps);
  const changes = `terms.changes.${reason.ground}`;
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
      ...(texts.has(changes) && { changesIf: texts.word(changes) }),
      steps: steps.map((step, index) => ({
        ...step,
        text: sentences[index] ?? '',
        ...placeOf(step),
      })),
    },
  };
}

/** Where a step stands on the ladder: at a day it reaches, or as the stretch it counts. */
function placeOf({ code, params }: Step): Pick<ReasonStep, 'date' | 'span'> {
  if (code === 'count') {
    const sign = params['direction'] === 'before' ? '−' : '+';
    return { span: `${sign} ${formatQuantity(Number(params['amount']), String(params['unit']))}` };
  }
  const date = params['to'] ?? params['date'] ?? params['reached'] ?? params['from'];
  return typeof date === 'string' && date.length === 10 ? { date } : {};
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
