import { z } from 'zod';
import { text } from '../http/fields.js';

/** NIST SP 800-63B: length is what counts; no rule about kinds of characters. */
const shortestPassword = 12;
const isLongEnough = (password: string): boolean => password.length >= shortestPassword;

export const signInBody = z
  .strictObject({ email: z.email().max(200), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });
export type SignInBody = z.infer<typeof signInBody>;

export const invitationBody = z
  .strictObject({
    name: text(200),
    password: z
      .string()
      .max(200)
      .refine(isLongEnough, { params: { code: 'weak_password' } }),
  })
  .meta({ id: 'InvitationAcceptance' });
export type InvitationBody = z.infer<typeof invitationBody>;

export const invitationParams = z.strictObject({ token: z.string().min(20).max(100) });

/** Whom a one-time link is for. */
export interface InvitationAnswer {
  name: string;
  email: string;
  organisation: string;
}

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
