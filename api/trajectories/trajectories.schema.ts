import { z } from 'zod';
import { trajectoryHoldReasons } from '../../domain/hold/hold.js';
import { taskRoles } from '../../domain/task/tasks.js';
import { contactKinds, contactOutcomes } from '../../domain/trajectory/events.js';
import { day, id, optionalText, paging, text, wanted } from '../http/fields.js';

const code = z.string().regex(/^[a-z0-9_]{1,80}$/);
const minutes = z.int().min(0).max(720);

export const trajectoriesQuery = z.strictObject({
  ...paging,
  state: z.enum(['open', 'stay', 'before', 'after', 'late', 'closed']).default('open'),
  programme: code.optional(),
  worker: id.optional(),
  q: wanted.optional(),
});
export type TrajectoriesQuery = z.infer<typeof trajectoriesQuery>;

export const trajectoryQuery = z.strictObject({
  seq: z.coerce.number().int().min(0).optional(),
});
export type TrajectoryQuery = z.infer<typeof trajectoryQuery>;

export const referralBody = z
  .strictObject({
    programme: code,
    /** The organisation that leads the programme; absent: the own one. */
    leadId: id.nullish(),
    firstName: text(80),
    lastName: text(80),
    phone: optionalText(40),
    email: z.union([z.email(), z.literal('')]).nullish(),
    /** The organisation that refers; absent: the own one. */
    referrerId: id.nullish(),
    referrer: code,
    coachId: id.nullish(),
    /** What reports count by: codes and values of the programme. */
    facts: z.record(code, code).default({}),
    /** One that the leading organisation knows. */
    municipality: optionalText(100),
  })
  .meta({ id: 'Referral' });
export type ReferralForm = z.infer<typeof referralBody>;

export const correctionBody = z
  .strictObject({
    /** Only what changes; null: not known after all. */
    facts: z.record(code, code.nullable()).default({}),
    municipality: text(100).nullish(),
    reason: text(2000),
  })
  .meta({ id: 'FactCorrection' });
export type CorrectionForm = z.infer<typeof correctionBody>;

export const contactBody = z
  .strictObject({
    kind: z.enum(contactKinds),
    outcome: z.enum(contactOutcomes),
    on: day.nullish(),
    careMinutes: minutes.default(0),
    travelMinutes: minutes.default(0),
    administrationMinutes: minutes.default(0),
    present: z.array(text(80)).max(12).default([]),
    note: optionalText(8000),
  })
  .meta({ id: 'TrajectoryContact' });
export type ContactForm = z.infer<typeof contactBody>;

export const goalBody = z
  .strictObject({ domain: code, text: text(400) })
  .meta({ id: 'LearningGoal' });
export type GoalForm = z.infer<typeof goalBody>;

export const byTrajectoryAndGoal = z.strictObject({ id, goalId: id });
export type ByTrajectoryAndGoal = z.infer<typeof byTrajectoryAndGoal>;

export const byTrajectoryAndEvaluation = z.strictObject({ id, evaluationId: id });
export type ByTrajectoryAndEvaluation = z.infer<typeof byTrajectoryAndEvaluation>;

export const byTrajectoryAndFlag = z.strictObject({ id, flagId: id });
export type ByTrajectoryAndFlag = z.infer<typeof byTrajectoryAndFlag>;

export const holdBody = z
  .strictObject({ reason: z.enum(trajectoryHoldReasons), until: day })
  .meta({ id: 'TrajectoryHold' });
export type HoldForm = z.infer<typeof holdBody>;

export const holdReleaseBody = z.strictObject({ reason: text(400) }).meta({ id: 'HoldRelease' });
export type HoldReleaseForm = z.infer<typeof holdReleaseBody>;

export const byTrajectoryAndHold = z.strictObject({ id, holdId: id });
export type ByTrajectoryAndHold = z.infer<typeof byTrajectoryAndHold>;

export const conclusionBody = z
  .strictObject({
    outcome: code,
    on: day.nullish(),
    scores: z
      .array(z.strictObject({ goalId: id, score: z.int().min(0).max(100) }))
      .max(40)
      .default([]),
    agreedBy: z.array(z.enum(taskRoles)).max(12).default([]),
    present: z.array(text(80)).max(20).default([]),
    /** Each party's own view, and what all say together. */
    clientView: optionalText(4000),
    coachView: optionalText(4000),
    landlordView: optionalText(4000),
    conclusion: text(8000),
    agreedOnNegative: optionalText(4000),
  })
  .meta({ id: 'EvaluationOutcome' });
export type ConclusionForm = z.infer<typeof conclusionBody>;

export const replanBody = z
  .strictObject({ on: day, reason: text(400) })
  .meta({ id: 'EvaluationReplan' });
export type ReplanForm = z.infer<typeof replanBody>;

export const extensionBody = z
  .strictObject({ reason: optionalText(2000) })
  .meta({ id: 'Extension' });
export type ExtensionForm = z.infer<typeof extensionBody>;

export const endingBody = z
  .strictObject({ ending: code, reason: optionalText(4000) })
  .meta({ id: 'Ending' });
export type EndingForm = z.infer<typeof endingBody>;

export const dangerBody = z.strictObject({ text: text(400) }).meta({ id: 'DangerFlag' });
export type DangerForm = z.infer<typeof dangerBody>;

export const coachBody = z.strictObject({ userId: id }).meta({ id: 'CoachAssignment' });
export type CoachForm = z.infer<typeof coachBody>;

export const urgencyBody = z
  .strictObject({ urgency: z.int().min(1).max(5), reason: text(2000) })
  .meta({ id: 'UrgencyWeighed' });
export type UrgencyForm = z.infer<typeof urgencyBody>;

export const tenancyBody = z
  .strictObject({ tenancyId: id, tenantId: id })
  .meta({ id: 'LinkedTenancy' });
export type TenancyForm = z.infer<typeof tenancyBody>;

export const noticeReceiptBody = z
  .strictObject({ on: day, outcome: z.enum(['received', 'refused', 'unclaimed']) })
  .meta({ id: 'NoticeReceipt' });
export type NoticeReceiptForm = z.infer<typeof noticeReceiptBody>;

export const programmeVersionBody = z
  .strictObject({ version: z.int().min(1).max(100_000), reason: text(2000) })
  .meta({ id: 'ProgrammeMove' });
export type ProgrammeVersionForm = z.infer<typeof programmeVersionBody>;
