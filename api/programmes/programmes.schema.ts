import { z } from 'zod';
import { text } from '../http/fields.js';

const code = z.string().regex(/^[a-z][a-z0-9_]{1,79}$/);
const version = z.coerce.number().int().min(1).max(100_000);
/** Form only: whether these numbers go together is said by the rules of a programme. */
const number = z.number().min(0).max(1000);
const budget = z.strictObject({
  amount: number,
  unit: z.enum(['calendar_day', 'working_day', 'month']),
});
const row = z.strictObject({
  /** Empty for a new row. */
  code: z.union([code, z.literal('')]),
  label: text(200),
});
const value = z.union([
  z.null(),
  text(1000),
  number,
  z.array(number).max(24),
  z.array(text(200)).max(40),
  z.array(row).max(60),
  budget,
]);

export const programmesQuery = z.strictObject({
  /** `open`: those somebody can be referred into; `all`: also drafts and those that were retired. */
  state: z.enum(['open', 'all']).default('open'),
});
export type ProgrammesQuery = z.infer<typeof programmesQuery>;

export const byCode = z.strictObject({ code });
export type ByCode = z.infer<typeof byCode>;
export const byVersion = z.strictObject({ code, version });
export type ByVersion = z.infer<typeof byVersion>;

export const programmeQuery = z.strictObject({ version: version.optional() });
export type ProgrammeQuery = z.infer<typeof programmeQuery>;

export const programmeCopyBody = z
  .strictObject({
    from: code,
    /** Absent: the newest version. */
    version: version.optional(),
    /** The same code makes the next version, another one a programme of its own. */
    code,
    title: text(200),
    reason: text(2000),
  })
  .meta({ id: 'ProgrammeCopy' });
export type ProgrammeCopyForm = z.infer<typeof programmeCopyBody>;

export const parametersBody = z
  .strictObject({ parameters: z.record(z.string().max(200), value) })
  .meta({ id: 'ProgrammeParameters' });
export type ParametersForm = z.infer<typeof parametersBody>;

export const programmeReasonBody = z
  .strictObject({ reason: text(2000) })
  .meta({ id: 'ProgrammeReason' });
export type ProgrammeReasonForm = z.infer<typeof programmeReasonBody>;
