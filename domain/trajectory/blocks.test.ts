import { describe, expect, it } from '@jest/globals';
import { aTrial, type TrajectoryOnPaper } from '../../test/support/trajectory-builder.js';
import { assessTrajectory } from './assess.js';
import { sendingBlocks } from './blocks.js';
import { refusalOfDocument } from './documents.js';
import type { TrajectoryView } from './situation.js';
import { refusalOfTask } from './verdicts.js';

const today = '2026-06-05';
const until = '2026-06-19';
const after = '2026-06-20';
const hold = { holdId: 'h', reason: 'hospital', until } as const;

/** The landlord decided on a notice, and its posting is asked. */
const noticeAsked = (): TrajectoryOnPaper =>
  aTrial()
    .decides('notice_by_landlord', today)
    .enters('notice', today)
    .asks('posting', today, { code: 'serve_notice' });
const held = (): TrajectoryOnPaper => noticeAsked().happens(today, 'hold_set', hold);

const paper = (view: TrajectoryView, code: string) => refusalOfDocument(view, { code });
const posting = (view: TrajectoryView) =>
  refusalOfTask(assessTrajectory(view), {
    taskId: 'posting',
    outcome: 'posted',
    answers: { on: view.today },
  });

describe('a hold of a trajectory (facts §13.6)', () => {
  it('stops every letter and the posting of a notice up to and including its last day', () => {
    for (const day of [today, until]) {
      const view = held().on(day);
      expect(sendingBlocks(view)).toEqual([{ code: 'hold_stops', until }]);
      expect([paper(view, 'termination_notice'), posting(view)]).toEqual([
        'hold_stops',
        'hold_stops',
      ]);
    }
    const over = held().on(after);
    expect([sendingBlocks(over), paper(over, 'termination_notice'), posting(over)]).toEqual([
      [],
      null,
      null,
    ]);
  });

  it('stops no other paper, and no answer that serves nothing', () => {
    const view = held().on(today);
    expect(paper(view, 'guidance_agreement')).toBeNull();
    const [task] = assessTrajectory(view).tasks;
    expect(task).toMatchObject({ stopped: ['posted'], stoppedBy: 'hold_stops' });
    const agreement = aTrial()
      .asks('other', today, { code: 'agreements' })
      .happens(today, 'hold_set', hold);
    expect(assessTrajectory(agreement.on(today)).tasks[0]?.stopped).toBeUndefined();
  });

  it('ends when a person ends it, and not by the end of another', () => {
    const ends = (holdId: string) =>
      held().happens('2026-06-08', 'hold_ended', { holdId, on: '2026-06-08', commandId: 'c' });
    expect(posting(ends('h').on('2026-06-08'))).toBeNull();
    expect(posting(ends('other').on('2026-06-08'))).toBe('hold_stops');
  });

  it('leaves the status of a person first, and stands after it was released', () => {
    const both = held().with({ statusIds: ['s'] });
    expect(sendingBlocks(both.on(today)).map(({ code }) => code)).toEqual([
      'person_status_stops',
      'hold_stops',
    ]);
    expect(posting(both.on(today))).toBe('person_status_stops');
    expect(posting(both.with({ statusIds: [] }).on(today))).toBe('hold_stops');
  });

  it('an older situation that does not say which of the two stops it, says the status', () => {
    const situation = assessTrajectory(held().on(today));
    const older = situation.tasks.map(({ stoppedBy: _, ...task }) => task);
    const answer = { taskId: 'posting', outcome: 'posted', answers: { on: today } };
    expect(refusalOfTask({ ...situation, tasks: older }, answer)).toBe('person_status_stops');
  });
});

describe('what a hold leaves alone (facts §13.6)', () => {
  const trial = (): TrajectoryOnPaper => aTrial(3).looks('2026-05-01').looks(today);
  const heldTrial = (): TrajectoryOnPaper => trial().happens(today, 'hold_set', hold);

  it('evaluations, terms, tasks and their ladders go on as if it were not there', () => {
    const [free, stopped] = [trial(), heldTrial()];
    for (const day of ['2026-06-08', '2026-06-19', '2026-06-22', '2026-07-15', '2026-08-03']) {
      free.looks(day);
      stopped.looks(day);
    }
    const { evaluations, terms, tasks } = free.file();
    expect(tasks.some(({ rung }) => rung > 0)).toBe(true);
    expect(stopped.file()).toMatchObject({ evaluations, terms, tasks });
  });

  it('the procedure looks again by itself as its last day is over', () => {
    const calm = (): TrajectoryOnPaper => aTrial().looks('2026-05-01');
    const { wakeAt } = assessTrajectory(calm().on(today));
    const heldCalm = calm().happens(today, 'hold_set', hold);
    const ends = '2026-06-19T22:00:00Z';
    expect(wakeAt?.slice(0, 10)).toBe('2026-07-31');
    expect(assessTrajectory(heldCalm.on(today)).wakeAt).toBe(ends);
    expect(assessTrajectory(heldCalm.on(after)).wakeAt).toBe(wakeAt);
  });
});
