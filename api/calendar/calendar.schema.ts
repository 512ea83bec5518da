import { z } from 'zod';
import { day, text } from '../http/fields.js';

const days = z.array(day).max(40).default([]);

export const changeBody = z
  .strictObject({ added: days, removed: days })
  .meta({ id: 'CalendarChange' });
export type ChangeBody = z.infer<typeof changeBody>;

export const publicationBody = z
  .strictObject({ added: days, removed: days, basedOn: z.int().min(1), reason: text(400) })
  .meta({ id: 'CalendarPublication' });
export type PublicationBody = z.infer<typeof publicationBody>;
