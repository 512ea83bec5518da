import { z } from 'zod';

/* The atoms of every body and query: the form only, the rules are in domain. */

const firstDay = '1990-01-01';
const lastDay = '2049-12-31';

/** `YYYY-MM-DD`, a day that exists, within what the holiday calendar knows. */
export const day = z.iso
  .date()
  .refine((date) => date >= firstDay && date <= lastDay, { params: { code: 'no_such_date' } });

/** Whole cents above zero, at most a million euro. */
export const amountCents = z.int().min(1).max(100_000_000);

export const id = z.uuid().transform((text) => text.toLowerCase());

/** A NUL or half a character cannot be stored. */
export const storable = (value: string): boolean =>
  !value.includes('\0') && !/\p{Surrogate}/u.test(value);

/** What somebody looks for in a list. */
export const wanted = z
  .string()
  .trim()
  .max(100)
  .refine(storable, { params: { code: 'invalid' } });

/** Text of a person, cut of blanks; a NUL or half a character cannot be stored and is refused. */
export const text = (most: number): z.ZodType<string, string> =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine(storable, { params: { code: 'invalid' } });

/** Text that may be left out, empty or null; then it is null. */
export const optionalText = (most: number): z.ZodType<string | null, string | null | undefined> =>
  z
    .string()
    .trim()
    .max(most)
    .refine(storable, { params: { code: 'invalid' } })
    .nullish()
    .transform((value) => (value === undefined || value === '' ? null : value));

/** `?cursor&limit`: 50 rows unless asked, 500 at most. */
export const paging = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/** The id in an address. */
export const byId = z.strictObject({ id });
export type ById = z.infer<typeof byId>;

/** A body without content. */
export const nothing = z.strictObject({}).optional();
