import type { FieldValues } from './answers';

/** Unsent forms stay on this device, one per case and verb, until they are sent or dropped. */
const keyOf = (draft: string): string => `wz-draft:${draft}`;

export function readDraft(draft: string): FieldValues | null {
  const stored = localStorage.getItem(keyOf(draft));
  if (stored === null) return null;
  try {
    return JSON.parse(stored) as FieldValues;
  } catch {
    return null;
  }
}

export const writeDraft = (draft: string, values: FieldValues): void =>
  localStorage.setItem(keyOf(draft), JSON.stringify(values));

export const dropDraft = (draft: string): void => localStorage.removeItem(keyOf(draft));
