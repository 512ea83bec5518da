import { z } from 'zod';

export const signInBody = z
  .strictObject({ email: z.email().max(200), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });
export type SignInBody = z.infer<typeof signInBody>;

export const invitationBody = z
  .strictObject({
    password: z.string().min(12, { error: 'weak_password' }).max(200),
  })
  .meta({ id: 'InvitationAnswer' });
export type InvitationBody = z.infer<typeof invitationBody>;

export const invitationParams = z.strictObject({ token: z.string().min(20).max(100) });

export const meAnswer = z
  .object({
    user: z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      roles: z.array(z.string()),
      rights: z.array(z.string()),
      organisation: z.object({
        id: z.uuid(),
        name: z.string(),
        kind: z.enum(['landlord', 'welfare_centre']),
      }),
    }),
    today: z.iso.date(),
    practice: z.boolean(),
    csrfToken: z.string(),
  })
  .meta({ id: 'Me' });
export type MeAnswer = z.infer<typeof meAnswer>;
