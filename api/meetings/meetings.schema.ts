import { z } from 'zod';
import { memberAnswers } from '../../domain/meeting/session.js';
import { instalments } from '../cases/cases.schema.js';
import { day, id, optionalText, paging, text } from '../http/fields.js';

const member = z.strictObject({
  userId: id,
  capacity: z.enum(['landlord_coordinator', 'head_of_social_service', 'expert']),
  deputyUserId: id.nullish(),
});

const place = {
  date: day,
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('14:00'),
  place: text(200),
};

export const meetingsQuery = z.strictObject(paging);
export type MeetingsQuery = z.infer<typeof meetingsQuery>;

export const meetingBody = z
  .strictObject({ ...place, members: z.array(member).min(1).max(12).optional() })
  .meta({ id: 'Meeting' });
export type MeetingBody = z.infer<typeof meetingBody>;

export const moveBody = z.strictObject(place).meta({ id: 'MeetingMove' });
export type MoveBody = z.infer<typeof moveBody>;

export const cancellationBody = z
  .strictObject({ reason: z.enum(['called_off', 'no_quorum']), note: optionalText(2000) })
  .meta({ id: 'MeetingCancellation' });
export type CancellationBody = z.infer<typeof cancellationBody>;

export const answerBody = z
  .strictObject({ answer: z.enum(memberAnswers) })
  .meta({ id: 'MemberAnswer' });
export type AnswerBody = z.infer<typeof answerBody>;

export const attendanceBody = z
  .strictObject({
    memberId: id,
    present: z.boolean().optional(),
    attendance: z.enum(['present', 'deputy', 'absent']).optional(),
  })
  .refine(({ present, attendance }) => present !== undefined || attendance !== undefined, {
    path: ['present'],
    params: { code: 'required' },
  })
  .meta({ id: 'Attendance' });
export type AttendanceBody = z.infer<typeof attendanceBody>;

export const rulingBody = z
  .strictObject({
    caseId: id,
    decision: z.enum(['plan', 'plan_with_guidance', 'no_solution', 'postponed']),
    motive: text(4000),
    inAbsence: z.boolean().default(false),
    instalments: instalments.optional(),
  })
  .meta({ id: 'CommitteeDecision' });
export type RulingBody = z.infer<typeof rulingBody>;

export const closureBody = z
  .strictObject({ minutes: optionalText(20_000) })
  .optional()
  .meta({ id: 'Closure' });
export type ClosureBody = z.infer<typeof closureBody>;

/** A trajectory by its number, or a topic. */
export const agendaItemBody = z
  .strictObject({ number: optionalText(40), motive: text(500) })
  .meta({ id: 'NewAgendaItem' });
export type AgendaItemBody = z.infer<typeof agendaItemBody>;

export const removalBody = z.strictObject({ motive: text(500) }).meta({ id: 'AgendaRemoval' });
export type RemovalBody = z.infer<typeof removalBody>;

export const treatmentBody = z
  .strictObject({ agreed: optionalText(4000) })
  .optional()
  .meta({ id: 'AgendaTreatment' });
export type TreatmentBody = z.infer<typeof treatmentBody>;

export const byPoint = z.strictObject({ id, key: id });
export type ByPoint = z.infer<typeof byPoint>;
