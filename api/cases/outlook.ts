import { type Branch, type ExpectedMove, outlook } from '../../domain/arrears/outlook.js';
import type { CaseView } from '../../domain/arrears/situation.js';
import type { Texts } from '../http/texts.js';
import { termAnswer } from '../words/terms.js';
import type { OutlookBranch } from './cases.answers.js';

/** What may come: one branch per condition, its moves as a chain with dates (architecture §3). */
export function outlookOf(texts: Texts, view: CaseView): OutlookBranch[] {
  return outlook(view).map((branch) => branchOf(texts, branch));
}

function branchOf(texts: Texts, { chain, likely }: Branch): OutlookBranch {
  const code = chain[0] ? bareCode(texts, chain[0].move) : '';
  return {
    code,
    icon: chain.at(-1)?.to === 'closed' ? 'end' : 'milestone',
    condition: texts.word(`events.condition.${code}`),
    likely,
    steps: chain.map((move, index) => stepOf(texts, move, index)),
  };
}

function stepOf(
  texts: Texts,
  { move, term, to }: ExpectedMove,
  index: number,
): OutlookBranch['steps'][0] {
  const words = `events.move.${bareCode(texts, move)}`;
  return {
    term: term && termAnswer(texts, term),
    when: term ? null : texts.word(`events.when.${index === 0 ? 'at_once' : 'then'}`),
    text: texts.word(texts.has(words) ? words : `general.phase.${to}`),
  };
}

/** Moves that exist from every phase carry it behind their name: `paid_letter_1`. */
function bareCode(texts: Texts, move: string): string {
  if (texts.has(`events.move.${move}`)) return move;
  return /^(paid|plan_agreed)_/.exec(move)?.[1] ?? move;
}
