import type { IsoDate, NewRuleset, Ruleset } from '../../lib/answers';

/* The lists of a ruleset as people type them: one line each, its parts with a bar between. */

export type LineField = 'routes' | 'targetGroups' | 'steps';

/** The lines of a field that cannot be read, by number. */
export interface LineFault {
  field: LineField;
  line: number;
}

interface Read<Item> {
  items: Item[];
  faults: LineFault[];
}

type Route = NewRuleset['routes'][number];
type Group = NonNullable<NewRuleset['targetGroups']>[number];
type Step = NonNullable<NewRuleset['steps']>[number];

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** "Versneld | 20": the label and the cap in percent. A known label keeps its code, so that the counts stay with it. */
export function readRoutes(text: string, known: readonly Route[]): Read<Route> {
  return readLines('routes', text, ([label = '', cap = '']) => {
    const capPercent = numberIn(cap);
    if (capPercent === undefined) return null;
    const code = known.find((one) => one.label === label)?.code ?? codeOf(label);
    return { code, label, capPercent };
  });
}

/** "Jongeren | Versneld | 4": the group, the route by which it gets in, and the dwellings set apart. */
export function readGroups(text: string, routes: readonly Route[]): Read<Group> {
  return readLines('targetGroups', text, ([label = '', route = '', many = '']) => {
    const places = numberIn(many);
    const found = routes.find((one) => one.label === route);
    return places === undefined || found === undefined
      ? null
      : { label, route: found.code, places };
  });
}

/** "Ontwerp klaar | 31/12/2026": the step and the day it is planned on. A known step keeps the day it was done. */
export function readSteps(text: string, known: readonly Step[]): Read<Step> {
  return readLines('steps', text, ([label = '', day = '']) => {
    const plannedOn = dayIn(day);
    if (plannedOn === undefined) return null;
    return { label, plannedOn, doneOn: known.find((one) => one.label === label)?.doneOn ?? null };
  });
}

/** A ruleset written as its lines, to begin the next version with. */
export function writtenLines({
  routes,
  targetGroups,
  steps,
}: Pick<Ruleset, LineField>): Record<LineField, string> {
  const labelOf = (route: string): string =>
    routes.find(({ code }) => code === route)?.label ?? route;
  return {
    routes: joined(routes.map(({ label, capPercent }) => [label, decimal(capPercent)])),
    targetGroups: joined(
      targetGroups.map(({ label, route, places }) => [label, labelOf(route), decimal(places)]),
    ),
    steps: joined(
      steps.map(({ label, plannedOn }) => [label, plannedOn?.split('-').reverse().join('/') ?? '']),
    ),
  };
}

function readLines<Item>(
  field: LineField,
  text: string,
  read: (parts: string[]) => Item | null,
): Read<Item> {
  const items: Item[] = [];
  const faults: LineFault[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const parts = line.split('|').map((part) => part.trim());
    const item = parts[0] === '' ? null : read(parts);
    if (item === null) faults.push({ field, line: index + 1 });
    else items.push(item);
  }
  return { items, faults };
}

/** Null when it was left empty, undefined when it is no number. */
function numberIn(text: string): number | null | undefined {
  if (text === '') return null;
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

function dayIn(text: string): IsoDate | null | undefined {
  if (text === '') return null;
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const codeOf = (label: string): string =>
  `r_${label
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 60)}`;

const decimal = (value: number | null): string =>
  value === null ? '' : String(value).replace('.', ',');

const joined = (rows: readonly (readonly string[])[]): string =>
  rows.map((parts) => parts.filter((part) => part !== '').join(' | ')).join('\n');
