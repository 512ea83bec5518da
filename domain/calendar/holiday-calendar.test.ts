import { describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 } from './belgian-calendar-v1.js';
import { belgianHolidays } from './belgian-holidays.js';
import {
  addDays,
  addMonths,
  addMonthsToMonth,
  addWorkingDays,
  CalendarDoesNotReach,
  dayInMonth,
  daysBetween,
  holidayOn,
  isHoliday,
  isWeekend,
  isWorkingDay,
  monthOf,
  nextWorkingDay,
  startOfMonth,
} from './holiday-calendar.js';

const be = belgianCalendarV1;

describe('the Belgian legal holidays (facts §5)', () => {
  it.each([
    [2026, '2026-04-06', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-29', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-17', '2028-05-25', '2028-06-05'],
  ])('are ten in %i', (year, easterMonday, ascension, whitMonday) => {
    expect(belgianHolidays(year)).toEqual({
      [`${year}-01-01`]: 'new_year',
      [easterMonday]: 'easter_monday',
      [`${year}-05-01`]: 'labour_day',
      [ascension]: 'ascension',
      [whitMonday]: 'whit_monday',
      [`${year}-07-21`]: 'national_day',
      [`${year}-08-15`]: 'assumption',
      [`${year}-11-01`]: 'all_saints',
      [`${year}-11-11`]: 'armistice',
      [`${year}-12-25`]: 'christmas',
    });
  });

  it('name 2 May 2008 because Ascension fell on 1 May', () => {
    const year = belgianHolidays(2008);
    expect(year['2008-05-01']).toBe('ascension');
    expect(year['2008-05-02']).toBe('replacement_day');
    expect(Object.keys(year)).toHaveLength(10);
  });

  it('are ten in each year from 2000 to 2050, and asked of no other', () => {
    for (let year = 2000; year <= 2050; year += 1) {
      expect(Object.keys(belgianHolidays(year))).toHaveLength(10);
    }
    expect(() => belgianHolidays(1999)).toThrow(CalendarDoesNotReach);
    expect(() => belgianHolidays(2051)).toThrow(CalendarDoesNotReach);
    expect(be).toMatchObject({ version: 1, validFrom: '2000-01-01', validThrough: '2050-12-31' });
  });

  it('hold neither 11 July nor the closing days of banks', () => {
    for (const date of ['2026-07-11', '2026-04-03', '2026-05-15', '2026-12-26']) {
      expect(isHoliday(be, date)).toBe(false);
    }
    expect(isHoliday(be, '2026-08-15')).toBe(true);
    expect(holidayOn(be, '2026-05-14')).toBe('ascension');
  });
});

describe('working days', () => {
  it('are Monday to Friday without holidays', () => {
    expect(isWorkingDay(be, '2026-05-15')).toBe(true);
    expect(isWorkingDay(be, '2026-05-14')).toBe(false);
    expect(isWorkingDay(be, '2026-05-16')).toBe(false);
    expect(isWorkingDay(be, '2026-05-17')).toBe(false);
    expect(isWeekend('2026-05-15')).toBe(false);
    expect(isWeekend('2026-05-16')).toBe(true);
    expect(isWeekend('2026-05-17')).toBe(true);
  });

  it('are looked for forwards from the date itself', () => {
    expect(nextWorkingDay(be, '2026-05-13')).toBe('2026-05-13');
    expect(nextWorkingDay(be, '2026-05-14')).toBe('2026-05-15');
    expect(nextWorkingDay(be, '2026-04-04')).toBe('2026-04-07');
  });

  it('are added and taken off without counting the date itself', () => {
    expect(addWorkingDays(be, '2026-05-12', 3)).toBe('2026-05-18');
    expect(addWorkingDays(be, '2026-05-18', -3)).toBe('2026-05-12');
    expect(addWorkingDays(be, '2026-05-16', 1)).toBe('2026-05-18');
    expect(addWorkingDays(be, '2026-05-16', 0)).toBe('2026-05-16');
  });
});

describe('a calendar', () => {
  it('refuses dates it does not cover, on either side', () => {
    expect(isWorkingDay(be, '2000-01-03')).toBe(true);
    expect(isWorkingDay(be, '2050-12-30')).toBe(true);
    expect(isHoliday(be, '2000-01-01')).toBe(true);
    expect(isHoliday(be, '2050-12-31')).toBe(false);
    expect(() => isHoliday(be, '1999-12-31')).toThrow(CalendarDoesNotReach);
    expect(() => isWorkingDay(be, '2051-01-01')).toThrow(CalendarDoesNotReach);
    expect(() => nextWorkingDay(be, '2050-12-31')).toThrow(CalendarDoesNotReach);
  });

  it('says what it covers when it refuses', () => {
    const refusal = new CalendarDoesNotReach(be, '2051-01-01');
    expect(refusal).toMatchObject({
      name: 'CalendarDoesNotReach',
      code: 'calendar_does_not_reach',
      message: 'Calendar 1 covers 2000-01-01 to 2050-12-31, not 2051-01-01',
      params: { date: '2051-01-01', validFrom: '2000-01-01', validThrough: '2050-12-31' },
    });
  });
});

describe('dates', () => {
  it('move by days over month ends, leap days and year ends', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2028-02-01', '2028-03-01')).toBe(29);
    expect(daysBetween('2026-05-12', '2026-05-01')).toBe(-11);
  });

  it('move by months to the last day a month has', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('know their month', () => {
    expect(monthOf('2026-11-30')).toBe('2026-11');
    expect(startOfMonth('2026-11-30')).toBe('2026-11-01');
    expect(addMonthsToMonth('2026-11', 2)).toBe('2027-01');
    expect(addMonthsToMonth('2026-01', -1)).toBe('2025-12');
    expect(dayInMonth('2027-02', 31)).toBe('2027-02-28');
    expect(dayInMonth('2027-02', 10)).toBe('2027-02-10');
  });
});
