import { z } from 'zod';
import { day, id } from '../http/fields.js';

export const moveBody = z
  .union([z.strictObject({ date: day }), z.strictObject({ instant: z.iso.datetime() })])
  .meta({ id: 'ClockMove' });
export type MoveBody = z.infer<typeof moveBody>;

export const bankBody = z
  .union([
    z.strictObject({ tenancyId: id, habit: z.string().min(1).max(60) }),
    z.strictObject({ off: z.boolean() }),
  ])
  .meta({ id: 'PracticeBank' });
export type BankBody = z.infer<typeof bankBody>;
