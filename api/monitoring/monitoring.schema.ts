import { z } from 'zod';
import { absenceReasons } from '../../infra/database/entities/board.js';
import { day, id, paging, text } from '../http/fields.js';
import { workKinds } from './work-on-board.js';

export const shownWindows = ['late', 'week', 'four_weeks'] as const;

export const overdueQuery = z.strictObject({
  ...paging,
  kind: z.enum(workKinds).default('evaluation'),
  show: z.enum(shownWindows).default('late'),
  team: id.optional(),
  /** `none` is what is nobody's. */
  worker: z.union([id, z.literal('none')]).optional(),
  programme: text(100).optional(),
  partner: id.optional(),
});
export type OverdueQuery = z.infer<typeof overdueQuery>;

export const workloadQuery = z.strictObject({
  weeks: z.coerce.number().int().min(1).max(26).default(8),
  less: z.coerce.number().int().min(0).max(50).default(2),
});
export type WorkloadQuery = z.infer<typeof workloadQuery>;

export const limitBody = z
  .strictObject({ most: z.int().min(1).max(500) })
  .meta({ id: 'WorkloadLimit' });
export type LimitBody = z.infer<typeof limitBody>;

export const absenceBody = z
  .strictObject({ userId: id, from: day, until: day, reason: z.enum(absenceReasons) })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    params: { code: 'until_before_from' },
  })
  .meta({ id: 'Absence' });
export type AbsenceBody = z.infer<typeof absenceBody>;

const to = z.union([z.strictObject({ userId: id }), z.strictObject({ on: day })]);
/** One time that a recurring duty comes round, by its name: no row exists before its task opens. */
const round = z.string().regex(/^recurring:[a-z0-9_]{1,80}:\d{1,4}:\d{1,5}$/);
const item = z.union([
  z.strictObject({ evaluationId: id, to }),
  z.strictObject({ trajectoryId: id, round, to }),
  z.strictObject({ taskId: id, to: z.strictObject({ userId: id }) }),
]);

export const replanBody = z
  .strictObject({ items: z.array(item).min(1).max(500) })
  .meta({ id: 'Replan' });
export type ReplanBody = z.infer<typeof replanBody>;
export type ReplanItem = ReplanBody['items'][number];

/** Who comes back gets these; without any the absence just ends. */
export const returnBody = z
  .strictObject({ items: z.array(item).max(500).default([]) })
  .meta({ id: 'ReturnFromAbsence' });
export type ReturnBody = z.infer<typeof returnBody>;

export const reassignmentBody = z
  .strictObject({
    fromUserId: id,
    toUserId: id,
    trajectoryIds: z.array(id).min(1).max(2000).optional(),
  })
  .refine(({ fromUserId, toUserId }) => fromUserId !== toUserId, {
    path: ['toUserId'],
    params: { code: 'same_person' },
  })
  .meta({ id: 'Reassignment' });
export type ReassignmentBody = z.infer<typeof reassignmentBody>;
