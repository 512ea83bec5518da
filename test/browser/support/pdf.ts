import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import type { Download } from '@playwright/test';

/** What a person holds after "Download PDF". Thrown when it is no PDF. */
export async function openPdf(download: Download): Promise<{ pages: number; bytes: number }> {
  const file = await readFile(await download.path());
  if (file.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('This is no PDF');
  const pages = [file, ...streamsOf(file)].flatMap((part) => [
    ...part.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g),
  ]).length;
  return { pages, bytes: file.length };
}

/** The compressed objects of a PDF, in the clear. */
function streamsOf(file: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    const end = file.indexOf('endstream', start);
    if (end < 0) break;
    try {
      parts.push(inflateSync(file.subarray(start, end)));
    } catch {
      // a picture or a font that is compressed otherwise
    }
    at = end + 3;
  }
  return parts;
}
