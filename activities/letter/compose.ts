import { formatCompanyNumber, formatDate } from '../../infra/texts/format.js';
import { createTexts, type Texts } from '../../infra/texts/texts.js';
import { type Desk, labelled, LetterDataMissing, paragraph, partOf, type Say } from './blocks.js';
import {
  decisionLetter,
  invitationToCommittee,
  invitationToVisit,
  planLetter,
} from './committee-letters.js';
import { handOverFile } from './hand-over.js';
import type { LabelledValue, LetterBlock, LetterContent } from './letter-content.js';
import type { LetterData, PaperKind } from './letter-data.js';
import { terminationNotice } from './notice.js';
import { checklistBlocks, petition } from './petition.js';
import { letterOne, letterThree, letterTwo } from './reminders.js';

const writers: Readonly<Record<PaperKind, (desk: Desk) => LetterBlock[]>> = {
  letter_1: letterOne,
  letter_2: letterTwo,
  letter_3: letterThree,
  invitation_visit: invitationToVisit,
  invitation_committee: invitationToCommittee,
  decision: decisionLetter,
  plan: planLetter,
  termination_notice: terminationNotice,
  petition,
  hand_over: handOverFile,
};

/** Kinds that leave by registered post (S1; facts §13.11). */
const registeredKinds: readonly PaperKind[] = [
  'letter_1',
  'letter_2',
  'letter_3',
  'invitation_visit',
  'invitation_committee',
  'termination_notice',
];

const defaultTexts = createTexts();

/**
 * Writes a paper as typed blocks: pure, in text version 1, with nothing in it that `data` does not
 * hold. @throws LetterDataMissing when a part the kind needs is absent. @throws FieldNotTold when a
 * hand-over would carry a field letter 3 did not name.
 */
export function composeLetter(
  kind: PaperKind,
  data: LetterData,
  texts: Texts = defaultTexts,
): LetterContent {
  if (data.kind !== kind) throw new LetterDataMissing(kind, `data of its own kind (${data.kind})`);
  const desk = deskOf(data, texts);
  const blocks = writers[kind](desk);
  if (kind === 'petition') return petitionPaper(desk, blocks);
  if (kind === 'hand_over') return handOverPaper(desk, blocks);
  return letterPaper(desk, blocks);
}

/** The internal sheet beside a petition: what is in order, what is missing (facts §12.6). */
export function composePetitionChecklist(
  data: LetterData,
  texts: Texts = defaultTexts,
): LetterContent {
  const desk = deskOf(data, texts);
  const title = desk.say('checklist.title');
  return {
    ...frameOf(desk, title),
    layout: 'dossier-v1',
    subject: title,
    addressee: { name: data.sender.name, lines: [] },
    blocks: checklistBlocks(desk),
  };
}

function deskOf(data: LetterData, texts: Texts): Desk {
  const say: Say = (code, params) => texts.t('nl', `letters.${code}`, params);
  return { data, texts, say };
}

type Frame = Omit<LetterContent, 'layout' | 'subject' | 'addressee' | 'blocks'>;

function frameOf({ data, say }: Desk, title: string): Frame {
  return {
    language: 'nl',
    textVersion: data.textVersion,
    title: `${title} – ${data.caseNumber}`,
    sender: senderOf(data, say),
    facts: factsOf(data, say),
    foot: `${data.sender.name} · ${say('frame.reference')} ${data.caseNumber}`,
    pageOf: say('frame.page', { page: '‹page›', pages: '‹pages›' }),
  };
}

function letterPaper(desk: Desk, blocks: LetterBlock[]): LetterContent {
  const { data, say } = desk;
  const { addressee, copyOf } = data;
  const subject = subjectOf(desk);
  const before = [
    ...(copyOf ? [paragraph(say('frame.copy_intro', { name: copyOf.tenantName }))] : []),
    ...(addressee.estate ? [paragraph(say('frame.estate_intro'))] : []),
  ];
  const mark = markOf(data, say);
  const { name } = copyOf ? { name: copyOf.tenantName } : addressee;
  return {
    ...frameOf(desk, subject),
    layout: 'letter-v1',
    subject,
    addressee: {
      name: addressee.estate ? say('frame.estate', { name: addressee.name }) : addressee.name,
      lines: addressee.addressLines,
    },
    ...(mark ? { mark } : {}),
    salutation: addressee.estate
      ? say('frame.salutation_estate')
      : say('frame.salutation', { name: withSmallTitle(name) }),
    blocks: [...before, ...blocks],
    closing: { greeting: say('frame.closing'), name: data.sender.name },
  };
}

/** `Mevrouw An Claes` on the envelope is `mevrouw An Claes` in the salutation. */
function withSmallTitle(name: string): string {
  return name
    .replace(/^De heer /, 'meneer ')
    .replace(/^(Mevrouw|Meneer|Mijnheer) /, (title) => title.toLowerCase());
}

function petitionPaper(desk: Desk, blocks: LetterBlock[]): LetterContent {
  const { data, say } = desk;
  const { court } = partOf(data, 'petition');
  return {
    ...frameOf(desk, say('petition.title')),
    layout: 'petition-v1',
    subject: say('petition.subject'),
    addressee: { name: say('petition.to'), lines: [court.name, ...court.addressLines] },
    blocks,
  };
}

function handOverPaper(desk: Desk, blocks: LetterBlock[]): LetterContent {
  const { data, say } = desk;
  return {
    ...frameOf(desk, say('hand_over.title')),
    layout: 'dossier-v1',
    subject: say('hand_over.subject', { caseNumber: data.caseNumber }),
    addressee: { name: data.addressee.name, lines: data.addressee.addressLines },
    blocks,
  };
}

function subjectOf({ data, say }: Desk): string {
  const { openCents: cents } = data.amounts;
  const params = data.meeting ? { cents, date: data.meeting.date } : { cents };
  return say(`${data.kind}.subject`, params);
}

function markOf(data: LetterData, say: Say): LetterContent['mark'] {
  if (data.copyOf && data.copyOf.registered !== true) return undefined;
  if (!registeredKinds.includes(data.kind)) return undefined;
  if (data.ordinaryCopy) return { text: say('frame.ordinary_copy') };
  const text = say('frame.registered');
  if (!data.registeredNumber) return { text };
  return { text, number: say('frame.registered_number', { number: data.registeredNumber }) };
}

function senderOf({ sender }: LetterData, say: Say): LetterContent['sender'] {
  const { name, addressLines, phone, email, companyNumber } = sender;
  const number = companyNumber && formatCompanyNumber(companyNumber);
  return {
    name,
    lines: [...addressLines, ...(number ? [say('frame.company_number', { number })] : [])],
    contact: [labelled(say('frame.phone'), phone), labelled(say('frame.email'), email)],
  };
}

/** The hand-over names no dwelling of its own: the address may not be among the told fields. */
function factsOf(data: LetterData, say: Say): LabelledValue[] {
  const facts = [
    labelled(say('frame.date'), formatDate(data.printedOn, 'no_weekday')),
    labelled(say('frame.reference'), data.caseNumber),
  ];
  if (data.kind === 'hand_over' || data.tenancy.addressLines.length === 0) return facts;
  return [...facts, labelled(say('frame.dwelling'), data.tenancy.addressLines.join(', '))];
}
