import type { Moment, Programme } from '../trajectory/programme.js';

const allocated: Moment = { step: 'priority', outcome: 'allocated' };
const enrolledToAllocated = {
  from: { step: 'enrol', outcome: 'enrolled' },
  to: allocated,
} as const;
const allocatedToLease = { from: allocated, to: 'stay' } as const;
const usually =
  'De bron zegt dat het meestal één à twee maanden was. Hier: de kortste en de langste.';

/** S10 Zorgtraject Wonen Jongvolwassenen, Halle-Vilvoorde (source 001 §4.3.1.3, 4.3.2.3, 4.3.3.3). */
export const programme: Programme = {
  code: 'young_adults_halle_vilvoorde',
  system: 'S10',
  title: 'Zorgtraject Wonen Jongvolwassenen',
  source: '001 §4.3.1.3',
  summary:
    'Begeleiding van jongvolwassenen naar een sociale woning met voorrang, en nog minstens zes maanden erna.',
  referrers: [
    { code: 'general_welfare', label: 'CAW' },
    { code: 'youth_care', label: 'Jeugdzorg' },
    { code: 'disability', label: 'VAPH-dienst' },
    { code: 'education', label: 'Onderwijs of CLB' },
    { code: 'other_service', label: 'Andere dienst' },
  ],
  coach: { role: 'housing_coach', fromReferrer: false },
  coordinator: 'trajectory_coordinator',
  phases: [
    {
      phase: 'referral',
      steps: [
        {
          code: 'register',
          label: 'Beslis of de jongere instapt',
          clause: 'S10 aanmelding',
          role: 'housing_coach',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'enters', label: 'Stapt in' },
            {
              code: 'too_heavy',
              label: 'Te zware problematiek',
              ends: 'not_entered',
              asks: ['note'],
            },
            {
              code: 'too_little_dutch',
              label: 'Te weinig Nederlands',
              ends: 'not_entered',
              asks: ['note'],
            },
            { code: 'own_choice', label: 'Eigen keuze', ends: 'not_entered', asks: ['note'] },
          ],
        },
      ],
    },
    {
      phase: 'consent',
      steps: [
        {
          code: 'consent',
          label: 'Laat de toestemming tekenen',
          clause: 'S10 aanmelding',
          role: 'housing_coach',
          within: { amount: 5, unit: 'working_day' },
          outcomes: [
            {
              code: 'signed',
              label: 'Toestemming getekend',
              asks: ['until'],
              does: 'gives_consent',
            },
            { code: 'refused', label: 'Geen toestemming', ends: 'not_entered', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'intake',
      steps: [
        {
          code: 'start_guidance',
          label: 'Start de begeleiding van het CAW',
          clause: 'S10 begeleiding',
          role: 'trajectory_coordinator',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            {
              code: 'started',
              label: 'Begeleiding gestart',
              asks: ['coach'],
              does: 'assigns_coach',
            },
          ],
        },
        {
          code: 'clarify',
          label: 'Verhelder de vraag en kies het eerste levensdomein',
          clause: 'S10 begeleiding',
          role: 'housing_coach',
          within: { amount: 1, unit: 'month' },
          outcomes: [
            {
              code: 'clarified',
              label: 'Vraag is helder',
              asks: ['criteria'],
              does: 'agrees_criteria',
            },
            {
              code: 'not_reached',
              label: 'Contactpoging zonder antwoord',
              to: 'again',
              asks: ['note'],
            },
            {
              code: 'stopped',
              label: 'Stopt voor de inschrijving',
              ends: 'stopped_before_enrolment',
              asks: ['reason'],
            },
          ],
        },
        {
          code: 'enrol',
          label: 'Schrijf in bij de verhuurders',
          clause: 'S10 inschrijving',
          role: 'housing_coach',
          within: { amount: 2, unit: 'month' },
          outcomes: [
            { code: 'enrolled', label: 'Ingeschreven', asks: ['on', 'note'] },
            {
              code: 'not_reached',
              label: 'Contactpoging zonder antwoord',
              to: 'again',
              asks: ['note'],
            },
            {
              code: 'stopped',
              label: 'Stopt voor de inschrijving',
              ends: 'stopped_before_enrolment',
              asks: ['reason'],
            },
          ],
        },
      ],
    },
    {
      phase: 'waiting',
      steps: [
        {
          code: 'priority',
          label: 'Wijs met voorrang een woning toe',
          clause: 'S10 toewijzing',
          role: 'allocation_officer',
          within: { amount: 9, unit: 'month' },
          outcomes: [
            {
              code: 'allocated',
              label: 'Woning toegewezen',
              asks: ['landlord'],
              does: 'names_landlord',
            },
            {
              code: 'other_solution',
              label: 'Andere oplossing gevonden',
              ends: 'other_solution',
              asks: ['reason'],
            },
            {
              code: 'left_guidance',
              label: 'Stopt met begeleiding: verliest de voorrang, blijft ingeschreven',
              ends: 'left_guidance',
              asks: ['reason'],
            },
          ],
        },
      ],
    },
    {
      phase: 'allocation',
      steps: [
        {
          code: 'sign_lease',
          label: 'Teken het huurcontract',
          clause: 'S10 huurcontract',
          role: 'allocation_officer',
          within: { amount: 2, unit: 'month' },
          documents: ['guidance_agreement'],
          outcomes: [
            {
              code: 'signed',
              label: 'Huurcontract begint',
              asks: ['on', 'place'],
              does: 'begins_stay',
            },
            { code: 'refused', label: 'Woning geweigerd', to: 'waiting', asks: ['reason'] },
            {
              code: 'other_solution',
              label: 'Andere oplossing gevonden',
              ends: 'other_solution',
              asks: ['reason'],
            },
          ],
        },
      ],
    },
    {
      phase: 'ending',
      steps: [
        {
          code: 'refer_on',
          label: 'Verwijs door naar gepaste hulp',
          clause: 'S10 doorverwijzing',
          role: 'housing_coach',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'referred', label: 'Doorverwezen' },
            { code: 'nothing_fits', label: 'Geen passende hulp gevonden' },
            { code: 'not_wanted', label: 'Wil geen doorverwijzing' },
          ],
        },
      ],
    },
    {
      phase: 'aftercare',
      steps: [
        {
          code: 'after_eviction',
          label: 'Volg de jongere op na de uithuiszetting',
          clause: 'S10 cijfers',
          role: 'housing_coach',
          within: { amount: 3, unit: 'month' },
          outcomes: [
            { code: 'housed', label: 'Heeft een ander onderkomen' },
            { code: 'contact_lost', label: 'Geen contact meer' },
          ],
        },
      ],
    },
    {
      phase: 'follow_up',
      steps: [
        {
          code: 'check_after',
          label: 'Vraag na hoe het wonen loopt zonder begeleiding',
          clause: 'S10 aandachtspunten',
          role: 'housing_coach',
          within: { amount: 6, unit: 'month' },
          outcomes: [
            { code: 'no_arrears', label: 'Huur is betaald' },
            { code: 'arrears', label: 'Huurachterstal' },
            { code: 'evicted', label: 'Uit huis gezet' },
            { code: 'contact_lost', label: 'Geen contact meer' },
          ],
        },
      ],
    },
  ],
  stay: {
    code: 'guidance',
    label: 'Begeleid wonen',
    clause: 'S10 begeleiding',
    lease: 'social',
    months: [],
    maxMonths: null,
    minMonths: 6,
    extension: null,
    evaluations: {
      clause: 'S10 begeleiding',
      interimEveryMonths: 3,
      finalBeforeEnd: null,
      prepareWorkingDays: 10,
      by: 'housing_coach',
      outcomes: [
        { code: 'ready', label: 'Kan zonder begeleiding', tone: 'positive' },
        { code: 'goes_on', label: 'Begeleiding loopt door', tone: 'neutral' },
        { code: 'at_risk', label: 'De woning is in gevaar', tone: 'negative' },
      ],
      negativeNeeds: [],
      prepare: [
        'Welk levensdomein in orde is',
        'Of de huur betaald is',
        'Wat de jongere er zelf van vindt',
      ],
      scale: { min: 1, max: 5 },
    },
    recurring: [],
  },
  endings: [
    {
      code: 'completed',
      label: 'Begeleiding afgerond',
      clause: 'S10 cijfers',
      tone: 'positive',
      from: ['stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: ['follow_up'],
      document: 'completion_letter',
    },
    {
      code: 'contact_broken',
      label: 'Begeleiding afgebroken door de jongere',
      clause: 'S10 cijfers',
      tone: 'negative',
      from: ['stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: ['follow_up'],
      document: 'contact_letter',
    },
    {
      code: 'evicted',
      label: 'Uit huis gezet tijdens de begeleiding',
      clause: 'S10 cijfers',
      tone: 'negative',
      from: ['stay'],
      by: ['landlord_coordinator', 'trajectory_coordinator'],
      via: ['aftercare'],
      document: 'eviction_letter',
    },
    {
      code: 'other_solution',
      label: 'Andere oplossing gevonden',
      clause: 'S10 cijfers',
      tone: 'neutral',
      from: ['waiting', 'allocation'],
      by: ['allocation_officer', 'housing_coach', 'trajectory_coordinator'],
      via: [],
      document: 'solution_letter',
    },
    {
      code: 'left_guidance',
      label: 'Gestopt met begeleiding tijdens het wachten',
      clause: 'S10 cijfers',
      tone: 'neutral',
      from: ['waiting'],
      by: ['allocation_officer', 'housing_coach', 'trajectory_coordinator'],
      via: [],
      document: 'priority_lost_letter',
    },
    {
      code: 'stopped_before_enrolment',
      label: 'Gestopt voor de inschrijving',
      clause: 'S10 cijfers',
      tone: 'neutral',
      from: ['intake'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: [],
      document: 'closing_letter',
    },
    {
      code: 'not_entered',
      label: 'Niet ingestapt',
      clause: 'S10 cijfers',
      tone: 'neutral',
      from: ['referral', 'consent'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: ['ending'],
      document: 'not_entered_letter',
    },
  ],
  criteria: [
    { code: 'enough_dutch', label: 'Spreekt genoeg Nederlands' },
    { code: 'not_too_heavy', label: 'Geen te zware psychiatrische of verslavingsproblematiek' },
    { code: 'own_choice', label: 'Kiest zelf voor begeleiding' },
    { code: 'not_acute', label: 'Heeft niet meteen een woning nodig' },
  ],
  domains: [
    { code: 'home', label: 'Wonen' },
    { code: 'income', label: 'Inkomen en budget' },
    { code: 'work', label: 'Werk of opleiding' },
    { code: 'relations', label: 'Relaties en ontmoeting' },
    { code: 'health', label: 'Gezondheid' },
  ],
  documents: [
    {
      code: 'guidance_agreement',
      label: 'Begeleidingsovereenkomst',
      kind: 'agreement',
      clause: 'S10 begeleiding',
      signedBy: ['client', 'housing_coach', 'allocation_officer'],
    },
    {
      code: 'evaluation_report',
      label: 'Evaluatieverslag',
      kind: 'report',
      clause: 'S10 begeleiding',
      signedBy: ['client', 'housing_coach'],
    },
    { code: 'completion_letter', label: 'Brief: afgerond', kind: 'letter', clause: 'S10 cijfers' },
    { code: 'contact_letter', label: 'Brief: geen contact', kind: 'letter', clause: 'S10 cijfers' },
    {
      code: 'eviction_letter',
      label: 'Brief: hulp na de uithuiszetting',
      kind: 'letter',
      clause: 'S10 cijfers',
    },
    {
      code: 'solution_letter',
      label: 'Brief: andere oplossing',
      kind: 'letter',
      clause: 'S10 cijfers',
    },
    {
      code: 'priority_lost_letter',
      label: 'Brief: geen voorrang meer, wel ingeschreven',
      kind: 'letter',
      clause: 'S10 cijfers',
    },
    { code: 'closing_letter', label: 'Brief: gestopt', kind: 'letter', clause: 'S10 cijfers' },
    {
      code: 'not_entered_letter',
      label: 'Brief: niet ingestapt',
      kind: 'letter',
      clause: 'S10 cijfers',
    },
  ],
  bodies: [],
  waitingList: {
    clause: 'S10 toewijzing',
    order: 'chronological',
    guidanceKeepsPriority: true,
  },
  published: {
    from: '2012-02-01',
    to: '2015-08-31',
    figures: [
      {
        label: 'Aanmeldingen',
        printed: 143,
        unit: 'count',
        counts: { count: { stage: 'referred' } },
      },
      {
        label: 'Begeleiding gestart',
        printed: 74,
        unit: 'count',
        counts: {
          count: { stage: 'referred', answer: { step: 'start_guidance', outcome: 'started' } },
        },
      },
      {
        label: 'Ingeschreven bij een verhuurder',
        printed: 53,
        unit: 'count',
        counts: { count: { stage: 'referred', answer: { step: 'enrol', outcome: 'enrolled' } } },
      },
      {
        label: 'Huurcontracten',
        printed: 45,
        unit: 'count',
        counts: { count: { stage: 'started' } },
      },
      {
        label: 'Wacht nog op een woning',
        printed: 1,
        unit: 'count',
        counts: { count: { stage: 'waiting' } },
      },
      {
        label: 'Kortste wachttijd, van inschrijving tot toewijzing',
        printed: 1,
        unit: 'months',
        counts: { time: enrolledToAllocated, as: 'lowest', of: { stage: 'started' } },
      },
      {
        label: 'Langste wachttijd, van inschrijving tot toewijzing',
        printed: 9,
        unit: 'months',
        counts: { time: enrolledToAllocated, as: 'highest', of: { stage: 'started' } },
      },
      {
        label: 'Kortste tijd van toewijzing tot huurcontract',
        printed: 1,
        unit: 'months',
        counts: { time: allocatedToLease, as: 'lowest', of: { stage: 'started' } },
        note: usually,
      },
      {
        label: 'Langste tijd van toewijzing tot huurcontract',
        printed: 2,
        unit: 'months',
        counts: { time: allocatedToLease, as: 'highest', of: { stage: 'started' } },
        note: usually,
      },
      {
        label: 'Andere oplossing of gestopt met begeleiding',
        printed: 7,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['other_solution', 'left_guidance'] } },
        note: 'De bron splitst deze zeven niet op.',
      },
      {
        label: 'Uithuiszettingen',
        printed: 5,
        unit: 'count',
        counts: {
          sum: [
            { stage: 'ended', ending: ['evicted'] },
            { stage: 'ended', answer: { step: 'check_after', outcome: 'evicted' } },
          ],
        },
      },
      {
        label: 'Daarvan nog in begeleiding',
        printed: 3,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['evicted'] } },
      },
      {
        label: 'Daarvan niet meer in begeleiding',
        printed: 2,
        unit: 'count',
        counts: { count: { stage: 'ended', answer: { step: 'check_after', outcome: 'evicted' } } },
      },
      {
        label: 'Daarvan: contact verbroken',
        printed: 1,
        unit: 'count',
        counts: {
          count: {
            stage: 'ended',
            ending: ['contact_broken'],
            answer: { step: 'check_after', outcome: 'evicted' },
          },
        },
      },
      {
        label: 'Daarvan: na een afgeronde begeleiding',
        printed: 1,
        unit: 'count',
        counts: {
          count: {
            stage: 'ended',
            ending: ['completed'],
            answer: { step: 'check_after', outcome: 'evicted' },
          },
        },
      },
    ],
  },
};
