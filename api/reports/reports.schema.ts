import { z } from 'zod';
import { day } from '../http/fields.js';

export const reportQuery = z.strictObject({ from: day.optional(), to: day.optional() });
export type ReportQuery = z.infer<typeof reportQuery>;

export const trajectoryReportQuery = reportQuery.extend({
  programme: z
    .string()
    .regex(/^[a-z0-9_]{1,80}$/)
    .optional(),
});
export type TrajectoryReportQuery = z.infer<typeof trajectoryReportQuery>;
