/** Places, who comes first, how many are left, and the rules they are allotted by. */
export const places = {
  kind: { dwelling: 'Woning', unit: 'Trainingsunit', fallback: 'Terugvalplaats' },
  state: {
    free: 'Vrij',
    reserved: 'Vastgehouden',
    taken: 'Bezet',
    out_of_use: 'Niet in gebruik',
  },
  booking: { stay: 'Verblijf', fallback: 'Terugvalplaats', reserved: 'Vastgehouden' },
  ruleset_state: { draft: 'Ontwerp', published: 'Geldig', retired: 'Gestopt' },
  eligible: { yes: 'Ja', no: 'Nee' },
  profile_unknown: 'Profiel niet ingevuld',
  reason: {
    has_priority: 'Heeft voorrang.',
    no_priority_yet: 'Heeft nog geen voorrang.',
    guidance_dropped: 'Stopte met de begeleiding. De voorrang valt weg, de inschrijving blijft.',
    consent_ended: 'De toestemming is voorbij.',
    not_weighed: 'De dringendheid is nog niet bepaald.',
  },
  match: {
    programme: {
      met: 'De plaats is voor dit programma.',
      unmet: 'De plaats is niet voor dit programma.',
    },
    in_use: {
      met: 'De plaats is in gebruik.',
      unmet: 'De plaats is niet in gebruik.',
    },
    landlord: {
      met: 'De verhuurder klopt.',
      unmet: 'De voorrang is bij een andere verhuurder.',
      unknown: 'Er is nog geen verhuurder gekozen.',
    },
    municipality: {
      met: 'De gemeente staat in het reglement.',
      unmet: 'De gemeente staat niet in het reglement.',
      unknown: 'Er geldt geen reglement.',
    },
    bedrooms: {
      met: 'Er zijn genoeg slaapkamers.',
      unmet: 'Er zijn te weinig slaapkamers.',
      unknown: 'Het aantal slaapkamers is niet gevraagd.',
    },
    region: {
      met: 'De regio is gewenst.',
      unmet: 'De regio is niet gewenst.',
      unknown: 'Er is geen regio gevraagd.',
    },
    site: {
      met: 'Het project is aangekruist.',
      unmet: 'Het project is niet aangekruist.',
      unknown: 'Er is geen project aangekruist.',
    },
    profile: {
      met: 'Het profiel past bij het project.',
      unmet: 'Het profiel past niet bij het project.',
      unknown: 'Er is geen profiel ingevuld.',
    },
    not_refused: {
      met: 'Niemand weigerde deze plaats.',
      unmet: 'Deze plaats is eerder geweigerd.',
    },
  },
  quota: {
    step: {
      year: '{{year}}: {{allocations}} toewijzingen.',
      year_missing: '{{year}}: nog niet ingevuld. We rekenen 0.',
      mean: 'Samen {{sum}}, gedeeld door {{years}}: gemiddeld {{mean}} per jaar.',
      share: '{{percent}} % van {{mean}}, naar beneden afgerond: {{cap}}.',
      left: '{{cap}} min {{used}} toegewezen min {{reserved}} vastgehouden: nog {{left}}.',
    },
    warning: {
      years_missing: 'Vul de toewijzingen in. Er ontbreken jaren: {{missing}}.',
      cap_is_zero:
        'Het quotum is 0. Er zijn minstens {{needed}} toewijzingen in {{years}} jaar nodig.',
      over_cap: '{{used}} toegewezen, het quotum is {{cap}}.',
      over_share: '{{used}} toegewezen, het aandeel is {{cap}}. Bespreek dit.',
    },
  },
} as const;
