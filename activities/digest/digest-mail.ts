import type { DataSource } from 'typeorm';
import { worthSending } from '../../domain/board/digest.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { digestCounts } from '../../infra/database/digest-counts.js';
import type { Texts } from '../../infra/texts/texts.js';
import type { DigestOrder } from './types.js';

/** The numbers as they are when the mail leaves, and a link; undefined when there is nothing left to say. */
export async function composeDigest(
  { source, texts, webAddress }: { source: DataSource; texts: Texts; webAddress: string },
  { userId, at }: DigestOrder,
): Promise<{ subject: string; text: string } | undefined> {
  const [counts] = await digestCounts(source.manager, { today: brusselsDateOf(at), userId });
  if (!counts || !worthSending(counts)) return undefined;
  const { late, today, teamLate, nobodys, keepsBoard } = counts;
  const team = keepsBoard ? texts.t('nl', 'board.digest.team', { teamLate, nobodys }) : '';
  const link = `${webAddress}/${keepsBoard ? 'bord' : 'vandaag'}`;
  return {
    subject: texts.t('nl', 'board.digest.subject'),
    text: texts.t('nl', 'board.digest.text', { late, today, team, link }),
  };
}
