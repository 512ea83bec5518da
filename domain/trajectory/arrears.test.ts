import { describe, expect, it } from '@jest/globals';
import { programme as trialHousing } from '../programme/trial-housing-mid-west-flanders.js';
import { agreed, aTrial, type TrajectoryOnPaper } from '../../test/support/trajectory-builder.js';
import { arrearsDaysOf, servesNotice } from './arrears.js';
import { assessTrajectory } from './assess.js';
import { refusalOfDocument } from './documents.js';
import { dutiesOf, outcomesOf } from './duties.js';
import type { ArrearsQuestion, TenantArrears, TrajectoryView } from './situation.js';
import { refusalOfEnding, refusalOfTask } from './verdicts.js';

const question = (about: ArrearsQuestion['about']): ArrearsQuestion => {
  return { tellingId: about, about, due: agreed('2026-06-12') };
};
const arrears = (...questions: ArrearsQuestion[]): { arrears: TenantArrears } => ({
  arrears: {
    caseId: 'case',
    number: 'A-1',
    since: '2026-06-05',
    openCents: 60_000,
    sessionOn: null,
    questions,
  },
});
const inTheStay = (): TrajectoryOnPaper =>
  aTrial().happens('2026-05-01', 'coach_assigned', {
    userId: 'els',
  });
const today = '2026-06-05';

describe('what the landlord asks about the arrears of a guided tenant (facts §13.18)', () => {
  const asked = (view: TrajectoryView): string[] =>
    dutiesOf(view)
      .filter(({ key }) => key.startsWith('arrears:'))
      .map(({ key, kind, role, userId, due }) =>
        [key, kind, role, userId ?? 'anybody', due.date].join(' '),
      );

  it('is a task of the coach before letter 1, and of the coordinator before letter 3', () => {
    const view = inTheStay()
      .with(arrears(question('letter_1'), question('letter_3')))
      .on(today);
    expect(asked(view)).toEqual([
      'arrears:letter_1 arrears_heard trajectory_coach els 2026-06-12',
      'arrears:letter_3 arrears_agreement trajectory_coordinator anybody 2026-06-12',
    ]);
    expect(asked(inTheStay().with(arrears()).on(today))).toEqual([]);
  });

  it('is told by mail once, to the coach alone', () => {
    const paper = inTheStay()
      .with(arrears(question('letter_1')))
      .looks(today);
    const { mails } = assessTrajectory(paper.on(today));
    expect(mails).toMatchObject([
      { kind: 'arrears_told', userId: 'els', role: 'trajectory_coach' },
    ]);
    for (const { key } of mails)
      paper.happens(today, 'mail_done', { mailId: key, key, state: 'sent' });
    expect(assessTrajectory(paper.on(today)).mails).toEqual([]);
  });

  it('lapses when the landlord asks it no more, and stays answered', () => {
    const open = (paper: TrajectoryOnPaper): string[] =>
      paper
        .file()
        .tasks.filter(({ state }) => state === 'open')
        .map(({ kind }) => kind);
    const paper = inTheStay()
      .with(arrears(question('letter_1')))
      .looks(today);
    expect(open(paper)).toEqual(['arrears_heard']);
    expect(open(paper.with(arrears()).looks('2026-06-08'))).toEqual([]);
  });

  it('is answered by what is done, and never ends the trajectory', () => {
    const codes = (kind: 'arrears_heard' | 'arrears_agreement'): string[] =>
      outcomesOf(trialHousing, { kind }).map(({ code }) => code);
    expect(codes('arrears_heard')).toEqual(['promise', 'plan_in_preparation', 'go_on']);
    expect(codes('arrears_agreement')).toEqual(['agrees', 'refuses']);
    const { next, ending } = assessTrajectory(inTheStay().with(arrears()).on(today));
    expect([next, ending]).toEqual([null, null]);
  });

  it('has five working days for the coach, unless the programme says otherwise or nothing may be told', () => {
    const days = (arrearsWorkingDays?: number | null): number | null => {
      const more = arrearsWorkingDays === undefined ? {} : { arrearsWorkingDays };
      return arrearsDaysOf({ ...trialHousing, stay: { ...trialHousing.stay, ...more } });
    };
    expect([days(), days(8), days(null)]).toEqual([5, 8, null]);
  });
});

describe('one notice, one ground (facts §13.18)', () => {
  it('knows whose notice an ending is', () => {
    const codes = trialHousing.endings.map(({ code }) => code);
    expect(codes.filter((code) => servesNotice(trialHousing, code))).toEqual([
      'notice_by_landlord',
    ]);
    expect(servesNotice(trialHousing, null)).toBe(false);
  });

  it('lets the landlord serve none while one runs for arrears; the tenant may still leave', () => {
    const bad = inTheStay().plans('interim', 1, today).concludes('interim 1', 'negative', today);
    const now = assessTrajectory(bad.on(today));
    const barred = assessTrajectory(bad.with({ noticeInCase: 'A-1' }).on(today));
    expect(refusalOfEnding(now, 'notice_by_landlord')).toBeNull();
    expect(refusalOfEnding(barred, 'notice_by_landlord')).toBe('notice_in_case');
    expect(refusalOfEnding(barred, 'notice_by_tenant')).toBeNull();
  });
});

describe('a status of the person (facts §13.7, fixed)', () => {
  const standing = { statusIds: ['deceased'] };

  it('opens a task of the coordinator, that does not come back once it was seen', () => {
    const paper = inTheStay().with(standing).looks(today);
    const [task] = paper.file().tasks;
    expect(task).toMatchObject({ kind: 'person_status', role: 'trajectory_coordinator' });
    paper.answers(task?.taskId ?? '', 'seen', today);
    expect(dutiesOf(paper.on(today)).map(({ kind }) => kind)).not.toContain('person_status');
  });

  it('stops every letter, and no other paper, until it is released', () => {
    const left = inTheStay().decides('notice_by_tenant', today);
    const refused = (view: TrajectoryView, code: string) => refusalOfDocument(view, { code });
    expect(refused(left.with(standing).on(today), 'tenant_notice_receipt')).toBe(
      'person_status_stops',
    );
    expect(refused(left.on(today), 'guidance_agreement')).toBeNull();
    expect(refused(left.with({ statusIds: [] }).on(today), 'tenant_notice_receipt')).toBeNull();
  });

  it('stops the posting of a notice', () => {
    const notice = inTheStay()
      .decides('notice_by_landlord', today)
      .enters('notice', today)
      .asks('posting', today, { code: 'serve_notice' });
    const posted = { taskId: 'posting', outcome: 'posted', answers: { on: today } };
    expect(refusalOfTask(assessTrajectory(notice.on(today)), posted)).toBeNull();
    const stopped = assessTrajectory(notice.with(standing).on(today));
    expect(refusalOfTask(stopped, posted)).toBe('person_status_stops');
  });
});
