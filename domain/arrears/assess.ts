import { addDays, monthOf, nextWorkingDay } from '../calendar/holiday-calendar.js';
import { ledgerOn } from '../ledger/ledger.js';
import { planState } from '../ledger/plan-state.js';
import { threatenedMonth } from '../ledger/threatened-month.js';
import { brusselsInstant, earliestAfter, startOfBrusselsDay } from '../term/term.js';
import type { IsoInstant } from '../term/types.js';
import { blocksOf, hasObjection, ledgerFreshUntil, tenantsToWrite } from './blocks.js';
import {
  currentLetters,
  isAtLaw,
  lettersToSendAgain,
  openSession,
  openShare,
  runningPlan,
  type CaseFile,
} from './case-file.js';
import { dutiesOf, rungsOf } from './duties.js';
import { agreementAskedFrom } from './guidance.js';
import { letterKinds, type LetterKind } from './events.js';
import type { ArrearsOutcome, ArrearsPhase, ArrearsTermKind } from './process.js';
import type {
  Act,
  BlockCode,
  CaseView,
  Judged,
  LetterSet,
  PlanSituation,
  Situation,
} from './situation.js';
import { lastDeposit, nextDueDay, noticeTerm, termsOf } from './terms.js';

const acts: readonly Act[] = [
  'letter_1',
  'letter_2',
  'letter_3',
  'hand_over',
  'invitation_visit',
  'invitation_committee',
  'decision',
  'termination_notice',
  'petition',
];

/** Judges a case: its ledger, terms and threat, the ground all other rules of this folder stand on. */
export function judge(view: CaseView): Judged {
  const ledger = ledgerOn(view.book, view.today);
  const threat = threatenedMonth(view.book, view.today, view.settings.threeMonthsToleranceCents);
  return {
    view,
    ledger,
    terms: termsOf(view, ledger),
    threatened: threat !== null && threat.month <= monthOf(view.today),
  };
}

/** What the procedure may know and do now; the whole answer is ids, codes, dates and cents (S1). */
export function assess(view: CaseView): Situation {
  const judged = judge(view);
  const { ledger, terms } = judged;
  const blocks = Object.fromEntries(acts.map((act) => [act, blocksOf(act, judged)]));
  const plan = planSituation(view, ledger.paid);
  const duties = dutiesOf(judged);
  const rungs = rungsOf(view);
  const situation: Omit<Situation, 'wakeAt'> = {
    at: view.at,
    today: view.today,
    phase: view.file.phase,
    openCents: ledger.openCents,
    paid: ledger.paid,
    ending: endingOf(judged),
    tenantIds: tenantsToWrite(view),
    blocks,
    letters: letterSets(view.file),
    terms,
    threatened: judged.threatened,
    objection: hasObjection(view),
    partnerId: view.partnerId,
    shareOpen: openShare(view.file) !== undefined,
    shareId: openShare(view.file)?.shareId ?? null,
    plan,
    notice: noticeTerm(view) ?? null,
    session: openSession(view.file) ?? null,
    calledOff: calledOffSession(view.file),
    postponedBefore: wasPostponed(view.file),
    petitionLodged: view.file.petition !== undefined,
    duties,
    rungs,
  };
  return { ...situation, wakeAt: wakeAt(view, situation) };
}

/** S1 step 8: what ends a case by itself. After a notice a person decides (facts §13.15). */
function endingOf({ view, ledger }: Judged): ArrearsOutcome | null {
  if (view.file.tasks.some((task) => task.outcome === 'split_off')) return 'debt_split_off';
  const court = view.file.courtRecords.map((record) => record.kind);
  if (court.includes('eviction_executed')) return 'evicted';
  if (court.includes('eviction_averted')) return 'eviction_averted';
  const deaths = view.tenants.some((tenant) =>
    tenant.statuses.some((status) => status.kind === 'deceased'),
  );
  if (deaths && tenantsToWrite(view).length === 0) return 'deceased';
  if (view.leaseEndsOn !== null && view.leaseEndsOn < view.today) return 'lease_ended';
  const personFirst =
    ['review', 'petition', 'court'].includes(view.file.phase) || isAtLaw(view.file);
  if (!ledger.paid || personFirst) return null;
  return view.file.phase === 'plan' ? 'plan_kept' : 'paid';
}

function letterSets(file: CaseFile): Partial<Record<LetterKind, LetterSet>> {
  const sets = letterKinds.map((kind): [LetterKind, LetterSet] => {
    const letters = currentLetters(file, kind);
    const posted = letters.filter((letter) => letter.deposited);
    return [
      kind,
      {
        occurrence: Math.max(
          0,
          ...file.letters.filter((one) => one.kind === kind).map((one) => one.occurrence),
        ),
        prepared: letters.length,
        posted: posted.length,
        allPosted: letters.length > 0 && posted.length === letters.length,
        lastPostedOn: lastDeposit(letters) ?? null,
        sendAgain: lettersToSendAgain(file, kind).length > 0,
      },
    ];
  });
  return Object.fromEntries(sets.filter(([, set]) => set.occurrence > 0));
}

function planSituation(view: CaseView, paid: boolean): PlanSituation | null {
  const plan = runningPlan(view.file);
  if (!plan) return null;
  const { instalmentGraceWorkingDays: graceWorkingDays, instalmentShortfallCents: shortfallCents } =
    view.settings;
  const question = { planId: plan.planId, asOf: view.today, graceWorkingDays, shortfallCents };
  const state = planState(view.book, question, view.calendar);
  const days = [...state.instalments, ...state.rents].flatMap((one) => [
    one.dueOn,
    one.graceEndsOn,
  ]);
  const rentDueOn = nextDueDay(view, addDays(view.today, -1));
  const ahead = [...plan.instalments.map((one) => one.dueOn), ...(rentDueOn ? [rentDueOn] : [])];
  const checks = [...days, ...ahead].map((day) => startOfBrusselsDay(addDays(day, 1)));
  return {
    planId: plan.planId,
    guidance: plan.guidance,
    inBreach: state.inBreach,
    kept:
      paid &&
      state.instalments.every((one) => one.state === 'kept' || one.state === 'late_within_grace'),
    shortfallCents: state.shortfallCents,
    nextCheck: earliestAfter(view.at, checks),
  };
}

function calledOffSession(file: CaseFile): string | null {
  const session = file.sessions.at(-1);
  return session?.calledOff ? session.sessionId : null;
}

function wasPostponed({ shares, decisions }: CaseFile): boolean {
  const since = shares.at(-1)?.at ?? '';
  return decisions.some(({ decision, at }) => decision === 'postponed' && at >= since);
}

/** The terms whose coming makes the procedure act, and when on their day; the others only inform. */
const wakingTerms: Partial<Record<ArrearsTermKind, 'opensAt' | 'endsAt'>> = {
  letter_1_due: 'opensAt',
  letter_2_due: 'opensAt',
  letter_3_due: 'opensAt',
  hand_over_due: 'endsAt',
  session_within: 'endsAt',
  session: 'endsAt',
};

function wakeAt(view: CaseView, situation: Omit<Situation, 'wakeAt'>): IsoInstant | null {
  const terms = Object.entries(wakingTerms).map(([kind, instant]) => {
    const term = situation.terms[kind as ArrearsTermKind];
    return term ? term[instant] : null;
  });
  const blocks = Object.values(situation.blocks).flat();
  const instants = [
    ...terms,
    ...blocks.map((block) => block.until),
    ...situation.rungs.map((rung) => rung.at),
    ...view.file.letters
      .filter((letter) => !letter.deposited && letter.withdrawn === undefined)
      .map((letter) => letter.depositBy?.endsAt ?? null),
    situation.plan?.nextCheck ?? null,
    view.leaseEndsOn === null ? null : startOfBrusselsDay(addDays(view.leaseEndsOn, 1)),
    ledgerLook(view, situation),
    numberLook(view),
    agreementAskedFrom(view, situation.terms),
    guidanceLook(view, situation),
  ];
  return earliestAfter(view.at, instants);
}

/** The acts of a phase that wait for statements. */
const actsOnTheLedger: Partial<Record<ArrearsPhase, Act>> = {
  letter_3: 'letter_3',
  notice: 'termination_notice',
  petition: 'petition',
};

/** Statements come in without ringing: each working morning while they are missed, and when they grow too old. */
function ledgerLook(
  view: CaseView,
  { phase, blocks }: Pick<Situation, 'phase' | 'blocks'>,
): IsoInstant | null {
  const act = actsOnTheLedger[phase];
  if (act === undefined) return null;
  if (blocks[act]?.some((block) => block.code === 'ledger_stale') === true)
    return brusselsInstant(nextWorkingDay(view.calendar, addDays(view.today, 1)), '08:00');
  const freshUntil = act === 'letter_3' ? null : ledgerFreshUntil(view);
  return freshUntil === null ? null : startOfBrusselsDay(addDays(freshUntil, 1));
}

/** The acts of a phase that those who guide the tenant can hold up without a day. */
const actsOfGuidance: Partial<Record<ArrearsPhase, Act>> = {
  letter_1: 'letter_1',
  letter_2: 'letter_2',
  letter_3: 'letter_3',
  notice: 'termination_notice',
};
const heldByGuidance: readonly BlockCode[] = [
  'coordinator_agreement',
  'notice_in_trajectory',
  'person_status',
];

/** Their answer rings; a case that waits for nothing else looks once a week too, so that it is never forgotten. */
function guidanceLook(
  view: CaseView,
  { phase, blocks }: Pick<Situation, 'phase' | 'blocks'>,
): IsoInstant | null {
  const act = view.guidance ? actsOfGuidance[phase] : undefined;
  const held = act && blocks[act]?.some(({ code }) => heldByGuidance.includes(code));
  if (held !== true) return null;
  return brusselsInstant(nextWorkingDay(view.calendar, addDays(view.today, 7)), '08:00');
}

/** A number filled in elsewhere does not ring: letter 1 looks for it each working morning. */
function numberLook(view: CaseView): IsoInstant | null {
  if (view.file.phase !== 'letter_1' || view.hasCompanyNumber) return null;
  return brusselsInstant(nextWorkingDay(view.calendar, addDays(view.today, 1)), '08:00');
}
