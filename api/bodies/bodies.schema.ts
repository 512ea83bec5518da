import { z } from 'zod';
import { day, id, text } from '../http/fields.js';

const meets = {
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('09:00'),
  place: text(200),
  /** Who leads it and makes the minutes; sits in it too. */
  chairId: id,
  memberIds: z.array(id).max(40).default([]),
};

/** From which day on a body meets, who sits in it, when and where. */
export const bodyStart = z.strictObject({ firstOn: day, ...meets }).meta({ id: 'BodyStart' });
export type BodyStart = z.infer<typeof bodyStart>;

export const bodySeats = z.strictObject(meets).meta({ id: 'BodySeats' });
export type BodySeats = z.infer<typeof bodySeats>;

const code = z.string().regex(/^[a-z0-9_]{1,80}$/);

/** A body by the code of its programme and its own. */
export const byBody = z.strictObject({ code, body: code });
export type ByBody = z.infer<typeof byBody>;
