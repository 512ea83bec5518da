import { arrearsDaysOf, defaultWorkingDays } from './arrears.js';
import type { Budget } from '../term/types.js';
import type { ProgrammeFault, ProgrammeFaultCode } from './faults.js';
import type {
  ExtensionRule,
  Labelled,
  Programme,
  RecurringRule,
  TrajectoryPhase,
} from './programme.js';

/**
 * What an agency may change of a programme on the screen, each under a path of codes that stays the same from version to
 * version. The structure stays the file's: phases, where an answer leads, which way an ending goes, and who acts.
 */
export interface ProgrammeParameter {
  path: string;
  group: ParameterGroup;
  /** Which question it is; `of` names the step, the outcome or the body it is asked about. */
  kind: string;
  of: string | null;
  type: ParameterType;
  value: ParameterValue;
  /** The paragraph of the source beside it. */
  clause: string;
}

export type ParameterGroup = 'programme' | TrajectoryPhase | 'evaluation' | 'recurring' | 'body';

export type ParameterType =
  | 'text'
  | 'number'
  | 'optional_number'
  | 'numbers'
  | 'texts'
  | 'budget'
  | 'optional_budget'
  | 'labels'
  | 'extension_by'
  | 'extension_late';

export type ParameterValue =
  string | number | null | readonly number[] | readonly string[] | Budget | readonly Labelled[];

/** Why a value cannot stand at a path; the sentence is made at the edge. */
export interface ParameterFault {
  path: string;
  code: 'unknown_field' | 'wrong_type';
}

/** Every parameter of a programme in the order of its phases. */
export function parametersOf(programme: Programme): ProgrammeParameter[] {
  return handlesOf(draftOf(programme)).map(({ about, read }) => ({ ...about, value: read() }));
}

/** A programme with other values at some paths; a row of a list without a code gets one from its label. */
export function withParameters(
  programme: Programme,
  values: Readonly<Record<string, ParameterValue>>,
): { programme: Programme; faults: ParameterFault[] } {
  const draft = draftOf(programme);
  const handles = new Map(handlesOf(draft).map((handle) => [handle.about.path, handle]));
  const faults = Object.entries(values).flatMap(([path, value]): ParameterFault[] => {
    const handle = handles.get(path);
    if (!handle) return [{ path, code: 'unknown_field' }];
    if (!fits[handle.about.type](value)) return [{ path, code: 'wrong_type' }];
    handle.write(handle.about.type === 'labels' ? coded(value as Labelled[]) : value);
    return [];
  });
  return { programme: programmeOf(draft), faults };
}

/** The path of the parameter that a fault is about; undefined when it lies in the structure. */
export function pathOfFault(
  programme: Programme,
  { code, params }: ProgrammeFault,
): string | undefined {
  const paths = parametersOf(programme).map(({ path }) => path);
  const at = String(code === 'not_positive' ? params['at'] : params['list']);
  const candidates = [
    pathOfCode[code],
    ...(code === 'duplicate_code' ? [at] : []),
    ...(code === 'not_positive' ? placesOfAmount.map((place) => place(at)) : []),
    ...(code === 'not_positive' && at === programme.stay.code ? ['stay.months'] : []),
  ];
  return candidates.find((path) => path !== undefined && paths.includes(path));
}

const placesOfAmount: readonly ((at: string) => string)[] = [
  (at) => `step.${at}.within`,
  (at) => `phase.${at}.lasts`,
  (at) => `body.${at}.1.every`,
  (at) => `recurring.${at}.1.every`,
  (at) => amountPaths[at] ?? '',
];
const amountPaths: Readonly<Record<string, string>> = {
  extension: 'extension.maxTotalMonths',
  interim: 'evaluation.interimEveryMonths',
  final: 'evaluation.finalBeforeEnd',
  prepare: 'evaluation.prepareWorkingDays',
  quota: 'quota.years',
  arrears: 'stay.arrearsWorkingDays',
  scarce_time: 'scarceTime.minutesPerWeek',
};
const pathOfCode: Partial<Record<ProgrammeFaultCode, string>> = {
  choice_beyond_maximum: 'stay.months',
  choice_below_minimum: 'stay.months',
  months_without_term: 'stay.months',
  minimum_beyond_maximum: 'stay.minMonths',
  extension_without_term: 'extension.by',
  extension_beyond_maximum: 'extension.maxTotalMonths',
  extension_never_fits: 'extension.maxTotalMonths',
  interim_never_fits: 'evaluation.interimEveryMonths',
  evaluation_never_held: 'evaluation.interimEveryMonths',
  final_without_term: 'evaluation.finalBeforeEnd',
  final_before_start: 'evaluation.finalBeforeEnd',
  final_never_held: 'evaluation.finalBeforeEnd',
  scale_upside_down: 'evaluation.scale.max',
  quota_out_of_range: 'quota.percent',
  no_referrer: 'referrers',
  no_domain: 'domains',
  no_criterion: 'criteria',
};

/* ---------------------------------------------------------------- reading and writing */

type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;

/** The extension flat, so that "none" is a choice beside the others. */
interface FlatExtension {
  by: 'none' | 'half' | 'months';
  months: number | null;
  maxTotalMonths: number | null;
  late: ExtensionRule['late'];
}

interface Draft {
  data: Writable<Programme>;
  extension: FlatExtension;
}

function draftOf(programme: Programme): Draft {
  const data = structuredClone(programme) as Writable<Programme>;
  data.stay.arrearsWorkingDays = arrearsDaysOf(programme);
  const { extension } = data.stay;
  if (!extension) {
    const none = { by: 'none' as const, months: null, maxTotalMonths: null };
    return { data, extension: { ...none, late: 'refused' } };
  }
  const { by, maxTotalMonths, late } = extension;
  const flat =
    'half' in by
      ? { by: 'half' as const, months: null }
      : { by: 'months' as const, months: by.months };
  return { data, extension: { ...flat, maxTotalMonths, late } };
}

/** What is missing becomes 0, so that the rules of a programme say what is wrong with it. */
function programmeOf({ data, extension }: Draft): Programme {
  const { stay } = data;
  const { by, months, maxTotalMonths, late } = extension;
  const clause = stay.extension?.clause ?? stay.clause;
  const length = by === 'half' ? { half: 'of_original' as const } : { months: months ?? 0 };
  stay.extension =
    by === 'none' ? null : { clause, by: length, maxTotalMonths: maxTotalMonths ?? 0, late };
  if ((stay.minMonths ?? null) === null) delete stay.minMonths;
  if (stay.arrearsWorkingDays === defaultWorkingDays) delete stay.arrearsWorkingDays;
  return data;
}

interface Handle {
  about: Omit<ProgrammeParameter, 'value'>;
  read: () => ParameterValue;
  write: (value: ParameterValue) => void;
}

interface About {
  group: ParameterGroup;
  clause: string;
  of?: string;
}

interface Question {
  path: string;
  kind: string;
  type: ParameterType;
}

/** The handle on one key of one part of the draft. */
function on<Part extends object>(part: Part, key: keyof Part & string, about: About) {
  // The type of a value is checked against its question before it is written.
  const holder = part as unknown as Record<string, ParameterValue | undefined>;
  return ({ path, kind, type }: Question): Handle => ({
    about: { path, kind, type, of: null, ...about },
    read: () => holder[key] ?? null,
    write: (value) => {
      holder[key] = value;
    },
  });
}

const ask = (path: string, type: ParameterType, kind = path): Question => ({ path, kind, type });

function handlesOf(draft: Draft): Handle[] {
  return [
    ...programmeHandles(draft),
    ...phaseHandles(draft),
    ...stayHandles(draft),
    ...evaluationHandles(draft),
    ...recurringHandles(draft),
    ...bodyHandles(draft),
  ];
}

function programmeHandles({ data }: Draft): Handle[] {
  const about: About = { group: 'programme', clause: data.source };
  const allotted: About = { group: 'programme', clause: data.quota?.clause ?? '' };
  return [
    on(data, 'title', about)(ask('title', 'text')),
    on(data, 'summary', about)(ask('summary', 'text')),
    on(data, 'referrers', about)(ask('referrers', 'labels')),
    on(data, 'criteria', about)(ask('criteria', 'labels')),
    on(data, 'domains', about)(ask('domains', 'labels')),
    ...(data.quota
      ? [
          on(data.quota, 'percent', allotted)(ask('quota.percent', 'number')),
          on(data.quota, 'years', allotted)(ask('quota.years', 'number')),
        ]
      : []),
    ...(data.scarceTime
      ? [
          on(data.scarceTime, 'minutesPerWeek', {
            group: 'programme',
            clause: data.scarceTime.clause,
            of: data.scarceTime.label,
          })(ask('scarceTime.minutesPerWeek', 'number')),
        ]
      : []),
  ];
}

function phaseHandles({ data }: Draft): Handle[] {
  return data.phases.flatMap(({ phase, steps, lasts }) => [
    ...steps.flatMap((step) => {
      const about: About = { group: phase, clause: step.clause, of: step.label };
      return [
        on(step, 'label', about)(ask(`step.${step.code}.label`, 'text', 'step.label')),
        on(step, 'within', about)(ask(`step.${step.code}.within`, 'budget', 'step.within')),
      ];
    }),
    ...(lasts
      ? [
          on(lasts, 'months', { group: phase, clause: lasts.clause })(
            ask(`phase.${phase}.lasts`, 'number', 'phase.lasts'),
          ),
        ]
      : []),
  ]);
}

function stayHandles({ data: { stay }, extension }: Draft): Handle[] {
  const about: About = { group: 'stay', clause: stay.clause };
  const arrears: About = { group: 'stay', clause: 'facts §13.18' };
  const more: About = { group: 'stay', clause: stay.extension?.clause ?? stay.clause };
  return [
    on(stay, 'months', about)(ask('stay.months', 'numbers')),
    on(stay, 'minMonths', about)(ask('stay.minMonths', 'optional_number')),
    on(stay, 'maxMonths', about)(ask('stay.maxMonths', 'optional_number')),
    on(stay, 'arrearsWorkingDays', arrears)(ask('stay.arrearsWorkingDays', 'optional_number')),
    on(extension, 'by', more)(ask('extension.by', 'extension_by')),
    on(extension, 'months', more)(ask('extension.months', 'optional_number')),
    on(extension, 'maxTotalMonths', more)(ask('extension.maxTotalMonths', 'optional_number')),
    on(extension, 'late', more)(ask('extension.late', 'extension_late')),
  ];
}

function evaluationHandles({ data: { stay } }: Draft): Handle[] {
  const rule = stay.evaluations;
  const about: About = { group: 'evaluation', clause: rule.clause };
  const at = (name: string): string => `evaluation.${name}`;
  return [
    on(rule, 'interimEveryMonths', about)(ask(at('interimEveryMonths'), 'optional_number')),
    on(rule, 'finalBeforeEnd', about)(ask(at('finalBeforeEnd'), 'optional_budget')),
    on(rule, 'prepareWorkingDays', about)(ask(at('prepareWorkingDays'), 'number')),
    on(rule, 'prepare', about)(ask(at('prepare'), 'texts')),
    on(rule.scale, 'min', about)(ask(at('scale.min'), 'number')),
    on(rule.scale, 'max', about)(ask(at('scale.max'), 'number')),
    ...rule.outcomes.map((outcome) =>
      on(outcome, 'label', { ...about, of: outcome.label })(
        ask(at(`outcome.${outcome.code}.label`), 'text', 'evaluation.outcome'),
      ),
    ),
  ];
}

function recurringHandles({ data: { stay } }: Draft): Handle[] {
  return stay.recurring.flatMap((rule) => rhythmHandles('recurring', rule));
}

function bodyHandles({ data }: Draft): Handle[] {
  return data.bodies.flatMap((rule) => rhythmHandles('body', rule));
}

function rhythmHandles(
  group: 'recurring' | 'body',
  {
    code,
    label,
    clause,
    rhythm,
  }: Pick<Writable<RecurringRule>, 'code' | 'label' | 'clause' | 'rhythm'>,
): Handle[] {
  return rhythm.flatMap((beat, index) => {
    const about: About = { group, clause, of: label };
    const path = `${group}.${code}.${index + 1}`;
    const every = on(beat, 'every', about)(ask(`${path}.every`, 'budget', `${group}.every`));
    if (index === rhythm.length - 1) return [every];
    const lasts = ask(`${path}.forMonths`, 'number', `${group}.forMonths`);
    return [every, on(beat, 'forMonths', about)(lasts)];
  });
}

/* ---------------------------------------------------------------- the form of a value */

const isNumber = (value: unknown): boolean => typeof value === 'number';
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isBudget = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value;
const isListOf =
  (isItem: (item: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(isItem);
const isLabelled = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && 'code' in item && 'label' in item;

const fits: Record<ParameterType, (value: ParameterValue) => boolean> = {
  text: isText,
  number: isNumber,
  optional_number: (value) => value === null || isNumber(value),
  numbers: isListOf(isNumber),
  texts: isListOf(isText),
  budget: isBudget,
  optional_budget: (value) => value === null || isBudget(value),
  labels: isListOf(isLabelled),
  extension_by: (value) => value === 'none' || value === 'half' || value === 'months',
  extension_late: (value) => value === 'refused' || value === 'with_reason',
};

function coded(rows: readonly Labelled[]): Labelled[] {
  const taken = rows.map(({ code }) => code);
  return rows.map(({ code, label }) => {
    if (code !== '') return { code, label };
    const made = freeCode(label, taken);
    taken.push(made);
    return { code: made, label };
  });
}

function freeCode(label: string, taken: readonly string[]): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  const stem = words.slice(0, 60) === '' ? 'item' : words.slice(0, 60);
  let code = stem;
  for (let n = 2; taken.includes(code); n += 1) code = `${stem}_${n}`;
  return code;
}
