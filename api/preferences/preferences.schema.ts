import { z } from 'zod';
import { id } from '../http/fields.js';

export const preferencesBody = z.strictObject({ digest: z.boolean() }).meta({ id: 'Preferences' });
export type PreferencesBody = z.infer<typeof preferencesBody>;

/** Null: nobody. */
export const deputyBody = z.strictObject({ userId: id.nullable() }).meta({ id: 'DeputyChoice' });
export type DeputyBody = z.infer<typeof deputyBody>;

export const calendarParams = z.strictObject({ token: z.string().min(20).max(100) });
