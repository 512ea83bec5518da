import { createInstance, type FormatterModule } from 'i18next';
import {
  formatDate,
  formatDayOfMonth,
  formatEuro,
  formatMonth,
  formatPeriod,
  formatQuantity,
} from './format.js';
import { nl } from './nl/nl.js';

export type Language = 'nl';
export type TextParam = string | number | boolean | undefined;
export type TextParams = Readonly<Record<string, TextParam>>;

/** Sentences by code. A code is the path of its key: `letters.letter_1.subject`. */
export interface Texts {
  t(language: Language, code: string, params?: TextParams): string;
  has(language: Language, code: string): boolean;
}

export interface TextsOptions {
  /** `throw` in tests, so that no key or parameter is ever forgotten; `mark` shows `⟦code⟧` instead. */
  missing?: 'throw' | 'mark';
}

/** Thrown when a sentence or one of its parameters is missing. */
export class TextMissing extends Error {
  constructor(
    readonly code: string,
    readonly param?: string,
  ) {
    super(param ? `Text ${code} misses its parameter ${param}` : `No text for ${code}`);
  }
}

/**
 * The sentences of the product. Placeholders may name a format: `{{date, date}}`, `{{date, short}}`,
 * `{{date, day}}`, `{{month, month}}`, `{{cents, euro}}`, `{{amount, quantity}}` (with `unit`),
 * `{{days, period}}`. A parameter's value is never itself read as a template.
 */
export function createTexts(options: TextsOptions = {}): Texts {
  const missing = options.missing ?? (process.env.NODE_ENV === 'test' ? 'throw' : 'mark');
  const instance = createInstance().use(wordFormatter);
  void instance.init({
    lng: 'nl',
    fallbackLng: false,
    resources: { nl: { translation: nl } },
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    saveMissing: false,
    missingInterpolationHandler: (text: string, match: RegExpExecArray) =>
      onMissing(missing, text, paramOf(match)),
  });
  const has = (language: Language, code: string): boolean =>
    typeof instance.getResource(language, 'translation', code) === 'string';
  return {
    has,
    t: (language, code, params = {}) => {
      if (!has(language, code)) return onMissing(missing, code);
      return instance.t(code, { ...params, lng: language });
    },
  };
}

function onMissing(missing: 'throw' | 'mark', code: string, param?: string): string {
  if (missing === 'throw') throw new TextMissing(code, param);
  return `⟦${param ?? code}⟧`;
}

function paramOf(match: RegExpExecArray): string {
  return (match[1] ?? match[0]).split(',')[0]?.trim() ?? match[0];
}

/** i18next's own formatter swallows errors and leans on Intl; ours throws on a bad date or amount. */
const wordFormatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (
    value: unknown,
    format,
    ...[, params = {}]: [language?: string, params?: FormatParams]
  ): string => {
    if (value === undefined || value === null || !format) return value as string;
    const inWords = formats[format];
    if (!inWords) throw new RangeError(`Unknown format in a text: ${format}`);
    return inWords(value, params);
  },
};

type FormatParams = Readonly<Record<string, unknown>>;

const formats: Readonly<Record<string, (value: unknown, params: FormatParams) => string>> = {
  date: (value) => formatDate(String(value)),
  dayless: (value) => formatDate(String(value), 'no_weekday'),
  short: (value) => formatDate(String(value), 'short'),
  day: (value) => formatDayOfMonth(String(value)),
  month: (value) => formatMonth(String(value)),
  euro: (value) => formatEuro(Number(value)),
  period: (value) => formatPeriod(Number(value)),
  quantity: (value, params) => formatQuantity(Number(value), String(params['unit'])),
};
