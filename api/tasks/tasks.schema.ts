import { z } from 'zod';
import { day, id, optionalText, paging } from '../http/fields.js';

const states = ['all', 'late', 'today', 'week', 'due', 'overdue'] as const;

export const tasksQuery = z.strictObject({
  ...paging,
  assignee: z.union([z.enum(['me', 'team', 'all']), id]).default('me'),
  state: z
    .string()
    .max(60)
    .default('all')
    .transform((written) => written.split(','))
    .pipe(z.array(z.enum(states))),
  kind: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .optional(),
  case: id.optional(),
  trajectory: id.optional(),
});
export type TasksQuery = z.infer<typeof tasksQuery>;

export const assignmentBody = z.strictObject({ userId: id }).meta({ id: 'TaskAssignment' });
export type AssignmentBody = z.infer<typeof assignmentBody>;

/** What each outcome asks for is told by `GET /tasks/{id}`; words stay on the side that wrote them. */
export const completionBody = z
  .strictObject({
    outcome: z.string().regex(/^[a-z_0-9]{1,40}$/),
    userId: id.nullish(),
    sessionId: id.nullish(),
    on: day.nullish(),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullish(),
    until: day.nullish(),
    months: z.int().min(1).max(120).nullish(),
    landlordId: id.nullish(),
    placeId: id.nullish(),
    fallbackId: id.nullish(),
    criteria: z
      .array(z.string().regex(/^[a-z0-9_]{1,80}$/))
      .max(40)
      .nullish(),
    urgency: z.int().min(1).max(5).nullish(),
    /** Of several items: one after the other, with a comma between. */
    registeredNumber: optionalText(600),
    reason: optionalText(2000),
    ownView: optionalText(4000),
    rollNumber: optionalText(60),
    companyNumber: optionalText(20),
    note: optionalText(8000),
    report: optionalText(20_000),
  })
  .meta({ id: 'TaskCompletion' });
export type CompletionBody = z.infer<typeof completionBody>;
