import { z } from 'zod';
import { courtRecordKinds } from '../../domain/arrears/events.js';
import { holdReasons } from '../../domain/hold/hold.js';
import { amountCents, day, id, optionalText, paging, text, wanted } from '../http/fields.js';

export const startBody = z
  .union([
    z.strictObject({ tenancyId: id }),
    z.strictObject({ tenancyIds: z.array(id).min(1).max(500) }),
  ])
  .transform((body) => ('tenancyId' in body ? { tenancyIds: [body.tenancyId] } : body))
  .meta({ id: 'ProcedureStart' });
export type StartBody = z.infer<typeof startBody>;

export const casesQuery = z.strictObject({
  ...paging,
  state: z.enum(['open', 'waiting', 'paused', 'closed']).default('open'),
  q: wanted.optional(),
});
export type CasesQuery = z.infer<typeof casesQuery>;

export const caseQuery = z.strictObject({ seq: z.coerce.number().int().min(0).optional() });
export type CaseQuery = z.infer<typeof caseQuery>;

export const withdrawalBody = z.strictObject({ reason: text(1000) }).meta({ id: 'Withdrawal' });
export type WithdrawalBody = z.infer<typeof withdrawalBody>;

export const objectionBody = z
  .strictObject({
    tenantId: id,
    receivedOn: day,
    channel: z.enum(['letter', 'mail', 'phone', 'desk', 'visit', 'web']),
    postmark: day.nullish(),
    note: optionalText(2000),
  })
  .meta({ id: 'Objection' });
export type ObjectionBody = z.infer<typeof objectionBody>;

export const contactBody = z
  .strictObject({
    tenantId: id,
    kind: z.enum(['phone', 'desk', 'visit', 'mail', 'letter']),
    on: day,
    note: optionalText(4000),
  })
  .meta({ id: 'Contact' });
export type ContactBody = z.infer<typeof contactBody>;

export const holdBody = z
  .strictObject({ reason: z.enum(holdReasons), until: day, note: optionalText(2000) })
  .meta({ id: 'Hold' });
export type HoldBody = z.infer<typeof holdBody>;

export const commitmentBody = z
  .strictObject({ by: text(200), amountCents, expectedOn: day })
  .meta({ id: 'PaymentCommitment' });
export type CommitmentBody = z.infer<typeof commitmentBody>;

export const claimBody = z
  .strictObject({ on: day, note: optionalText(2000) })
  .meta({ id: 'PaymentClaim' });
export type ClaimBody = z.infer<typeof claimBody>;

const instalment = z.strictObject({
  n: z.int().min(1).max(120).optional(),
  dueOn: day,
  amountCents,
});
export const instalments = z.array(instalment).min(1).max(120);
export type InstalmentBody = z.infer<typeof instalment>;

export const planBody = z
  .strictObject({
    by: z.enum(['landlord', 'court']).default('landlord'),
    guidance: z.boolean().default(false),
    instalments,
    note: optionalText(2000),
  })
  .meta({ id: 'RepaymentPlan' });
export type PlanBody = z.infer<typeof planBody>;

export const courtBody = z
  .strictObject({ kind: z.enum(courtRecordKinds), on: day, note: optionalText(2000) })
  .meta({ id: 'CourtRecord' });
export type CourtBody = z.infer<typeof courtBody>;

export const byCaseAndObjection = z.strictObject({ id, objectionId: id });
export type ByCaseAndObjection = z.infer<typeof byCaseAndObjection>;
export const byCaseAndShare = z.strictObject({ id, shareId: id });
export type ByCaseAndShare = z.infer<typeof byCaseAndShare>;
export const byCaseAndHold = z.strictObject({ id, holdId: id });
export type ByCaseAndHold = z.infer<typeof byCaseAndHold>;
export const byCaseAndClaim = z.strictObject({ id, claimId: id });
export type ByCaseAndClaim = z.infer<typeof byCaseAndClaim>;
