import { Injectable } from '@nestjs/common';
import { explainSteps } from '../../infra/texts/explain.js';
import { createTexts, type TextParams, type Texts as AllTexts } from '../../infra/texts/texts.js';
import { problemWords } from '../words/problems.js';

/** Sentences at the edge, in the user's language. */
@Injectable()
export class Texts {
  private readonly texts: AllTexts = createTexts({ missing: 'mark' });

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
    return steps.map((step) => explainSteps(this.texts, [step])[0] ?? '');
  }
}
