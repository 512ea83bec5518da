import { z } from 'zod';

export const preferencesBody = z.strictObject({ digest: z.boolean() }).meta({ id: 'Preferences' });
export type PreferencesBody = z.infer<typeof preferencesBody>;

export const calendarParams = z.strictObject({ token: z.string().min(20).max(100) });
