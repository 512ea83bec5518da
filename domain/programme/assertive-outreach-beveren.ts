import type { Programme } from '../trajectory/programme.js';

const notices = ['notice_private_market', 'notice_social_market'];

/** S6 Bemoeizorg Beveren, Temse en Kruibeke (source 001 §3.1.2, 4.2.1.1, 4.2.2.1, 4.2.3.1). */
export const programme: Programme = {
  code: 'assertive_outreach_beveren',
  system: 'S6',
  title: 'Bemoeizorg Beveren, Temse en Kruibeke',
  source: '001 §4.2.1.1',
  summary:
    'Een onafhankelijke bemoeizorger biedt ongevraagd hulp aan wie zijn woning dreigt te verliezen.',
  referrers: [
    { code: 'notice_private_market', label: 'Melding van uithuiszetting, private huur' },
    { code: 'notice_social_market', label: 'Melding van uithuiszetting, sociale huur' },
    { code: 'landlord', label: 'Sociale verhuurder: eerste signalen' },
    { code: 'welfare_centre', label: 'OCMW' },
    { code: 'general_welfare', label: 'CAW' },
  ],
  coach: { role: 'housing_coach', fromReferrer: false },
  coordinator: 'trajectory_coordinator',
  phases: [
    {
      phase: 'referral',
      steps: [
        {
          code: 'choose_offer',
          label: 'Kies het aanbod en de begeleider',
          clause: 'S6 melding',
          role: 'trajectory_coordinator',
          within: { amount: 3, unit: 'working_day' },
          outcomes: [
            {
              code: 'curative',
              label: 'Bemoeizorg: uithuiszetting dreigt',
              asks: ['coach'],
              does: 'assigns_coach',
            },
            {
              code: 'preventive',
              label: 'Bemoeizorg: eerste signalen',
              asks: ['coach'],
              does: 'assigns_coach',
            },
            {
              code: 'preventive_guidance',
              label: 'Preventieve woonbegeleiding door het CAW',
              asks: ['coach'],
              does: 'assigns_coach',
            },
            {
              code: 'home_lost',
              label: 'Woning is al verloren',
              ends: 'home_lost',
              asks: ['reason'],
            },
          ],
        },
      ],
    },
    {
      phase: 'consent',
      steps: [
        {
          code: 'offer',
          label: 'Doe het aanbod aan huis',
          clause: 'S6 aanbod',
          role: 'housing_coach',
          within: { amount: 10, unit: 'working_day' },
          documents: ['sharing_agreement'],
          outcomes: [
            {
              code: 'accepted',
              label: 'Stapt vrijwillig in',
              asks: ['until'],
              does: 'gives_consent',
            },
            { code: 'not_reached', label: 'Niet bereikt', to: 'again', asks: ['reason'] },
            { code: 'declined', label: 'Wil geen hulp', ends: 'declined', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'intake',
      steps: [
        {
          code: 'wished_situation',
          label: 'Bespreek de gewenste situatie en kleine stappen',
          clause: 'S6 oplossingsgericht werken',
          role: 'housing_coach',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'begun', label: 'Begeleiding gestart', asks: ['on'], does: 'begins_stay' },
            { code: 'declined', label: 'Wil geen hulp meer', ends: 'declined', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'ending',
      steps: [
        {
          code: 'solution',
          label: 'Zoek een oplossing na het verlies van de woning',
          clause: 'S6 aandachtspunten',
          role: 'housing_coach',
          within: { amount: 1, unit: 'month' },
          outcomes: [
            { code: 'other_home', label: 'Andere woning' },
            { code: 'shelter', label: 'Opvang' },
            { code: 'family', label: 'Bij familie of netwerk' },
            { code: 'not_wanted', label: 'Wil geen oplossing' },
          ],
        },
      ],
    },
  ],
  stay: {
    code: 'outreach',
    label: 'Bemoeizorg',
    clause: 'S6 bemoeizorg',
    lease: 'own_home',
    months: [],
    maxMonths: null,
    extension: null,
    evaluations: {
      clause: 'S6 bemoeizorg',
      interimEveryMonths: 3,
      finalBeforeEnd: null,
      prepareWorkingDays: 5,
      by: 'housing_coach',
      outcomes: [
        { code: 'better', label: 'Het gaat beter', tone: 'positive' },
        { code: 'same', label: 'Nog hetzelfde', tone: 'neutral' },
        { code: 'worse', label: 'Het gaat slechter', tone: 'negative' },
      ],
      negativeNeeds: [],
      prepare: ['Wat al gelukt is', 'Wanneer het probleem er niet was', 'De volgende kleine stap'],
      scale: { min: 1, max: 5 },
    },
    recurring: [],
  },
  endings: [
    {
      code: 'home_kept',
      label: 'Woning behouden',
      clause: 'S6 cijfers',
      tone: 'positive',
      from: ['stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: [],
      document: 'kept_letter',
    },
    {
      code: 'home_lost',
      label: 'Woning niet behouden',
      clause: 'S6 cijfers',
      tone: 'negative',
      from: ['referral', 'stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: ['ending'],
      document: 'lost_letter',
    },
    {
      code: 'declined',
      label: 'Hulp niet gewild',
      clause: 'S6 vrijwillig',
      tone: 'neutral',
      from: ['consent', 'intake', 'stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: [],
      document: 'declined_letter',
    },
  ],
  criteria: [
    { code: 'home_at_risk', label: 'De woning is in gevaar' },
    { code: 'takes_part_freely', label: 'Doet vrijwillig mee' },
  ],
  domains: [
    { code: 'home', label: 'Woning en huur' },
    { code: 'budget', label: 'Budget' },
    { code: 'living_skills', label: 'Woonvaardigheden' },
    { code: 'self_respect', label: 'Zelfvertrouwen' },
    { code: 'network', label: 'Buren, familie en diensten' },
  ],
  documents: [
    {
      code: 'cooperation_agreement',
      label: 'Samenwerkingsovereenkomst met de verhuurder',
      kind: 'agreement',
      clause: 'S6 preventieve woonbegeleiding',
      signedBy: ['trajectory_coordinator', 'landlord_coordinator'],
    },
    {
      code: 'sharing_agreement',
      label: 'Wat de bemoeizorger deelt',
      kind: 'agreement',
      clause: 'S6 zwijgplicht',
      signedBy: ['client', 'housing_coach'],
    },
    { code: 'kept_letter', label: 'Brief: woning behouden', kind: 'letter', clause: 'S6 cijfers' },
    {
      code: 'lost_letter',
      label: 'Brief: hulp na het verlies van de woning',
      kind: 'letter',
      clause: 'S6 aandachtspunten',
    },
    {
      code: 'declined_letter',
      label: 'Brief: u wilt geen hulp',
      kind: 'letter',
      clause: 'S6 vrijwillig',
    },
  ],
  bodies: [],
  facts: [
    {
      code: 'municipality',
      label: 'Gemeente',
      values: [
        { code: 'beveren', label: 'Beveren' },
        { code: 'kruibeke', label: 'Kruibeke' },
        { code: 'temse', label: 'Temse' },
      ],
    },
    {
      code: 'landlord',
      label: 'Sociale verhuurder',
      values: [
        { code: 'from_the_start', label: 'Deed mee vanaf het begin' },
        { code: 'joined_later', label: 'Deed later mee' },
      ],
    },
  ],
  published: {
    from: '2011-01-01',
    to: '2014-12-31',
    figures: [
      {
        label: 'Meldingen Beveren 2013',
        printed: 82,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: notices,
            year: 2013,
            fact: { code: 'municipality', value: 'beveren' },
          },
        },
        note: 'De bron zegt niet hoe de meldingen zonder traject afliepen.',
      },
      {
        label: 'Daarvan private huur, Beveren 2013',
        printed: 67,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: ['notice_private_market'],
            year: 2013,
            fact: { code: 'municipality', value: 'beveren' },
          },
        },
      },
      {
        label: 'Meldingen Beveren 2014',
        printed: 81,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: notices,
            year: 2014,
            fact: { code: 'municipality', value: 'beveren' },
          },
        },
      },
      {
        label: 'Daarvan private huur, Beveren 2014',
        printed: 65,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: ['notice_private_market'],
            year: 2014,
            fact: { code: 'municipality', value: 'beveren' },
          },
        },
      },
      {
        label: 'Meldingen Kruibeke 2013',
        printed: 52,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: notices,
            year: 2013,
            fact: { code: 'municipality', value: 'kruibeke' },
          },
        },
      },
      {
        label: 'Daarvan private huur, Kruibeke 2013',
        printed: 29,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: ['notice_private_market'],
            year: 2013,
            fact: { code: 'municipality', value: 'kruibeke' },
          },
        },
      },
      {
        label: 'Meldingen Kruibeke 2014',
        printed: 47,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: notices,
            year: 2014,
            fact: { code: 'municipality', value: 'kruibeke' },
          },
        },
      },
      {
        label: 'Daarvan private huur, Kruibeke 2014',
        printed: 26,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: ['notice_private_market'],
            year: 2014,
            fact: { code: 'municipality', value: 'kruibeke' },
          },
        },
      },
      {
        label: 'Meldingen Temse 2013',
        printed: 104,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: notices,
            year: 2013,
            fact: { code: 'municipality', value: 'temse' },
          },
        },
      },
      {
        label: 'Daarvan private huur, Temse 2013',
        printed: 93,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: ['notice_private_market'],
            year: 2013,
            fact: { code: 'municipality', value: 'temse' },
          },
        },
      },
      {
        label: 'Meldingen Temse 2014',
        printed: 82,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: notices,
            year: 2014,
            fact: { code: 'municipality', value: 'temse' },
          },
        },
      },
      {
        label: 'Daarvan private huur, Temse 2014',
        printed: 53,
        unit: 'count',
        counts: {
          count: {
            stage: 'referred',
            referrer: ['notice_private_market'],
            year: 2014,
            fact: { code: 'municipality', value: 'temse' },
          },
        },
      },
      {
        label: 'Uithuiszettingen vermeden in 2011',
        printed: 4,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['home_kept'], year: 2011 } },
        note: 'Hoeveel mensen er in 2011 zijn aangemeld, staat niet in de bron.',
      },
      {
        label: 'Trajecten in 2012',
        printed: 9,
        unit: 'count',
        counts: { count: { stage: 'started', year: 2012 } },
      },
      {
        label: 'Woning behouden in 2012',
        printed: 8,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['home_kept'], year: 2012 } },
      },
      {
        label: 'Trajecten in 2013',
        printed: 4,
        unit: 'count',
        counts: { count: { stage: 'started', year: 2013 } },
      },
      {
        label: 'Woning behouden in 2013',
        printed: 3,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['home_kept'], year: 2013 } },
      },
      {
        label: 'Woning niet behouden in 2013',
        printed: 1,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['home_lost'], year: 2013 } },
      },
      {
        label: 'Trajecten in 2014',
        printed: 4,
        unit: 'count',
        counts: { count: { stage: 'started', year: 2014 } },
      },
      {
        label: 'Woning behouden in 2014',
        printed: 4,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['home_kept'], year: 2014 } },
      },
      {
        label: 'Daarvan bij de nieuwe verhuurder',
        printed: 2,
        unit: 'count',
        counts: {
          count: {
            stage: 'ended',
            ending: ['home_kept'],
            year: 2014,
            fact: { code: 'landlord', value: 'joined_later' },
          },
        },
      },
    ],
  },
};
