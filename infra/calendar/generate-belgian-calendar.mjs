/**
 * Writes domain/calendar/belgian-calendar-v1.ts from the package date-holidays, plus the days named
 * by royal decree. Run by hand when a calendar is to be made anew; the result is checked in and read
 * through by a person, because the package is no legal source (facts §5):
 *
 *   node infra/calendar/generate-belgian-calendar.mjs
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2050;
const TARGET = fileURLToPath(
  new URL('../../domain/calendar/belgian-calendar-v1.ts', import.meta.url),
);

/** The ten legal holidays (KB 18 April 1974), by the rule date-holidays knows them by. */
const CODES = {
  '01-01': 'new_year',
  'easter 1': 'easter_monday',
  '05-01': 'labour_day',
  'easter 39': 'ascension',
  'easter 50': 'whit_monday',
  '07-21': 'national_day',
  '08-15': 'assumption',
  '11-01': 'all_saints',
  '11-11': 'armistice',
  '12-25': 'christmas',
};

/** Two holidays on one day: the later one keeps the day and the decree names another. */
const BY_DECREE = { '2008-05-01': 'ascension', '2008-05-02': 'replacement_day' };

const source = new Holidays('BE');
const holidays = {};
for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
  for (const { date, rule, type } of source.getHolidays(year)) {
    const code = CODES[rule];
    if (type === 'public' && code) holidays[date.slice(0, 10)] = code;
  }
}
Object.assign(holidays, BY_DECREE);

const rows = Object.keys(holidays)
  .sort()
  .map((date) => `    '${date}': '${holidays[date]}',`)
  .join('\n');

writeFileSync(
  TARGET,
  `import type { HolidayCalendar } from './holiday-calendar.js';

/**
 * Version 1 of the Belgian legal holidays, ${FIRST_YEAR} to ${LAST_YEAR} (facts §5).
 * Written by infra/calendar/generate-belgian-calendar.mjs; never edited by hand.
 */
export const belgianCalendarV1: HolidayCalendar = {
  version: 1,
  validFrom: '${FIRST_YEAR}-01-01',
  validThrough: '${LAST_YEAR}-12-31',
  holidays: {
${rows}
  },
};
`,
);
