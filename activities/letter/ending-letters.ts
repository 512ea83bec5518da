import { noticePeriod, presumedReceipt } from '../../domain/term/rules.js';
import type { IsoDate, Term } from '../../domain/term/types.js';
import { wantedTerms, noticeReceivedOn } from '../../domain/trajectory/dates.js';
import { phaseRule } from '../../domain/trajectory/moves.js';
import { heading, list, paragraph } from './blocks.js';
import { contactBlock, datesBlock, labelOf, type TimedFact } from './document-blocks.js';
import { DocumentDataMissing, type DocumentDesk, type Written } from './document-data.js';
import type { LetterBlock } from './letter-content.js';

/** The letter that tells how a trajectory ends, in the words of that ending (S2 fase 7; S3 to S15). */
export function endingLetter(desk: DocumentDesk): Written {
  const { data, say } = desk;
  const place = `ending.${endingText(desk)}`;
  const programme = data.view.programme.title;
  return {
    subject: say(`${place}.subject`),
    blocks: [
      paragraph(say(`${place}.what`, { programme })),
      heading(say('letter.means_title')),
      paragraph(say(`${place}.means`)),
      ...datesBlock(desk, say('letter.dates_title'), datesAfter(desk)),
      contactBlock(desk),
    ],
  };
}

/** An ending that an agency added itself has no words of its own: its tone gives them. */
function endingText({ data, texts }: DocumentDesk): string {
  const { ending: first, rule } = data.make;
  const { file, programme } = data.view;
  // Two endings may share a letter: it tells the one that was decided.
  const decided = programme.endings.find(({ code }) => code === file.ending?.ending);
  const ending = decided?.document === rule.code ? decided : first;
  if (!ending) throw new DocumentDataMissing(rule.code, 'ending');
  const known = texts.has('nl', `documents.ending.${ending.code}.what`);
  return known ? ending.code : ending.tone;
}

/** The day it was decided, and the times that still run after it. */
function datesAfter({ data, say }: DocumentDesk): TimedFact[] {
  const { file } = data.view;
  const decided = file.ending
    ? [{ label: say('date.decided'), term: { date: file.ending.on } }]
    : [];
  const running = Object.entries(wantedTerms(data.view)).flatMap(([kind, term]) =>
    ['fallback', 'aftercare', 'ending', 'follow_up'].includes(kind)
      ? [{ label: say(`date.${kind}`), term }]
      : [],
  );
  return [...decided, ...running];
}

/** A letter that tells no ending, such as the one to look for another home in time (S9 uitstroom). */
export function otherLetter(desk: DocumentDesk): Written {
  const { data, say, texts } = desk;
  const { code, label } = data.make.rule;
  const own = texts.has('nl', `documents.letter.${code}.what`);
  const place = `letter.${own ? code : 'other'}`;
  const stay = wantedTerms(data.view).stay;
  return {
    subject: say(`${place}.subject`, { label }),
    blocks: [
      paragraph(say(`${place}.what`, { programme: data.view.programme.title })),
      heading(say('letter.means_title')),
      paragraph(say(`${place}.means`)),
      ...datesBlock(
        desk,
        say('letter.dates_title'),
        stay ? [{ label: say('date.stay'), term: stay }] : [],
      ),
      contactBlock(desk),
    ],
  };
}

interface Counted {
  months: number;
  startsOn: IsoDate;
  end: Term;
}

/** The notice period from the day of receipt, in the programme's months (S2 fase 7; facts §1.2, §12.7). */
function countedFrom({ data }: DocumentDesk, receivedOn: IsoDate): Counted {
  const { programme, calendar } = data.view;
  const { months } = phaseRule(programme, 'notice')?.lasts ?? {};
  if (months === undefined) throw new DocumentDataMissing(data.make.rule.code, 'notice period');
  return { months, ...noticePeriod(receivedOn, months, calendar) };
}

function countedDates({ say }: DocumentDesk, { startsOn, end }: Counted): TimedFact[] {
  return [
    { label: say('date.notice_starts'), term: { date: startsOn } },
    { label: say('date.notice_ends'), term: end },
  ];
}

/** The landlord's notice: what can be done today comes first, then the dates with their reason, for every occupant. */
export function landlordNotice(desk: DocumentDesk): Written {
  const { data, say } = desk;
  const { file, calendar } = data.view;
  const postedOn = file.notice?.on ?? data.printedOn;
  const presumed = presumedReceipt(postedOn, calendar);
  const proved = file.notice?.delivery !== undefined;
  const receivedOn = file.notice && proved ? noticeReceivedOn(file.notice, calendar) : undefined;
  const counted = countedFrom(desk, receivedOn ?? presumed.date);
  const received = receivedOn === undefined ? presumed : { date: receivedOn };
  const dates = [{ label: say('date.received'), term: received }, ...countedDates(desk, counted)];
  return {
    subject: say('landlord_notice.subject'),
    blocks: [
      paragraph(say('landlord_notice.statement'), occupantsLine(desk)),
      paragraph(groundLine(desk)),
      heading(say('landlord_notice.today_title')),
      list(
        ['today_coach', 'today_centre', 'today_disagree'].map((one) =>
          say(`landlord_notice.${one}`),
        ),
      ),
      heading(say('landlord_notice.period_title')),
      paragraph(
        say('landlord_notice.period', { months: counted.months, unit: 'month' }),
        file.notice ? '' : say('landlord_notice.if_posted_later'),
        say('landlord_notice.not_eviction'),
      ),
      ...datesBlock(desk, say('letter.dates_title'), dates),
      contactBlock(desk),
    ],
  };
}

function occupantsLine({ data, say }: DocumentDesk): string {
  const { occupants } = data;
  return occupants.length > 1
    ? say('landlord_notice.occupants', { names: occupants.join(', ') })
    : '';
}

/** The last evaluation that was held is the ground; its words are not in the letter. */
function groundLine({ data, say }: DocumentDesk): string {
  const { file, programme } = data.view;
  const held = file.evaluations
    .flatMap(({ conclusion }) => (conclusion ? [conclusion] : []))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  if (!held) return say('landlord_notice.ground_without');
  const outcome = labelOf(programme.stay.evaluations.outcomes, held.outcome).toLowerCase();
  return say('landlord_notice.ground', { on: held.on, outcome });
}

/** The answer to the tenant's own notice, with its last day and what is still to be done (S2 fase 7d). */
export function tenantNotice(desk: DocumentDesk): Written {
  const { data, say } = desk;
  const told = data.view.file.notice?.on ?? data.view.file.ending?.on ?? data.printedOn;
  const counted = countedFrom(desk, told);
  const next = ['next_visit', 'next_meters', 'next_keys'].map((one) => say(`tenant_notice.${one}`));
  const blocks: LetterBlock[] = [
    paragraph(say('tenant_notice.statement'), say('tenant_notice.all')),
    paragraph(say('tenant_notice.period', { months: counted.months, unit: 'month' })),
    ...datesBlock(desk, say('letter.dates_title'), [
      { label: say('date.told'), term: { date: told } },
      ...countedDates(desk, counted),
    ]),
    heading(say('tenant_notice.next_title')),
    list(next),
    contactBlock(desk),
  ];
  return { subject: say('tenant_notice.subject'), blocks };
}
