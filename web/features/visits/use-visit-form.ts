import { useState } from 'react';

import type { FieldValues, NewContact } from '../../lib/answers';
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts';
import { choiceOf, choicesOf, numberOf, optionalText, textOf } from '../../lib/values';

export const visitOutcomes = ['spoken', 'not_home', 'refused', 'cancelled'] as const;
export const visitKinds = ['home_visit', 'office', 'phone', 'facility', 'group'] as const;
export const visitors = ['resident', 'partner', 'other'] as const;
export const careMinutes = [15, 30, 60] as const;
export const travelMinutes = [0, 15, 30, 60] as const;

export interface VisitForm {
  values: FieldValues;
  /** Made when the form opens, kept with the draft: whatever is sent arrives once. */
  key: string;
  isReady: boolean;
  set: (name: string, value: FieldValues[string]) => void;
  bodyOf: (told: {
    today: string;
    nameOf: (who: (typeof visitors)[number]) => string;
  }) => NewContact;
  clear: () => void;
  /** What was typed before comes back, under a key of its own. */
  restore: (typed: FieldValues) => void;
}

const emptyVisit = (): FieldValues => ({
  key: crypto.randomUUID(),
  kind: 'home_visit',
  who: 'resident',
  care: 30,
  travel: 0,
});

/** A visit as it is typed: each tap is kept on this device. */
export function useVisitForm(trajectoryId: string): VisitForm {
  const draft = `${trajectoryId}:visit`;
  const [values, setValues] = useState<FieldValues>(() => readDraft(draft) ?? emptyVisit());
  const set = (name: string, value: FieldValues[string]): void => {
    const next = { ...values, [name]: value };
    setValues(next);
    writeDraft(draft, next);
  };
  const clear = (): void => {
    dropDraft(draft);
    setValues(emptyVisit());
  };
  const restore = (typed: FieldValues): void => {
    const next = { ...typed, key: crypto.randomUUID() };
    setValues(next);
    writeDraft(draft, next);
  };
  const isReady = textOf(values, 'outcome') !== '';
  const bodyOf: VisitForm['bodyOf'] = ({ today, nameOf }) => {
    const outcome = choiceOf(values, 'outcome', visitOutcomes);
    const met = outcome === 'spoken';
    return {
      kind: choiceOf(values, 'kind', visitKinds),
      outcome,
      on: optionalText(values, 'on') ?? today,
      careMinutes: met ? numberOf(values, 'care') : 0,
      travelMinutes: numberOf(values, 'travel'),
      administrationMinutes: 0,
      present: met ? choicesOf(values, 'who', visitors).map(nameOf) : [],
      note: optionalText(values, 'note'),
    };
  };
  return { values, key: textOf(values, 'key'), isReady, set, bodyOf, clear, restore };
}
