import ical, { ICalCalendarMethod } from 'ical-generator';
import { addDays } from '../../domain/calendar/holiday-calendar.js';
import type { OwnEvaluation } from '../../infra/database/own-evaluations.js';
import type { Texts } from '../http/texts.js';

export interface Feed {
  evaluations: readonly OwnEvaluation[];
  at: Date;
  webAddress: string;
  texts: Texts;
}

/**
 * The evaluations of one person as whole days (RFC 5545). It leaves the house, so it says a number and a kind, and
 * nobody's name; the link asks who one is.
 */
export function calendarFeed({ evaluations, at, webAddress, texts }: Feed): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    name: texts.word('board.calendar.title'),
    prodId: { company: 'Woonzeker', product: 'evaluaties', language: 'NL' },
  });
  for (const { id, trajectoryId, number, kind, dueOn } of evaluations)
    calendar.createEvent({
      id: `${id}@woonzeker`,
      stamp: at,
      allDay: true,
      start: new Date(dueOn),
      end: new Date(addDays(dueOn, 1)),
      summary: texts.word(`board.calendar.${kind}`, { number }),
      url: `${webAddress}/trajecten/${trajectoryId}`,
    });
  return calendar.toString();
}
