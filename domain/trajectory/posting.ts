import { registeredNumberShape } from '../post/registered-number.js';
import type { IsoDate } from '../term/types.js';

/** What is known of a notice when its posting is booked. */
export interface NoticePapers {
  /** How many were made: one for each who gets it. Without any made here, one. */
  count: number;
  /** The first day on which it can have been posted: that of the paper, else of the decision. */
  from: IsoDate;
}

export interface PostingFault {
  path: 'on' | 'registeredNumber';
  code: 'before_document' | 'date_in_future' | 'invalid' | 'twice' | 'number_for_each';
}

/** The numbers of several registered items, as they are written one after the other. */
export function numbersIn(written: string): string[] {
  return written
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Each reader of a notice gets an item of its own, posted when the paper was there and not later than today (S2 fase 7c). */
export function faultsOfPosting(
  { on, registeredNumber }: { on: IsoDate | null; registeredNumber: string | null },
  { papers, today }: { papers: NoticePapers; today: IsoDate },
): PostingFault[] {
  const numbers = numbersIn(registeredNumber ?? '');
  const faults: [PostingFault['path'], PostingFault['code'], boolean][] = [
    ['on', 'date_in_future', on !== null && on > today],
    ['on', 'before_document', on !== null && on < papers.from],
    ['registeredNumber', 'invalid', !numbers.every((one) => registeredNumberShape.test(one))],
    ['registeredNumber', 'twice', new Set(numbers).size < numbers.length],
    ['registeredNumber', 'number_for_each', numbers.length > 0 && numbers.length !== papers.count],
  ];
  return faults.flatMap(([path, code, found]) => (found ? [{ path, code }] : []));
}
