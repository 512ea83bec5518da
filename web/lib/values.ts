import type { FieldValues, IsoDate, NewPayment } from './answers';
import { addMonths } from './calendar';

/* What a form holds, as the API asks it. The form itself has checked what is required. */

export function textOf(values: FieldValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

/** Null when it was left empty. */
export function optionalText(values: FieldValues, name: string): string | null {
  const text = textOf(values, name).trim();
  return text === '' ? null : text;
}

export function numberOf(values: FieldValues, name: string): number {
  const value = values[name];
  return typeof value === 'number' ? value : 0;
}

export function choiceOf<Choice extends string>(
  values: FieldValues,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  return choices.find((choice) => choice === values[name]) ?? choices[0];
}

/** What was chosen of several, in the order of the choices. */
export function choicesOf<Choice extends string>(
  values: FieldValues,
  name: string,
  choices: readonly Choice[],
): Choice[] {
  const chosen = textOf(values, name).split(',');
  return choices.filter((choice) => chosen.includes(choice));
}

/** A plan as people agree it: so much a month, so many times, from a day on. */
export function instalmentsOf(values: FieldValues): { dueOn: IsoDate; amountCents: number }[] {
  const first = textOf(values, 'firstDueOn');
  return Array.from({ length: numberOf(values, 'instalmentCount') }, (_unused, index) => ({
    dueOn: addMonths(first, index),
    amountCents: numberOf(values, 'instalmentCents'),
  }));
}

/** A payment booked by hand. */
export function paymentOf(values: FieldValues, tenancyId: string): NewPayment {
  return {
    tenancyId,
    amountCents: numberOf(values, 'amountCents'),
    valueDate: textOf(values, 'valueDate'),
    reference: optionalText(values, 'reference'),
  };
}
