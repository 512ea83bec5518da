import type { Texts } from '../http/texts.js';

/** What a case waits for, in words: a step of its own, or the task a person has. */
export function waitingWord(texts: Texts, code: string | null): string {
  const places = ['general.waiting', 'tasks.kind'];
  const place = places.find((one) => texts.has(`${one}.${code ?? ''}`));
  return place === undefined ? 'de procedure' : texts.word(`${place}.${code ?? ''}`);
}
