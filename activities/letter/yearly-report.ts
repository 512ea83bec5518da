import type { YearlyFigures, YearlyReport } from '../../domain/trajectory/yearly.js';
import { formatDate } from '../../infra/texts/format.js';
import { createTexts, type Texts } from '../../infra/texts/texts.js';
import { heading, labelled, list, paragraph, type Say } from './blocks.js';
import { left } from './document-blocks.js';
import type { Column, LetterBlock, LetterContent } from './letter-content.js';
import type { Sender } from './letter-data.js';

export interface YearlyReportData {
  report: YearlyReport;
  /** The programme as it is called, and the document as its programme calls it. */
  programme: string;
  label: string;
  sender: Sender;
}

const defaultTexts = createTexts();

/** The yearly feedback per municipality (S2 terugkoppeling): counts only, pure, in text version 1. */
export function composeYearlyReport(
  data: YearlyReportData,
  texts: Texts = defaultTexts,
): LetterContent {
  const say: Say = (code, params) => texts.t('nl', `documents.${code}`, params);
  const { report, programme, label, sender } = data;
  const { name, addressLines, phone, email } = sender;
  const subject = `${label} ${report.year}`;
  return {
    language: 'nl',
    textVersion: 1,
    layout: 'dossier-v1',
    title: `${subject} – ${programme}`,
    sender: {
      name,
      lines: addressLines,
      contact: [labelled(say('frame.phone'), phone), labelled(say('frame.email'), email)],
    },
    addressee: { name: say('yearly.reader'), lines: [] },
    facts: [
      labelled(say('yearly.until'), formatDate(report.until, 'no_weekday')),
      labelled(say('frame.programme'), programme),
    ],
    subject,
    blocks: blocksOf(report, say),
    foot: `${name} · ${programme} · ${report.year}`,
    pageOf: say('frame.page', { page: '‹page›', pages: '‹pages›' }),
  };
}

const right = (label: string): Column => ({ label, align: 'right' });
const counted = ['referred', 'selected', 'housed', 'ended', 'running'] as const;

function blocksOf({ year, until, rows, total }: YearlyReport, say: Say): LetterBlock[] {
  if (rows.length === 0) return [paragraph(say('yearly.nothing', { year }))];
  const nameOf = (municipality: string | null): string => municipality ?? say('yearly.unknown');
  const endings = rows.flatMap(({ municipality, endings: found }) =>
    found.map(({ label, count }) => [nameOf(municipality), label, String(count)]),
  );
  return [
    paragraph(say('yearly.intro', { year, until })),
    {
      type: 'table',
      title: say('yearly.table'),
      columns: [
        left(say('yearly.municipality')),
        ...counted.map((code) => right(say(`yearly.${code}`))),
      ],
      rows: rows.map((row) => [nameOf(row.municipality), ...numbersOf(row)]),
      total: { label: say('yearly.total'), values: numbersOf(total) },
    },
    ...(endings.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            title: say('yearly.endings'),
            columns: [
              left(say('yearly.municipality')),
              left(say('yearly.ending')),
              right(say('yearly.count')),
            ],
            rows: endings,
          },
        ]),
    heading(say('yearly.how')),
    list(counted.map((code) => say(`yearly.how_${code}`))),
    paragraph(say('yearly.few')),
  ];
}

function numbersOf(figures: YearlyFigures): string[] {
  return counted.map((code) => String(figures[code]));
}
