import type { TextParams } from '../../infra/texts/texts.js';
import type { Texts } from '../http/texts.js';

/** Where the word for a code in an event's data is found. */
const wordsOf: Readonly<Record<string, readonly string[]>> = {
  kind: ['letters.kind', 'tasks.kind', 'terms.name', 'events.court'],
  outcome: ['events.delivery', 'tasks.outcome', 'general.outcome', 'tasks.kind'],
  state: ['general.term_state', 'events.plan_state', 'events.mail_state'],
  decision: ['events.decision'],
  reason: ['events.hold', 'events.reason'],
  role: ['general.role'],
  phase: ['general.phase'],
};
const outcomeFirst: Readonly<Record<string, string>> = {
  task_completed: 'tasks.outcome',
  case_closed: 'general.outcome',
  letter_delivered: 'events.delivery',
};

/** What happened, as one sentence; codes inside become words, bodies stay where they are. */
export function eventText(
  texts: Texts,
  { type, data }: { type: string; data: Record<string, unknown> },
): string {
  if (type === 'phase_entered') {
    const move = typeof data['move'] === 'string' ? data['move'] : '';
    const own = moveKey(texts, move);
    if (own !== undefined) return texts.word(own);
  }
  const term = data['term'] as { date?: string } | undefined;
  const flat: TextParams = {
    date: term?.date,
    ...Object.fromEntries(entriesOf(texts, type, data)),
  };
  return texts.word(`events.type.${type}`, flat);
}

/** `paid_letter_2` is the move `paid` from `letter_2`. */
function moveKey(texts: Texts, move: string): string | undefined {
  const parts = move.split('_');
  for (let length = parts.length; length > 0; length--) {
    const key = `events.move.${parts.slice(0, length).join('_')}`;
    if (texts.has(key)) return key;
  }
  return undefined;
}

function entriesOf(
  texts: Texts,
  type: string,
  data: Record<string, unknown>,
): [string, string | number][] {
  return Object.entries(data).flatMap(([field, value]): [string, string | number][] => {
    if (typeof value === 'number') return [[field, value]];
    if (typeof value !== 'string') return [];
    const first = field === 'outcome' ? outcomeFirst[type] : undefined;
    const places = [...(first === undefined ? [] : [first]), ...(wordsOf[field] ?? [])];
    const place = places.find((one) => texts.has(`${one}.${value}`));
    const word = place === undefined ? value.replaceAll('_', ' ') : texts.word(`${place}.${value}`);
    return [[field, places.length > 0 ? word : value]];
  });
}

export type EventIcon =
  | 'money'
  | 'letter'
  | 'letter_returned'
  | 'letter_proof'
  | 'talk'
  | 'visit'
  | 'milestone'
  | 'task'
  | 'decision'
  | 'pause'
  | 'share'
  | 'court'
  | 'end'
  | 'other';

const icons: readonly [RegExp, EventIcon][] = [
  [/^money|^payment|^commitment/, 'money'],
  [/^letter_delivered/, 'letter_proof'],
  [/^letter/, 'letter'],
  [/^contact|^objection/, 'talk'],
  [/^task/, 'task'],
  [/^hold|^status/, 'pause'],
  [/^share/, 'share'],
  [/^court|^petition/, 'court'],
  [/^case_closed/, 'end'],
  [/^phase|^case_opened|^session/, 'milestone'],
  [/decided|^plan/, 'decision'],
];

/** The picture beside an event. */
export function eventIcon(type: string): EventIcon {
  return icons.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
}
