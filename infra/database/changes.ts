import type { EntityManager } from 'typeorm';
import { type ChangedField, type ChangeKind, ChangeRow } from './entities/look.js';
import { uuidv7 } from './uuid.js';

export interface NewChange {
  kind: ChangeKind;
  /** The person, organisation or version it is about. */
  subjectId: string;
  fields?: readonly ChangedField[];
}

/** Writes down what an administrator changed, in the transaction of the change itself. */
export async function noteChange(
  manager: EntityManager,
  by: { organisationId: string; userId: string; at: Date },
  { kind, subjectId, fields = [] }: NewChange,
): Promise<void> {
  const { organisationId, userId, at } = by;
  const row = { id: uuidv7(at), organisationId, userId, kind, subjectId, at };
  await manager.insert(ChangeRow, { ...row, fields: [...fields] });
}

type Value = string | number | readonly string[] | null;

/** The fields of which the value is another one now; a list counts as its text. */
export function changedFields<Values extends object>(was: Values, is: Values): ChangedField[] {
  return (Object.keys(is) as (keyof Values & string)[]).flatMap((field) => {
    const before = asText(was[field] as Value);
    const after = asText(is[field] as Value);
    return before === after ? [] : [{ field, was: before, is: after }];
  });
}

function asText(value: Value): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : value.join(', ');
}
