import { z } from 'zod';
import { day, id, paging } from '../http/fields.js';

export const arrearsQuery = z.strictObject({
  ...paging,
  onDate: day.optional(),
  tab: z.enum(['open', 'paused', 'plan', 'welfare', 'court']).optional(),
});
export type ArrearsQuery = z.infer<typeof arrearsQuery>;

export const previewBody = z
  .strictObject({ tenancyIds: z.array(id).min(1).max(500) })
  .meta({ id: 'StartPreview' });
export type PreviewBody = z.infer<typeof previewBody>;
