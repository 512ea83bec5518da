import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { programme } from '../programme/trial-housing-mid-west-flanders.js';
import type { TrajectoryEvent } from '../trajectory/events.js';
import type { TrajectoryPhase } from '../trajectory/programme.js';
import { type Candidate, candidateOn, rankCandidates } from './ranking.js';

const on = '2031-05-01';
const chronological = { clause: 'S2 fase 5', order: 'chronological' } as const;
const guided = { ...chronological, guidanceKeepsPriority: true };
const byUrgency = { clause: 'S7 wachtlijst', order: 'urgency' } as const;

const candidate = (number: string, known: Partial<Candidate> = {}): Candidate => ({
  trajectoryId: `id-${number}`,
  number,
  referredOn: '2031-01-10',
  priorityOn: null,
  guidanceDropped: false,
  guidanceResumedOn: null,
  consentEnded: false,
  urgency: null,
  landlordId: null,
  ...known,
});
const order = (...args: Parameters<typeof rankCandidates>): string[] =>
  rankCandidates(...args).ranked.map(({ trajectoryId, eligible }) => {
    return `${trajectoryId.slice(3)} ${eligible ? 'yes' : 'no'}`;
  });

describe('the order of a waiting list', () => {
  it('puts those with priority first, by its day, and then the others by referral (S2 fase 5)', () => {
    const list = [
      candidate('T-1', { referredOn: '2030-01-01' }),
      candidate('T-2', { priorityOn: '2031-03-01' }),
      candidate('T-3', { priorityOn: '2031-02-01' }),
      candidate('T-4', { referredOn: '2030-06-01' }),
    ];
    expect(order(on, chronological, list)).toEqual(['T-3 yes', 'T-2 yes', 'T-1 no', 'T-4 no']);
  });

  it('takes the priority from whoever drops the guidance, and keeps the enrolment (S10)', () => {
    const list = [
      candidate('T-1', { priorityOn: '2031-02-01', guidanceDropped: true }),
      candidate('T-2', { priorityOn: '2031-03-01' }),
      candidate('T-3', { referredOn: '2031-01-20' }),
    ];
    expect(order(on, guided, list)).toEqual(['T-2 yes', 'T-1 no', 'T-3 no']);
    expect(order(on, chronological, list)[0]).toBe('T-1 yes');
    const [, dropped] = rankCandidates(on, guided, list).ranked;
    expect(dropped).toMatchObject({ sinceEvent: 'referred', reasons: ['guidance_dropped'] });
  });

  it('counts the priority anew from the day the guidance is taken up again (S10)', () => {
    const list = [
      candidate('T-1', { priorityOn: '2031-02-01', guidanceResumedOn: '2031-04-01' }),
      candidate('T-2', { priorityOn: '2031-03-01' }),
    ];
    expect(order(on, guided, list)).toEqual(['T-2 yes', 'T-1 yes']);
    expect(rankCandidates(on, guided, list).ranked[1]).toMatchObject({
      since: '2031-04-01',
      sinceEvent: 'guidance_resumed',
    });
  });

  it('goes by urgency and then by date where the programme weighs it (S7)', () => {
    const list = [
      candidate('T-1', { priorityOn: '2031-01-01' }),
      candidate('T-2', { priorityOn: '2031-03-01', urgency: 3 }),
      candidate('T-3', { priorityOn: '2031-02-01', urgency: 3 }),
      candidate('T-4', { priorityOn: '2031-04-01', urgency: 5 }),
    ];
    expect(order(on, byUrgency, list)).toEqual(['T-4 yes', 'T-3 yes', 'T-2 yes', 'T-1 yes']);
    expect(rankCandidates(on, byUrgency, list).ranked[3]?.reasons).toEqual([
      'has_priority',
      'not_weighed',
    ]);
  });

  it('keeps the place of whoever has no consent any more, without a turn', () => {
    const list = [
      candidate('T-1', { priorityOn: '2031-02-01', consentEnded: true }),
      candidate('T-2', { priorityOn: '2031-03-01' }),
    ];
    expect(order(on, chronological, list)).toEqual(['T-1 no', 'T-2 yes']);
  });

  it('is the same whatever the order in which candidates are read', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((n) => `2031-03-0${n}`);
    const some = fc.array(
      fc.record({
        referredOn: day,
        priorityOn: fc.option(day),
        guidanceDropped: fc.boolean(),
        urgency: fc.option(fc.nat(3)),
      }),
      { maxLength: 8 },
    );
    const rules = fc.constantFrom(chronological, guided, byUrgency);
    fc.assert(
      fc.property(some, rules, (known, rule) => {
        const list = known.map((one, index) => candidate(`T-${index}`, one));
        const first = rankCandidates(on, rule, list);
        expect(rankCandidates(on, rule, [...list].reverse())).toEqual(first);
        expect(first.ranked.map(({ rank }) => rank)).toEqual(list.map((_, index) => index + 1));
      }),
    );
  });
});

describe('who stands on the list of a day', () => {
  const event = (at: string, type: string, data: object): TrajectoryEvent =>
    ({ type, v: 1, data, at: `${at}T10:00:00Z`, actor: 'test' }) as unknown as TrajectoryEvent;
  const phase = (at: string, name: TrajectoryPhase): TrajectoryEvent =>
    event(at, 'phase_entered', { phase: name, move: 'test' });
  const opened = event('2031-01-10', 'trajectory_opened', { number: 'T-0001' });
  const story = [
    opened,
    phase('2031-01-10', 'referral'),
    phase('2031-02-01', 'waiting'),
    event('2031-02-05', 'landlord_named', { organisationId: 'landlord' }),
    phase('2031-02-05', 'allocation'),
    event('2031-02-20', 'guidance_dropped', { on: '2031-02-20' }),
    event('2031-03-20', 'guidance_resumed', { on: '2031-03-20' }),
    phase('2031-05-02', 'stay'),
  ];
  const onDay = (day: string): Candidate | undefined => {
    const told = story.filter(({ at }) => at.slice(0, 10) <= day);
    return candidateOn(told, { trajectoryId: 'id', programme, on: day });
  };

  it('begins with waiting and ends with the day of the allotment itself', () => {
    const days = ['2031-01-31', '2031-02-01', '2031-05-01', '2031-05-02', '2031-05-03'];
    expect(days.map((day) => onDay(day) !== undefined)).toEqual([false, true, true, true, false]);
  });

  it('knows on each day what was known then', () => {
    expect(onDay('2031-02-04')).toMatchObject({ priorityOn: null, landlordId: null });
    expect(onDay('2031-02-05')).toMatchObject({
      number: 'T-0001',
      referredOn: '2031-01-10',
      priorityOn: '2031-02-05',
      landlordId: 'landlord',
    });
    expect(onDay('2031-03-01')).toMatchObject({ guidanceDropped: true, guidanceResumedOn: null });
    expect(onDay('2031-05-02')).toMatchObject({
      guidanceDropped: false,
      guidanceResumedOn: '2031-03-20',
    });
  });

  it('tells an ended consent from one that was never asked', () => {
    expect(onDay('2031-03-01')?.consentEnded).toBe(false);
    const given = event('2031-01-11', 'consent_given', { until: '2031-03-01' });
    const told = [opened, given, phase('2031-02-01', 'waiting')];
    const ended = (day: string): boolean | undefined =>
      candidateOn(told, { trajectoryId: 'id', programme, on: day })?.consentEnded;
    expect([ended('2031-03-01'), ended('2031-03-02')]).toEqual([false, true]);
  });

  it('gives the priority with the waiting itself where a programme allots nothing (S7)', () => {
    const phases = programme.phases.filter((one) => one.phase !== 'allocation');
    const told = [opened, phase('2031-02-01', 'waiting')];
    const around = { trajectoryId: 'id', on: '2031-02-02' };
    const without = candidateOn(told, { ...around, programme: { ...programme, phases } });
    expect(without?.priorityOn).toBe('2031-02-01');
    expect(candidateOn(told, { ...around, programme })?.priorityOn).toBeNull();
  });
});
