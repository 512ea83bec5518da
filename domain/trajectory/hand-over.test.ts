import { describe, expect, it } from '@jest/globals';
import { programme as trialHousing } from '../programme/trial-housing-mid-west-flanders.js';
import { aTrial, type TrajectoryOnPaper } from '../../test/support/trajectory-builder.js';
import { coachChanged, handedOver } from './hand-over.js';
import type { Programme } from './programme.js';

const els = 'els';
const tom = 'tom';

/** Els coaches; what is open is hers, of somebody else, or of nobody, and one thing she did before. */
function inTheNameOfEls() {
  return aTrial()
    .plans('interim', 1, '2026-11-02')
    .plans('interim', 2, '2027-02-01')
    .plans('final', 1, '2027-03-01')
    .happens('2026-06-01', 'evaluation_assigned', { evaluationId: 'interim 1', userId: els })
    .happens('2026-06-01', 'evaluation_assigned', { evaluationId: 'interim 2', userId: tom })
    .concludes('final 1', 'positive', '2027-03-01')
    .asks('held', '2026-10-01', { userId: els })
    .answers('held', 'held', '2026-10-01')
    .asks('interim', '2026-10-20', { kind: 'evaluation', evaluationId: 'interim 1', userId: els })
    .asks('visit', '2026-10-21', { kind: 'recurring_duty', userId: els })
    .asks('decide', '2026-10-21', { role: 'trajectory_coordinator', userId: els })
    .asks('nobodys', '2026-10-22')
    .asks('of the team', '2026-10-22', { role: 'regional_contact' })
    .asks('toms', '2026-10-22', { userId: tom })
    .file();
}

describe('a trajectory that goes to another person', () => {
  it('takes the coaching and what is open along, and leaves what was done', () => {
    expect(handedOver(inTheNameOfEls(), { from: els, to: tom })).toEqual([
      { type: 'coach_assigned', data: { userId: tom } },
      { type: 'evaluation_assigned', data: { evaluationId: 'interim 1', userId: tom } },
      { type: 'task_assigned', data: { taskId: 'visit', userId: tom } },
      { type: 'task_assigned', data: { taskId: 'decide', userId: tom } },
    ]);
    expect(handedOver(inTheNameOfEls(), { from: 'nobody', to: tom })).toEqual([]);
  });
});

describe('rounds of a recurring duty that were given to somebody', () => {
  const given = (paper: TrajectoryOnPaper, round: string) =>
    paper.happens('2026-05-20', 'round_assigned', { round, userId: tom });

  it('go along when they come or are open, each once, and not when they are over', () => {
    const paper = aTrial();
    for (const round of ['recurring:talk:2:1', 'recurring:talk:2:2', 'recurring:talk:2:3'])
      given(paper, round);
    const opens = (key: string) =>
      paper.asks(key, '2026-06-01', { key, kind: 'recurring_duty', userId: tom });
    opens('recurring:talk:2:1').answers('recurring:talk:2:1', 'held', '2026-06-01');
    opens('recurring:talk:2:2');
    expect(handedOver(paper.file(), { from: tom, to: 'an' })).toEqual([
      { type: 'round_assigned', data: { round: 'recurring:talk:2:2', userId: 'an' } },
      { type: 'round_assigned', data: { round: 'recurring:talk:2:3', userId: 'an' } },
    ]);
  });
});

describe('another coach', () => {
  const evaluatedBy = (by: Programme['stay']['evaluations']['by']) => {
    const { stay, coach } = trialHousing;
    return { coach, stay: { ...stay, evaluations: { ...stay.evaluations, by } } };
  };
  const byCoach = evaluatedBy('trajectory_coach');

  it('gets the duties of the former one as coach and what waited for a coach, and no more', () => {
    expect(coachChanged(inTheNameOfEls(), { to: tom, programme: byCoach })).toEqual([
      { type: 'coach_assigned', data: { userId: tom } },
      { type: 'evaluation_assigned', data: { evaluationId: 'interim 1', userId: tom } },
      { type: 'task_assigned', data: { taskId: 'visit', userId: tom } },
      { type: 'task_assigned', data: { taskId: 'nobodys', userId: tom } },
    ]);
  });

  it('gets no evaluation that another role holds', () => {
    const told = coachChanged(inTheNameOfEls(), {
      to: tom,
      programme: evaluatedBy('regional_contact'),
    });
    expect(told.map(({ type }) => type)).not.toContain('evaluation_assigned');
  });

  it('is the first one where there was none', () => {
    const file = inTheNameOfEls();
    delete file.coachId;
    expect(coachChanged(file, { to: tom, programme: byCoach })).toEqual([
      { type: 'coach_assigned', data: { userId: tom } },
      { type: 'task_assigned', data: { taskId: 'nobodys', userId: tom } },
    ]);
  });

  it('is nothing new when it is the same person', () => {
    expect(coachChanged(inTheNameOfEls(), { to: els, programme: byCoach })).toEqual([]);
  });
});
