import type { HolderFault } from '../../../domain/board/holder.js';
import type { DayFault, RoundDayFault } from '../../../domain/board/replan.js';
import type { Why } from '../../../domain/board/why.js';

type Fault =
  DayFault | RoundDayFault | HolderFault | 'no_other_day' | 'away_too' | 'not_open' | 'not_found';

/** The coordinator's board: evaluations, why they are still open, absences, and the morning mail. */
export const board = {
  evaluation: {
    interim: 'Tussentijdse evaluatie, {{months}} maanden',
    interim_once: 'Tussentijdse evaluatie',
    final: 'Eindevaluatie',
  },
  /** As it stands in a calendar outside Woonzeker: no name of anybody. */
  calendar: {
    title: 'Woonzeker',
    interim: '{{number}}: tussentijdse evaluatie',
    final: '{{number}}: eindevaluatie',
    scarce_time: '{{number}}: gepland, {{minutes}} minuten',
  },
  nobody: 'Zonder naam',
  why: {
    nobody_assigned: 'Nog aan niemand toegewezen',
    worker_left: 'De medewerker is uit dienst',
    worker_absent: 'De medewerker is afwezig van {{from, short}} tot en met {{until, short}}',
    moved: 'Verplaatst: {{why}}',
    asked: 'Gevraagd aan: {{who}}',
    climbed: 'Ladder, trede {{rung}}: nu bij {{who}}',
    not_yet_asked: 'Nog niet gevraagd',
  } satisfies Record<Why['code'], string>,
  fault: {
    day_is_past: 'Deze dag is voorbij.',
    no_working_day: 'Dit is geen werkdag.',
    before_the_stay: 'De proefperiode is dan nog niet begonnen.',
    after_the_stay: 'De proefperiode is dan voorbij.',
    final_after_the_end: 'Een eindevaluatie komt vóór het einde van de proefperiode.',
    not_between_rounds: 'Dan is het al voor de vorige of de volgende keer.',
    no_other_day: 'Deze taak kan geen andere dag krijgen. Geef ze aan een collega.',
    person_left: 'Deze persoon is uit dienst.',
    role_missing: 'Deze persoon heeft de rol niet.',
    not_of_referrer: 'De begeleider moet van de verwijzende dienst zijn.',
    not_of_this_side: 'Deze persoon werkt niet bij de juiste organisatie.',
    away_too: 'Deze persoon is dan ook afwezig.',
    not_open: 'Dit is intussen afgehandeld.',
    not_found: 'Dit bestaat niet, of u mag het niet zien.',
  } satisfies Record<Fault, string>,
  done: {
    day: 'Verplaatst naar {{date, date}}',
    person: 'Toegewezen aan {{name}}',
    handed_over: 'Overgedragen aan {{name}}',
    unchanged: 'Was al zo',
    refused: 'Niet gedaan',
  },
  digest: {
    subject: 'Evaluaties vandaag',
    text: 'Dag,\n\nUw evaluaties te laat: {{late}}\nUw evaluaties vandaag: {{today}}\n{{team}}\nBekijk ze in Woonzeker:\n{{link}}\n\nU kunt deze mail uitzetten in Woonzeker.\nAntwoord niet op deze mail.\n',
    team: 'Bij iedereen te laat: {{teamLate}}\nVan niemand en te laat of vandaag: {{nobodys}}\n',
  },
} as const;
