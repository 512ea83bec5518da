import { z } from 'zod';
import { amountCents, day, id, optionalText, paging } from '../http/fields.js';

export const paymentBody = z
  .strictObject({ tenancyId: id, amountCents, valueDate: day, reference: optionalText(140) })
  .meta({ id: 'Payment' });
export type PaymentBody = z.infer<typeof paymentBody>;

export const reversalBody = z
  .strictObject({ reason: optionalText(500) })
  .optional()
  .meta({ id: 'Reversal' });
export type ReversalBody = z.infer<typeof reversalBody>;

export const allocationBody = z
  .strictObject({
    parts: z
      .array(z.strictObject({ tenancyId: id, amountCents }))
      .min(1)
      .max(20),
  })
  .meta({ id: 'Allocation' });
export type AllocationBody = z.infer<typeof allocationBody>;

export const unmatchedQuery = z.strictObject({ ...paging });
export type UnmatchedQuery = z.infer<typeof unmatchedQuery>;
