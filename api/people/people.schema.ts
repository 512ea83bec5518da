import { z } from 'zod';
import { day, optionalText, text } from '../http/fields.js';

export const statusBody = z
  .strictObject({
    kind: z.enum([
      'collective_debt_settlement',
      'judicial_protection',
      'protected_address',
      'deceased',
      'minor',
    ]),
    from: day,
    note: optionalText(2000),
  })
  .meta({ id: 'PersonStatus' });
export type StatusBody = z.infer<typeof statusBody>;

const postalAddress = { street: text(200), postalCode: text(10), municipality: text(100) };

export const releaseBody = z
  .strictObject({
    reason: text(1000),
    /** Where a person with a protected address gets all post. */
    contactAddress: z.strictObject(postalAddress).optional(),
    /** The administrator, who gets each letter beside a person under judicial protection. */
    representative: z.strictObject({ name: text(200), ...postalAddress }).optional(),
  })
  .meta({ id: 'StatusRelease' });
export type ReleaseBody = z.infer<typeof releaseBody>;
