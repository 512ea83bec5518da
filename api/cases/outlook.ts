import { arrearsMoves, type ArrearsPhase } from '../../domain/arrears/process.js';
import type { Situation } from '../../domain/arrears/situation.js';
import type { Texts } from '../http/texts.js';
import { termAnswer } from '../words/terms.js';
import type { OutlookBranch } from './cases.answers.js';

const conditions: Readonly<Record<string, string>> = {
  time: 'Als er niets gebeurt',
  post: 'Als de brief op de post gaat',
  person: 'Als iemand dit beslist',
  paid: 'Als alles betaald is',
  objection: 'Als de huurder verzet aantekent',
  status: 'Als een status van een persoon dit vraagt',
  lease_end: 'Als de huur eindigt',
  start: 'Als de procedure start',
};

/** The moves that lie open from the phase, each with its date where it has one (architecture §3). */
export function outlookOf(texts: Texts, situation: Situation): OutlookBranch[] {
  const { phase, terms } = situation;
  return arrearsMoves
    .filter(({ from }) => from === phase)
    .sort((a, b) => weight(a.cause) - weight(b.cause))
    .map(({ code, cause, to, term: termKind, from }) => {
      const term = termKind === undefined ? undefined : terms[termKind];
      const text = moveText(texts, code, from);
      return {
        code,
        icon: to === 'closed' ? 'end' : 'milestone',
        condition: conditions[cause] ?? 'Als dit gebeurt',
        likely: cause === 'time' || cause === 'post',
        steps: [
          {
            term: term ? termAnswer(texts, term) : null,
            when: term ? null : 'meteen',
            text: `${text} ${texts.word(`general.phase.${to}`)}.`,
          },
        ],
      };
    });
}

const weight = (cause: string): number =>
  ['time', 'post', 'person', 'paid', 'objection'].indexOf(cause);

function moveText(texts: Texts, code: string, from: ArrearsPhase): string {
  const bare = code.endsWith(`_${from}`) ? code.slice(0, -from.length - 1) : code;
  return texts.word(`events.move.${texts.has(`events.move.${code}`) ? code : bare}`);
}
