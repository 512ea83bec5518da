import { describe, expect, it } from '@jest/globals';
import {
  aTenancyBehind,
  atTheOcmw,
  beforeLetterThree,
  clock,
  letterId,
  type CaseOnPaper,
} from '../../test/support/case-builder.js';
import { judge } from './assess.js';
import {
  courseOf,
  petitionChecklist,
  petitionGround,
  type PetitionGround,
  type SaidOfPetition,
} from './petition.js';

const today = '2026-04-20';
const lease = '2024-05-01';

function ground(paper: CaseOnPaper, said?: SaidOfPetition): PetitionGround {
  return petitionGround(judge(paper.on(today)), lease, said);
}

/** Each fact as `day code params`. */
function course(paper: CaseOnPaper): string[] {
  return courseOf(paper.file()).map(({ on, code, params }) =>
    [on, code, ...Object.values(params)].join(' '),
  );
}

function pieces(paper: CaseOnPaper, said?: SaidOfPetition): string[] {
  return ground(paper, said).pieceList.map(({ code, params }) =>
    [code, ...Object.values(params)].join(' '),
  );
}

function states(paper: CaseOnPaper, said?: SaidOfPetition): Record<string, string> {
  const checks = petitionChecklist(ground(paper, said));
  return Object.fromEntries(checks.map(({ code, state }) => [code, state]));
}

const withNotice = (): CaseOnPaper => atTheOcmw().posts('termination_notice', '2026-04-15');
const signatory = { name: 'Piet Coene', mandate: 'coördinator met volmacht' };

describe('the course of a case as a petition tells it', () => {
  it("has the landlord's posted letters with their number and proof, in order of days", () => {
    const paper = beforeLetterThree().brings(letterId('letter_2'), 'unclaimed', '2026-02-25');
    expect(course(paper)).toEqual([
      '2026-01-12 letter_posted letter_1 an tenant RR',
      '2026-02-06 letter_posted letter_2 an tenant RR',
      '2026-02-25 letter_delivered letter_2 an tenant RR unclaimed',
    ]);
  });

  it('has no letter that was only prepared, and none of the OCMW', () => {
    const paper = aTenancyBehind()
      .prepares('letter_1', '2026-01-12')
      .posts('invitation_visit', '2026-04-01');
    expect(course(paper)).toEqual([]);
  });

  it('has the way past the OCMW and never what a visit brought (facts §7)', () => {
    const paper = aTenancyBehind()
      .shares('2026-03-26')
      .asks('accept_file', '2026-03-26')
      .answers('accept_file', 'accepted', '2026-03-27')
      .asks('home_visit', '2026-03-30')
      .answers('home_visit', 'refused', '2026-04-01')
      .happens('2026-04-02', 'session_planned', { sessionId: 's', on: '2026-04-16' })
      .happens('2026-04-17', 'committee_decided', {
        sessionId: 's',
        decision: 'no_solution',
        inAbsence: false,
        commandId: 'c',
      });
    expect(course(paper)).toEqual([
      '2026-03-26 shared',
      '2026-03-27 accepted',
      '2026-04-16 decided no_solution',
    ]);
    const refused = aTenancyBehind()
      .asks('accept_file', '2026-03-26')
      .answers('accept_file', 'refused', '2026-03-27');
    expect(course(refused)).toEqual(['2026-03-27 not_accepted']);
  });

  it('has an objection and that it was taken back', () => {
    const objection = {
      objectionId: 'o',
      tenantId: 'an',
      receivedOn: '2026-03-16',
      channel: 'post',
    };
    const paper = aTenancyBehind().happens('2026-03-17', 'objection_recorded', objection);
    expect(course(paper)).toEqual(['2026-03-16 objection']);
    paper.happens('2026-03-18', 'objection_withdrawn', { objectionId: 'o', on: '2026-03-18' });
    expect(course(paper)).toEqual(['2026-03-16 objection', '2026-03-18 objection_withdrawn']);
  });

  it.each(['kept', 'broken'] as const)('has a plan with its sum and that it was %s', (state) => {
    const instalments = [
      { n: 1, dueOn: '2026-03-01', amountCents: 10_000 },
      { n: 2, dueOn: '2026-04-01', amountCents: 15_000 },
    ];
    const paper = aTenancyBehind().agreesPlan({ id: 'p', from: '2026-02-10', instalments });
    expect(course(paper)).toEqual(['2026-02-10 plan_agreed landlord 2 25000']);
    paper.happens('2026-04-10', 'plan_ended', { planId: 'p', state, on: '2026-04-09' });
    expect(course(paper)[1]).toBe(`2026-04-09 plan_${state}`);
  });
});

describe('the pieces of a petition', () => {
  it('are the lease, the statement of today, each letter once a day, decision, plan and certificate', () => {
    const paper = aTenancyBehind()
      .withTenant('bo')
      .posts('letter_1', '2026-01-12', { tenants: ['an', 'bo'] })
      .posts('termination_notice', '2026-04-15')
      .happens('2026-04-02', 'session_planned', { sessionId: 's', on: '2026-04-10' })
      .happens('2026-04-10', 'committee_decided', {
        sessionId: 's',
        decision: 'plan',
        inAbsence: false,
        commandId: 'c',
      })
      .agreesPlan({ id: 'p', from: '2026-04-11', instalments: [] });
    expect(pieces(paper, { domicileCertificateOn: '2026-04-18' })).toEqual([
      'lease 2024-05-01',
      'statement 2026-04-20',
      'letter letter_1 2026-01-12',
      'letter termination_notice 2026-04-15',
      'decision 2026-04-10',
      'plan 2026-04-11',
      'certificate 2026-04-18',
    ]);
    expect(pieces(aTenancyBehind())).toEqual(['lease 2024-05-01', 'statement 2026-04-20']);
  });
});

describe('the check before lodging (facts §12.6)', () => {
  it('misses nothing when all is there; canton, copies and fee are for a person', () => {
    const said = { signatory, domicileCertificateOn: '2026-04-05' };
    expect(states(withNotice(), said)).toEqual({
      domicile_certificate: 'ok',
      all_defendants: 'ok',
      list_of_pieces: 'ok',
      notice_on_file: 'ok',
      signatory: 'ok',
      canton: 'person',
      copies: 'person',
      fee: 'person',
    });
  });

  it('misses the notice while none is with the post, and what nobody said', () => {
    const paper = atTheOcmw().prepares('termination_notice', '2026-04-15');
    expect(states(paper)).toMatchObject({
      domicile_certificate: 'missing',
      notice_on_file: 'missing',
      signatory: 'missing',
    });
    expect(ground(paper)).not.toHaveProperty('noticePostedOn');
    expect(ground(withNotice())).toHaveProperty('noticePostedOn', '2026-04-15');
  });

  it('names the latest notice', () => {
    const again = withNotice().posts('termination_notice', '2026-04-17', { occurrence: 2 });
    expect(ground(again).noticePostedOn).toBe('2026-04-17');
  });

  it('takes a certificate of at most fifteen days', () => {
    const on = (domicileCertificateOn: string): string | undefined =>
      states(withNotice(), { domicileCertificateOn })['domicile_certificate'];
    expect(on('2026-04-05')).toBe('ok');
    expect(on('2026-04-04')).toBe('missing');
  });

  it('counts every tenant of the time the debt fell due, also who left or died since', () => {
    const notes = (paper: CaseOnPaper) =>
      petitionChecklist(ground(paper)).flatMap(({ code, state, note }) =>
        code === 'all_defendants' ? [[state, note.params]] : [],
      );
    const two = (): CaseOnPaper => withNotice().withTenant('bo');
    expect(notes(two())).toEqual([['ok', { named: 2, tenants: 2 }]]);
    const left = withNotice().withTenant('bo', { until: '2026-01-31' });
    expect(notes(left)).toEqual([['missing', { named: 1, tenants: 2 }]]);
    const before = withNotice().withTenant('bo', { from: '2025-01-01', until: '2026-01-04' });
    expect(notes(before)).toEqual([['ok', { named: 1, tenants: 1 }]]);
    const died = two().withStatus('deceased', '2026-02-01', { personId: 'bo' });
    expect(notes(died)).toEqual([['missing', { named: 1, tenants: 2 }]]);
    const copies = petitionChecklist(ground(two())).find(({ code }) => code === 'copies');
    expect(copies?.note).toEqual({ code: 'note_copies', params: { copies: 3 } });
  });

  it('keeps to the day in Brussels of what was shared late in the evening', () => {
    const shared = aTenancyBehind().shares('2026-03-26').file();
    const late = shared.shares.map((share) => ({ ...share, at: clock('2026-03-27', '00:30') }));
    expect(courseOf({ ...shared, shares: late })).toEqual([
      { on: '2026-03-27', code: 'shared', params: {} },
    ]);
  });
});
