import { petitionChecklist, type CourseFact } from '../../domain/arrears/petition.js';
import { formatCompanyNumber, formatDate, formatQuantity } from '../../infra/texts/format.js';
import { amountsTable, type Desk, heading, list, paragraph, partOf, type Say } from './blocks.js';
import type { LetterBlock } from './letter-content.js';
import type { Defendant } from './letter-data.js';

/** The petition to have the notice declared valid (S1 step 2b; facts §12.6). No article numbers. */
export function petition(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const { defendants, place, ground } = partOf(data, 'petition');
  return [
    heading(say('petition.claimant')),
    paragraph(claimantLine(desk)),
    heading(say(defendants.length === 1 ? 'petition.defendant' : 'petition.defendants')),
    list(defendants.map((defendant) => defendantLine(desk, defendant))),
    ...dwellingBlocks(desk),
    ...factBlocks(desk),
    heading(say('petition.request_title')),
    list([
      say('petition.request_validate'),
      say(defendants.length === 1 ? 'petition.request_debt_one' : 'petition.request_debt', {
        cents: data.amounts.openCents,
      }),
      say('petition.request_time'),
    ]),
    {
      type: 'table',
      title: say('petition.pieces_title'),
      columns: [
        { label: say('petition.piece_number'), align: 'left' },
        { label: say('petition.piece'), align: 'left' },
      ],
      rows: ground.pieceList.map(({ code, params }, index) => [
        String(index + 1),
        say(`petition.piece_of.${code}`, worded(say, params)),
      ]),
    },
    paragraph(say('petition.place_date', { place, date: data.printedOn })),
    {
      type: 'signatures',
      columns: [
        {
          label: say('petition.signature'),
          hint: ground.signatory ? `${ground.signatory.name}, ${ground.signatory.mandate}` : '',
        },
      ],
    },
  ];
}

function claimantLine({ data, say }: Desk): string {
  const { name, addressLines, companyNumber } = data.sender;
  const { signatory } = partOf(data, 'petition').ground;
  return [
    name,
    ...addressLines,
    ...(companyNumber ? [companyNumberOf(say, companyNumber)] : []),
    ...(signatory ? [say('petition.represented_by', signatory)] : []),
  ].join(', ');
}

function companyNumberOf(say: Say, number: string): string {
  return say('frame.company_number', { number: formatCompanyNumber(number) }).toLowerCase();
}

function defendantLine({ say }: Desk, { fullName, bornOn, addressLines }: Defendant): string {
  return [
    fullName,
    ...(bornOn ? [say('petition.born_on', { date: bornOn })] : []),
    ...(addressLines ?? [say('petition.address_apart')]),
  ].join(', ');
}

function dwellingBlocks({ data, say }: Desk): LetterBlock[] {
  const { leaseStartedOn, monthlyRentCents } = partOf(data, 'petition');
  const dwelling = data.tenancy.addressLines.join(', ');
  return [
    heading(say('petition.dwelling_title')),
    paragraph(
      say('petition.dwelling', { dwelling }),
      say('petition.lease', { date: leaseStartedOn }),
      say('petition.rent', { cents: monthlyRentCents }),
    ),
  ];
}

const reminders = ['letter_1', 'letter_2', 'letter_3'];

function factBlocks(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const { course } = partOf(data, 'petition').ground;
  const { asOf, openCents: cents } = data.amounts;
  const helped = course.some(({ params }) => reminders.includes(String(params['kind'])));
  return [
    heading(say('petition.facts_title')),
    paragraph(say('petition.facts_open', { asOf, cents })),
    ...(course.length > 0 ? [courseTable(desk, course)] : []),
    ...(helped ? [paragraph(say('petition.facts_help'))] : []),
    paragraph(noticeSentence(desk)),
    amountsTable(desk),
  ];
}

function courseTable(desk: Desk, course: readonly CourseFact[]): LetterBlock {
  const { say } = desk;
  return {
    type: 'table',
    title: say('petition.course_title'),
    columns: [
      { label: say('petition.course_on'), align: 'left' },
      { label: say('petition.course_what'), align: 'left' },
    ],
    rows: course.map(({ on, code, params }) => [
      formatDate(on, 'no_weekday'),
      say(`petition.course.${code}`, { ...worded(say, params), to: readerOf(desk, params) }),
    ]),
  };
}

/** To whom a letter of the course went; empty for another fact. */
function readerOf({ data, say }: Desk, { tenantId, addressee }: CourseFact['params']): string {
  const name = partOf(data, 'petition').names[String(tenantId)] ?? '';
  return addressee === 'representative' ? say('petition.representative_of', { name }) : name;
}

const wordsOf: Readonly<Record<string, string>> = {
  kind: 'kind',
  outcome: 'petition.outcome',
  decision: 'petition.decision',
  by: 'petition.plan_by',
};

/** The codes among the parameters as words; numbers and dates stay. */
function worded(
  say: Say,
  params: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const place = wordsOf[name];
      return [name, place === undefined ? value : say(`${place}.${value}`)];
    }),
  );
}

/** Without receipt by everybody a posted notice is not counted, and so no period is named (facts §12.7). */
function noticeSentence({ data, say }: Desk): string {
  const { noNoticeReason = '', ground } = partOf(data, 'petition');
  const { notice } = data;
  const { noticePostedOn: date } = ground;
  if (date === undefined) return say('petition.no_notice', { reason: noNoticeReason });
  if (!notice) return say('petition.notice_uncounted', { date });
  const { startsOn, endsOn } = notice;
  const months = formatQuantity(notice.months, 'month');
  return say('petition.notice', { date, months, startsOn, endsOn });
}

/** The checklist as blocks of an internal sheet; it never goes to the court. */
export function checklistBlocks({ data, say }: Desk): LetterBlock[] {
  return [
    paragraph(say('checklist.internal')),
    {
      type: 'table',
      title: say('checklist.table_title'),
      columns: [
        { label: say('checklist.item'), align: 'left' },
        { label: say('checklist.state'), align: 'left' },
        { label: say('checklist.note'), align: 'left' },
      ],
      rows: petitionChecklist(partOf(data, 'petition').ground).map(({ code, state, note }) => [
        say(`checklist.${code}`),
        say(`checklist.${state}`),
        say(`checklist.${note.code}`, note.params),
      ]),
    },
  ];
}
