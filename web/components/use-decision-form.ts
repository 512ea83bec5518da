import { useEffect, useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';

import type { Field, FieldValue, FieldValues } from '../lib/answers';
import { readDraft, writeDraft } from '../lib/drafts';

interface DecisionForm {
  values: FieldValues;
  set: (name: string, value: FieldValue) => void;
  isDirty: boolean;
  isComplete: boolean;
  missing: (field: Field, message: string) => string | undefined;
}

/** The fields' values, begun from the draft on this device and written back to it at each change. */
export function useDecisionForm(fields: readonly Field[], draft: string): DecisionForm {
  const stored = useMemo(() => readDraft(draft), [draft]);
  const { control, setValue, formState } = useForm<FieldValues>({ defaultValues: stored ?? {} });
  const typed = useWatch({ control });
  const isDirty = formState.isDirty || stored !== null;

  const values = useMemo(
    () =>
      Object.fromEntries(
        fields.map((field) => [field.name, typed[field.name] ?? field.value ?? null]),
      ),
    [fields, typed],
  );

  useEffect(() => {
    if (formState.isDirty) writeDraft(draft, values);
  }, [draft, formState.isDirty, values]);

  const isMissing = (field: Field): boolean => field.required && isBlank(values[field.name]);
  return {
    values,
    set: (name, value) => setValue(name, value, { shouldDirty: true }),
    isDirty,
    isComplete: !fields.some(isMissing),
    missing: (field, message) => (isMissing(field) ? message : undefined),
  };
}

const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '');
