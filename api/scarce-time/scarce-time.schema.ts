import { z } from 'zod';
import { timeOutcomes } from '../../domain/trajectory/events.js';
import { day, id } from '../http/fields.js';

export const slotBody = z
  .strictObject({
    on: day,
    minutes: z.int().min(5).max(480),
    /** `HH:MM`, where people agree on an hour. */
    startsAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullish(),
  })
  .meta({ id: 'NewScarceSlot' });
export type SlotBody = z.infer<typeof slotBody>;

export const bySlot = z.strictObject({ id, slotId: id });
export type BySlot = z.infer<typeof bySlot>;

export const noteBody = z
  .strictObject({ outcome: z.enum(timeOutcomes) })
  .meta({ id: 'ScarceSlotOutcome' });
export type NoteBody = z.infer<typeof noteBody>;
