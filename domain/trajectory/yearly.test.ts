import { describe, expect, it } from '@jest/globals';
import { programme as s2 } from '../programme/trial-housing-mid-west-flanders.js';
import { phasesAfterSelection, type YearlyCase, yearlyReport } from './yearly.js';

const someone = (more: Partial<YearlyCase> = {}): YearlyCase => ({
  municipality: 'Tielt',
  referredOn: '2031-01-01',
  selectedOn: null,
  stayFrom: null,
  ending: null,
  endedOn: null,
  takenOver: false,
  ...more,
});
const housed = { selectedOn: '2031-02-01', stayFrom: '2031-03-01' };
const in2031 = { year: 2031, today: '2032-05-01' };

/** S2 terugkoppeling: each year to the housing consultation of each municipality. */
describe('the yearly report per municipality', () => {
  it('counts in each column what happened in the year, on its first and its last day', () => {
    const { rows } = yearlyReport(
      s2,
      [
        someone({ referredOn: '2031-01-01' }),
        someone({ referredOn: '2031-12-31' }),
        someone({ referredOn: '2030-12-31' }),
        someone({ referredOn: '2032-01-01' }),
      ],
      in2031,
    );
    expect(rows).toMatchObject([{ municipality: 'Tielt', referred: 2, selected: 0, housed: 0 }]);
  });

  it('has somebody who was referred, selected and housed in three years once in each', () => {
    const long = someone({
      referredOn: '2029-11-01',
      selectedOn: '2030-02-01',
      stayFrom: '2031-01-15',
      ending: 'succeeded',
      endedOn: '2032-01-14',
    });
    const of = (year: number): number[] => {
      const { total } = yearlyReport(s2, [long], { year, today: '2033-01-01' });
      return [total.referred, total.selected, total.housed, total.ended, total.running];
    };
    expect([2028, 2029, 2030, 2031, 2032].map(of)).toEqual([
      [0, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 1, 0, 1],
      [0, 0, 0, 1, 0],
    ]);
  });

  it('names the endings of the programme with their number, and adds up to all that ended', () => {
    const { rows, total } = yearlyReport(
      s2,
      [
        someone({ ...housed, ending: 'notice_by_tenant', endedOn: '2031-09-01' }),
        someone({ ending: 'not_retained', endedOn: '2031-02-10' }),
        someone({ ending: 'not_retained', endedOn: '2031-03-10', municipality: 'Izegem' }),
      ],
      in2031,
    );
    expect(rows.map(({ municipality, ended }) => [municipality, ended])).toEqual([
      ['Izegem', 1],
      ['Tielt', 2],
    ]);
    expect(total.endings).toEqual([
      { code: 'notice_by_tenant', label: 'Opzeg door de huurder', count: 1 },
      { code: 'not_retained', label: 'Niet weerhouden', count: 2 },
    ]);
    expect(total.endings.reduce((sum, { count }) => sum + count, 0)).toBe(total.ended);
  });

  it('counts a stay as running on its last day only when it had not ended by then', () => {
    const ends = (endedOn: string): number =>
      yearlyReport(s2, [someone({ ...housed, endedOn })], in2031).total.running;
    expect([ends('2031-12-30'), ends('2031-12-31'), ends('2032-01-01')]).toEqual([0, 0, 1]);
    const old = someone({ ...housed, takenOver: true });
    expect(yearlyReport(s2, [old], in2031).total.running).toBe(0);
  });

  it('counts a year that is not over until today', () => {
    const cases = [someone({ referredOn: '2031-06-01' }), someone({ referredOn: '2031-06-02' })];
    const { until, total } = yearlyReport(s2, cases, { year: 2031, today: '2031-06-01' });
    expect([until, total.referred]).toEqual(['2031-06-01', 1]);
    expect(yearlyReport(s2, cases, in2031).until).toBe('2031-12-31');
  });

  it('says last how many told no municipality, and leaves out those without a number', () => {
    const { rows, total } = yearlyReport(
      s2,
      [
        someone({ municipality: null }),
        someone({ municipality: 'Wingene', referredOn: '2020-01-01' }),
        someone(),
      ],
      in2031,
    );
    expect(rows.map(({ municipality }) => municipality)).toEqual(['Tielt', null]);
    expect(total.referred).toBe(2);
  });

  it('takes who passed the selection as selected', () => {
    expect(phasesAfterSelection(s2)).toEqual(['waiting', 'allocation', 'stay']);
  });
});
