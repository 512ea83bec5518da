/** Somebody who lives on a site, with the profile that was seen; null when none was noted. */
export interface Resident {
  site: string;
  profile: string | null;
}

export interface SiteBalance {
  site: string;
  places: number;
  residents: number;
  free: number;
  /** In percent of the residents, to one decimal. */
  profiles: { profile: string | null; residents: number; percent: number }[];
}

/** Who lives where, per site and profile: facts for the steering group, no score (S9 steps 3 and 5). */
export function residentBalance(
  placesPerSite: Readonly<Record<string, number>>,
  residents: readonly Resident[],
): SiteBalance[] {
  return Object.entries(placesPerSite)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([site, places]) => {
      const here = residents.filter((one) => one.site === site);
      const profiles = [...new Set(here.map(({ profile }) => profile))].sort((a, b) =>
        (a ?? '') < (b ?? '') ? -1 : 1,
      );
      return {
        site,
        places,
        residents: here.length,
        free: Math.max(0, places - here.length),
        profiles: profiles.map((profile) => {
          const count = here.filter((one) => one.profile === profile).length;
          const percent = Math.round((count * 1000) / here.length) / 10;
          return { profile, residents: count, percent };
        }),
      };
    });
}
