/**
 * The one table of states and moves of the rent-arrears procedure (S1, source 001 §4.2.1.3).
 * The workflow may move only along it, the outlook walks it, the screens name it.
 */
export const arrearsPhases = [
  'review',
  'letter_1',
  'letter_2',
  'tenth',
  'letter_3',
  'objection_week',
  'hand_over',
  'welfare_centre',
  'committee',
  'decision_letters',
  'plan',
  'landlord_decision',
  'notice',
  'petition',
  'court',
  'closed',
] as const;
export type ArrearsPhase = (typeof arrearsPhases)[number];

export const arrearsOutcomes = [
  'paid',
  'plan_kept',
  'withdrawn',
  'lease_ended',
  'deceased',
  'debt_split_off',
  'evicted',
  'eviction_averted',
] as const;
export type ArrearsOutcome = (typeof arrearsOutcomes)[number];

/** What makes a move happen; `time` = nothing happened before the term was over. */
export type MoveCause =
  'start' | 'time' | 'post' | 'person' | 'paid' | 'objection' | 'status' | 'lease_end';

export interface Move {
  code: string;
  from: ArrearsPhase;
  to: ArrearsPhase;
  cause: MoveCause;
  /** The paragraph of the source, as shown beside the step. */
  clause: string;
  /** The term whose passing makes or bounds this move; walked by the outlook. */
  term?: ArrearsTermKind;
}

export type ArrearsTermKind =
  | 'letter_1_due'
  | 'letter_2_due'
  | 'tenth'
  | 'letter_3_due'
  | 'presumed_receipt'
  | 'objection_week'
  | 'hand_over_due'
  | 'acceptance'
  | 'first_contact'
  | 'session_within'
  | 'invitation_posting'
  | 'session'
  | 'decision_letters'
  | 'instalment'
  | 'instalment_grace'
  | 'notice_period'
  | 'hold'
  | 'task';

const s1 = (step: number): string => `S1 step ${step}`;

export const arrearsMoves: readonly Move[] = [
  {
    code: 'review_resumed',
    from: 'review',
    to: 'landlord_decision',
    cause: 'person',
    clause: s1(8),
  },
  { code: 'review_restarted', from: 'review', to: 'letter_1', cause: 'person', clause: s1(8) },
  {
    code: 'letter_1_posted',
    from: 'letter_1',
    to: 'letter_2',
    cause: 'post',
    clause: s1(1),
    term: 'letter_1_due',
  },
  {
    code: 'letter_2_posted',
    from: 'letter_2',
    to: 'tenth',
    cause: 'post',
    clause: s1(1),
    term: 'letter_2_due',
  },
  {
    code: 'tenth_passed',
    from: 'tenth',
    to: 'letter_3',
    cause: 'time',
    clause: s1(2),
    term: 'tenth',
  },
  { code: 'threat_gone', from: 'letter_3', to: 'tenth', cause: 'paid', clause: s1(8) },
  {
    code: 'letter_3_posted',
    from: 'letter_3',
    to: 'objection_week',
    cause: 'post',
    clause: s1(2),
    term: 'letter_3_due',
  },
  {
    code: 'letter_3_again',
    from: 'objection_week',
    to: 'letter_3',
    cause: 'person',
    clause: s1(2),
  },
  {
    code: 'week_over',
    from: 'objection_week',
    to: 'hand_over',
    cause: 'time',
    clause: s1(3),
    term: 'objection_week',
  },
  {
    code: 'objected',
    from: 'objection_week',
    to: 'landlord_decision',
    cause: 'objection',
    clause: s1(3),
    term: 'objection_week',
  },
  {
    code: 'objected_late',
    from: 'hand_over',
    to: 'landlord_decision',
    cause: 'objection',
    clause: s1(3),
  },
  {
    code: 'share_refused',
    from: 'hand_over',
    to: 'landlord_decision',
    cause: 'person',
    clause: s1(3),
  },
  {
    code: 'handed_over',
    from: 'hand_over',
    to: 'welfare_centre',
    cause: 'time',
    clause: s1(3),
    term: 'hand_over_due',
  },
  {
    code: 'not_accepted',
    from: 'welfare_centre',
    to: 'landlord_decision',
    cause: 'person',
    clause: s1(4),
  },
  {
    code: 'called_back',
    from: 'welfare_centre',
    to: 'landlord_decision',
    cause: 'objection',
    clause: s1(3),
  },
  {
    code: 'convened',
    from: 'welfare_centre',
    to: 'committee',
    cause: 'person',
    clause: s1(5),
    term: 'session',
  },
  {
    code: 'called_back_committee',
    from: 'committee',
    to: 'landlord_decision',
    cause: 'objection',
    clause: s1(3),
  },
  { code: 'postponed', from: 'committee', to: 'welfare_centre', cause: 'person', clause: s1(6) },
  { code: 'decided', from: 'committee', to: 'decision_letters', cause: 'person', clause: s1(6) },
  {
    code: 'no_solution',
    from: 'decision_letters',
    to: 'landlord_decision',
    cause: 'time',
    clause: s1(7),
    term: 'decision_letters',
  },
  {
    code: 'plan_decided',
    from: 'decision_letters',
    to: 'plan',
    cause: 'time',
    clause: s1(7),
    term: 'decision_letters',
  },
  { code: 'plan_broken', from: 'plan', to: 'landlord_decision', cause: 'person', clause: s1(7) },
  {
    code: 'notice_chosen',
    from: 'landlord_decision',
    to: 'notice',
    cause: 'person',
    clause: s1(7),
  },
  { code: 'tenth_awaited', from: 'landlord_decision', to: 'tenth', cause: 'person', clause: s1(8) },
  {
    code: 'shared_after_all',
    from: 'landlord_decision',
    to: 'hand_over',
    cause: 'person',
    clause: s1(3),
  },
  {
    code: 'notice_not_now',
    from: 'notice',
    to: 'landlord_decision',
    cause: 'person',
    clause: s1(7),
  },
  {
    code: 'petition_not_now',
    from: 'petition',
    to: 'landlord_decision',
    cause: 'person',
    clause: s1(7),
  },
  {
    code: 'notice_served',
    from: 'notice',
    to: 'petition',
    cause: 'post',
    clause: s1(7),
    term: 'notice_period',
  },
  { code: 'petition_lodged', from: 'petition', to: 'court', cause: 'person', clause: s1(7) },
  ...agreedInAnyPhase(),
  ...endedInAnyPhase(),
];

/** S1 steps 7 and 8: a plan may be agreed, and money may come in, at any moment. */
function agreedInAnyPhase(): Move[] {
  return arrearsPhases
    .filter((phase) => !['plan', 'closed', 'decision_letters'].includes(phase))
    .map((from) => ({
      code: `plan_agreed_${from}`,
      from,
      to: 'plan',
      cause: 'person',
      clause: s1(7),
    }));
}

function endedInAnyPhase(): Move[] {
  const open = arrearsPhases.filter((phase) => phase !== 'closed');
  const endings: [string, MoveCause][] = [
    ['paid', 'paid'],
    ['withdrawn', 'person'],
    ['lease_ended', 'lease_end'],
    ['deceased', 'status'],
    ['debt_split_off', 'status'],
  ];
  const anywhere = open.flatMap((from) =>
    endings.map(([code, cause]): Move => ({
      code: `${code}_${from}`,
      from,
      to: 'closed',
      cause,
      clause: s1(8),
    })),
  );
  return [
    ...anywhere,
    { code: 'plan_kept_plan', from: 'plan', to: 'closed', cause: 'paid', clause: s1(7) },
    { code: 'evicted_court', from: 'court', to: 'closed', cause: 'person', clause: s1(7) },
    { code: 'eviction_averted_court', from: 'court', to: 'closed', cause: 'person', clause: s1(7) },
  ];
}

/** Thrown when a procedure tries a move that its table does not have. */
export class MoveNotAllowed extends Error {
  constructor(
    readonly from: ArrearsPhase,
    readonly to: ArrearsPhase,
  ) {
    super(`The arrears procedure has no move from ${from} to ${to}`);
  }
}

/** The move from one phase to another. Throws {@link MoveNotAllowed} when the table has none. */
export function moveBetween(from: ArrearsPhase, to: ArrearsPhase): Move {
  const move = arrearsMoves.find((candidate) => candidate.from === from && candidate.to === to);
  if (!move) throw new MoveNotAllowed(from, to);
  return move;
}

/** Faults in the table itself: unknown or unreachable phases, dead ends, two moves of one name. Checked at start-up. */
export function faultsOfProcess(moves: readonly Move[] = arrearsMoves): string[] {
  const names = moves.map((move) => move.code);
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  const strayed = moves.filter(
    ({ from, to }) => !arrearsPhases.includes(from) || !arrearsPhases.includes(to),
  );
  const reached = reachableFrom(['letter_1', 'review'], moves);
  const unreachable = arrearsPhases.filter((phase) => !reached.has(phase));
  const deadEnds = arrearsPhases.filter(
    (phase) => phase !== 'closed' && !moves.some((move) => move.from === phase),
  );
  return [
    ...doubled.map((name) => `two moves are called ${name}`),
    ...strayed.map(({ code }) => `${code} names an unknown phase`),
    ...unreachable.map((phase) => `no move leads to ${phase}`),
    ...deadEnds.map((phase) => `no move leaves ${phase}`),
  ];
}

function reachableFrom(starts: readonly ArrearsPhase[], moves: readonly Move[]): Set<ArrearsPhase> {
  const reached = new Set(starts);
  let grown = true;
  while (grown) {
    const before = reached.size;
    for (const move of moves) if (reached.has(move.from)) reached.add(move.to);
    grown = reached.size > before;
  }
  return reached;
}
