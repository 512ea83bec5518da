import { z } from 'zod';
import { taskRoles } from '../../domain/task/tasks.js';
import { day, id } from '../http/fields.js';

export const documentBody = z
  .strictObject({
    code: z.string().regex(/^[a-z0-9_]{1,80}$/),
    /** Which evaluation a report is about. */
    evaluationId: id.nullish(),
  })
  .meta({ id: 'TrajectoryDocumentOrder' });
export type DocumentForm = z.infer<typeof documentBody>;

/** The fields are the same in a form that brings a scan. */
export const signatureBody = z
  .strictObject({
    by: z.enum([...taskRoles, 'client']),
    on: day,
    how: z.enum(['on_screen', 'scanned']),
  })
  .meta({ id: 'DocumentSignature' });
export type SignatureForm = z.infer<typeof signatureBody>;

export const byTrajectoryAndDocument = z.strictObject({ id, documentId: id });
export type ByTrajectoryAndDocument = z.infer<typeof byTrajectoryAndDocument>;
