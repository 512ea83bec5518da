import { Injectable } from '@nestjs/common';
import { explainSteps } from '../../infra/texts/explain.js';
import { createTexts, type TextParams, type Texts as AllTexts } from '../../infra/texts/texts.js';
import { problemWords } from '../words/problems.js';

/** Some megabytes at most. */
const mostSentences = 20_000;

/** Sentences at the edge, in the user's language. */
@Injectable()
export class Texts {
  private readonly texts: AllTexts = createTexts({ missing: 'mark' });
  private readonly sentences = new Map<string, string>();

  /** The sentence of a code of `errors`; a code without a sentence of its own gets a general one. */
  error(code: string, params: TextParams): string {
    const own = problemWords[code];
    if (own !== undefined) return own;
    const key = `errors.${code}`;
    return this.texts.t('nl', this.texts.has('nl', key) ? key : 'errors.invalid', params);
  }

  /** The sentence of a code; the code's last part when there is none. */
  word(code: string, params: TextParams = {}): string {
    if (this.texts.has('nl', code)) return this.texts.t('nl', code, params);
    return (code.split('.').at(-1) ?? code).replaceAll('_', ' ');
  }

  /** Whether a code has a sentence. */
  has(code: string): boolean {
    return this.texts.has('nl', code);
  }

  /** One sentence per step of the explanation of a date. */
  steps(steps: readonly { code: string; params: TextParams }[]): string[] {
    return steps.map((step) => this.step(step));
  }

  /** A step has one sentence for ever: kept, because a list of terms spends most of its time on them. */
  private step(step: { code: string; params: TextParams }): string {
    const key = JSON.stringify(step);
    const known = this.sentences.get(key);
    if (known !== undefined) return known;
    const sentence = explainSteps(this.texts, [step])[0] ?? '';
    if (this.sentences.size >= mostSentences) this.sentences.clear();
    this.sentences.set(key, sentence);
    return sentence;
  }
}
