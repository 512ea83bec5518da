import { describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 as calendar } from '../calendar/belgian-calendar-v1.js';
import { agreedDay } from '../term/rules.js';
import type { EvaluationOnFile } from '../trajectory/file.js';
import { nextDigest, worthSending } from './digest.js';
import { withFewerPeople } from './forecast.js';
import { holderFault } from './holder.js';
import { faultsOfDay, replanned } from './replan.js';
import { daysAway, weeksFrom } from './weeks.js';
import { whyOpen } from './why.js';

const tom = 'tom';

describe('the weeks of the board', () => {
  it('begin with what is left of this week and go on from Monday to Sunday', () => {
    expect(weeksFrom('2026-11-19', 3)).toEqual([
      { from: '2026-11-19', until: '2026-11-22' },
      { from: '2026-11-23', until: '2026-11-29' },
      { from: '2026-11-30', until: '2026-12-06' },
    ]);
    expect(weeksFrom('2026-11-22', 1)).toEqual([{ from: '2026-11-22', until: '2026-11-22' }]);
  });

  it('count only the working days somebody is away, each once', () => {
    const week = { from: '2026-11-09', until: '2026-11-15' };
    const absences = [
      { from: '2026-11-10', until: '2026-11-12' },
      { from: '2026-11-12', until: '2026-11-20' },
    ];
    // Wednesday 11 November is Armistice.
    expect(daysAway(week, absences, calendar)).toEqual(['2026-11-10', '2026-11-12', '2026-11-13']);
    expect(daysAway(week, [], calendar)).toEqual([]);
  });
});

describe('the forecast with fewer people', () => {
  it('divides the same work by those who are left', () => {
    expect(withFewerPeople({ people: 5, running: 60, weeks: [10, 0] }, 2)).toEqual({
      people: 5,
      left: 3,
      running: { now: 12, then: 20 },
      weeks: [
        { now: 2, then: 3.3 },
        { now: 0, then: 0 },
      ],
    });
  });

  it('says nothing where nobody would be left', () => {
    expect(withFewerPeople({ people: 2, running: 8, weeks: [4] }, 3)).toEqual({
      people: 2,
      left: 0,
      running: { now: 4, then: null },
      weeks: [{ now: 2, then: null }],
    });
  });
});

describe('another day for an evaluation (issue 4 §3)', () => {
  const stay = { from: '2026-05-01', until: '2027-04-30' };
  const interim = { kind: 'interim', stay, today: '2026-11-19' } as const;
  const final = { ...interim, kind: 'final' } as const;

  it('tells all faults of a day at once', () => {
    expect(faultsOfDay('2026-11-23', interim, calendar)).toEqual([]);
    expect(faultsOfDay('2026-11-11', interim, calendar)).toEqual(['day_is_past', 'no_working_day']);
    expect(faultsOfDay('2027-05-01', interim, calendar)).toEqual([
      'no_working_day',
      'after_the_stay',
    ]);
    expect(faultsOfDay('2027-05-03', final, calendar)).toEqual(['final_after_the_end']);
    const began = { ...interim, stay: { from: '2026-12-01', until: null } };
    expect(faultsOfDay('2026-11-30', began, calendar)).toEqual(['before_the_stay']);
    expect(faultsOfDay('2031-11-28', began, calendar)).toEqual([]);
  });

  const planned: EvaluationOnFile = {
    evaluationId: 'e1',
    kind: 'interim',
    n: 1,
    due: agreedDay('2026-11-25', 'interim_evaluation', calendar),
    ruleDate: '2026-11-25',
    ruleAnchor: '2026-05-01',
    state: 'planned',
  };

  it('keeps the day of its rule beside the day people chose', () => {
    const [event] = replanned(planned, { to: { on: '2026-11-30' }, reason: 'absence' }, calendar);
    expect(event).toMatchObject({
      type: 'evaluation_replanned',
      data: { evaluationId: 'e1', reason: 'absence', ruleDate: '2026-11-25' },
    });
    expect(event?.data).toMatchObject({ due: { date: '2026-11-30' } });
  });

  it('does nothing the second time', () => {
    const toDay = { to: { on: '2026-11-25' }, reason: 'absence' } as const;
    expect(replanned(planned, toDay, calendar)).toEqual([]);
    const toTom = { to: { userId: tom }, reason: 'absence' } as const;
    expect(replanned(planned, toTom, calendar)).toHaveLength(1);
    expect(replanned({ ...planned, userId: tom }, toTom, calendar)).toEqual([]);
  });
});

describe('who may hold a role in a trajectory (S2 "Who")', () => {
  const parties = { leadId: 'igs', referrerId: 'caw', landlordId: 'wm' };
  const person = { active: true, roles: ['trajectory_coach'], organisationId: 'caw' };
  const own = { coach: { role: 'trajectory_coach', fromReferrer: true } } as const;
  const shared = { coach: { role: 'trajectory_coach', fromReferrer: false } } as const;
  const may = (who: typeof person, programme: typeof own | typeof shared) =>
    holderFault(who, 'trajectory_coach', { programme, parties });

  it('takes a coach from the referring service and from no other', () => {
    expect(may(person, own)).toBeNull();
    expect(may({ ...person, organisationId: 'igs' }, own)).toBe('not_of_referrer');
    expect(may({ ...person, organisationId: 'igs' }, shared)).toBeNull();
    expect(may(person, shared)).toBeNull();
    expect(may({ ...person, organisationId: 'elsewhere' }, shared)).toBe('not_of_this_side');
  });

  it('takes nobody who left, or who has not the role', () => {
    expect(may({ ...person, active: false }, own)).toBe('person_left');
    expect(may({ ...person, roles: ['volunteer_coach'] }, own)).toBe('role_missing');
  });

  it('leaves the landlord its own tasks', () => {
    const officer = { active: true, roles: ['allocation_officer'], organisationId: 'wm' };
    const asked = { programme: own, parties };
    expect(holderFault(officer, 'allocation_officer', asked)).toBeNull();
    const strange = { ...officer, organisationId: 'igs' };
    expect(holderFault(strange, 'allocation_officer', asked)).toBe('not_of_this_side');
  });
});

describe('why an evaluation is still open', () => {
  const open = {
    dueOn: '2026-11-02',
    today: '2026-11-19',
    worker: { active: true, absences: [{ from: '2026-11-16', until: '2026-11-20' }] },
    moved: null,
    ladder: { rung: 2, role: 'trajectory_coordinator' },
  };

  it('names who is away, why it moved and who was told', () => {
    expect(whyOpen({ ...open, moved: 'absence' })).toEqual([
      { code: 'worker_absent', params: { from: '2026-11-16', until: '2026-11-20' } },
      { code: 'moved', params: { reason: 'absence' } },
      { code: 'climbed', params: { role: 'trajectory_coordinator', rung: 2 } },
    ]);
  });

  it('looks at the day it is due when that is still to come', () => {
    const later = { ...open, dueOn: '2026-11-24', ladder: null };
    expect(whyOpen(later)).toEqual([{ code: 'not_yet_asked', params: {} }]);
  });

  it('says that it is nobody’s, or of somebody who left', () => {
    expect(whyOpen({ ...open, worker: null })[0]).toEqual({ code: 'nobody_assigned', params: {} });
    const gone = { active: false, absences: [] };
    expect(whyOpen({ ...open, worker: gone })[0]).toEqual({ code: 'worker_left', params: {} });
  });
});

describe('the morning digest', () => {
  it('leaves at 07:30 in Brussels on working days', () => {
    expect(nextDigest('2031-03-05T05:00:00Z', calendar)).toBe('2031-03-05T06:30:00Z');
    expect(nextDigest('2031-03-05T06:30:00Z', calendar)).toBe('2031-03-06T06:30:00Z');
    // Friday after the digest, over a weekend and Easter Monday, into summer time.
    expect(nextDigest('2031-04-11T08:00:00Z', calendar)).toBe('2031-04-15T05:30:00Z');
    expect(nextDigest('2031-03-08T03:00:00Z', calendar)).toBe('2031-03-10T06:30:00Z');
  });

  it('leaves only when there is something', () => {
    const nothing = { late: 0, today: 0, teamLate: 0, nobodys: 0 };
    expect(worthSending(nothing)).toBe(false);
    for (const count of Object.keys(nothing))
      expect(worthSending({ ...nothing, [count]: 1 })).toBe(true);
  });
});
