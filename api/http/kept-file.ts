import { StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { rowOf, sql } from '../../infra/access/sql.js';
import { notFound } from './problem.js';

/** An immutable document on its way out; the name holds numbers and kinds only. */
export interface KeptFile {
  bytes: Buffer;
  mediaType: string;
  name: string;
}

/** The document as it is kept. @throws Problem 404 */
export async function keptFile(
  manager: EntityManager,
  documentId: string,
  name: string,
): Promise<KeptFile> {
  const document = await rowOf<{ file_bytes: Buffer; media_type: string }>(
    manager,
    sql`select file_bytes, media_type from document where id = ${documentId}`,
  );
  if (!document) throw notFound();
  return { bytes: document.file_bytes, mediaType: document.media_type, name };
}

/** Shown by the browser itself. */
export function inline({ bytes, mediaType: type, name }: KeptFile): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `inline; filename="${name}"` });
}
