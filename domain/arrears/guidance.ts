import { addDays, addMonthsToMonth, monthOf } from '../calendar/holiday-calendar.js';
import { promiseDays } from '../hold/hold.js';
import { preparedFrom, tenthOfMonth, workingDaysFrom } from '../term/rules.js';
import { startOfBrusselsDay } from '../term/term.js';
import type { IsoInstant, Term } from '../term/types.js';
import { currentLetters, type TellingOnFile } from './case-file.js';
import type { ArrearsEventData } from './events.js';
import type { Block, CaseView, GuidanceAnswer, GuidanceView, Judged } from './situation.js';

/* A trial tenant in arrears: the coach hears it before letter 1, the coordinator agrees to letter 3 (facts §13.18). */

/** Working days before the 10th at which the coordinator is asked. */
const askedAhead = 10;

type About = TellingOnFile['about'];
export type Telling = Omit<ArrearsEventData['guidance_told'], 'tellingId'>;

/** What those who guide the tenant have to be told now, and were not told yet. */
export function tellingsDue(judged: Judged): Telling[] {
  const { view, ledger } = judged;
  const { guidance } = view;
  if (!hears(guidance)) return [];
  const told = { trajectoryId: guidance.trajectoryId, openCents: ledger.openCents };
  return [...coachToHear(judged, guidance), ...agreementToAsk(judged, guidance)].map((one) => ({
    ...one,
    ...told,
  }));
}

type Part = Pick<Telling, 'about' | 'organisationId' | 'due'>;

/** With the case, so that the working days of the coach run beside those of letter 1; not for sums without a letter. */
function coachToHear({ view, ledger }: Judged, guidance: Hearing): Part[] {
  const { settings, file, calendar, today } = view;
  const small = ledger.paid || ledger.openCents <= settings.letterOneFloorCents;
  const known = lastTold(view, 'letter_1') !== undefined || letterIsThere(view, 'letter_1');
  if (file.phase !== 'letter_1' || small || known) return [];
  const counted = { days: guidance.coachWorkingDays, ground: 'coach_hears' };
  const due = workingDaysFrom(today, counted, calendar);
  return [{ about: 'letter_1', organisationId: guidance.coachOrganisationId, due }];
}

function agreementToAsk(judged: Judged, guidance: Hearing): Part[] {
  const { view, terms } = judged;
  const from = agreementAskedFrom(view, terms);
  if (!terms.tenth || from === null || Date.parse(from) > Date.parse(view.at)) return [];
  return [{ about: 'letter_3', organisationId: guidance.leadId, due: terms.tenth }];
}

/** When the coordinator is asked about the 10th that comes; null when that is asked already, or not to be asked. */
export function agreementAskedFrom(view: CaseView, { tenth }: Judged['terms']): IsoInstant | null {
  if (!hears(view.guidance) || !beforeLetterThree(view) || !tenth) return null;
  const asked = lastTold(view, 'letter_3')?.due.date === tenth.date;
  return asked ? null : preparedFrom(tenth.date, askedAhead, view.calendar).opensAt;
}

/** What is still asked of those who guide the tenant: the rest was answered, or its letter is on its way. */
export function questionsOf({ view, ledger, terms }: Judged): TellingOnFile[] {
  const { file, guidance } = view;
  if (!hears(guidance) || ledger.paid) return [];
  const coach = file.phase === 'letter_1' ? lastTold(view, 'letter_1') : undefined;
  const agreement = beforeLetterThree(view) ? lastTold(view, 'letter_3') : undefined;
  const stands = agreement !== undefined && agreement.due.date === terms.tenth?.date;
  return [...(coach ? [coach] : []), ...(stands ? [agreement] : [])].filter(
    (one) => answerTo(view, one) === undefined,
  );
}

function beforeLetterThree(view: CaseView): boolean {
  const { phase } = view.file;
  return (phase === 'tenth' || phase === 'letter_3') && !letterIsThere(view, 'letter_3');
}

/** Letter 1 waits for the coach's answer, and for a promise that the coach brings; never longer than the days they have. */
export function coachBlocks({ view }: Judged): Block[] {
  const told = hears(view.guidance) ? lastTold(view, 'letter_1') : undefined;
  if (!told) return [];
  const answer = answerTo(view, told);
  if (answer?.outcome === 'go_on') return [];
  const promised = answer?.outcome === 'promise';
  const until = promised
    ? startOfBrusselsDay(addDays(answer.on, promiseDays + 1))
    : told.due.endsAt;
  const code = promised ? 'coach_promise' : 'coach_hears';
  return runs(view, until) ? [{ code, until }] : [];
}

/** Letter 3 needs the agreement of the coordinator; refused, it waits for the next 10th and is asked again. */
export function agreementBlocks({ view, terms }: Judged): Block[] {
  const { tenth, letter_3_due: due } = terms;
  if (!hears(view.guidance) || !tenth) return [];
  const wasRefused = view.file.tellings.some((one) => isRefusal(view, one));
  if (wasRefused && due && runs(view, due.opensAt))
    return [{ code: 'coordinator_refused', until: due.opensAt }];
  const told = lastTold(view, 'letter_3');
  if (told?.due.date !== tenth.date)
    return letterIsThere(view, 'letter_3') ? [] : [{ code: 'coordinator_agreement', until: null }];
  const agreed = answerTo(view, told)?.outcome === 'agrees';
  return agreed ? [] : [{ code: 'coordinator_agreement', until: null }];
}

/** One notice, one ground: while the trajectory ends by a notice, none is served for arrears. */
export function otherNotice({ view }: Judged): Block[] {
  return view.guidance?.noticeRuns === true ? [{ code: 'notice_in_trajectory', until: null }] : [];
}

/** The first 10th from this one on for which the coordinator did not refuse letter 3. */
export function afterRefusals(view: CaseView, first: Term): Term {
  let tenth = first;
  while (view.file.tellings.some((one) => one.due.date === tenth.date && isRefusal(view, one))) {
    const month = monthOf(tenth.reason.rolledFrom ?? tenth.date);
    tenth = tenthOfMonth(addMonthsToMonth(month, 1), view.settings.testDay, view.calendar);
  }
  return tenth;
}

function isRefusal(view: CaseView, told: TellingOnFile): boolean {
  return told.about === 'letter_3' && answerTo(view, told)?.outcome === 'refuses';
}

type Hearing = GuidanceView & { coachWorkingDays: number };

/** The guidance agreement allows that arrears are told. */
function hears(guidance: GuidanceView | null | undefined): guidance is Hearing {
  return (guidance?.coachWorkingDays ?? null) !== null;
}

/** The last telling since the case was opened, or resumed, by the trajectory that is linked now. */
function lastTold({ file, guidance }: CaseView, about: About): TellingOnFile | undefined {
  const since = file.opened?.at ?? '';
  return file.tellings.findLast(
    (one) => one.about === about && one.at >= since && one.trajectoryId === guidance?.trajectoryId,
  );
}

function answerTo({ guidance }: CaseView, told: TellingOnFile): GuidanceAnswer | undefined {
  return guidance?.answers.find(({ tellingId }) => tellingId === told.tellingId);
}

function letterIsThere({ file }: CaseView, kind: About): boolean {
  return currentLetters(file, kind).length > 0;
}

function runs({ at }: CaseView, until: IsoInstant): boolean {
  return Date.parse(until) > Date.parse(at);
}
