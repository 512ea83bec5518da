import type { Programme } from '../../domain/trajectory/programme.js';
import type { MovedDate, PlannedDate } from '../../domain/trajectory/versions.js';
import type { Texts } from '../http/texts.js';
import { type TermAnswer, termAnswer } from '../words/terms.js';

/** A date that two versions plan differently, in words; null where one of them has none. */
export interface MovedDateAnswer {
  label: string;
  before: TermAnswer | null;
  after: TermAnswer | null;
}

/** A moved date under the name of the version that has it, of the new one where both do. */
export function movedDateAnswer(
  texts: Texts,
  { before, after }: MovedDate,
  [was, is]: readonly [Programme, Programme],
): MovedDateAnswer {
  return {
    label: dateLabel(texts, after ? is : was, after ?? before),
    before: before && termAnswer(texts, before.term),
    after: after && termAnswer(texts, after.term),
  };
}

function dateLabel(texts: Texts, programme: Programme, date: PlannedDate | null): string {
  if (!date) return '';
  const { kind, code, n } = date;
  const steps = programme.phases.flatMap((phase) => phase.steps);
  const named = [...steps, ...programme.stay.recurring].find((one) => one.code === code);
  return texts.word(`programmes.date.${kind}`, { of: named?.label ?? code, n });
}
