import { describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 } from '../calendar/belgian-calendar-v1.js';
import { isWorkingDay } from '../calendar/holiday-calendar.js';
import { programme as hasselt } from '../programme/housing-training-hasselt.js';
import { programme as thuishuis } from '../programme/thuishuis.js';
import type { Rhythm } from '../term/rhythm.js';
import { nextSession } from './rhythm.js';

const next = (rhythm: Rhythm, firstOn: string, after: string): string =>
  nextSession(rhythm, { firstOn, after }, belgianCalendarV1).date;

/** The first days of a series, each planned when the one before is over. */
function series(rhythm: Rhythm, firstOn: string, count: number): string[] {
  const days = [firstOn];
  while (days.length < count) days.push(next(rhythm, firstOn, days.at(-1) ?? firstOn));
  return days;
}

const rhythmOf = ({ bodies }: typeof hasselt, wanted: string): Rhythm =>
  bodies.find(({ code }) => code === wanted)?.rhythm ?? [];

describe('S5: intakes are discussed every three weeks', () => {
  const rhythm = rhythmOf(hasselt, 'intake_team');

  it('from the first session on; Easter Monday becomes the Tuesday and moves no other', () => {
    expect(series(rhythm, '2031-03-24', 5)).toEqual([
      '2031-03-24',
      '2031-04-15',
      '2031-05-05',
      '2031-05-26',
      '2031-06-16',
    ]);
  });

  it('says why it is on that day', () => {
    const { reason } = nextSession(
      rhythm,
      { firstOn: '2031-03-24', after: '2031-03-24' },
      belgianCalendarV1,
    );
    expect(reason).toMatchObject({ anchor: 'first_session', rolledFrom: '2031-04-14' });
  });

  it('a session that was closed late skips the days that passed meanwhile', () => {
    expect(next(rhythm, '2031-03-24', '2031-05-05')).toBe('2031-05-26');
    expect(next(rhythm, '2031-03-24', '2031-05-25')).toBe('2031-05-26');
  });

  it('never falls on a day off, over twenty years', () => {
    for (const day of series(rhythm, '2029-01-03', 340).slice(1))
      expect({ day, works: isWorkingDay(belgianCalendarV1, day) }).toEqual({ day, works: true });
  });
});

describe('S12: residents meet every two weeks, then monthly', () => {
  it('changes its rhythm after three months', () => {
    const days = series(rhythmOf(thuishuis, 'residents_meeting'), '2031-01-06', 10);
    expect(days.slice(0, 7).at(-1)).toBe('2031-03-31');
    expect(days.slice(7)).toEqual(['2031-05-06', '2031-06-06', '2031-07-07']);
  });
});
