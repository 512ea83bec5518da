import { z } from 'zod';
import { day, paging, wanted } from '../http/fields.js';

export const tenanciesQuery = z.strictObject({
  ...paging,
  q: wanted.optional(),
  state: z.enum(['all', 'owing', 'inCase']).default('all'),
});
export type TenanciesQuery = z.infer<typeof tenanciesQuery>;

export const ledgerQuery = z.strictObject({ asOf: day.optional() });
export type LedgerQuery = z.infer<typeof ledgerQuery>;
