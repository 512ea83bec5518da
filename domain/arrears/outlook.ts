import { brusselsInstant } from '../term/term.js';
import { firstDayAfter, presumedReceipt } from '../term/rules.js';
import type { IsoDate, Term } from '../term/types.js';
import { assess } from './assess.js';
import { foldOnto, type CaseFile } from './case-file.js';
import type { LetterKind, NewEvent } from './events.js';
import { arrearsMoves, type ArrearsPhase, type Move, type MoveCause } from './process.js';
import type { CaseView, Situation } from './situation.js';
import { tenantsToWrite } from './blocks.js';

/** One thing that is expected to happen: the move, the phase it leads to, and the date with its reason. */
export interface ExpectedMove {
  move: string;
  to: ArrearsPhase;
  clause: string;
  /** Null where only a person or a fact gives the moment. */
  term: Term | null;
}

/** What follows under one condition: a chain of moves, the nearest first. */
export interface Branch {
  cause: MoveCause;
  /** The way the case takes when nobody does anything but the expected. */
  likely: boolean;
  chain: ExpectedMove[];
}

const longestChain = 3;
const goesByItself: readonly MoveCause[] = ['time', 'post'];

/**
 * What may come, walked along the one table of moves from the phase the case is in (architecture §3). The dates of
 * later moves assume that each earlier one happens on its own day.
 */
export function outlook(view: CaseView): Branch[] {
  if (view.file.closed) return [];
  const leaving = movesFrom(view.file.phase);
  const branches = leaving.map((move): Branch => {
    const likely = goesByItself.includes(move.cause);
    return { cause: move.cause, likely, chain: walk(view, move, longestChain) };
  });
  return [...branches, ...byMoney(view)].sort((a, b) => Number(b.likely) - Number(a.likely));
}

/** The moves of a phase itself; what may happen anywhere is told once, by {@link byMoney}. */
function movesFrom(phase: ArrearsPhase): Move[] {
  return arrearsMoves.filter((move) => move.from === phase && !happensAnywhere(move));
}

function happensAnywhere(move: Move): boolean {
  return move.to === 'closed' || move.code.startsWith('plan_agreed');
}

function byMoney(view: CaseView): Branch[] {
  const ends = arrearsMoves.find(
    (move) => move.from === view.file.phase && move.cause === 'paid' && move.to === 'closed',
  );
  return ends ? [{ cause: 'paid', likely: false, chain: [expected(ends, null)] }] : [];
}

function walk(view: CaseView, move: Move, left: number): ExpectedMove[] {
  const situation = assess(view);
  const term = termOf(view, move, situation);
  const here = expected(move, term);
  const next =
    left > 1 && term && goesByItself.includes(move.cause)
      ? onward(view, move, term.date)
      : undefined;
  return next ? [here, ...walk(next.view, next.move, left - 1)] : [here];
}

function expected(move: Move, term: Term | null): ExpectedMove {
  return { move: move.code, to: move.to, clause: move.clause, term };
}

/** The day of a move: of the letter's own posting, or the first day after a term that has to be over. */
function termOf({ calendar }: CaseView, move: Move, { terms }: Situation): Term | null {
  if (move.code === 'tenth_passed') return terms.letter_3_due ?? null;
  if (move.code === 'week_over' || move.code === 'handed_over') {
    const grace = terms.hand_over_due;
    return grace ? firstDayAfter(grace.date, 'objection_grace', calendar) : null;
  }
  return move.term === undefined ? null : (terms[move.term] ?? null);
}

function onward(
  view: CaseView,
  move: Move,
  on: IsoDate,
): { view: CaseView; move: Move } | undefined {
  const next = movesFrom(move.to).find((candidate) => goesByItself.includes(candidate.cause));
  return next ? { view: assume(view, move, on), move: next } : undefined;
}

/** The case as it would be when a move happens on a day: its events are folded on, nothing is stored. */
function assume(view: CaseView, move: Move, on: IsoDate): CaseView {
  const at = brusselsInstant(on, '12:00');
  const events: NewEvent[] = [
    ...supposedEvents(view, move, on),
    { type: 'phase_entered', data: { phase: move.to, move: move.code } },
  ];
  const file: CaseFile = foldOnto(
    view.file,
    events.map((event) => ({ ...event, v: 1 as const, at, actor: 'outlook' })),
  );
  return { ...view, at, today: on, file };
}

const postedBy: Partial<Record<string, LetterKind>> = {
  letter_1_posted: 'letter_1',
  letter_2_posted: 'letter_2',
  letter_3_posted: 'letter_3',
};

function supposedEvents(view: CaseView, move: Move, on: IsoDate): NewEvent[] {
  const kind = postedBy[move.code];
  if (kind)
    return tenantsToWrite(view).flatMap((tenantId) => supposedLetter(view, { kind, tenantId, on }));
  const term = assess(view).terms.tenth;
  return move.code === 'tenth_passed' && term
    ? [{ type: 'term_set', data: { kind: 'tenth', term } }]
    : [];
}

function supposedLetter(
  view: CaseView,
  { kind, tenantId, on }: { kind: LetterKind; tenantId: string; on: IsoDate },
): NewEvent[] {
  const onFile = view.file.letters.filter(
    (one) => one.kind === kind && one.tenantId === tenantId && one.withdrawn === undefined,
  );
  const letterId = `supposed:${kind}:${tenantId}`;
  const presumed = presumedReceipt(on, view.calendar);
  const prepared = {
    letterId,
    kind,
    occurrence: 1,
    tenantId,
    sender: 'landlord' as const,
    documentId: '',
    postFrom: on,
  };
  const deposited = (id: string): NewEvent => ({
    type: 'letter_deposited',
    data: { letterId: id, on, registeredNumber: '', presumed },
  });
  if (onFile.length > 0) return onFile.map((letter) => deposited(letter.letterId));
  return [{ type: 'letter_prepared', data: prepared }, deposited(letterId)];
}
