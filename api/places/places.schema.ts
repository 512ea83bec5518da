import { z } from 'zod';
import { placeKinds, refusingParties } from '../../domain/allocation/matching.js';
import { day, id, optionalText, paging, text, wanted } from '../http/fields.js';

const code = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9_]*$/);
const year = z.coerce.number().int().min(1990).max(2049);

export const placeStates = ['free', 'reserved', 'taken', 'out_of_use'] as const;

export const placesQuery = z.strictObject({
  ...paging,
  programme: code.optional(),
  kind: z.enum(placeKinds).optional(),
  state: z.enum(placeStates).optional(),
  site: code.optional(),
  municipality: wanted.optional(),
});
export type PlacesQuery = z.infer<typeof placesQuery>;

export const placeBody = z
  .strictObject({
    kind: z.enum(placeKinds),
    bedrooms: z.int().min(0).max(9).nullish(),
    street: text(200),
    postalCode: text(10),
    municipality: text(100),
    region: optionalText(100),
    site: code.nullish(),
    programmes: z.array(code).min(1).max(20),
    from: day,
    /** Whose programmes it serves, when the owner is a landlord. */
    leadId: id.optional(),
  })
  .meta({ id: 'NewPlace' });
export type PlaceBody = z.infer<typeof placeBody>;

export const placeEndBody = z.strictObject({ until: day.nullable() }).meta({ id: 'EndOfUse' });
export type PlaceEndBody = z.infer<typeof placeEndBody>;

export const reservationBody = z
  .strictObject({ trajectoryId: id, from: day, until: day })
  .meta({ id: 'NewReservation' });
export type ReservationBody = z.infer<typeof reservationBody>;

export const quotaQuery = z.strictObject({ programme: code.optional(), year: year.optional() });
export type QuotaQuery = z.infer<typeof quotaQuery>;

export const countBody = z
  .strictObject({
    landlordId: id,
    year: z.int().min(1990).max(2049),
    allocations: z.int().min(0).max(100_000),
    perRoute: z.record(code, z.int().min(0).max(100_000)).default({}),
  })
  .meta({ id: 'AllocationNumbers' });
export type CountBody = z.infer<typeof countBody>;

export const waitingListQuery = z.strictObject({
  programme: code.optional(),
  /** As the list stood on that day; today when left out. */
  onDate: day.optional(),
  /** A place to hold each candidate against. */
  placeId: id.optional(),
});
export type WaitingListQuery = z.infer<typeof waitingListQuery>;

export const refusalBody = z
  .strictObject({ by: z.enum(refusingParties), placeId: id, reason: text(2000) })
  .meta({ id: 'PlaceRefusalOrder' });
export type RefusalBody = z.infer<typeof refusalBody>;

export const wishBody = z
  .strictObject({
    bedrooms: z.int().min(0).max(9).nullish(),
    regions: z.array(text(100)).max(20).default([]),
    sites: z.array(code).max(20).default([]),
    profile: code.nullish(),
  })
  .meta({ id: 'NewHousingWish' });
export type WishBody = z.infer<typeof wishBody>;

const municipalities = z.array(text(100)).min(1).max(60);

export const rulesetBody = z
  .strictObject({
    name: text(200),
    from: day,
    until: day.nullish(),
    municipalities,
    localTie: optionalText(2000),
    routes: z
      .array(
        z.strictObject({
          code,
          label: text(200),
          capPercent: z.number().min(0).max(100).nullable(),
        }),
      )
      .min(1)
      .max(30),
    targetGroups: z
      .array(
        z.strictObject({
          label: text(200),
          route: code,
          places: z.int().min(0).max(10_000).nullable(),
        }),
      )
      .max(60)
      .default([]),
    steps: z
      .array(
        z.strictObject({ label: text(200), plannedOn: day.nullable(), doneOn: day.nullable() }),
      )
      .max(60)
      .default([]),
    reason: text(2000),
  })
  .meta({ id: 'NewRuleset' });
export type RulesetBody = z.infer<typeof rulesetBody>;

export const rulesetQuery = z.strictObject({ year: year.optional() });
export type RulesetQuery = z.infer<typeof rulesetQuery>;

export const rulesetStepBody = z
  .strictObject({ step: z.int().min(0).max(59), doneOn: day.nullable() })
  .meta({ id: 'RulesetStepDone' });
export type RulesetStepBody = z.infer<typeof rulesetStepBody>;

export const publishBody = z.strictObject({ reason: text(2000) }).meta({ id: 'Publication' });
export type PublishBody = z.infer<typeof publishBody>;

export const retireBody = z
  .strictObject({ on: day, reason: text(2000) })
  .meta({ id: 'RulesetRetirement' });
export type RetireBody = z.infer<typeof retireBody>;
