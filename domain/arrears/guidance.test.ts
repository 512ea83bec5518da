import { describe, expect, it } from '@jest/globals';
import { aTenancyBehind, type CaseOnPaper } from '../../test/support/case-builder.js';
import { assess, judge } from './assess.js';
import { blocksOf } from './blocks.js';
import { questionsOf, tellingsDue } from './guidance.js';
import type { Act, CaseView, GuidanceView } from './situation.js';

const guided = (more: Partial<GuidanceView> = {}): GuidanceView => ({
  trajectoryId: 'trajectory',
  number: 'T-1',
  coachOrganisationId: 'caw',
  leadId: 'igs',
  coachWorkingDays: 5,
  answers: [],
  noticeRuns: false,
  ...more,
});

/** The case of An, who has a coach: 600 euro of January is open, the case was opened on Monday 12 January. */
const behind = (more: Partial<GuidanceView> = {}): CaseOnPaper =>
  aTenancyBehind().with({ guidance: guided(more) });

/** What the procedure tells at a look is on file from then on. */
function looks(paper: CaseOnPaper, on: string): CaseOnPaper {
  tellingsDue(judge(paper.on(on))).forEach((told, index) => {
    const tellingId = `${told.about} ${on} ${String(index)}`;
    paper.happens(on, 'guidance_told', { tellingId, ...told });
  });
  return paper;
}

const answered = (tellingId: string, outcome: string, on: string): Partial<GuidanceView> => ({
  answers: [{ tellingId, outcome, on }],
});

const ours = /coach|coordinator|trajectory/;
const inTheWay = (view: CaseView, act: Act): string[] =>
  blocksOf(act, judge(view))
    .filter(({ code }) => ours.test(code))
    .map(({ code, until }) => (until === null ? code : `${code} ${until}`));

describe('letter 1 to a guided tenant (facts §13.18)', () => {
  const told = 'letter_1 2026-01-12 0';

  it('tells the coach the amount when the case opens, and once', () => {
    const paper = behind();
    expect(tellingsDue(judge(paper.on('2026-01-12')))).toMatchObject([
      {
        about: 'letter_1',
        organisationId: 'caw',
        trajectoryId: 'trajectory',
        openCents: 60_000,
        due: { date: '2026-01-19' },
      },
    ]);
    expect(tellingsDue(judge(looks(paper, '2026-01-12').on('2026-01-13')))).toEqual([]);
  });

  it('waits for the coach until five working days are over, and then goes', () => {
    const paper = looks(behind(), '2026-01-12');
    const until = '2026-01-19T23:00:00Z';
    expect(inTheWay(paper.on('2026-01-19'), 'letter_1')).toEqual([`coach_hears ${until}`]);
    expect(assess(paper.on('2026-01-19')).wakeAt).toBe(until);
    expect(inTheWay(paper.on('2026-01-20'), 'letter_1')).toEqual([]);
    expect(questionsOf(judge(paper.on('2026-01-19')))).toHaveLength(1);
  });

  it('goes at once when the coach says so, and a week later when the coach brings a promise', () => {
    const asked = looks(behind(), '2026-01-12');
    const goOn = asked.with({ guidance: guided(answered(told, 'go_on', '2026-01-13')) });
    expect(inTheWay(goOn.on('2026-01-13'), 'letter_1')).toEqual([]);
    expect(questionsOf(judge(goOn.on('2026-01-13')))).toEqual([]);
    const promise = asked.with({ guidance: guided(answered(told, 'promise', '2026-01-14')) });
    const waits = ['coach_promise 2026-01-21T23:00:00Z'];
    expect(inTheWay(promise.on('2026-01-21'), 'letter_1')).toEqual(waits);
    expect(inTheWay(promise.on('2026-01-22'), 'letter_1')).toEqual([]);
  });

  it('lets a plan in preparation have the working days, and no more', () => {
    const paper = looks(behind(), '2026-01-12');
    paper.with({ guidance: guided(answered(told, 'plan_in_preparation', '2026-01-13')) });
    expect(inTheWay(paper.on('2026-01-19'), 'letter_1')).toHaveLength(1);
    expect(inTheWay(paper.on('2026-01-20'), 'letter_1')).toEqual([]);
  });

  it('tells nothing where the agreement does not allow it, of a small sum, or of what is paid', () => {
    expect(tellingsDue(judge(behind({ coachWorkingDays: null }).on('2026-01-12')))).toEqual([]);
    expect(tellingsDue(judge(aTenancyBehind().on('2026-01-12')))).toEqual([]);
    const small = behind().pays('2026-01-11', 55_500);
    expect(tellingsDue(judge(small.on('2026-01-12')))).toEqual([]);
    const paid = looks(behind(), '2026-01-12').pays('2026-01-13', 60_000);
    expect(questionsOf(judge(paid.on('2026-01-14')))).toEqual([]);
  });

  it('asks nothing of a coach who came when the letter was already made', () => {
    const late = behind().prepares('letter_1', '2026-01-12');
    expect(tellingsDue(judge(late.on('2026-01-12')))).toEqual([]);
    expect(inTheWay(late.on('2026-01-12'), 'letter_1')).toEqual([]);
  });
});

describe('letter 3 to a guided tenant (facts §13.18)', () => {
  const beforeTheTenth = (): CaseOnPaper =>
    behind()
      .posts('letter_1', '2026-01-12')
      .enters('letter_2', '2026-01-12')
      .posts('letter_2', '2026-02-06')
      .enters('tenth', '2026-02-06');
  const told = 'letter_3 2026-02-24 0';

  it('asks the coordinator ten working days before the 10th, and names that day', () => {
    const paper = beforeTheTenth();
    expect(tellingsDue(judge(paper.on('2026-02-23')))).toEqual([]);
    expect(assess(paper.on('2026-02-23')).wakeAt).toBe('2026-02-24T07:00:00Z');
    expect(tellingsDue(judge(paper.on('2026-02-24')))).toMatchObject([
      { about: 'letter_3', organisationId: 'igs', due: { date: '2026-03-10' } },
    ]);
  });

  it('does not go without the agreement, however late it is', () => {
    const paper = looks(beforeTheTenth(), '2026-02-24').enters('letter_3', '2026-03-11');
    expect(inTheWay(paper.on('2026-03-25'), 'letter_3')).toEqual(['coordinator_agreement']);
    expect(assess(paper.on('2026-03-25')).wakeAt).toBe('2026-04-01T06:00:00Z');
    paper.with({ guidance: guided(answered(told, 'agrees', '2026-03-25')) });
    expect(inTheWay(paper.on('2026-03-25'), 'letter_3')).toEqual([]);
  });

  it('refused before the 10th, waits for the next 10th and asks again', () => {
    const paper = looks(beforeTheTenth(), '2026-02-24');
    paper.with({ guidance: guided(answered(told, 'refuses', '2026-02-26')) });
    const { terms } = judge(paper.on('2026-02-26'));
    expect([terms.tenth?.date, terms.letter_3_due?.date]).toEqual(['2026-04-10', '2026-04-13']);
    expect(tellingsDue(judge(paper.on('2026-03-25')))).toEqual([]);
    expect(tellingsDue(judge(paper.on('2026-03-26')))).toMatchObject([
      { about: 'letter_3', due: { date: '2026-04-10' } },
    ]);
  });

  it('refused after the 10th, holds letter 3 until the next one, and the officer sees until when', () => {
    const paper = looks(beforeTheTenth(), '2026-02-24')
      .happens('2026-02-24', 'term_set', {
        kind: 'tenth',
        term: judge(beforeTheTenth().on('2026-02-24')).terms.tenth ?? never(),
      })
      .enters('letter_3', '2026-03-11');
    paper.with({ guidance: guided(answered(told, 'refuses', '2026-03-12')) });
    expect(inTheWay(paper.on('2026-03-12'), 'letter_3')).toEqual([
      'coordinator_refused 2026-04-13T06:00:00Z',
    ]);
    expect(inTheWay(paper.on('2026-04-13'), 'letter_3')).toEqual(['coordinator_agreement']);
  });
});

describe('a status in the register of the guidance (facts §13.7)', () => {
  it('stops the letters of the landlord too', () => {
    const codes = (paper: CaseOnPaper): string[] =>
      blocksOf('letter_1', judge(paper.on('2026-01-20'))).map(({ code }) => code);
    expect(codes(behind({ statusStands: true }))).toContain('person_status');
    expect(codes(behind())).not.toContain('person_status');
  });
});

describe('one notice, one ground (facts §13.18)', () => {
  it('serves none for arrears while the trajectory ends by a notice', () => {
    const running = behind({ noticeRuns: true, coachWorkingDays: null });
    expect(inTheWay(running.on('2026-01-20'), 'termination_notice')).toEqual([
      'notice_in_trajectory',
    ]);
    expect(inTheWay(behind().on('2026-01-20'), 'termination_notice')).toEqual([]);
  });
});

function never(): never {
  throw new Error('Nothing threatens');
}
