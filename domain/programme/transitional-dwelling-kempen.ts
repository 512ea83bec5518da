import type { Programme } from '../trajectory/programme.js';

/** The ways in which a stay can end. */
const ended = ['completed', 'referred_on', 'ended_by_service', 'evicted'];

/** S8 Housing en Returning Prisoners Project, De Kempen (source 001 §4.3.1.1, 4.3.2.1, 4.3.3.1). */
export const programme: Programme = {
  code: 'transitional_dwelling_kempen',
  system: 'S8',
  title: 'Schakelwoonst De Kempen',
  source: '001 §4.3.1.1',
  summary:
    'Hoogstens zes maanden wonen in een schakelwoonst, met een vrijwillige wooncoach en drie maanden nabegeleiding.',
  referrers: [
    { code: 'prison', label: 'Gevangenis' },
    { code: 'general_welfare', label: 'CAW' },
    { code: 'other_service', label: 'Andere dienst' },
  ],
  coach: { role: 'volunteer_coach', fromReferrer: false },
  coordinator: 'trajectory_coordinator',
  phases: [
    {
      phase: 'referral',
      steps: [
        {
          code: 'register',
          label: 'Boek de aanmelding',
          clause: 'S8 aanmelding',
          role: 'trajectory_coordinator',
          within: { amount: 5, unit: 'working_day' },
          documents: ['referral_form'],
          outcomes: [
            { code: 'ex_prisoner', label: 'Komt uit de gevangenis' },
            { code: 'precarious', label: 'Andere moeilijke situatie' },
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
          clause: 'S8 aanmelding',
          role: 'trajectory_coordinator',
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
          code: 'intake',
          label: 'Voer het intakegesprek',
          clause: 'S8 intake',
          role: 'trajectory_coordinator',
          within: { amount: 15, unit: 'working_day' },
          outcomes: [
            { code: 'suitable', label: 'Schakelwoonst past' },
            {
              code: 'not_suitable',
              label: 'Schakelwoonst past niet',
              ends: 'not_started',
              asks: ['reason'],
            },
          ],
        },
      ],
    },
    {
      phase: 'selection',
      steps: [
        {
          code: 'match',
          label: 'Kies een wooncoach die de cursus van 3 halve dagen volgde',
          clause: 'S8 matching',
          role: 'trajectory_coordinator',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'matched', label: 'Wooncoach gekozen', asks: ['coach'], does: 'assigns_coach' },
          ],
        },
        {
          code: 'acquaintance',
          label: 'Houd het kennismakingsgesprek',
          clause: 'S8 kennismaking',
          role: 'trajectory_coordinator',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'both_go_on', label: 'Beiden gaan verder' },
            {
              code: 'client_refuses',
              label: 'Cliënt weigert: kies een andere wooncoach',
              to: 'again',
              asks: ['reason', 'coach'],
              does: 'assigns_coach',
            },
            {
              code: 'volunteer_refuses',
              label: 'Wooncoach weigert: kies een andere wooncoach',
              to: 'again',
              asks: ['reason', 'coach'],
              does: 'assigns_coach',
            },
            {
              code: 'no_match',
              label: 'Geen wooncoach gevonden',
              ends: 'not_started',
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
          code: 'action_plan',
          label: 'Maak het handelingsplan',
          clause: 'S8 handelingsplan',
          role: 'trajectory_coordinator',
          within: { amount: 10, unit: 'working_day' },
          documents: ['action_plan'],
          outcomes: [
            {
              code: 'made',
              label: 'Handelingsplan klaar',
              asks: ['criteria'],
              does: 'agrees_criteria',
            },
          ],
        },
        {
          code: 'sign_agreement',
          label: 'Laat de afsprakennota door alle drie tekenen',
          clause: 'S8 afsprakennota',
          role: 'trajectory_coordinator',
          within: { amount: 5, unit: 'working_day' },
          documents: ['agreement_note'],
          outcomes: [
            { code: 'signed', label: 'Door alle drie getekend' },
            { code: 'refused', label: 'Niet getekend', ends: 'not_started', asks: ['reason'] },
          ],
        },
        {
          code: 'move_in',
          label: 'Laat de cliënt intrekken',
          clause: 'S8 verblijf',
          role: 'trajectory_coordinator',
          within: { amount: 1, unit: 'month' },
          outcomes: [
            {
              code: 'moved_in',
              label: 'Ingetrokken',
              asks: ['on', 'months', 'place'],
              does: 'begins_stay',
            },
            {
              code: 'other_solution',
              label: 'Andere oplossing gevonden',
              ends: 'not_started',
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
          code: 'destination',
          label: 'Boek waar de cliënt naartoe gaat',
          clause: 'S8 cijfers',
          role: 'trajectory_coordinator',
          within: { amount: 5, unit: 'working_day' },
          outcomes: [
            { code: 'stable_home', label: 'Stabiele woning', asks: ['on'] },
            { code: 'struck_off', label: 'Ambtshalve geschrapt', asks: ['on'] },
            { code: 'prison', label: 'Gevangenis', asks: ['on'] },
            { code: 'psychiatry', label: 'Psychiatrie', asks: ['on'] },
          ],
        },
      ],
    },
    {
      phase: 'aftercare',
      steps: [
        {
          code: 'practical_questions',
          label: 'Help met praktische vragen en sluit af',
          clause: 'S8 nabegeleiding',
          role: 'volunteer_coach',
          within: { amount: 3, unit: 'month' },
          outcomes: [
            { code: 'used', label: 'Nabegeleiding gebruikt' },
            { code: 'not_used', label: 'Nabegeleiding niet gebruikt' },
          ],
        },
      ],
      lasts: { from: 'entry', months: 3, clause: 'S8 nabegeleiding' },
    },
  ],
  stay: {
    code: 'transitional_stay',
    label: 'Verblijf in de schakelwoonst',
    clause: 'S8 verblijf',
    lease: 'ends_with_stay',
    months: [6, 3],
    maxMonths: 6,
    extension: null,
    evaluations: {
      clause: 'S8 indicatoren',
      interimEveryMonths: 3,
      finalBeforeEnd: { amount: 28, unit: 'calendar_day' },
      prepareWorkingDays: 5,
      by: 'trajectory_coordinator',
      outcomes: [
        { code: 'positive', label: 'Positief', tone: 'positive' },
        { code: 'not_yet', label: 'Nog niet klaar', tone: 'neutral' },
        { code: 'negative', label: 'Negatief', tone: 'negative' },
      ],
      negativeNeeds: [],
      prepare: ['Handelingsplan', 'Indicatoren per domein', 'Wat cliënt en wooncoach vinden'],
      scale: { min: 1, max: 5 },
    },
    recurring: [
      {
        code: 'three_way_talk',
        label: 'Houd het driegesprek',
        clause: 'S8 driegesprek',
        role: 'trajectory_coordinator',
        phase: 'stay',
        rhythm: [{ every: { amount: 1, unit: 'month' } }],
      },
    ],
  },
  endings: [
    {
      code: 'completed',
      label: 'Verblijf afgerond',
      clause: 'S8 cijfers',
      tone: 'positive',
      from: ['stay'],
      by: ['trajectory_coordinator'],
      via: ['ending', 'aftercare'],
      document: 'completion_letter',
    },
    {
      code: 'referred_on',
      label: 'Doorverwezen naar gepaste hulp',
      clause: 'S8 cijfers',
      tone: 'neutral',
      from: ['stay'],
      by: ['trajectory_coordinator'],
      via: ['ending', 'aftercare'],
      document: 'referral_letter',
    },
    {
      code: 'ended_by_service',
      label: 'Gestopt door het CAW',
      clause: 'S8 cijfers',
      tone: 'negative',
      from: ['stay'],
      by: ['trajectory_coordinator', 'welfare_management'],
      via: ['ending', 'aftercare'],
      document: 'stop_letter',
    },
    {
      code: 'evicted',
      label: 'Uit huis gezet',
      clause: 'S8 cijfers',
      tone: 'negative',
      from: ['stay'],
      by: ['trajectory_coordinator', 'welfare_management'],
      via: ['ending', 'aftercare'],
      document: 'eviction_letter',
    },
    {
      code: 'not_started',
      label: 'Niet gestart',
      clause: 'S8 aanmelding',
      tone: 'neutral',
      from: ['referral', 'consent', 'intake', 'selection', 'allocation'],
      by: ['trajectory_coordinator'],
      via: [],
      document: 'closing_letter',
    },
  ],
  criteria: [
    { code: 'no_arrears', label: 'Geen achterstal van huur of energie' },
    { code: 'keeps_house', label: 'Poetst en kookt' },
    { code: 'own_income', label: 'Zoekt zelf een inkomen' },
    { code: 'own_administration', label: 'Doet de administratie meestal alleen' },
    { code: 'qualified', label: 'Heeft een diploma of werkervaring' },
    { code: 'finds_work', label: 'Vindt snel werk' },
    { code: 'keeps_agreements', label: 'Komt afspraken na' },
    { code: 'takes_initiative', label: 'Neemt initiatief en lost problemen op' },
    { code: 'has_network', label: 'Heeft bij de start een netwerk' },
  ],
  domains: [
    { code: 'housing', label: 'Huisvesting' },
    { code: 'finances', label: 'Financieel' },
    { code: 'administration', label: 'Administratie' },
    { code: 'day_activity', label: 'Dagbesteding' },
    { code: 'psychosocial', label: 'Psychosociaal' },
  ],
  documents: [
    { code: 'referral_form', label: 'Aanmeldingsformulier', kind: 'form', clause: 'S8 aanmelding' },
    {
      code: 'action_plan',
      label: 'Handelingsplan',
      kind: 'agreement',
      clause: 'S8 handelingsplan',
      signedBy: ['client', 'volunteer_coach', 'trajectory_coordinator'],
    },
    {
      code: 'agreement_note',
      label: 'Afsprakennota',
      kind: 'agreement',
      clause: 'S8 afsprakennota',
      signedBy: ['client', 'volunteer_coach', 'trajectory_coordinator'],
    },
    {
      code: 'evaluation_report',
      label: 'Evaluatieverslag',
      kind: 'report',
      clause: 'S8 indicatoren',
      signedBy: ['client', 'trajectory_coordinator'],
    },
    { code: 'completion_letter', label: 'Brief: afgerond', kind: 'letter', clause: 'S8 cijfers' },
    { code: 'referral_letter', label: 'Brief: doorverwezen', kind: 'letter', clause: 'S8 cijfers' },
    { code: 'stop_letter', label: 'Brief: wij stoppen', kind: 'letter', clause: 'S8 cijfers' },
    {
      code: 'eviction_letter',
      label: 'Brief: u verlaat de woning',
      kind: 'letter',
      clause: 'S8 cijfers',
    },
    {
      code: 'closing_letter',
      label: 'Brief: niet gestart',
      kind: 'letter',
      clause: 'S8 aanmelding',
    },
  ],
  bodies: [
    {
      code: 'intervision',
      label: 'Intervisie van de vrijwilligers',
      clause: 'S8 intervisie',
      rhythm: [{ every: { amount: 2, unit: 'month' } }],
      chair: 'trajectory_coordinator',
    },
  ],
  published: {
    from: '2011-09-01',
    to: '2015-08-31',
    figures: [
      {
        label: 'Afgeronde begeleidingen',
        printed: 15,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ended } },
      },
      {
        label: 'Opnames per jaar',
        printed: 7.2,
        unit: 'count',
        counts: { yearly: { stage: 'started' }, years: 2.5 },
        note: '7,2 per jaar in 30 maanden zijn 18 opnames: 15 afgeronde en 3 lopende. De 15 afgeronde alleen geven 6.',
      },
      {
        label: 'Naar een stabiele woning',
        printed: 74,
        unit: 'percent',
        counts: {
          share: { stage: 'ended', answer: { step: 'destination', outcome: 'stable_home' } },
          of: { stage: 'ended', ending: ended },
        },
        note: 'De bron rondt vijftienden af: 11 van de 15 is 73,3 %.',
      },
      {
        label: 'Ambtshalve geschrapt',
        printed: 6.5,
        unit: 'percent',
        counts: {
          share: { stage: 'ended', answer: { step: 'destination', outcome: 'struck_off' } },
          of: { stage: 'ended', ending: ended },
        },
        note: 'De bron rondt vijftienden af: 1 van de 15 is 6,7 %.',
      },
      {
        label: 'Terug naar de gevangenis',
        printed: 13,
        unit: 'percent',
        counts: {
          share: { stage: 'ended', answer: { step: 'destination', outcome: 'prison' } },
          of: { stage: 'ended', ending: ended },
        },
      },
      {
        label: 'Naar de psychiatrie',
        printed: 6.5,
        unit: 'percent',
        counts: {
          share: { stage: 'ended', answer: { step: 'destination', outcome: 'psychiatry' } },
          of: { stage: 'ended', ending: ended },
        },
        note: 'De bron rondt vijftienden af: 1 van de 15 is 6,7 %.',
      },
      {
        label: 'Afgerond na 6 maanden',
        printed: 33.5,
        unit: 'percent',
        counts: {
          share: { stage: 'ended', ending: ['completed'], days: { from: 154, to: 184 } },
          of: { stage: 'ended', ending: ended },
        },
        note: 'De bron rondt vijftienden af: 5 van de 15 is 33,3 %.',
      },
      {
        label: 'Afgerond na 3 tot 5 maanden',
        printed: 13.5,
        unit: 'percent',
        counts: {
          share: { stage: 'ended', ending: ['completed'], days: { from: 92, to: 153 } },
          of: { stage: 'ended', ending: ended },
        },
        note: 'De bron rondt vijftienden af: 2 van de 15 is 13,3 %.',
      },
      {
        label: 'Afgerond na 1 tot 3 maanden',
        printed: 20,
        unit: 'percent',
        counts: {
          share: { stage: 'ended', ending: ['completed'], days: { from: 28, to: 91 } },
          of: { stage: 'ended', ending: ended },
        },
      },
      {
        label: 'Uit huis gezet na meer dan 6 maanden',
        printed: 6.5,
        unit: 'percent',
        counts: {
          share: { stage: 'ended', ending: ['evicted'], days: { from: 185, to: 9999 } },
          of: { stage: 'ended', ending: ended },
        },
        note: 'De bron rondt vijftienden af: 1 van de 15 is 6,7 %. Langer dan 6 maanden mag niet: zie “Langer gebleven dan het programma toelaat”.',
      },
      {
        label: 'Doorverwezen na 5 maanden',
        printed: 13.5,
        unit: 'percent',
        counts: {
          share: { stage: 'ended', ending: ['referred_on'] },
          of: { stage: 'ended', ending: ended },
        },
        note: 'De bron rondt vijftienden af: 2 van de 15 is 13,3 %.',
      },
      {
        label: 'Gestopt door het CAW na 5 maanden',
        printed: 13,
        unit: 'percent',
        counts: {
          share: { stage: 'ended', ending: ['ended_by_service'] },
          of: { stage: 'ended', ending: ended },
        },
      },
      {
        label: 'Gemiddeld verblijf',
        printed: 156,
        unit: 'days',
        counts: { mean: 'stay', of: { stage: 'ended', ending: ended } },
      },
      {
        label: 'Nabegeleiding gebruikt',
        printed: 15,
        unit: 'count',
        counts: {
          count: { stage: 'ended', answer: { step: 'practical_questions', outcome: 'used' } },
        },
      },
    ],
  },
};
