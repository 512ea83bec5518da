import { daysBetween } from '../calendar/holiday-calendar.js';
import type { Ledger } from '../ledger/types.js';
import { brusselsDateOf } from '../term/term.js';
import type { IsoDate } from '../term/types.js';
import { tenantsToWrite } from './blocks.js';
import type { CaseFile, LetterOnFile } from './case-file.js';
import type { CaseView, Judged } from './situation.js';

/** One dated fact of the course of a case, in codes: the petition says it as a sentence. */
export interface CourseFact {
  on: IsoDate;
  code: CourseCode;
  params: Readonly<Record<string, string | number>>;
}

export type CourseCode =
  | 'letter_posted'
  | 'letter_delivered'
  | 'objection'
  | 'objection_withdrawn'
  | 'shared'
  | 'accepted'
  | 'not_accepted'
  | 'decided'
  | 'plan_agreed'
  | 'plan_kept'
  | 'plan_broken';

/** A piece that goes with the petition. */
export interface PetitionPiece {
  code: 'lease' | 'statement' | 'letter' | 'decision' | 'plan' | 'certificate';
  params: Readonly<Record<string, string | number>>;
}

/** What only a person knows of a petition, as far as it was said. */
export interface SaidOfPetition {
  signatory?: { name: string; mandate: string };
  domicileCertificateOn?: IsoDate;
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
  note: { code: string; params: Readonly<Record<string, string | number>> };
}

/** What the check list asks about. */
export interface PetitionFacts extends SaidOfPetition {
  /** How many are named as defendant, of how many tenants of the period. */
  defendants: number;
  tenants: number;
  pieces: number;
  noticePostedOn?: IsoDate;
  /** Calendar days since the certificate was given out. */
  domicileCertificateAgeDays?: number;
}

/** All that a petition tells of a case; names and addresses are read where it is written. */
export interface PetitionGround extends PetitionFacts {
  course: CourseFact[];
  pieceList: PetitionPiece[];
}

/** Gathers what is on file for the petition (S1 step 2b and 7; facts §12.6). */
export function petitionGround(
  judged: Judged,
  leaseStartedOn: IsoDate,
  said: SaidOfPetition = {},
): PetitionGround {
  const { view, ledger } = judged;
  const { domicileCertificateOn: certificate } = said;
  const pieceList = piecesOf(view, { leaseStartedOn, certificate });
  const noticePostedOn = noticePosted(view.file);
  return {
    ...said,
    defendants: tenantsToWrite(view).length,
    tenants: tenantsOfTheDebt(view, ledger),
    pieces: pieceList.length,
    ...(noticePostedOn === undefined ? {} : { noticePostedOn }),
    ...(certificate === undefined
      ? {}
      : { domicileCertificateAgeDays: daysBetween(certificate, view.today) }),
    course: courseOf(view.file),
    pieceList,
  };
}

/** The day the last notice to quit was handed to the post; undefined when none was. */
function noticePosted(file: CaseFile): IsoDate | undefined {
  return postedLetters(file)
    .filter(({ kind }) => kind === 'termination_notice')
    .map(({ deposited }) => deposited.on)
    .sort()
    .at(-1);
}

/** Everybody who was a tenant while what is open fell due, also who left or died since (facts §13.9). */
function tenantsOfTheDebt({ tenants, today }: CaseView, { debts }: Ledger): number {
  const oldest = debts
    .filter(({ counts, openCents, dueOn }) => counts && openCents > 0 && dueOn < today)
    .map(({ dueOn }) => dueOn)
    .sort()[0];
  return tenants.filter(
    ({ from, until }) => from <= today && (until === null || until >= (oldest ?? today)),
  ).length;
}

/** What happened in order of days: letters with their proof, the way past the OCMW, plans and how they ended. */
export function courseOf(file: CaseFile): CourseFact[] {
  const facts = [
    ...letterFacts(file),
    ...objectionFacts(file),
    ...welfareFacts(file),
    ...planFacts(file),
  ];
  return facts.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

type Posted = LetterOnFile & Required<Pick<LetterOnFile, 'deposited'>>;

/** The landlord's own letters that were handed to the post. */
function postedLetters(file: CaseFile): Posted[] {
  return file.letters.filter(
    (letter): letter is Posted => letter.sender === 'landlord' && letter.deposited !== undefined,
  );
}

function letterFacts(file: CaseFile): CourseFact[] {
  return postedLetters(file).flatMap((letter): CourseFact[] => {
    const { kind, tenantId, addressee = 'tenant', deposited, delivery } = letter;
    const item = { kind, tenantId, addressee, number: deposited.registeredNumber };
    const posted: CourseFact = { on: deposited.on, code: 'letter_posted', params: item };
    if (!delivery) return [posted];
    const params = { ...item, outcome: delivery.outcome };
    return [posted, { on: delivery.on, code: 'letter_delivered', params }];
  });
}

function objectionFacts(file: CaseFile): CourseFact[] {
  return file.objections.flatMap(({ receivedOn, withdrawnOn }): CourseFact[] => [
    { on: receivedOn, code: 'objection', params: {} },
    ...(withdrawnOn === undefined
      ? []
      : [{ on: withdrawnOn, code: 'objection_withdrawn' as const, params: {} }]),
  ]);
}

/** What the landlord may know of the OCMW's part: hand-over, acceptance and decision, never a visit's words (facts §7). */
function welfareFacts({ shares, tasks, decisions, sessions }: CaseFile): CourseFact[] {
  const shared = shares.map(({ at }): CourseFact => {
    return { on: brusselsDateOf(at), code: 'shared', params: {} };
  });
  const accepted = tasks.flatMap(({ kind, state, outcome, closedAt }): CourseFact[] => {
    if (kind !== 'accept_file' || state !== 'completed' || closedAt === undefined) return [];
    const code = outcome === 'refused' ? 'not_accepted' : 'accepted';
    return [{ on: brusselsDateOf(closedAt), code, params: {} }];
  });
  const decided = decisions.map(({ sessionId, decision, at }): CourseFact => {
    const on = sessions.find((session) => session.sessionId === sessionId)?.on;
    return { on: on ?? brusselsDateOf(at), code: 'decided', params: { decision } };
  });
  return [...shared, ...accepted, ...decided];
}

function planFacts({ plans }: CaseFile): CourseFact[] {
  return plans.flatMap(({ by, from, instalments, ended }): CourseFact[] => {
    const cents = instalments.reduce((sum, { amountCents }) => sum + amountCents, 0);
    const params = { by, instalments: instalments.length, cents };
    const agreed: CourseFact = { on: from, code: 'plan_agreed', params };
    if (!ended) return [agreed];
    return [agreed, { on: ended.on, code: `plan_${ended.state}`, params: {} }];
  });
}

function piecesOf(
  { file, today }: CaseView,
  given: { leaseStartedOn: IsoDate; certificate: IsoDate | undefined },
): PetitionPiece[] {
  const letters = [
    ...new Map(
      postedLetters(file).map(({ kind, occurrence, deposited }): [string, PetitionPiece] => {
        const params = { kind, date: deposited.on };
        return [`${kind}:${String(occurrence)}:${deposited.on}`, { code: 'letter', params }];
      }),
    ).values(),
  ];
  const facts = courseOf(file);
  const dated = (code: CourseCode, piece: PetitionPiece['code']): PetitionPiece[] =>
    facts
      .filter((fact) => fact.code === code)
      .map(({ on }) => ({ code: piece, params: { date: on } }));
  return [
    { code: 'lease', params: { date: given.leaseStartedOn } },
    { code: 'statement', params: { date: today } },
    ...letters,
    ...dated('decided', 'decision'),
    ...dated('plan_agreed', 'plan'),
    ...(given.certificate === undefined
      ? []
      : [{ code: 'certificate' as const, params: { date: given.certificate } }]),
  ];
}

const oldestCertificateDays = 15;

/** What must be in order before a petition is lodged (facts §12.6). */
export function petitionChecklist(facts: PetitionFacts): PetitionCheck[] {
  const { defendants: named, tenants, pieces, signatory, noticePostedOn } = facts;
  return [
    certificateCheck(facts),
    {
      code: 'all_defendants',
      state: named > 0 && named === tenants ? 'ok' : 'missing',
      note: { code: 'note_defendants', params: { named, tenants } },
    },
    {
      code: 'list_of_pieces',
      state: pieces > 0 ? 'ok' : 'missing',
      note: { code: 'note_pieces', params: { pieces } },
    },
    {
      code: 'notice_on_file',
      state: noticePostedOn === undefined ? 'missing' : 'ok',
      note:
        noticePostedOn === undefined
          ? { code: 'note_no_notice', params: {} }
          : { code: 'note_notice', params: { date: noticePostedOn } },
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

function certificateCheck(facts: PetitionFacts): PetitionCheck {
  const { domicileCertificateOn: date, domicileCertificateAgeDays: days } = facts;
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
