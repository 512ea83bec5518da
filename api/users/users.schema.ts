import { z } from 'zod';
import { accessRoles } from '../../domain/access/policy.js';
import { paging, text } from '../http/fields.js';

const roles = z
  .array(z.enum(accessRoles))
  .min(1)
  .max(accessRoles.length)
  .transform((given) => accessRoles.filter((role) => given.includes(role)));

export const emailAddress = z.email().max(200);

export const usersQuery = z.strictObject(paging);
export type UsersQuery = z.infer<typeof usersQuery>;

export const newUserBody = z
  .strictObject({ name: text(200), email: emailAddress, roles })
  .meta({ id: 'NewUser' });
export type NewUserBody = z.infer<typeof newUserBody>;

export const rolesBody = z.strictObject({ roles }).meta({ id: 'UserRoles' });
export type RolesBody = z.infer<typeof rolesBody>;
