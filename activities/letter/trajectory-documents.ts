import { arrearsDaysOf } from '../../domain/trajectory/arrears.js';
import { landlordSigns, type DocumentTells } from '../../domain/trajectory/documents.js';
import { formatCompanyNumber } from '../../infra/texts/format.js';
import { createTexts, type Texts } from '../../infra/texts/texts.js';
import { heading, labelled, list, paragraph, type Say } from './blocks.js';
import {
  criteriaBlocks,
  factsOfPaper,
  goalBlocks,
  left,
  partyName,
  roleName,
  signatureBlocks,
  stayBlocks,
  stepsTable,
  whoBlocks,
} from './document-blocks.js';
import type { DocumentData, DocumentDesk, Written } from './document-data.js';
import { endingLetter, landlordNotice, otherLetter, tenantNotice } from './ending-letters.js';
import { evaluationForLandlord, evaluationReport } from './evaluation-report.js';
import type { LetterBlock, LetterContent } from './letter-content.js';
import { proofFile } from './proof-file.js';

const letters: Partial<Readonly<Record<DocumentTells, (desk: DocumentDesk) => Written>>> = {
  letter: otherLetter,
  ending: endingLetter,
  landlord_notice: landlordNotice,
  tenant_notice: tenantNotice,
};

type Paper = Exclude<DocumentTells, 'letter' | 'ending' | 'landlord_notice' | 'tenant_notice'>;

const papers: Readonly<Record<Paper, (desk: DocumentDesk) => LetterBlock[]>> = {
  form,
  programme: programmeSheet,
  agreement,
  report,
  evaluation: evaluationReport,
  evaluation_for_landlord: evaluationForLandlord,
  proof: proofFile,
};

const defaultTexts = createTexts();

/**
 * Writes a paper of a trajectory as typed blocks: pure, in text version 1, with nothing in it that `data` does not hold.
 * Thrown: `DocumentDataMissing` when a part it needs is absent.
 */
export function composeDocument(data: DocumentData, texts: Texts = defaultTexts): LetterContent {
  const say: Say = (code, params) => texts.t('nl', `documents.${code}`, params);
  const desk = { data, say, texts };
  const { tells } = data.make;
  const letter = letters[tells];
  if (letter) return letterPaper(desk, letter(desk));
  return {
    ...frameOf(desk, data.make.rule.label),
    layout: 'dossier-v1',
    addressee: { name: data.client.name, lines: [] },
    facts: paperFacts(desk),
    blocks: papers[tells as Paper](desk),
  };
}

/** A leaflet or playbook is about nobody. */
function paperFacts(desk: DocumentDesk): LetterContent['facts'] {
  const { data, say } = desk;
  const [date, number] = factsOfPaper(desk);
  if (data.make.tells === 'programme') return date ? [date] : [];
  return [
    ...(date && number ? [date, number] : []),
    labelled(say('frame.about'), data.client.name),
  ];
}

type Frame = Omit<LetterContent, 'layout' | 'addressee' | 'blocks'>;

function frameOf(desk: DocumentDesk, subject: string): Frame {
  const { data, say } = desk;
  const about = data.make.tells === 'programme' ? data.view.programme.title : data.number;
  const { name, addressLines, phone, email, companyNumber } = data.sender;
  const number = companyNumber && formatCompanyNumber(companyNumber);
  return {
    language: 'nl',
    textVersion: 1,
    title: `${subject} – ${about}`,
    sender: {
      name,
      lines: [...addressLines, ...(number ? [say('frame.company_number', { number })] : [])],
      contact: [labelled(say('frame.phone'), phone), labelled(say('frame.email'), email)],
    },
    facts: factsOfPaper(desk),
    subject,
    foot: `${name} · ${data.view.programme.title} · ${about}`,
    pageOf: say('frame.page', { page: '‹page›', pages: '‹pages›' }),
  };
}

function letterPaper(desk: DocumentDesk, { subject, blocks }: Written): LetterContent {
  const { data, say } = desk;
  const { addressee } = data;
  const registered = data.make.tells === 'landlord_notice';
  return {
    ...frameOf(desk, subject),
    layout: 'letter-v1',
    addressee: { name: addressee.name, lines: addressee.addressLines },
    ...(registered ? { mark: { text: say('frame.registered') } } : {}),
    salutation: say('frame.salutation', { name: addressee.name }),
    blocks,
    closing: { greeting: say('frame.closing'), name: data.sender.name },
  };
}

/** A sentence of the paper's own code where there is one, else the general one of its kind. */
function introOf({ data, say, texts }: DocumentDesk, kind: 'form' | 'agreement'): string {
  const own = `${kind}.${data.make.rule.code}`;
  return say(texts.has('nl', `documents.${own}`) ? own : `${kind}.intro`);
}

/** Registration, intake, choice, consent and their sign-off (S2 fase 2; S9 stap 1). */
function form(desk: DocumentDesk): LetterBlock[] {
  const { code } = desk.data.make.rule;
  return [
    paragraph(introOf(desk, 'form')),
    ...whoBlocks(desk),
    ...(code.startsWith('choice') ? siteBlocks(desk) : []),
    ...(code.startsWith('consent') ? partiesBlocks(desk, 'form.parties_title') : []),
    ...stepsTable(desk),
    ...(code.startsWith('withdrawal') ? [] : askedBlocks(desk)),
    ...signatureBlocks(desk),
  ];
}

function siteBlocks({ data, say }: DocumentDesk): LetterBlock[] {
  const { sites = [] } = data.view.programme;
  if (sites.length === 0) return [];
  return [
    {
      type: 'table',
      title: say('form.sites_title'),
      columns: [left(say('form.site')), left(say('form.site_profile'))],
      rows: sites.map(({ label, profile }) => [label, profile]),
    },
  ];
}

/** The parties by name: the person, the service that refers, who leads, and the landlord once known. */
function partiesBlocks({ data, say }: DocumentDesk, title: string): LetterBlock[] {
  const { referrer, lead, landlord } = data;
  const names = [referrer.name, lead.name, ...(landlord ? [landlord.name] : [])];
  return [heading(say(title)), list([...new Set(names)])];
}

/** What the person wants to work on, to be filled in together, and the consent as it stands. */
function askedBlocks(desk: DocumentDesk): LetterBlock[] {
  const { data, say } = desk;
  const { file, programme } = data.view;
  const { consent } = file;
  const blank = say('who.fill_in');
  const wishes: LetterBlock = {
    type: 'table',
    title: say('form.domains_title'),
    columns: [left(say('form.domain')), left(say('form.wish'))],
    rows: programme.domains.map(({ label }) => [label, blank]),
  };
  const held =
    consent && consent.ended === undefined
      ? say('form.consent_until', { date: consent.until })
      : say('form.consent_none');
  return [
    ...(file.goals.length > 0 ? goalBlocks(desk, { domainsOnly: false }) : [wishes]),
    ...criteriaBlocks(desk),
    heading(say('form.consent_title')),
    paragraph(held, say('form.consent_right')),
  ];
}

/** The guidance agreement, the note of agreements or the action plan (S2 fase 5; S8; S9 stap 6). */
function agreement(desk: DocumentDesk): LetterBlock[] {
  const { data, say } = desk;
  const { rule } = data.make;
  const { recurring } = data.view.programme.stay;
  const parties = (rule.signedBy ?? []).map((by) => {
    const role = roleName(desk, by);
    const name = partyName(desk, by);
    return labelled(role, name === role ? organisationOf(desk, by) : name);
  });
  return [
    paragraph(introOf(desk, 'agreement')),
    { type: 'facts', title: say('agreement.parties_title'), rows: parties },
    ...stayBlocks(desk),
    ...goalBlocks(desk, { domainsOnly: landlordSigns(rule) }),
    ...criteriaBlocks(desk),
    ...(recurring.length > 0
      ? [heading(say('agreement.recurring_title')), list(recurring.map(({ label }) => label))]
      : []),
    heading(say('agreement.reporting_title')),
    paragraph(say('agreement.reporting')),
    ...(arrearsDaysOf(data.view.programme) === null ? [] : [paragraph(say('agreement.arrears'))]),
    heading(say('agreement.help_title')),
    paragraph(say('agreement.help')),
    ...signatureBlocks(desk),
  ];
}

/** The organisation that stands behind a role of which no name is known. */
function organisationOf({ data }: DocumentDesk, by: string): string {
  const forLandlord = landlordSigns({ ...data.make.rule, signedBy: [by as 'client'] });
  return forLandlord ? (data.landlord?.name ?? '') : data.lead.name;
}

/** A screening or the report of an intake: what was done and what came out (S9 stap 3; S12). */
function report(desk: DocumentDesk): LetterBlock[] {
  return [
    paragraph(desk.say('report.intro')),
    ...whoBlocks(desk),
    ...stepsTable(desk),
    ...criteriaBlocks(desk),
    ...signatureBlocks(desk),
  ];
}

/** The leaflet or the playbook: the programme as it is written down, and nobody's data (S12). */
function programmeSheet(desk: DocumentDesk): LetterBlock[] {
  const { data, say } = desk;
  const { programme } = data.view;
  const rows = programme.phases.flatMap(({ phase, steps }) =>
    steps.map(({ label, role }) => [
      desk.texts.t('nl', `trajectories.phase.${phase}`),
      label,
      roleName(desk, role),
    ]),
  );
  return [
    paragraph(programme.summary),
    heading(say('programme.referrers_title')),
    list(programme.referrers.map(({ label }) => label)),
    {
      type: 'table',
      title: say('programme.phases_title'),
      columns: [
        left(say('programme.phase')),
        left(say('programme.what')),
        left(say('programme.who')),
      ],
      rows,
    },
    heading(say('programme.endings_title')),
    list(programme.endings.map(({ label }) => label)),
  ];
}
