import type { IsoDate } from '../term/types.js';
import type { Candidate, Ranking } from './ranking.js';

export const placeKinds = ['dwelling', 'unit', 'fallback'] as const;
/** A dwelling or studio, a training unit, or a place kept in a facility. */
export type PlaceKind = (typeof placeKinds)[number];

export const refusingParties = ['candidate', 'landlord', 'provider'] as const;
export type RefusingParty = (typeof refusingParties)[number];

export interface OfferedPlace {
  id: string;
  kind: PlaceKind;
  ownerId: string;
  leadId: string;
  bedrooms: number | null;
  municipality: string;
  region: string | null;
  site: string | null;
  programmes: readonly string[];
  from: IsoDate;
  until: IsoDate | null;
}

/** What a candidate asks of a dwelling; an empty list asks nothing (S9 step 1, S2 fase 5). */
export interface Wish {
  /** At least so many; 0 for a studio. */
  bedrooms: number | null;
  regions: readonly string[];
  sites: readonly string[];
  /** The site whose public this person belongs to (S9 step 3). */
  profile: string | null;
}

export interface Seeker {
  candidate: Pick<Candidate, 'trajectoryId' | 'landlordId'>;
  wish: Wish | undefined;
  /** The places that either side refused for this person before. */
  refused: readonly string[];
}

export type MatchCode =
  | 'programme'
  | 'in_use'
  | 'landlord'
  | 'municipality'
  | 'bedrooms'
  | 'region'
  | 'site'
  | 'profile'
  | 'not_refused';

/** A rule of the match: met, not met, or null when nothing is known or asked. */
export interface MatchRule {
  code: MatchCode;
  met: boolean | null;
}

export interface Match {
  fits: boolean;
  rules: MatchRule[];
}

export interface Offer {
  place: OfferedPlace;
  programme: string;
  on: IsoDate;
  /** The municipalities that signed the ruleset in force; undefined when there is none. */
  municipalities: readonly string[] | undefined;
}

/** Whether a place fits a person, rule by rule; facts and no score (S2 fase 5, S4, S8, S9 step 5). */
export function matches({ place, programme, on, municipalities }: Offer, seeker: Seeker): Match {
  const { candidate, wish, refused } = seeker;
  const rules: MatchRule[] = [
    { code: 'programme', met: place.programmes.includes(programme) },
    { code: 'in_use', met: place.from <= on && (place.until === null || place.until >= on) },
    { code: 'landlord', met: ownerFits(place, candidate) },
    { code: 'municipality', met: municipalities?.includes(place.municipality) ?? null },
    { code: 'bedrooms', met: roomEnough(place, wish) },
    { code: 'region', met: amongWished(wish?.regions, place.region) },
    { code: 'site', met: amongWished(wish?.sites, place.site) },
    { code: 'profile', met: profileFits(place, wish) },
    { code: 'not_refused', met: !refused.includes(place.id) },
  ];
  return { fits: rules.every(({ met }) => met !== false), rules };
}

/** What no reason can set aside: a place serves the programme, is in use, and is of the landlord that was named. */
export const hardRules: readonly MatchCode[] = ['programme', 'in_use', 'landlord'];

function ownerFits(
  { ownerId, leadId }: OfferedPlace,
  { landlordId }: Seeker['candidate'],
): boolean | null {
  if (ownerId === leadId) return true;
  return landlordId === null ? null : landlordId === ownerId;
}

function roomEnough({ bedrooms }: OfferedPlace, wish: Wish | undefined): boolean | null {
  if (bedrooms === null || wish === undefined || wish.bedrooms === null) return null;
  return bedrooms >= wish.bedrooms;
}

function amongWished(wished: readonly string[] | undefined, there: string | null): boolean | null {
  if (wished === undefined || wished.length === 0) return null;
  return there !== null && wished.includes(there);
}

function profileFits({ site }: OfferedPlace, wish: Wish | undefined): boolean | null {
  if (site === null || wish === undefined || wish.profile === null) return null;
  return wish.profile === site;
}

/**
 * Those who stand before somebody in the order, could have this place and have none yet: passing them over needs a
 * reason (chronological order, S2 fase 5).
 */
export function passedOver(
  ranking: Ranking,
  trajectoryId: string,
  fitting: { fits: (trajectoryId: string) => boolean; allotted: readonly string[] },
): string[] {
  const own = ranking.ranked.findIndex((one) => one.trajectoryId === trajectoryId);
  const before = own < 0 ? ranking.ranked : ranking.ranked.slice(0, own);
  return before
    .filter(({ eligible }) => eligible)
    .map((one) => one.trajectoryId)
    .filter((id) => id !== trajectoryId && !fitting.allotted.includes(id) && fitting.fits(id));
}
