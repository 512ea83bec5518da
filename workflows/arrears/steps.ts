import type { Preparation } from '../../activities/arrears/types.js';
import type { LetterKind } from '../../domain/arrears/events.js';
import type { ArrearsPhase, ArrearsTermKind } from '../../domain/arrears/process.js';
import type { Act, Block, Situation } from '../../domain/arrears/situation.js';
import { hasCome, workflowNow } from '../shared/wait.js';
import type { TaskCompletion } from '../shared/messages.js';
import type { CommitteeRuling } from './messages.js';
import {
  Ends,
  closeShare,
  endTerm,
  humanTask,
  making,
  sendMail,
  until,
  writeDown,
  type Run,
} from './run.js';

/** S1 step 8: money that ended the case went back. The same case resumes, and a person looks first. */
export async function lookAgain(run: Run): Promise<ArrearsPhase> {
  const { outcome } = await humanTask(run, { kind: 'review_reversal' });
  if (outcome === 'paid_after_all') throw new Ends('paid');
  return outcome === 'restart' ? 'letter_1' : 'landlord_decision';
}

/** S1 step 1: a registered standard letter, on its day and with nothing in its way. */
export async function reminder(
  run: Run,
  kind: 'letter_1' | 'letter_2',
  next: ArrearsPhase,
): Promise<ArrearsPhase> {
  const term = `${kind}_due` as const;
  await clearToAct(run, { act: kind, term });
  await postLetters(run, { kind, term });
  endTerm(run, term, 'met');
  return next;
}

/** S1 step 2: money in up to and including the 10th counts; the letter follows on the next working day. */
export async function theTenthPasses(run: Run): Promise<ArrearsPhase> {
  const terms: ArrearsTermKind[] = ['tenth', 'letter_3_due'];
  await until(
    run,
    { for: 'tenth', who: 'tenant', terms },
    ({ terms: { tenth, letter_3_due: due }, threatened }) =>
      tenth && due && hasCome(due.opensAt) && threatened ? true : undefined,
  );
  endTerm(run, 'tenth', 'missed');
  return 'letter_3';
}

/** S1 step 2: the third letter, unless three months no longer threaten by what came in. */
export async function thirdLetter(run: Run): Promise<ArrearsPhase> {
  const term = 'letter_3_due';
  const clear = await until(run, awaitedFor('letter_3', term), (situation) => {
    if (blocks(situation, 'letter_3').some((block) => block.code === 'threat_gone'))
      return 'threat_gone';
    return blocks(situation, 'letter_3').length === 0 ? 'clear' : undefined;
  });
  const posted =
    clear === 'clear' &&
    (await postLetters(run, { kind: 'letter_3', term, unless: 'threat_gone' }));
  endTerm(run, term, posted ? 'met' : 'cancelled');
  return posted ? 'objection_week' : 'tenth';
}

/** S1 steps 2c and 3: the week to object runs per tenant from proved receipt; hand-over only after the last of them. */
export async function theObjectionWeekPasses(run: Run): Promise<ArrearsPhase> {
  const terms: ArrearsTermKind[] = ['presumed_receipt', 'objection_week', 'hand_over_due'];
  const next = await until<ArrearsPhase>(
    run,
    { for: 'objection_week', who: 'tenant', terms },
    (situation) => {
      if (situation.letters.letter_3?.sendAgain === true) return 'letter_3';
      const over = situation.terms.hand_over_due;
      if (!over || !hasCome(over.endsAt)) return undefined;
      return situation.objection ? 'landlord_decision' : 'hand_over';
    },
  );
  for (const term of terms) endTerm(run, term, 'met');
  return next;
}

/** S1 step 3: the file goes to the OCMW, with only the data the tenant was told about. */
export async function handOverToTheOcmw(run: Run): Promise<ArrearsPhase> {
  for (;;) {
    const now = await until<Block[]>(
      run,
      { for: 'hand_over', who: 'time', blocks: blocksFor('hand_over') },
      (situation) => {
        const found = blocks(situation, 'hand_over');
        return found.length === 0 || found.some((block) => needsAPerson(block)) ? found : undefined;
      },
    );
    if (now.some((block) => block.code === 'objection')) return 'landlord_decision';
    if (now.length > 0) {
      const { outcome } = await humanTask(run, { kind: 'share_blocked' });
      if (outcome === 'go_on_without') return 'landlord_decision';
      continue;
    }
    const { share } = await making.handOver({ caseId: run.input.caseId, at: workflowNow() });
    if (!share) continue;
    run.events.push({ type: 'shared', data: { ...share, ground: 'informed_no_objection' } });
    await writeDown(run, run.waiting);
    const key = `hand_over:${share.shareId}`;
    await sendMail(run, { key, kind: 'hand_over_notice', organisationId: share.organisationId });
    return 'welfare_centre';
  }
}

/** Also a week that does not run: without letter 3 at its reader it will never be over. */
function needsAPerson({ code, until: ends }: Block): boolean {
  const neverOver = code === 'objection_week_runs' && ends === null;
  return neverOver || code === 'objection' || code === 'no_partner' || code === 'no_protocol';
}

/** S1 step 4: the LAC officer accepts and distributes the file; the social worker invites and visits; a session is set. */
export async function atTheOcmw(run: Run, postponed: boolean): Promise<ArrearsPhase> {
  if (!postponed) {
    const terms: ArrearsTermKind[] = ['acceptance', 'session_within'];
    const { outcome } = await humanTask(run, { kind: 'accept_file', terms });
    endTerm(run, 'acceptance', 'met');
    if (outcome === 'refused') return withoutTheOcmw(run);
    const { userId } = await humanTask(run, { kind: 'assign_worker' });
    run.worker = userId;
    await postLetters(run, { kind: 'invitation_visit', term: 'first_contact' });
    await humanTask(run, { kind: 'home_visit', terms: ['first_contact'], ...worker(run) });
    endTerm(run, 'first_contact', 'met');
  }
  const { sessionId, on } = await humanTask(run, { kind: 'convene', terms: ['session_within'] });
  if (sessionId === undefined || on === undefined) return atTheOcmw(run, true);
  run.session = { sessionId, on };
  run.events.push({ type: 'session_planned', data: { sessionId, on } });
  endTerm(run, 'session_within', 'met');
  return 'committee';
}

async function withoutTheOcmw(run: Run): Promise<ArrearsPhase> {
  if (run.situation) await closeShare(run, run.situation, 'refused');
  return 'landlord_decision';
}

/**
 * S1 steps 5 and 6: second invitation and visit, the report; the tenant is heard and the committee decides. A session
 * that moves is a new invitation; one that is called off sends the file back to be convened (facts §13.14).
 */
export async function beforeTheCommittee(run: Run): Promise<ArrearsPhase> {
  run.ruling = undefined;
  const toDo = new Set(['second_home_visit', 'report'] as const);
  let news = await onTheWayToTheSession(run, toDo);
  while (news === 'moved') {
    run.session = run.situation?.session ?? null;
    news = await onTheWayToTheSession(run, toDo);
  }
  const state = news === 'ruled' ? 'met' : 'cancelled';
  endTerm(run, 'invitation_posting', state);
  endTerm(run, 'session', state);
  const again = news === 'called_off' || rulingOf(run)?.decision === 'postponed';
  return again ? 'welfare_centre' : 'decision_letters';
}

type SessionNews = 'ruled' | 'called_off' | 'moved';

async function onTheWayToTheSession(
  run: Run,
  toDo: Set<'second_home_visit' | 'report'>,
): Promise<SessionNews> {
  const news = (): SessionNews | undefined => newsOfTheSession(run);
  await postLetters(run, {
    kind: 'invitation_committee',
    term: 'invitation_posting',
    instead: news,
  });
  for (const kind of [...toDo]) {
    if (news()) break;
    const task = { kind, terms: ['session'] as const, ...worker(run) };
    if (typeof (await humanTask(run, task, news)) !== 'string') toDo.delete(kind);
  }
  return until(run, { for: 'session', who: 'lac_administrator', terms: ['session'] }, news);
}

/** By the id of the session: the last look may be older than the session the file is on now. */
function newsOfTheSession(run: Run): SessionNews | undefined {
  const { session, situation } = run;
  if (rulingOf(run)) return 'ruled';
  if (session !== null && situation?.calledOff === session.sessionId) return 'called_off';
  const now = situation?.session;
  return now?.sessionId === session?.sessionId && now?.moves !== session?.moves
    ? 'moved'
    : undefined;
}

/** What the committee decided, which comes in while a step waits. */
function rulingOf(run: Run): CommitteeRuling | undefined {
  return run.ruling;
}

function worker(run: Run): { userId?: string } {
  return run.worker === undefined ? {} : { userId: run.worker };
}

/**
 * S1 step 6: the decision letter goes to the tenant, the social worker and the landlord. Without guidance the OCMW
 * has done its part and its view closes (facts §13.13).
 */
export async function decisionLetters(run: Run): Promise<ArrearsPhase> {
  await postLetters(run, { kind: 'decision', term: 'decision_letters' });
  const { ruling } = run;
  const key = `decision:${ruling?.sessionId ?? ''}`;
  await sendMail(run, {
    key: `${key}:landlord`,
    kind: 'committee_decision',
    organisationId: run.input.organisationId,
  });
  if (run.worker !== undefined) {
    await sendMail(run, { key: `${key}:worker`, kind: 'committee_decision', userId: run.worker });
  }
  endTerm(run, 'decision_letters', 'met');
  const guidance = ruling?.decision === 'plan_with_guidance';
  if (run.situation && !guidance) await closeShare(run, run.situation, 'decided');
  const instalments = ruling?.instalments ?? [];
  if (!ruling || instalments.length === 0 || ruling.planId === undefined)
    return 'landlord_decision';
  const data = { planId: ruling.planId, by: 'committee' as const, instalments, guidance };
  run.events.push({ type: 'plan_agreed', data });
  return 'plan';
}

/** S1 steps 7 and 8: current rent and instalment are watched; broken only when a person confirms (facts §12.7). */
export async function thePlanIsWatched(run: Run): Promise<ArrearsPhase> {
  let notBefore: string | null = null;
  for (;;) {
    const plan = await until(run, { for: 'plan', who: 'tenant' }, (situation) => {
      const due = notBefore === null || hasCome(notBefore);
      return situation.plan?.inBreach === true && due ? situation.plan : undefined;
    });
    const { outcome } = await humanTask<{ outcome: string }>(
      run,
      { kind: 'plan_call' },
      ({ plan: now }) => (now?.inBreach === false ? { outcome: 'goes_on' } : undefined),
    );
    if (outcome === 'broken') {
      run.events.push({
        type: 'plan_ended',
        data: { planId: plan.planId, state: 'broken', on: run.situation?.today ?? '' },
      });
      if (run.situation) await closeShare(run, run.situation, 'broken');
      return 'landlord_decision';
    }
    notBefore = run.situation?.plan?.nextCheck ?? null;
  }
}

/** S1 step 7: no solution, or agreements not kept; the landlord may serve notice, and a person decides that. */
export async function theLandlordDecides(run: Run): Promise<ArrearsPhase> {
  const next: Record<string, ArrearsPhase> = {
    notice: 'notice',
    hand_over: 'hand_over',
    tenth: 'tenth',
  };
  for (;;) {
    const { outcome } = await humanTask(run, { kind: 'decide_next' });
    const phase = next[outcome];
    if (phase) return phase;
  }
}

/** S1 step 7: the notice to quit, approved one by one (facts §13.11). */
export async function notice(run: Run): Promise<ArrearsPhase> {
  const { outcome } = await humanTask(run, { kind: 'approve_notice' });
  if (outcome === 'not_now') return 'landlord_decision';
  await clearToAct(run, { act: 'termination_notice' });
  await postLetters(run, { kind: 'termination_notice' });
  return 'petition';
}

/**
 * S1 step 7: the justice of the peace is asked to declare the notice valid; never without a notice on file. Where it
 * was lodged with letter 3 it is not asked again.
 */
export async function petition(run: Run): Promise<ArrearsPhase> {
  if (run.situation?.petitionLodged === true) return 'court';
  const lodging = { kind: 'lodge_petition', terms: ['notice_period'] } as const;
  const { outcome } = await humanTask<TaskCompletion>(run, lodging, (situation) =>
    countNotice(run, situation),
  );
  return outcome === 'not_now' ? 'landlord_decision' : 'court';
}

/** Counts the notice anew when a receipt moved it; never an answer to the task at hand. */
function countNotice(run: Run, { notice: counted }: Situation): undefined {
  if (!counted || run.noticeCounted === counted.term.date) return undefined;
  run.noticeCounted = counted.term.date;
  run.events.push({ type: 'notice_counted', data: counted });
  return undefined;
}

/** S1 step 7: what the judge and the bailiff do is recorded by hand (facts §13.15). */
export async function beforeTheJudge(run: Run): Promise<never> {
  for (;;) {
    const following = { kind: 'follow_court', terms: ['notice_period'] } as const;
    const { outcome } = await humanTask<TaskCompletion>(run, following, (situation) =>
      countNotice(run, situation),
    );
    if (outcome === 'evicted') throw new Ends('evicted');
    if (outcome === 'averted') throw new Ends('eviction_averted');
    if (outcome === 'paid') throw new Ends('paid');
  }
}

function blocks(situation: Situation, act: Act): Block[] {
  return situation.blocks[act] ?? [];
}

function blocksFor(act: Act): (situation: Situation) => Block[] {
  return (situation) => blocks(situation, act);
}

function awaitedFor(act: Act, term?: ArrearsTermKind): Parameters<typeof until>[1] {
  return { for: act, who: 'time', terms: term === undefined ? [] : [term], blocks: blocksFor(act) };
}

/** Waits until the day of an act has come and nothing stands in its way. */
async function clearToAct(
  run: Run,
  { act, term }: { act: Act; term?: ArrearsTermKind },
): Promise<void> {
  await until(run, awaitedFor(act, term), (situation) => {
    const due = term === undefined ? undefined : situation.terms[term];
    const dayHasCome = term === undefined || (due !== undefined && hasCome(due.opensAt));
    return dayHasCome && blocks(situation, act).length === 0 ? true : undefined;
  });
}

interface Posting {
  kind: LetterKind & Act;
  term?: ArrearsTermKind;
  /** A block that takes the letters back for good instead of holding them. */
  unless?: Block['code'];
  instead?: () => string | undefined;
}

/**
 * One registered item per addressee through the post desk: prepared, released and deposited by people, with proof.
 * @returns false when the letters were taken back because their ground is gone
 */
async function postLetters(run: Run, posting: Posting): Promise<boolean> {
  const { kind, term, unless } = posting;
  for (;;) {
    const prepared = await prepare(run, kind);
    if (prepared.letters.length === 0) {
      if (prepared.stopped.some((block) => block.code === unless)) return false;
      if (posting.instead?.() !== undefined) return false;
      await clearToAct(run, { act: kind });
      continue;
    }
    const readers = prepared.letters.map((letter) => letter.tenantId);
    const addressees = (prepared.tenantIds ?? [...new Set(readers)].sort()).join();
    const awaited = {
      for: `deposit_${kind}`,
      who: 'post' as const,
      terms: term === undefined ? [] : [term],
      blocks: blocksFor(kind),
    };
    const outcome = await until(run, awaited, (situation) => {
      if (situation.letters[kind]?.allPosted === true) return 'posted';
      if (blocks(situation, kind).some((block) => block.code === unless)) return 'gone';
      if (situation.tenantIds.join() !== addressees) return 'other_addressees';
      if (blocks(situation, kind).some((block) => block.code === 'person_status'))
        return 'person_status';
      return posting.instead?.() === undefined ? undefined : 'gone';
    });
    if (outcome === 'posted') return true;
    await making.withdrawLetters({
      caseId: run.input.caseId,
      at: workflowNow(),
      reason: outcome,
      kind,
    });
    if (outcome === 'gone') return false;
    await clearToAct(run, { act: kind });
  }
}

async function prepare(run: Run, kind: LetterKind): Promise<Preparation> {
  await writeDown(run, run.waiting);
  const occurrence = (run.situation?.letters[kind]?.occurrence ?? 0) + 1;
  const prepared = await making.prepareLetters({
    caseId: run.input.caseId,
    at: workflowNow(),
    kind,
    occurrence,
  });
  for (const letter of prepared.letters) run.events.push({ type: 'letter_prepared', data: letter });
  if (prepared.letters.length > 0) await writeDown(run, run.waiting);
  return prepared;
}
