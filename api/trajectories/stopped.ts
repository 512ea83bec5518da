import { sendingBlocks } from '../../domain/trajectory/blocks.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import type { Texts } from '../http/texts.js';

/** A refusal in words; of a hold also until when (facts §13.6). */
export function refusalWords(texts: Texts, view: TrajectoryView, code: string): string {
  const until = sendingBlocks(view).find((block) => block.code === code)?.until ?? null;
  return until === null ? texts.error(code, {}) : texts.word('trajectories.held_until', { until });
}
