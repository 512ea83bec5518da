import { formatCompanyNumber, formatQuantity } from '../../infra/texts/format.js';
import { amountsTable, type Desk, heading, list, paragraph, partOf, type Say } from './blocks.js';
import type { LetterBlock } from './letter-content.js';
import type { Defendant, LetterData } from './letter-data.js';

/** The petition to have the notice declared valid (S1 step 2b; facts §12.6). No article numbers. */
export function petition(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const { defendants, place, signatory, pieces } = partOf(data, 'petition');
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
      rows: pieces.map((piece, index) => [String(index + 1), piece]),
    },
    paragraph(say('petition.place_date', { place, date: data.printedOn })),
    {
      type: 'signatures',
      columns: [
        {
          label: say('petition.signature'),
          hint: signatory ? `${signatory.name}, ${signatory.mandate}` : '',
        },
      ],
    },
  ];
}

function claimantLine({ data, say }: Desk): string {
  const { name, addressLines, companyNumber } = data.sender;
  const { signatory } = partOf(data, 'petition');
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

function factBlocks(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const { letters } = partOf(data, 'petition');
  const { asOf, openCents: cents } = data.amounts;
  const posted = letters.map(({ kind, postedOn }) =>
    say('petition.letter_posted', { kind: say(`kind.${kind}`), date: postedOn }),
  );
  return [
    heading(say('petition.facts_title')),
    paragraph(say('petition.facts_open', { asOf, cents })),
    ...(posted.length ? [list(posted), paragraph(say('petition.facts_help'))] : []),
    paragraph(noticeSentence(desk)),
    amountsTable(desk),
  ];
}

function noticeSentence({ data, say }: Desk): string {
  const { noticePostedOn, noNoticeReason } = partOf(data, 'petition');
  const { notice } = data;
  if (!noticePostedOn || !notice) {
    return say('petition.no_notice', { reason: noNoticeReason ?? '…' });
  }
  const { startsOn, endsOn } = notice;
  const months = formatQuantity(notice.months, 'month');
  return say('petition.notice', { date: noticePostedOn, months, startsOn, endsOn });
}

/** One line of the check before lodging. */
export interface PetitionCheck {
  code:
    | 'domicile_certificate'
    | 'all_defendants'
    | 'list_of_pieces'
    | 'notice_on_file'
    | 'copies'
    | 'fee'
    | 'signatory'
    | 'canton';
  /** `person`: the system cannot know it; someone looks. */
  state: 'ok' | 'missing' | 'person';
  note: { code: string; params: Record<string, string | number> };
}

const oldestCertificateDays = 15;

/** What must be in order before a petition is lodged (facts §12.6). */
export function petitionChecklist(data: LetterData): PetitionCheck[] {
  const { defendants, tenantCount, pieces, signatory, noticePostedOn } = partOf(data, 'petition');
  const named = defendants.length;
  return [
    certificateCheck(data),
    {
      code: 'all_defendants',
      state: named > 0 && named === tenantCount ? 'ok' : 'missing',
      note: { code: 'note_defendants', params: { named, tenants: tenantCount } },
    },
    {
      code: 'list_of_pieces',
      state: pieces.length > 0 ? 'ok' : 'missing',
      note: { code: 'note_pieces', params: { pieces: pieces.length } },
    },
    {
      code: 'notice_on_file',
      state: noticePostedOn ? 'ok' : 'missing',
      note: noticePostedOn
        ? { code: 'note_notice', params: { date: noticePostedOn } }
        : { code: 'note_no_notice', params: {} },
    },
    {
      code: 'signatory',
      state: signatory ? 'ok' : 'missing',
      note: signatory
        ? { code: 'note_signatory', params: { ...signatory } }
        : { code: 'note_no_signatory', params: {} },
    },
    { code: 'canton', state: 'person', note: { code: 'note_canton', params: {} } },
    {
      code: 'copies',
      state: 'person',
      note: { code: 'note_copies', params: { copies: named + 1 } },
    },
    { code: 'fee', state: 'person', note: { code: 'note_fee', params: {} } },
  ];
}

function certificateCheck(data: LetterData): PetitionCheck {
  const { domicileCertificateOn: date, domicileCertificateAgeDays: days } = partOf(
    data,
    'petition',
  );
  if (date === undefined || days === undefined) {
    return {
      code: 'domicile_certificate',
      state: 'missing',
      note: { code: 'note_no_certificate', params: {} },
    };
  }
  return {
    code: 'domicile_certificate',
    state: days <= oldestCertificateDays ? 'ok' : 'missing',
    note: { code: 'note_certificate', params: { date, days } },
  };
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
      rows: petitionChecklist(data).map(({ code, state, note }) => [
        say(`checklist.${code}`),
        say(`checklist.${state}`),
        say(`checklist.${note.code}`, note.params),
      ]),
    },
  ];
}
