import { z } from 'zod';
import type { ArrearsSettings } from '../../domain/arrears/settings.js';
import { sharedFieldList } from '../organisation/organisation.schema.js';

/** Form only: whole numbers from nought and what they may be together is said by the rules. */
const days = z.number().max(366);
const months = z.number().max(120);
const cents = z.number().max(1_000_000);
/** Nobody cannot decide, and a notice without a period is none. */
const members = z.number().min(1).max(50);
const period = z.number().min(1).max(120);

const arrearsSettings = z.strictObject({
  letterOneWorkingDays: days,
  letterOneFloorCents: cents,
  letterOneTermDays: days,
  letterTwoTermDays: days,
  testDay: days,
  threeMonthsToleranceCents: cents,
  graceCents: cents,
  objectionDays: days,
  objectionPostGraceWorkingDays: days,
  postHoldingDays: days,
  commitmentGraceWorkingDays: days,
  unseenMoneyWorkingDays: days,
  longestHoldDays: days,
  acceptanceWorkingDays: days,
  firstContactWorkingDays: days,
  sessionWithinWorkingDays: days,
  invitationDays: days,
  quorum: members,
  decisionLetterWorkingDays: days,
  instalmentGraceWorkingDays: days,
  instalmentShortfallCents: cents,
  noticeMonths: period,
  deathHoldDays: days,
  linkedWithinMonths: months,
  checkWorkingDays: days,
  petitionText: z.enum(['lodged', 'can_be_lodged']),
  sharedFields: sharedFieldList,
}) satisfies z.ZodType<Omit<ArrearsSettings, 'version'>>;

export const settingsBody = z
  .strictObject({
    /** The version the author looked at: the newest one, or somebody was first. */
    basedOn: z.int().min(1),
    settings: arrearsSettings,
  })
  .meta({ id: 'NewSettings' });
export type SettingsBody = z.infer<typeof settingsBody>;

export const settingsQuery = z.strictObject({
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});
export type SettingsQuery = z.infer<typeof settingsQuery>;
