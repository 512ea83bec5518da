import type { Programme } from '../trajectory/programme.js';

/** S15 Kanstrajecten, Het Kopland en ZIENN (source 003). The waiting phase is the time in the shelter. */
export const programme: Programme = {
  code: 'opportunity_trajectories',
  system: 'S15',
  title: 'Kanstrajecten naar kleinschalig wonen',
  source: '003',
  summary:
    'Van de opvang naar kleinschalig wonen, met een stabiele mix van wonen, inkomen, dagbesteding en hulp.',
  referrers: [
    { code: 'homeless_shelter', label: 'Maatschappelijke opvang' },
    { code: 'womens_shelter', label: 'Vrouwenopvang' },
  ],
  coach: { role: 'housing_coach', fromReferrer: false },
  coordinator: 'trajectory_coordinator',
  phases: [
    {
      phase: 'referral',
      steps: [
        {
          code: 'tell_temporary',
          label: 'Zeg dat de opvang tijdelijk is en wat u verwacht',
          clause: 'S15 kanstraject',
          role: 'trajectory_coordinator',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'told', label: 'Besproken', asks: ['coach'], does: 'assigns_coach' },
            { code: 'left', label: 'Vertrokken uit de opvang', ends: 'left', asks: ['reason'] },
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
          clause: 'S15 kanstraject',
          role: 'housing_coach',
          within: { amount: 5, unit: 'working_day' },
          outcomes: [
            {
              code: 'signed',
              label: 'Toestemming getekend',
              asks: ['until'],
              does: 'gives_consent',
            },
            { code: 'refused', label: 'Geen toestemming', ends: 'left', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'intake',
      steps: [
        {
          code: 'housing_wish',
          label: 'Vul de vragenlijst over woonwensen in',
          clause: 'S15 woonwensen',
          role: 'housing_coach',
          within: { amount: 15, unit: 'working_day' },
          documents: ['housing_wish_form'],
          outcomes: [
            { code: 'filled_in', label: 'Ingevuld' },
            { code: 'later', label: 'Wil later antwoorden', to: 'again', asks: ['reason'] },
          ],
        },
        {
          code: 'stable_mix',
          label: 'Spreek doelen af voor de stabiele mix',
          clause: 'S15 stabiele mix',
          role: 'housing_coach',
          within: { amount: 15, unit: 'working_day' },
          outcomes: [
            {
              code: 'agreed',
              label: 'Doelen afgesproken',
              asks: ['criteria'],
              does: 'agrees_criteria',
            },
            {
              code: 'residential',
              label: 'Kleinschalig wonen kan niet',
              ends: 'residential',
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
          code: 'find_home',
          label: 'Zoek een kleinschalige woning die past bij wens en middelen',
          clause: 'S15 kleinschalig wonen',
          role: 'housing_coach',
          within: { amount: 6, unit: 'month' },
          outcomes: [
            { code: 'found', label: 'Woning gevonden', asks: ['note'] },
            { code: 'still_looking', label: 'Zoekt nog', to: 'again', asks: ['reason'] },
            {
              code: 'residential',
              label: 'Kleinschalig wonen kan niet',
              ends: 'residential',
              asks: ['reason'],
            },
            { code: 'left', label: 'Vertrokken uit de opvang', ends: 'left', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'allocation',
      steps: [
        {
          code: 'move_in',
          label: 'Laat de cliënt verhuizen',
          clause: 'S15 kleinschalig wonen',
          role: 'housing_coach',
          within: { amount: 1, unit: 'month' },
          outcomes: [
            { code: 'moved', label: 'Verhuisd', asks: ['on', 'place'], does: 'begins_stay' },
            { code: 'refused', label: 'Woning geweigerd', to: 'waiting', asks: ['reason'] },
          ],
        },
      ],
    },
  ],
  stay: {
    code: 'small_scale_living',
    label: 'Kleinschalig wonen',
    clause: 'S15 kleinschalig wonen',
    lease: 'ends_with_stay',
    months: [],
    maxMonths: null,
    extension: null,
    evaluations: {
      clause: 'S15 stabiele mix',
      interimEveryMonths: 6,
      finalBeforeEnd: null,
      prepareWorkingDays: 10,
      by: 'housing_coach',
      outcomes: [
        { code: 'stable', label: 'De mix is stabiel', tone: 'positive' },
        { code: 'goes_on', label: 'Nog ondersteuning nodig', tone: 'neutral' },
        { code: 'unstable', label: 'De mix valt weg', tone: 'negative' },
      ],
      negativeNeeds: [],
      prepare: ['Wonen, inkomen, dagbesteding en hulp', 'De woonwens van nu'],
      scale: { min: 1, max: 5 },
    },
    recurring: [
      {
        code: 'wish_in_shelter',
        label: 'Vraag opnieuw naar de woonwens',
        clause: 'S15 woonwensen',
        role: 'housing_coach',
        phase: 'waiting',
        rhythm: [{ every: { amount: 3, unit: 'month' } }],
        asks: 'housing_wish',
      },
      {
        code: 'wish_in_home',
        label: 'Vraag opnieuw naar de woonwens',
        clause: 'S15 woonwensen',
        role: 'housing_coach',
        phase: 'stay',
        rhythm: [{ every: { amount: 6, unit: 'month' } }],
        asks: 'housing_wish',
      },
    ],
  },
  endings: [
    {
      code: 'settled',
      label: 'Woont blijvend kleinschalig',
      clause: 'S15 kleinschalig wonen',
      tone: 'positive',
      from: ['stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: [],
      document: 'settled_letter',
    },
    {
      code: 'residential',
      label: 'Blijft in of gaat terug naar de opvang',
      clause: 'S15 kleinschalig wonen',
      tone: 'neutral',
      from: ['intake', 'waiting', 'allocation', 'stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: [],
      document: 'residential_letter',
    },
    {
      code: 'left',
      label: 'Gestopt met het kanstraject',
      clause: 'S15 kanstraject',
      tone: 'neutral',
      from: ['referral', 'consent', 'intake', 'waiting', 'allocation', 'stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: [],
      document: 'left_letter',
    },
  ],
  criteria: [
    { code: 'takes_control', label: 'Neemt zelf de regie, met steun' },
    { code: 'wish_known', label: 'De woonwens is gekend' },
    { code: 'means_known', label: 'De middelen zijn gekend' },
  ],
  domains: [
    { code: 'housing', label: 'Huisvesting' },
    { code: 'income', label: 'Vast legaal inkomen' },
    { code: 'day_activity', label: 'Dagbesteding' },
    { code: 'contact_with_help', label: 'Stabiel contact met de hulp' },
  ],
  documents: [
    {
      code: 'housing_wish_form',
      label: 'Vragenlijst woonwensen',
      kind: 'form',
      clause: 'S15 woonwensen',
    },
    {
      code: 'settled_letter',
      label: 'Brief: u woont kleinschalig',
      kind: 'letter',
      clause: 'S15 kleinschalig wonen',
    },
    {
      code: 'residential_letter',
      label: 'Brief: u blijft in de opvang',
      kind: 'letter',
      clause: 'S15 kleinschalig wonen',
    },
    { code: 'left_letter', label: 'Brief: gestopt', kind: 'letter', clause: 'S15 kanstraject' },
  ],
  bodies: [],
};
