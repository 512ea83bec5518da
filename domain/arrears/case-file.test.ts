import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aTenancyBehind,
  CaseOnPaper,
  clock,
  dayTerm,
  letterId,
} from '../../test/support/case-builder.js';
import {
  currentLetters,
  emptyCaseFile,
  foldCase,
  foldOnto,
  isAtLaw,
  letterState,
  lettersToSendAgain,
  openShare,
  runningPlan,
  type CaseFile,
  type LetterOnFile,
} from './case-file.js';
import { deliveryOutcomes, type ArrearsEvent, type NewEvent } from './events.js';

const day = '2026-03-11';
const at = clock(day, '10:00');
const later = '2026-03-12';
const on = (): CaseOnPaper => new CaseOnPaper();

/** What a file holds beyond an empty one. */
function beyondEmpty(file: CaseFile): Partial<CaseFile> {
  const empty = emptyCaseFile();
  const changed = Object.entries(file).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(empty[name as keyof CaseFile]),
  );
  return Object.fromEntries(changed);
}

const opening = {
  number: 'A-1',
  tenancyId: 't',
  settingsVersion: 1,
  resumed: false,
  takenOver: false,
};

describe('the opening and the end of a case', () => {
  it('is empty before anything happened', () => {
    expect(foldCase([])).toEqual({
      phase: 'letter_1',
      phaseSince: '',
      waiting: null,
      letters: [],
      tasks: [],
      terms: [],
      objections: [],
      holds: [],
      claims: [],
      commitments: [],
      statuses: [],
      shares: [],
      tellings: [],
      sessions: [],
      decisions: [],
      plans: [],
      petitions: [],
      courtRecords: [],
      mails: [],
      quarantined: [],
      money: [],
    });
  });

  it('opens at letter 1', () => {
    const file = on().enters('tenth', '2026-01-01').happens(day, 'case_opened', opening).file();
    expect(beyondEmpty(file)).toEqual({ opened: { ...opening, at }, phaseSince: at });
    expect(file.phase).toBe('letter_1');
  });

  it('enters a phase and remembers since when', () => {
    expect(beyondEmpty(on().enters('tenth', day).file())).toEqual({
      phase: 'tenth',
      phaseSince: at,
    });
  });

  it('ends, and waits for nothing any more', () => {
    const waiting = { for: 'tenth', since: at, until: null, who: 'tenant' as const, blocks: [] };
    const file = on()
      .happens('2026-03-10', 'waits', { waiting })
      .happens(day, 'case_closed', { outcome: 'paid', on: day })
      .file();
    expect(beyondEmpty(file)).toEqual({
      closed: { outcome: 'paid', on: day, at },
      phase: 'closed',
      phaseSince: at,
    });
    expect(file.waiting).toBeNull();
  });

  it('resumes at a review, as the same case, and is open again', () => {
    const file = on()
      .happens('2026-03-10', 'case_closed', { outcome: 'paid', on: '2026-03-10' })
      .happens(day, 'case_opened', { ...opening, resumed: true })
      .file();
    expect(beyondEmpty(file)).toEqual({
      opened: { ...opening, resumed: true, at },
      phase: 'review',
      phaseSince: at,
    });
    expect('closed' in file).toBe(false);
  });

  it('knows what it waits for, the last word only', () => {
    const waiting = { for: 'tenth', since: at, until: null, who: 'tenant' as const, blocks: ['x'] };
    const waits = on().happens(day, 'waits', { waiting });
    expect(beyondEmpty(waits.file())).toEqual({ waiting });
    expect(waits.happens(later, 'waits', { waiting: null }).file().waiting).toBeNull();
  });
});

describe('terms on file', () => {
  const term = dayTerm('2026-03-10');
  const moved = dayTerm('2026-04-10');

  it('run from the day they are set, and a new date takes the place of the running one', () => {
    const file = on()
      .happens(day, 'term_set', { kind: 'letter_3_due', term })
      .happens(day, 'term_set', { kind: 'tenth', term })
      .happens(later, 'term_set', { kind: 'tenth', term: moved })
      .file();
    expect(file.terms).toEqual([
      { kind: 'letter_3_due', term, state: 'running' },
      { kind: 'tenth', term: moved, state: 'running' },
    ]);
  });

  it.each(['met', 'missed', 'cancelled'] as const)('end as %s and are kept', (state) => {
    const file = on()
      .happens(day, 'term_set', { kind: 'tenth', term })
      .happens(day, 'term_set', { kind: 'hold', term })
      .happens(day, 'term_ended', { kind: 'tenth', state })
      .happens(later, 'term_set', { kind: 'tenth', term: moved })
      .file();
    expect(file.terms).toEqual([
      { kind: 'tenth', term, state },
      { kind: 'hold', term, state: 'running' },
      { kind: 'tenth', term: moved, state: 'running' },
    ]);
  });

  it('that ended do not end once more', () => {
    const file = on()
      .happens(day, 'term_set', { kind: 'tenth', term })
      .happens(day, 'term_ended', { kind: 'tenth', state: 'missed' })
      .happens(later, 'term_ended', { kind: 'tenth', state: 'met' })
      .file();
    expect(file.terms).toEqual([{ kind: 'tenth', term, state: 'missed' }]);
  });
});

describe('a letter on file', () => {
  const id = letterId('letter_1');
  const prepared = (): CaseOnPaper => on().prepares('letter_1', day, { tenants: ['bo', 'an'] });
  const letterOf = (file: CaseFile): LetterOnFile | undefined =>
    file.letters.find((letter) => letter.letterId === id);
  const made = {
    letterId: id,
    kind: 'letter_1',
    occurrence: 1,
    tenantId: 'an',
    sender: 'landlord',
    documentId: `document:${id}`,
    postFrom: day,
    preparedAt: at,
  };

  it('is prepared', () => {
    const file = prepared().file();
    expect(Object.keys(beyondEmpty(file))).toEqual(['letters']);
    expect(letterOf(file)).toEqual(made);
    expect(letterOf(file)).toHaveProperty('postFrom');
  });

  it('is released, with the day by which it has to be posted', () => {
    const file = prepared().releases(id, later).file();
    expect(letterOf(file)).toEqual({
      ...made,
      releasedAt: clock(later, '10:00'),
      depositBy: expect.objectContaining({ date: '2026-03-13' }),
    });
    expect(file.letters[0]).not.toHaveProperty('releasedAt');
  });

  it('is taken back to the post desk', () => {
    const file = prepared()
      .releases(id, day)
      .happens(later, 'letter_taken_back', { letterId: id })
      .file();
    expect(Object.keys(letterOf(file) ?? {})).toEqual(Object.keys(made));
  });

  it('cannot be taken back once it is posted', () => {
    const file = prepared()
      .releases(id, day)
      .deposits(id, day)
      .happens(later, 'letter_taken_back', { letterId: id })
      .file();
    expect(letterOf(file)).toMatchObject({ releasedAt: at, depositBy: { date: later } });
  });

  it('is posted under its number, with the day it counts as received', () => {
    const file = prepared().deposits(id, day).file();
    expect(letterOf(file)).toEqual({
      ...made,
      deposited: {
        on: day,
        registeredNumber: 'RR',
        presumed: expect.objectContaining({ date: '2026-03-16' }),
      },
    });
    expect(file.letters[0]).not.toHaveProperty('deposited');
  });

  it('is withdrawn, unless it is posted', () => {
    const withdrawn = { letterId: id, reason: 'paid' };
    const here = prepared().happens(later, 'letter_withdrawn', withdrawn).file();
    expect(letterOf(here)).toEqual({ ...made, withdrawn: 'paid' });
    expect(here.letters[0]).not.toHaveProperty('withdrawn');
    const gone = prepared().deposits(id, day).happens(later, 'letter_withdrawn', withdrawn).file();
    expect(letterOf(gone)).not.toHaveProperty('withdrawn');
  });

  it('that was posted after all is no longer withdrawn', () => {
    const file = prepared()
      .happens(day, 'letter_withdrawn', { letterId: id, reason: 'paid' })
      .deposits(id, day)
      .file();
    expect(letterOf(file)).not.toHaveProperty('withdrawn');
    expect(letterOf(file)?.deposited?.on).toBe(day);
  });

  it('is delivered, and the last word of the post counts', () => {
    const file = prepared()
      .deposits(id, day)
      .brings(id, 'unclaimed', later)
      .brings(id, 'received', '2026-03-13')
      .file();
    expect(letterOf(file)?.delivery).toEqual({ outcome: 'received', on: '2026-03-13' });
    expect(file.letters[0]).not.toHaveProperty('delivery');
  });

  it('that nobody knows changes nothing', () => {
    const strange = prepared()
      .releases('?', day)
      .deposits('?', day)
      .brings('?', 'received', day)
      .happens(day, 'letter_withdrawn', { letterId: '?', reason: 'paid' })
      .happens(day, 'letter_taken_back', { letterId: '?' });
    expect(strange.file()).toEqual(prepared().file());
  });

  it('has a state in the words of the post desk', () => {
    const letter = on().posts('letter_1', day).file().letters[0];
    if (!letter) throw new Error('no letter');
    const { deposited, ...waiting } = letter;
    const released = { ...waiting, releasedAt: at };
    expect(letterState(waiting)).toBe('prepared');
    expect(letterState(released)).toBe('released');
    expect(letterState({ ...released, deposited })).toBe('deposited');
    expect(letterState({ ...released, withdrawn: 'paid' })).toBe('withdrawn');
    expect(letterState({ ...waiting, withdrawn: '' })).toBe('withdrawn');
    for (const outcome of deliveryOutcomes)
      expect(letterState({ ...released, deposited, delivery: { outcome, on: day } })).toBe(outcome);
    expect(deliveryOutcomes).toHaveLength(7);
  });
});

describe('the letters that count', () => {
  const ids = (file: CaseFile): string[] =>
    currentLetters(file, 'letter_3').map((letter) => letter.letterId);

  it('are none at first', () => {
    expect(ids(on().posts('letter_1', day).file())).toEqual([]);
  });

  it('are those of the last time the kind was sent, for each tenant', () => {
    const twice = on()
      .posts('letter_3', day, { tenants: ['an', 'bo'] })
      .posts('letter_2', day, { occurrence: 3 })
      .prepares('letter_3', later, { occurrence: 2, tenants: ['an', 'bo'] });
    expect(ids(twice.file())).toEqual(['letter_3:2:an', 'letter_3:2:bo']);
  });

  it('leave out what was withdrawn, so the time before counts again', () => {
    const again = on()
      .posts('letter_3', day, { tenants: ['an'] })
      .prepares('letter_3', later, { occurrence: 2 })
      .happens(later, 'letter_withdrawn', { letterId: 'letter_3:2:an', reason: 'status' });
    expect(ids(again.file())).toEqual(['letter_3:1:an']);
  });
});

describe('a task on file', () => {
  const open = (): CaseOnPaper =>
    on().asks('report', day, { taskId: 'other' }).asks('home_visit', day, { taskId: 'visit' });
  const opened = {
    taskId: 'visit',
    key: 'home_visit:1',
    kind: 'home_visit',
    role: 'social_worker',
    due: dayTerm(day),
    rung: 0,
    openedAt: at,
    state: 'open',
  };

  it('is opened on the lowest rung', () => {
    expect(open().file().tasks[1]).toEqual(opened);
    const aboutLetter = on().asks('address_check', day, { letterId: 'l', userId: 'u' });
    expect(aboutLetter.file().tasks[0]).toMatchObject({ letterId: 'l', userId: 'u' });
  });

  it.each([
    ['is given to a person', 'task_assigned', { userId: 'eva' }, { userId: 'eva' }],
    [
      'climbs to another role',
      'task_escalated',
      { rung: 2, role: 'lac_administrator' },
      { rung: 2, role: 'lac_administrator' },
    ],
    [
      'is finished, and the command holds the words',
      'task_completed',
      { outcome: 'spoken', commandId: 'c' },
      { state: 'completed', outcome: 'spoken', commandId: 'c', closedAt: clock(later, '10:00') },
    ],
    [
      'lapses',
      'task_cancelled',
      { reason: 'paid' },
      { state: 'cancelled', outcome: 'paid', closedAt: clock(later, '10:00') },
    ],
  ] as const)('%s', (_, type, data, expected) => {
    const happened = (taskId: string): NewEvent =>
      ({ type, data: { taskId, ...data } }) as NewEvent;
    const event = (taskId: string): ArrearsEvent => ({
      ...happened(taskId),
      v: 1,
      at: clock(later, '10:00'),
      actor: 'x',
    });
    const [other, visit] = foldOnto(open().file(), [event('visit')]).tasks;
    expect(visit).toEqual({ ...opened, ...expected });
    expect(other).toMatchObject({ taskId: 'other', state: 'open', rung: 0 });
    expect(other).not.toHaveProperty('userId');
    expect(foldOnto(open().file(), [event('?')])).toEqual(open().file());
  });
});

describe('what people said and did', () => {
  it('an objection stands until its own is withdrawn', () => {
    const said = { objectionId: 'o', tenantId: 'an', receivedOn: day, channel: 'post' };
    const file = on()
      .happens(day, 'objection_recorded', said)
      .happens(day, 'objection_recorded', { ...said, objectionId: 'p', postmark: '2026-03-09' })
      .happens(later, 'objection_withdrawn', { objectionId: 'p', on: later })
      .file();
    expect(beyondEmpty(file)).toEqual({
      objections: [
        { ...said, recordedAt: at },
        {
          ...said,
          objectionId: 'p',
          postmark: '2026-03-09',
          recordedAt: at,
          withdrawnOn: later,
        },
      ],
    });
  });

  it('a hold runs until its own is ended', () => {
    const hold = { holdId: 'h', reason: 'hospital' as const, until: later };
    const file = on()
      .happens(day, 'hold_set', hold)
      .happens(day, 'hold_set', { ...hold, holdId: 'i' })
      .happens(later, 'hold_ended', { holdId: 'i', on: later })
      .file();
    expect(beyondEmpty(file)).toEqual({
      holds: [
        { ...hold, setAt: at },
        { ...hold, holdId: 'i', setAt: at, endedOn: later },
      ],
    });
  });

  it('a claim of payment is open until its own is answered', () => {
    const file = on()
      .happens(day, 'payment_claimed', { claimId: 'a', on: day })
      .happens(day, 'payment_claimed', { claimId: 'b', on: day })
      .happens(later, 'payment_claim_answered', { claimId: 'b', on: later })
      .file();
    expect(beyondEmpty(file)).toEqual({
      claims: [
        { claimId: 'a', on: day, answered: false },
        { claimId: 'b', on: day, answered: true },
      ],
    });
  });

  it('a commitment is kept with its amount and day', () => {
    const data = { commitmentId: 'c', amountCents: 100, expectedOn: later };
    expect(beyondEmpty(on().happens(day, 'commitment_recorded', data).file())).toEqual({
      commitments: [{ ...data, at }],
    });
  });

  it('money counts until its own goes back', () => {
    const file = on().pays('2026-03-09', 100, 'r').pays(day, 200, 's').reverses('s', later).file();
    expect(beyondEmpty(file)).toEqual({
      money: [
        {
          receiptId: 'r',
          amountCents: 100,
          on: '2026-03-09',
          reversed: false,
          bookedAt: clock('2026-03-09', '10:00'),
        },
        { receiptId: 's', amountCents: 200, on: day, reversed: true, bookedAt: at },
      ],
    });
  });

  it('a status stands until its own is released', () => {
    const status = {
      statusId: 's',
      personId: 'an',
      kind: 'judicial_protection' as const,
      from: day,
    };
    const file = on()
      .happens(day, 'status_set', status)
      .happens(day, 'status_set', { ...status, statusId: 't' })
      .happens(later, 'status_released', { statusId: 't', personId: 'an' })
      .file();
    expect(beyondEmpty(file)).toEqual({
      statuses: [
        { ...status, released: false },
        { ...status, statusId: 't', released: true },
      ],
    });
  });

  it('a contact leaves the file as it is', () => {
    const contact = { contactId: 'c', tenantId: 'an', kind: 'phone', on: day };
    expect(on().happens(day, 'contact_logged', contact).file()).toEqual(emptyCaseFile());
  });
});

describe('what nobody here can read', () => {
  it('is kept, with the command it came by where there is one', () => {
    const file = on()
      .happens(day, 'message_quarantined', { message: 'm' })
      .happens(later, 'message_quarantined', { message: 'n', commandId: 'c' })
      .file();
    expect(beyondEmpty(file)).toEqual({
      quarantined: [{ message: 'm' }, { message: 'n', commandId: 'c' }],
    });
  });
});

describe('what follows at the OCMW and at law', () => {
  it('a share is open until its own is closed', () => {
    const both = on()
      .shares(day, 'a')
      .shares(day, 'b')
      .happens(later, 'share_closed', { shareId: 'a', reason: 'objection' });
    const share = {
      organisationId: 'ocmw',
      fields: ['name'],
      ground: 'informed_no_objection',
      documentId: 'document:share',
      openCents: 180_000,
      at,
    };
    const closed = { at: clock(later, '10:00'), reason: 'objection' };
    expect(beyondEmpty(both.file())).toEqual({
      shares: [
        { ...share, shareId: 'a', closed },
        { ...share, shareId: 'b' },
      ],
    });
    expect(openShare(both.file())?.shareId).toBe('b');
    both.happens(later, 'share_closed', { shareId: 'b', reason: 'paid' });
    expect(openShare(both.file())).toBeUndefined();
  });

  it('sessions and decisions are kept in order', () => {
    const decision = {
      sessionId: 's',
      decision: 'no_solution' as const,
      inAbsence: true,
      commandId: 'c',
    };
    const file = on()
      .happens(day, 'session_planned', { sessionId: 's', on: later })
      .happens(day, 'committee_decided', decision)
      .file();
    expect(beyondEmpty(file)).toEqual({
      sessions: [{ sessionId: 's', on: later }],
      decisions: [{ ...decision, at }],
    });
  });

  it('a session moves, is called off, and leaves other sessions alone', () => {
    const file = on()
      .happens(day, 'session_planned', { sessionId: 's', on: later })
      .happens(day, 'session_planned', { sessionId: 't', on: later })
      .happens(day, 'session_moved', { sessionId: 's', on: day })
      .happens(day, 'session_called_off', { sessionId: 't', reason: 'no_quorum' })
      .file();
    expect(beyondEmpty(file)).toEqual({
      sessions: [
        { sessionId: 's', on: day, moves: 1 },
        { sessionId: 't', on: later, calledOff: { reason: 'no_quorum', at } },
      ],
    });
  });

  it('a plan runs until its own ends', () => {
    const plan = {
      planId: 'p',
      by: 'committee' as const,
      from: day,
      instalments: [],
      guidance: true,
    };
    const both = on()
      .happens(day, 'plan_agreed', plan)
      .happens(day, 'plan_agreed', { ...plan, planId: 'q' })
      .happens(later, 'plan_ended', { planId: 'p', state: 'broken', on: later });
    expect(beyondEmpty(both.file())).toEqual({
      plans: [
        { ...plan, ended: { state: 'broken', on: later } },
        { ...plan, planId: 'q' },
      ],
    });
    expect(runningPlan(both.file())?.planId).toBe('q');
    both.happens(later, 'plan_ended', { planId: 'q', state: 'kept', on: later });
    expect(runningPlan(both.file())).toBeUndefined();
  });

  it('notice, petition and court are recorded', () => {
    const term = dayTerm('2026-07-31');
    const hearing = { recordId: 'c', kind: 'hearing' as const, on: later };
    const file = on()
      .happens(day, 'notice_counted', { startsOn: '2026-05-01', term })
      .happens(day, 'petition_lodged', { on: day, overridden: true })
      .happens(day, 'court_recorded', hearing)
      .file();
    expect(beyondEmpty(file)).toEqual({
      notice: { startsOn: '2026-05-01', term },
      petition: { on: day, overridden: true },
      courtRecords: [hearing],
    });
  });

  it('a mail is known by its last state', () => {
    const file = on()
      .happens(day, 'mail_done', { mailId: 'a', kind: 'k', state: 'unknown' })
      .happens(day, 'mail_done', { mailId: 'b', kind: 'k', state: 'unknown' })
      .happens(later, 'mail_done', { mailId: 'a', kind: 'k', state: 'sent' })
      .file();
    expect(beyondEmpty(file)).toEqual({
      mails: [
        { mailId: 'b', kind: 'k', state: 'unknown' },
        { mailId: 'a', kind: 'k', state: 'sent' },
      ],
    });
  });

  it('a petition that is made is kept beside the ones before, and is not lodged yet', () => {
    const made = (petitionId: string) => ({
      petitionId,
      commandId: `command:${petitionId}`,
      documentId: `document:${petitionId}`,
      checklistId: `checklist:${petitionId}`,
      withoutNotice: false,
    });
    const file = on()
      .happens(day, 'petition_prepared', made('p'))
      .happens(later, 'petition_prepared', made('q'))
      .file();
    expect(file.petitions.map(({ petitionId, at: since }) => [petitionId, since])).toEqual([
      ['p', clock(day, '10:00')],
      ['q', clock(later, '10:00')],
    ]);
    expect(isAtLaw(file)).toBe(false);
  });

  it('a letter that is sent again stands in the place of the one that came back (facts §12.4)', () => {
    const both = { tenants: ['an', 'bo'] };
    const back = letterId('letter_1', 'an');
    const again = (resendOf: string, occurrence: number) => ({
      letterId: letterId('letter_1', 'an', occurrence),
      kind: 'letter_1' as const,
      occurrence,
      tenantId: 'an',
      sender: 'landlord' as const,
      documentId: 'd',
      postFrom: later,
      resendOf,
    });
    const paper = on().posts('letter_1', day, both);
    const current = (): string[] =>
      currentLetters(paper.file(), 'letter_1').map((letter) => letter.letterId);
    const wanted = (): string[] =>
      lettersToSendAgain(paper.file(), 'letter_1').map((letter) => letter.letterId);
    const other = letterId('letter_1', 'bo');
    paper.asks('address_check', day, { letterId: back });
    expect(wanted()).toEqual([]);
    paper.answers('address_check', 'send_again', day);
    expect([current(), wanted()]).toEqual([[back, other], [back]]);
    paper.happens(later, 'letter_prepared', again(back, 2));
    expect([current(), wanted()]).toEqual([[other, letterId('letter_1', 'an', 2)], []]);
    const gone = { letterId: letterId('letter_1', 'an', 2), reason: 'person_status' };
    paper.happens(later, 'letter_withdrawn', gone);
    expect([current(), wanted()]).toEqual([[back, other], [back]]);
    paper.happens(later, 'letter_prepared', again(back, 3));
    paper.posts('letter_1', later, { occurrence: 4 });
    expect(current()).toEqual([letterId('letter_1', 'an', 4)]);
  });

  it('a case is at law from a posted notice or a petition on (facts §13.15)', () => {
    expect(isAtLaw(on().posts('letter_3', day).file())).toBe(false);
    expect(isAtLaw(on().prepares('termination_notice', day).file())).toBe(false);
    expect(isAtLaw(on().posts('termination_notice', day).file())).toBe(true);
    const lodged = { on: day, overridden: false };
    expect(isAtLaw(on().happens(day, 'petition_lodged', lodged).file())).toBe(true);
  });
});

describe('folding (architecture §2)', () => {
  const ids = fc.constantFrom('a', 'b');
  const days = fc.constantFrom('2026-03-01', day, later);
  const events = fc.array(
    fc.oneof(
      fc.tuple(ids, days).map(([holdId, until]): NewEvent => {
        return { type: 'hold_set', data: { holdId, reason: 'prison', until } };
      }),
      fc.tuple(ids, days).map(([holdId, ended]): NewEvent => {
        return { type: 'hold_ended', data: { holdId, on: ended } };
      }),
      fc.tuple(ids, days).map(([receiptId, valueDate]): NewEvent => {
        return { type: 'money_received', data: { receiptId, valueDate, amountCents: 5 } };
      }),
      ids.map((id): NewEvent => {
        return { type: 'money_reversed', data: { receiptId: id, amountCents: 5, on: day } };
      }),
      fc.tuple(ids, days).map(([mailId, kind]): NewEvent => {
        return { type: 'mail_done', data: { mailId, kind, state: 'sent' } };
      }),
      days.map((date): NewEvent => {
        return { type: 'term_set', data: { kind: 'tenth', term: dayTerm(date) } };
      }),
      fc.constant<NewEvent>({ type: 'term_ended', data: { kind: 'tenth', state: 'met' } }),
      fc.constant<NewEvent>({ type: 'phase_entered', data: { phase: 'tenth', move: 'm' } }),
      fc.constant<NewEvent>({ type: 'case_closed', data: { outcome: 'paid', on: day } }),
    ),
  );
  const stored = (some: NewEvent[]): ArrearsEvent[] =>
    some.map((event) => ({ ...event, v: 1, at, actor: 'x' }));

  it('gives the same file every time, and leaves the events as they are', () => {
    fc.assert(
      fc.property(events, (some) => {
        const given = stored(some);
        const before = structuredClone(given);
        expect(foldCase(given)).toEqual(foldCase(given));
        expect(given).toEqual(before);
      }),
    );
  });

  it('gives the same file in one go and event by event, and never touches the file it goes on from', () => {
    fc.assert(
      fc.property(events, events, (first, second) => {
        const file = foldCase(stored(first));
        const before = structuredClone(file);
        const on = foldOnto(file, stored(second));
        expect(on).toEqual(foldCase(stored([...first, ...second])));
        expect(file).toEqual(before);
      }),
    );
  });

  it('does not reach back into an event that is folded twice', () => {
    const plan = aTenancyBehind().agreesPlan({ id: 'p', from: day, instalments: [] });
    plan.happens(later, 'plan_ended', { planId: 'p', state: 'broken', on: later });
    expect(plan.file()).toEqual(plan.file());
  });
});
