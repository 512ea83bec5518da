import { describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 as calendar } from '../calendar/belgian-calendar-v1.js';
import { programme as network } from '../programme/working-on-networks-trial-dwelling.js';
import { programme as s2 } from '../programme/trial-housing-mid-west-flanders.js';
import { agreedDay } from '../term/rules.js';
import { emptyTrajectoryFile, type TrajectoryFile } from './file.js';
import { withParameters, type ParameterValue } from './parameters.js';
import type { Programme } from './programme.js';
import { aTrial } from '../../test/support/trajectory-builder.js';
import { movedBy, movedDates, plannedDates, refusalOfVersion } from './versions.js';

const around = { today: '2031-03-03', calendar };
const changed = (values: Record<string, ParameterValue>): Programme =>
  withParameters(s2, values).programme;
const daysOf = (programme: Programme): Record<string, string> =>
  Object.fromEntries(
    plannedDates(programme, around).map(({ kind, code, n, term }) => [
      `${kind} ${code || String(n)}`,
      term.date,
    ]),
  );

describe('one trajectory, as a version would plan it', () => {
  it('takes its whole time at each step, the first choice of stay, and each time after it', () => {
    expect(daysOf(s2)).toEqual({
      'step register': '2031-03-17',
      'step consent': '2031-03-24',
      'step intake': '2031-04-15',
      'step team_selects': '2031-05-15',
      'step priority': '2031-05-30',
      'step allocate': '2031-12-01',
      'interim 1': '2032-06-01',
      'final 1': '2032-11-02',
      'stay_end 1': '2032-11-30',
      'extended_end 1': '2033-05-31',
      'step serve_notice': '2032-12-14',
      'step receive_notice': '2032-12-21',
      'phase_end notice': '2033-03-31',
      'step take_fallback': '2032-12-07',
      'step leave_fallback': '2033-03-07',
      'phase_end fallback': '2033-02-28',
    });
  });

  it('tells which dates another version moves, gives and takes', () => {
    const after = changed({
      'evaluation.interimEveryMonths': 4,
      'extension.by': 'none',
    });
    const moved = movedDates(plannedDates(s2, around), plannedDates(after, around));
    expect(
      moved.map(({ before, after: now }) => [
        (now ?? before)?.kind,
        before?.term.date ?? null,
        now?.term.date ?? null,
      ]),
    ).toEqual([
      ['interim', '2032-06-01', '2032-04-01'],
      ['interim', null, '2032-08-02'],
      ['extended_end', '2033-05-31', null],
    ]);
    expect(moved[0]?.after?.term.reason.ground).toBe('interim_evaluation');
  });

  it('has the first round of each duty that comes back in a phase it passes', () => {
    const rounds = (programme: Programme): string[] =>
      plannedDates(programme, around)
        .filter(({ kind }) => kind === 'recurring')
        .map(({ code }) => code);
    const wanted = network.stay.recurring.map(({ code }) => code);
    expect(wanted).not.toEqual([]);
    expect(rounds(network).sort()).toEqual(wanted.sort());
  });

  it('tells nothing when only words change', () => {
    const after = changed({ title: 'Proefwonen', 'step.register.label': 'Meld aan' });
    expect(movedDates(plannedDates(s2, around), plannedDates(after, around))).toEqual([]);
  });
});

describe('a running trajectory goes to another version', () => {
  const inStay: TrajectoryFile = {
    ...emptyTrajectoryFile(),
    phase: 'stay',
    stay: { from: '2031-05-01', months: 18, originalMonths: 12 },
  };
  const withoutPhase = (phase: string): Programme => ({
    ...s2,
    phases: s2.phases.filter((rule) => rule.phase !== phase),
  });

  it('when everything it stands on is there', () => {
    expect(refusalOfVersion(inStay, s2)).toBeNull();
    expect(refusalOfVersion({ ...inStay, phase: 'intake' }, s2)).toBeNull();
  });

  it('but not into a version without its phase', () => {
    const file: TrajectoryFile = { ...emptyTrajectoryFile(), phase: 'intake' };
    expect(refusalOfVersion(file, withoutPhase('intake'))).toBe('phase_not_in_version');
  });

  it('but not without the step that is open', () => {
    const task = {
      taskId: 't',
      key: 'k',
      kind: 'trajectory_step' as const,
      code: 'gone',
      ownRole: 'trajectory_coach' as const,
      role: 'trajectory_coach' as const,
      due: agreedDay('2031-03-17', 'test', calendar),
      rung: 0,
      openedAt: '2031-03-03T08:00:00Z',
    };
    const open = { ...inStay, tasks: [{ ...task, state: 'open' as const }] };
    expect(refusalOfVersion(open, s2)).toBe('step_not_in_version');
    const done = { ...inStay, tasks: [{ ...task, state: 'completed' as const }] };
    expect(refusalOfVersion(done, s2)).toBeNull();
  });

  it('but not without its ending, the domain of an open goal or room for its stay', () => {
    const decided = { ending: 'gone', on: '2031-06-01', commandId: 'c', from: 'stay' as const };
    expect(refusalOfVersion({ ...inStay, ending: decided }, s2)).toBe('ending_not_in_version');
    const goal = { goalId: 'g', domain: 'gone', commandId: 'c', setOn: '2031-06-01' };
    expect(refusalOfVersion({ ...inStay, goals: [goal] }, s2)).toBe('domain_not_in_version');
    const closed = { ...goal, closedOn: '2031-07-01' };
    expect(refusalOfVersion({ ...inStay, goals: [closed] }, s2)).toBeNull();
    const shorter = { ...s2, stay: { ...s2.stay, maxMonths: 17 } };
    expect(refusalOfVersion(inStay, shorter)).toBe('stay_beyond_version');
  });
});

describe('a running trajectory under another version', () => {
  const running = aTrial().on('2026-06-01');
  const daysUnder = (to: Programme): [string, string | null, string | null][] =>
    movedBy(running, to).map(({ before, after }) => [
      (after ?? before)?.kind ?? '',
      before?.term.date ?? null,
      after?.term.date ?? null,
    ]);

  it('keeps every date under the same rules', () => {
    expect(daysUnder(s2)).toEqual([]);
  });

  it('gets its own evaluations at the new rhythm, and keeps the end that was agreed', () => {
    const moved = daysUnder(changed({ 'evaluation.interimEveryMonths': 4 }));
    expect(moved.map(([kind]) => kind)).toEqual(moved.map(() => 'interim'));
    expect(moved.length).toBeGreaterThan(1);
    expect(moved[0]?.[1]).not.toBe(moved[0]?.[2]);
  });
});
