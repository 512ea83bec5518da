import type { Language, TextParams, Texts } from './texts.js';

/** A step of an explanation as `domain/term` stores it. */
export interface ExplainedStep {
  readonly code: string;
  readonly params: TextParams;
}

/**
 * The sentences behind a date, one per step. `print` leaves out what a letter need not say: the
 * result (it stands above), weekends, and days a roll explains again. Counts of nothing go anyway.
 */
export function explainSteps(
  texts: Texts,
  steps: readonly ExplainedStep[],
  options: { language?: Language; for?: 'screen' | 'print' } = {},
): string[] {
  const { language = 'nl', for: reader = 'screen' } = options;
  return steps
    .filter((step, at) => reader === 'screen' || worthPrinting(step, steps.slice(at + 1)))
    .filter(({ code, params }) => code !== 'count' || params['amount'] !== 0)
    .map((step) => capitalised(explainStep(texts, language, step)));
}

function worthPrinting({ code, params }: ExplainedStep, next: readonly ExplainedStep[]): boolean {
  if (code === 'result' || code === 'skip_weekend') return false;
  if (code !== 'skip_holiday') return true;
  return !next.some((step) => step.code === 'roll' && step.params['from'] === params['date']);
}

function explainStep(texts: Texts, language: Language, { code, params }: ExplainedStep): string {
  const known = namesTranslated(texts, language, params);
  return texts.t(language, keyOf(texts, language, { code, params }), known);
}

function keyOf(texts: Texts, language: Language, { code, params }: ExplainedStep): string {
  switch (code) {
    case 'anchor': {
      const key = `terms.anchor.${params['event']}`;
      return texts.has(language, key) ? key : 'terms.anchor.other';
    }
    case 'count':
      if (params['direction'] === 'before') return 'terms.step.count_back';
      return params['countingRule'] === 'same_day'
        ? 'terms.step.count_same_day'
        : 'terms.step.count';
    case 'skip_weekend':
      return `terms.step.skip_weekend${params['from'] === params['until'] ? '_day' : ''}`;
    case 'roll':
      return `terms.step.roll_${params['because'] === 'weekend' ? 'weekend' : 'holiday'}`;
    default:
      return `terms.step.${code}`;
  }
}

/** Codes inside the parameters become words: the holiday that stood in the way. */
function namesTranslated(texts: Texts, language: Language, params: TextParams): TextParams {
  const holiday = params['holiday'] ?? params['because'];
  if (typeof holiday !== 'string' || holiday === '' || holiday === 'weekend') return params;
  return { ...params, holiday: texts.t(language, `terms.holiday.${holiday}`) };
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
