import { z } from 'zod';
import { deliveryOutcomes } from '../../domain/arrears/events.js';
import { registeredNumberShape } from '../../domain/post/registered-number.js';
import { day, id, paging } from '../http/fields.js';

export const lettersQuery = z.strictObject({
  ...paging,
  tab: z.enum(['print', 'deposit', 'proof', 'returned', 'unsure']).optional(),
  case: id.optional(),
});
export type LettersQuery = z.infer<typeof lettersQuery>;

export const lettersBody = z
  .strictObject({ letterIds: z.array(id).min(1).max(500) })
  .meta({ id: 'Letters' });
export type LettersBody = z.infer<typeof lettersBody>;

export const depositBody = z
  .strictObject({
    on: day,
    registeredNumber: z.string().trim().regex(registeredNumberShape),
    /** It lay at the post already when the money came in: recorded, and a task follows. */
    postedAlready: z.boolean().default(false),
  })
  .meta({ id: 'Deposit' });
export type DepositBody = z.infer<typeof depositBody>;

export const deliveryBody = z
  .strictObject({ outcome: z.enum(deliveryOutcomes), on: day })
  .meta({ id: 'Delivery' });
export type DeliveryBody = z.infer<typeof deliveryBody>;
