import { z } from 'zod';
import { day, id } from '../http/fields.js';

export const reportQuery = z.strictObject({ from: day.optional(), to: day.optional() });
export type ReportQuery = z.infer<typeof reportQuery>;

const code = z.string().regex(/^[a-z0-9_]{1,80}$/);
const year = z.int().min(1990).max(2049);

export const byProgramme = z.strictObject({ code });
export type ByProgramme = z.infer<typeof byProgramme>;
export const byProgrammeAndPaper = z.strictObject({ code, paperId: id });
export type ByProgrammeAndPaper = z.infer<typeof byProgrammeAndPaper>;

export const yearlyQuery = z.strictObject({ year: z.coerce.number().pipe(year).optional() });
export type YearlyQuery = z.infer<typeof yearlyQuery>;

export const yearlyPaperBody = z.strictObject({ year }).meta({ id: 'YearlyPaperOrder' });
export type YearlyPaperForm = z.infer<typeof yearlyPaperBody>;

export const trajectoryReportQuery = reportQuery.extend({
  programme: code.optional(),
});
export type TrajectoryReportQuery = z.infer<typeof trajectoryReportQuery>;
