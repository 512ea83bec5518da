import type { IsoDate } from '../term/types.js';

export type RulesetState = 'draft' | 'published' | 'retired';

/** A way by which a dwelling is allotted, with the share of all allocations it may take. */
export interface AllocationRoute {
  code: string;
  label: string;
  /** Null: no cap. */
  capPercent: number | null;
}

/** A step in the making of a ruleset, which takes about a year (S18). */
export interface RulesetStep {
  label: string;
  plannedOn: IsoDate | null;
  doneOn: IsoDate | null;
}

/** A group of the target-group plan, and the route by which it gets in. */
export interface TargetGroup {
  label: string;
  route: string;
  /** Dwellings set apart for it; null: none are fixed beforehand. */
  places: number | null;
}

/** A local allocation ruleset with its target-group plan (S18). */
export interface RulesetData {
  name: string;
  municipalities: string[];
  localTie: string | null;
  routes: AllocationRoute[];
  targetGroups: TargetGroup[];
  steps: RulesetStep[];
}

export interface RulesetFault {
  path: string;
  code: 'not_after' | 'twice' | 'not_an_option';
}

/** What contradicts itself in a ruleset; empty when it can be stored. */
export function faultsOfRuleset({
  data,
  from,
  until,
}: {
  data: RulesetData;
  from: IsoDate;
  until: IsoDate | null;
}): RulesetFault[] {
  const codes = data.routes.map(({ code }) => code);
  const twice = (values: readonly string[], path: (index: number) => string): RulesetFault[] =>
    values.flatMap((value, index) =>
      values.indexOf(value) < index ? [{ path: path(index), code: 'twice' as const }] : [],
    );
  return [
    ...(until !== null && until < from ? [{ path: 'until', code: 'not_after' as const }] : []),
    ...twice(codes, (index) => `routes.${index}.code`),
    ...twice(data.municipalities, (index) => `municipalities.${index}`),
    ...data.targetGroups.flatMap(({ route }, index) =>
      codes.includes(route)
        ? []
        : [{ path: `targetGroups.${index}.route`, code: 'not_an_option' as const }],
    ),
  ];
}

export interface RouteShare {
  route: string;
  allocations: number;
  /** Of all allocations of the year, in percent to one decimal; null without allocations. */
  percent: number | null;
  capPercent: number | null;
  over: boolean;
}

export interface RouteShares {
  allocations: number;
  routes: RouteShare[];
  /** Allocations that no route of the ruleset accounts for: shown, never hidden. */
  unaccounted: number;
}

/** The share of each route in a year's allocations against its cap (S18). */
export function routeShares(
  routes: readonly AllocationRoute[],
  counts: readonly { allocations: number; perRoute: Readonly<Record<string, number>> }[],
): RouteShares {
  const allocations = counts.reduce((sum, count) => sum + count.allocations, 0);
  const shares = routes.map(({ code, capPercent }): RouteShare => {
    const mine = counts.reduce((sum, { perRoute }) => sum + (perRoute[code] ?? 0), 0);
    return {
      route: code,
      allocations: mine,
      percent: allocations === 0 ? null : Math.round((mine * 1000) / allocations) / 10,
      capPercent,
      over: capPercent !== null && mine * 100 > capPercent * allocations,
    };
  });
  const accounted = shares.reduce((sum, share) => sum + share.allocations, 0);
  return { allocations, routes: shares, unaccounted: allocations - accounted };
}
