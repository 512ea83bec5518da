import ical, { ICalCalendarMethod } from 'ical-generator';
import { addDays } from '../../domain/calendar/holiday-calendar.js';
import { brusselsInstant } from '../../domain/term/term.js';
import type { OwnSlot } from '../../infra/database/scarce-time.js';
import type { OwnEvaluation } from '../../infra/database/own-evaluations.js';
import type { Texts } from '../http/texts.js';

export interface Feed {
  evaluations: readonly OwnEvaluation[];
  /** Of a scarce person: the own hours (S7). */
  slots: readonly OwnSlot[];
  at: Date;
  webAddress: string;
  texts: Texts;
}

/**
 * The evaluations of one person as whole days, and the own planned hours (RFC 5545). It leaves the house, so it says a
 * number and a kind, and nobody's name; the link asks who one is.
 */
export function calendarFeed({ evaluations, slots, at, webAddress, texts }: Feed): string {
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
  for (const { id, trajectoryId, number, minutes, ...slot } of slots)
    calendar.createEvent({
      ...{ id: `${id}@woonzeker`, stamp: at, ...whenOf({ ...slot, minutes }) },
      summary: texts.word('board.calendar.scarce_time', { number, minutes }),
      url: `${webAddress}/trajecten/${trajectoryId}`,
    });
  return calendar.toString();
}

/** At its hour where one was agreed, else on the whole day. */
function whenOf({ on, minutes, startsAt }: Pick<OwnSlot, 'on' | 'minutes' | 'startsAt'>) {
  if (startsAt === null)
    return { allDay: true, start: new Date(on), end: new Date(addDays(on, 1)) };
  const start = Date.parse(brusselsInstant(on, startsAt));
  return { start: new Date(start), end: new Date(start + minutes * 60_000) };
}
