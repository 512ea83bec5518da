import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Field, FieldValues, ReferralFact } from '../../lib/answers';
import { numberOf, textOf } from '../../lib/values';

interface Known {
  facts: readonly (ReferralFact & { value?: string | null })[];
  /** Null where the programme does not ask it; empty where the agency knows none. */
  municipality: { value: string | null; known: readonly string[] } | null;
}

/** What a programme registers of each person, each under its own code; nothing of it is required. */
export function useFactFields(): (known: Known) => Field[] {
  const { t } = useTranslation();
  return useCallback(
    ({ facts, municipality }) => {
      const unknown = { value: '', label: t('trajectories.unknown') };
      const { value = null, known = [] } = municipality ?? {};
      const place: Field = {
        name: 'municipality',
        label: t('trajectories.field.municipality'),
        hint: t('trajectories.field.municipalityHint'),
        type: 'choice',
        required: false,
        options: [...known.map((name) => ({ value: name, label: name })), unknown],
        value,
      };
      const own = facts.map((fact) => factField(fact, unknown));
      return [...(known.length === 0 ? [] : [place]), ...own];
    },
    [t],
  );
}

function factField(
  { code, label, values, value = null }: Known['facts'][number],
  unknown: { value: string; label: string },
): Field {
  const asked = { name: code, label, required: false };
  if (values.length === 0)
    return { ...asked, type: 'number', value: value === null ? null : Number(value) };
  const options = values.map((one) => ({ value: one.code, label: one.label }));
  return { ...asked, type: 'choice', options: [...options, unknown], value };
}

/** What was filled in; null for what is not known. */
export function factsFilledIn(
  values: FieldValues,
  facts: readonly ReferralFact[],
): Record<string, string | null> {
  return Object.fromEntries(
    facts.map(({ code, values: options }) => {
      if (options.length > 0) return [code, textOf(values, code) || null];
      return [code, typeof values[code] === 'number' ? String(numberOf(values, code)) : null];
    }),
  );
}
