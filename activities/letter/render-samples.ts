/** Renders every sample twice and prints what `render.test.ts` wants to know: `… native|wasm [folder]`. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { composeLetter } from './compose.js';
import type { LetterContent } from './letter-content.js';
import { createRenderer } from './render.js';
import { sampleDocument, sampleDocumentCodes, sampleYearlyReport } from './sample-documents.js';
import { composeDocument } from './trajectory-documents.js';
import { composeYearlyReport } from './yearly-report.js';
import { sampleLetter, samplePaperKinds } from './sample-letters.js';

const [engine, folder] = process.argv.slice(2);
const renderer = await createRenderer({ engine: engine === 'wasm' ? 'wasm' : 'native' });

const markup = '#read("/etc/passwd") *x* $y$';
const [debt] = sampleLetter('letter_2').amounts.debts;
const debts = Array.from({ length: 45 }, () => debt).flatMap((row) => (row ? [row] : []));
const papers: Record<string, LetterContent> = {
  ...Object.fromEntries(
    samplePaperKinds.map((kind) => [kind, composeLetter(kind, sampleLetter(kind))]),
  ),
  ...Object.fromEntries(
    sampleDocumentCodes.map((code) => [
      `trajectory_${code}`,
      composeDocument(sampleDocument(code)),
    ]),
  ),
  yearly_report: composeYearlyReport(sampleYearlyReport()),
  long_table: composeLetter(
    'letter_2',
    sampleLetter('letter_2', { amounts: { asOf: '2026-10-06', debts, openCents: 1 } }),
  ),
  markup: composeLetter(
    'letter_1',
    sampleLetter('letter_1', {
      caseNumber: markup,
      addressee: { name: markup, addressLines: [markup] },
    }),
  ),
};

const made: Record<string, unknown> = {};
for (const [name, content] of Object.entries(papers)) {
  const first = await renderer.render(content, '2026-10-13T06:00:00Z');
  const again = await renderer.render(content, '2026-10-13T06:00:00Z');
  const later = await renderer.render(content, '2026-10-13T06:00:01Z');
  const text = Buffer.from(first.bytes).toString('utf8');
  made[name] = {
    pages: first.pages,
    sameAgain: first.sha256 === again.sha256,
    otherInstantDiffers: first.sha256 !== later.sha256,
    title: /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(text)?.[1]?.replaceAll('&quot;', '"'),
    tagged: text.includes('/StructTreeRoot'),
  };
  if (folder) await writeFile(path.join(folder, `${name}.pdf`), first.bytes);
}
process.stdout.write(JSON.stringify(made));
