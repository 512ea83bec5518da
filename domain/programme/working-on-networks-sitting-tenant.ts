import type { Programme } from '../trajectory/programme.js';

/** The services that refer from outside; who comes from a trial dwelling was counted there. */
const doors = [
  'welfare_centre',
  'shelter',
  'landlord',
  'psychiatric_hospital',
  'general_hospital_psychiatry',
  'psychiatric_expert_team',
  'de_sleutel',
];

/** S3 Werken aan netwerken, Brugge, track zittende huurder (source 001 §4.1.1.1, 4.1.2.1, 4.1.3.1). */
export const programme: Programme = {
  code: 'working_on_networks_sitting_tenant',
  system: 'S3',
  title: 'Werken aan netwerken: zittende huurder',
  source: '001 §4.1.1.1',
  summary:
    'Begeleiding van een sociale huurder bij wie het wonen vaak misloopt. Op termijn neemt het netwerk over.',
  referrers: [
    { code: 'welfare_centre', label: 'OCMW' },
    { code: 'shelter', label: 'Opvangcentrum' },
    { code: 'landlord', label: 'Sociale verhuurder' },
    { code: 'psychiatric_hospital', label: 'Psychiatrisch ziekenhuis' },
    { code: 'general_hospital_psychiatry', label: 'PAAZ' },
    { code: 'psychiatric_expert_team', label: 'PET' },
    { code: 'de_sleutel', label: 'De Sleutel' },
    { code: 'trial_dwelling', label: 'Uit een proefwoning' },
    { code: 'other_first_line', label: 'Andere eerstelijnsdienst' },
  ],
  coach: { role: 'housing_coach', fromReferrer: false },
  coordinator: 'trajectory_coordinator',
  phases: [
    {
      phase: 'referral',
      steps: [
        {
          code: 'register',
          label: 'Boek de aanmelding',
          clause: 'S3 aanmelding',
          role: 'housing_coach',
          within: { amount: 5, unit: 'working_day' },
          documents: ['referral_form'],
          outcomes: [
            { code: 'lease_starts', label: 'Bij de start van het huurcontract' },
            { code: 'lives_there', label: 'Woont er al een tijd' },
            { code: 'withdrawn', label: 'Ingetrokken', ends: 'not_started', asks: ['reason'] },
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
          clause: 'S3 aanmelding',
          role: 'housing_coach',
          within: { amount: 5, unit: 'working_day' },
          outcomes: [
            {
              code: 'signed',
              label: 'Toestemming getekend',
              asks: ['until'],
              does: 'gives_consent',
            },
            { code: 'refused', label: 'Geen toestemming', ends: 'not_started', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'intake',
      steps: [
        {
          code: 'screening',
          label: 'Screen de huurder met PET en beide begeleiders',
          clause: 'S3 screening',
          role: 'psychiatrist',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'care_avoider', label: 'Zorgvermijder' },
            { code: 'no_request', label: 'Geen hulpvraag' },
            { code: 'with_request', label: 'Met hulpvraag' },
            {
              code: 'care_active',
              label: 'Andere hulp is al bezig',
              ends: 'not_started',
              asks: ['reason'],
            },
            {
              code: 'eviction_threatens',
              label: 'Uithuiszetting dreigt al',
              ends: 'not_started',
              asks: ['reason'],
            },
          ],
        },
        {
          code: 'intake',
          label: 'Voer het intakegesprek',
          clause: 'S3 intake',
          role: 'housing_coach',
          within: { amount: 1, unit: 'month' },
          counts: 'referred',
          outcomes: [
            { code: 'held', label: 'Gesprek gevoerd' },
            { code: 'stopped', label: 'Huurder haakt af', ends: 'not_started', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'selection',
      steps: [
        {
          code: 'decide_start',
          label: 'Beslis of de begeleiding start',
          clause: 'S3 beslissing',
          role: 'housing_coach',
          within: { amount: 1, unit: 'month' },
          counts: 'referred',
          outcomes: [
            { code: 'start', label: 'Start', asks: ['coach'], does: 'assigns_coach' },
            { code: 'no_start', label: 'Geen start', ends: 'not_started', asks: ['reason'] },
          ],
        },
        {
          code: 'agree_criteria',
          label: 'Spreek de evaluatiecriteria af met alle partijen',
          clause: 'S3 aandachtspunten',
          role: 'housing_coach',
          within: { amount: 10, unit: 'working_day' },
          documents: ['guidance_agreement'],
          outcomes: [
            {
              code: 'agreed',
              label: 'Criteria afgesproken',
              asks: ['criteria'],
              does: 'agrees_criteria',
            },
            {
              code: 'not_agreed',
              label: 'Geen akkoord',
              ends: 'not_started',
              asks: ['reason'],
            },
          ],
        },
        {
          code: 'begin',
          label: 'Start de begeleiding',
          clause: 'S3 beslissing',
          role: 'housing_coach',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'begun', label: 'Begeleiding gestart', asks: ['on'], does: 'begins_stay' },
            { code: 'stopped', label: 'Huurder haakt af', ends: 'not_started', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'ending',
      steps: [
        {
          code: 'hand_over',
          label: 'Draag de begeleiding over',
          clause: 'S3 cijfers',
          role: 'case_manager',
          within: { amount: 1, unit: 'month' },
          outcomes: [
            { code: 'welfare_centre', label: 'OCMW-woonbegeleiding' },
            { code: 'mobile_team', label: 'Mobiel behandelteam' },
            { code: 'general_welfare', label: 'CAW' },
            { code: 'reference_person', label: 'Referentiepersoon' },
            { code: 'psychiatric_expert_team', label: 'PET' },
            { code: 'eviction_prevention', label: 'Dienst preventie uithuiszetting' },
            { code: 'without', label: 'Zonder verdere begeleiding' },
          ],
        },
      ],
    },
  ],
  stay: {
    code: 'guidance',
    label: 'Begeleiding',
    clause: 'S3 zittende huurder',
    lease: 'own_home',
    months: [],
    maxMonths: null,
    extension: null,
    evaluations: {
      clause: 'S3 aandachtspunten',
      interimEveryMonths: 6,
      finalBeforeEnd: null,
      prepareWorkingDays: 10,
      by: 'housing_coach',
      outcomes: [
        { code: 'positive', label: 'Positief', tone: 'positive' },
        { code: 'goes_on', label: 'Begeleiding loopt door', tone: 'neutral' },
        { code: 'negative', label: 'Negatief', tone: 'negative' },
      ],
      negativeNeeds: ['housing_coach', 'landlord_coordinator'],
      prepare: [
        'Wat bij de start is afgesproken',
        'Wat de huurder er zelf van vindt',
        'Wat de verhuurder ziet',
        'Wie het netwerk is',
      ],
      scale: { min: 1, max: 5 },
    },
    recurring: [
      {
        code: 'network',
        label: 'Bekijk wat het netwerk kan dragen',
        clause: 'S3 casemanager',
        role: 'case_manager',
        phase: 'stay',
        rhythm: [{ every: { amount: 3, unit: 'month' } }],
      },
    ],
  },
  endings: [
    {
      code: 'succeeded',
      label: 'Geslaagd: woont verder in de woning',
      clause: 'S3 cijfers',
      tone: 'positive',
      from: ['stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: ['ending'],
      document: 'success_letter',
    },
    {
      code: 'no_cooperation',
      label: 'Gestopt: geen medewerking',
      clause: 'S3 cijfers',
      tone: 'negative',
      from: ['stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: ['ending'],
      document: 'stop_letter',
    },
    {
      code: 'deceased',
      label: 'Overleden',
      clause: 'S3 cijfers',
      tone: 'neutral',
      from: ['stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: [],
      document: 'partner_letter',
    },
    {
      code: 'not_started',
      label: 'Niet gestart',
      clause: 'S3 cijfers',
      tone: 'neutral',
      from: ['referral', 'consent', 'intake', 'selection'],
      by: ['housing_coach', 'psychiatrist', 'trajectory_coordinator'],
      via: [],
      document: 'closing_letter',
    },
  ],
  criteria: [
    { code: 'repeated_problems', label: 'Meer dan eens problemen met wonen' },
    { code: 'no_other_care', label: 'Geen andere hulp actief' },
    { code: 'no_eviction_threat', label: 'Nog geen uithuiszetting die dreigt' },
    { code: 'social_lease', label: 'Huurt van een sociale verhuurder' },
  ],
  domains: [
    { code: 'living_skills', label: 'Woonvaardigheden' },
    { code: 'network', label: 'Netwerk' },
    { code: 'mental_health', label: 'Psychische gezondheid' },
    { code: 'money', label: 'Geld en administratie' },
    { code: 'neighbours', label: 'Buren' },
  ],
  documents: [
    { code: 'referral_form', label: 'Aanmeldingsformulier', kind: 'form', clause: 'S3 aanmelding' },
    {
      code: 'guidance_agreement',
      label: 'Afspraken bij de start',
      kind: 'agreement',
      clause: 'S3 aandachtspunten',
      signedBy: ['client', 'housing_coach', 'landlord_coordinator'],
    },
    {
      code: 'evaluation_report',
      label: 'Evaluatieverslag',
      kind: 'report',
      clause: 'S3 aandachtspunten',
      signedBy: ['client', 'housing_coach', 'landlord_coordinator'],
    },
    { code: 'success_letter', label: 'Brief: geslaagd', kind: 'letter', clause: 'S3 cijfers' },
    { code: 'stop_letter', label: 'Brief: gestopt', kind: 'letter', clause: 'S3 cijfers' },
    {
      code: 'partner_letter',
      label: 'Brief aan de partners: afgesloten',
      kind: 'letter',
      clause: 'S3 cijfers',
    },
    { code: 'closing_letter', label: 'Brief: niet gestart', kind: 'letter', clause: 'S3 cijfers' },
  ],
  bodies: [],
  facts: [{ code: 'age', label: 'Leeftijd bij de aanmelding', values: [] }],
  published: {
    from: '2011-09-01',
    to: '2015-08-31',
    figures: [
      {
        label: 'Begeleid als zittende huurder',
        printed: 47,
        unit: 'count',
        counts: { count: { stage: 'started' } },
      },
      {
        label: 'Uit een proefwoning',
        printed: 8,
        unit: 'count',
        counts: { count: { stage: 'started', referrer: ['trial_dwelling'] } },
      },
      {
        label: 'Rechtstreeks aangemeld, wonen nog in hun woning',
        printed: 39,
        unit: 'count',
        counts: { count: { stage: 'started', referrer: doors } },
        note: 'De bron zegt dat ze alle 39 nog in hun woning wonen. Er overleed ook één cliënt. Dat klopt alleen als die uit een proefwoning kwam.',
      },
      {
        label: 'Afgesloten',
        printed: 21,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['succeeded', 'no_cooperation', 'deceased'] } },
      },
      {
        label: 'Geslaagd',
        printed: 13,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['succeeded'] } },
      },
      {
        label: 'Naar een andere dienst',
        printed: 12,
        unit: 'count',
        counts: {
          sum: [
            {
              stage: 'ended',
              ending: ['succeeded'],
              answer: { step: 'hand_over', outcome: 'welfare_centre' },
            },
            {
              stage: 'ended',
              ending: ['succeeded'],
              answer: { step: 'hand_over', outcome: 'mobile_team' },
            },
            {
              stage: 'ended',
              ending: ['succeeded'],
              answer: { step: 'hand_over', outcome: 'general_welfare' },
            },
            {
              stage: 'ended',
              ending: ['succeeded'],
              answer: { step: 'hand_over', outcome: 'reference_person' },
            },
            {
              stage: 'ended',
              ending: ['succeeded'],
              answer: { step: 'hand_over', outcome: 'psychiatric_expert_team' },
            },
          ],
        },
        note: 'De delen die de bron noemt, zijn samen 11. Van één cliënt is de dienst niet bekend.',
      },
      {
        label: 'Daarvan OCMW',
        printed: 2,
        unit: 'count',
        counts: {
          count: {
            stage: 'ended',
            ending: ['succeeded'],
            answer: { step: 'hand_over', outcome: 'welfare_centre' },
          },
        },
      },
      {
        label: 'Daarvan mobiel behandelteam',
        printed: 6,
        unit: 'count',
        counts: {
          count: {
            stage: 'ended',
            ending: ['succeeded'],
            answer: { step: 'hand_over', outcome: 'mobile_team' },
          },
        },
      },
      {
        label: 'Daarvan CAW',
        printed: 1,
        unit: 'count',
        counts: {
          count: {
            stage: 'ended',
            ending: ['succeeded'],
            answer: { step: 'hand_over', outcome: 'general_welfare' },
          },
        },
      },
      {
        label: 'Daarvan referentiepersoon',
        printed: 1,
        unit: 'count',
        counts: {
          count: {
            stage: 'ended',
            ending: ['succeeded'],
            answer: { step: 'hand_over', outcome: 'reference_person' },
          },
        },
      },
      {
        label: 'Daarvan PET',
        printed: 1,
        unit: 'count',
        counts: {
          count: {
            stage: 'ended',
            ending: ['succeeded'],
            answer: { step: 'hand_over', outcome: 'psychiatric_expert_team' },
          },
        },
      },
      {
        label: 'Zonder verdere begeleiding',
        printed: 1,
        unit: 'count',
        counts: {
          count: {
            stage: 'ended',
            ending: ['succeeded'],
            answer: { step: 'hand_over', outcome: 'without' },
          },
        },
      },
      {
        label: 'Gestopt: geen medewerking',
        printed: 7,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['no_cooperation'] } },
      },
      {
        label: 'Daarvan naar de dienst preventie uithuiszetting',
        printed: 1,
        unit: 'count',
        counts: {
          count: {
            stage: 'ended',
            ending: ['no_cooperation'],
            answer: { step: 'hand_over', outcome: 'eviction_prevention' },
          },
        },
      },
      {
        label: 'Overleden',
        printed: 1,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['deceased'] } },
      },
      {
        label: 'Na een proefwoning goed afgerond',
        printed: 5,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['succeeded'], referrer: ['trial_dwelling'] } },
      },
      {
        label: 'Na een proefwoning niet goed afgerond',
        printed: 1,
        unit: 'count',
        counts: {
          count: { stage: 'ended', ending: ['no_cooperation'], referrer: ['trial_dwelling'] },
        },
      },
    ],
  },
};
