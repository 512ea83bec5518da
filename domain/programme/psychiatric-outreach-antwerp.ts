import type { Programme } from '../trajectory/programme.js';

/** S7 SSeGA Antwerpen (source 001 §3.1.2, 4.2.1.2, 4.2.2.2, 4.2.3.2). */
export const programme: Programme = {
  code: 'psychiatric_outreach_antwerp',
  system: 'S7',
  title: 'SSeGA: psychiatrische zorg aan huis in Antwerpen',
  source: '001 §4.2.1.2',
  summary:
    'Een team komt aan huis bij sociale huurders met een ernstige psychiatrische problematiek die hulp mijden.',
  referrers: [{ code: 'landlord_social_service', label: 'Sociale dienst van de verhuurder' }],
  coach: { role: 'case_manager', fromReferrer: false },
  coordinator: 'trajectory_coordinator',
  phases: [
    {
      phase: 'referral',
      steps: [
        {
          code: 'signal',
          label: 'Boek het signaal van de sociale dienst',
          clause: 'S7 signaal',
          role: 'trajectory_coordinator',
          within: { amount: 3, unit: 'working_day' },
          outcomes: [
            { code: 'suspected', label: 'Vermoeden van psychiatrische problematiek' },
            {
              code: 'not_for_team',
              label: 'Niet voor dit team',
              ends: 'by_service',
              asks: ['reason'],
            },
          ],
        },
      ],
    },
    {
      phase: 'intake',
      steps: [
        {
          code: 'home_visit',
          label: 'Ga op huisbezoek',
          clause: 'S7 huisbezoek',
          role: 'case_manager',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'seen', label: 'Gesproken' },
            { code: 'not_reached', label: 'Niet bereikt', to: 'again', asks: ['reason'] },
            { code: 'client_stops', label: 'Cliënt wil niet', ends: 'by_client', asks: ['reason'] },
          ],
        },
        {
          code: 'advise',
          label: 'Geef advies aan de sociale dienst en overleg',
          clause: 'S7 advies',
          role: 'psychiatrist',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'outreach', label: 'Begeleiding aan huis nodig' },
            {
              code: 'advice_is_enough',
              label: 'Advies volstaat',
              ends: 'mutual_agreement',
              asks: ['reason'],
            },
            {
              code: 'other_service',
              label: 'Andere dienst past beter',
              ends: 'by_service',
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
          code: 'weigh',
          label: 'Weeg de dringendheid af',
          clause: 'S7 wachtlijst',
          role: 'trajectory_coordinator',
          within: { amount: 5, unit: 'working_day' },
          outcomes: [
            {
              code: 'weighed',
              label: 'Dringendheid bepaald',
              asks: ['urgency'],
              does: 'weighs_urgency',
            },
          ],
        },
        {
          code: 'assign_coach',
          label: 'Duid de begeleider aan als er plaats is',
          clause: 'S7 wachtlijst',
          role: 'trajectory_coordinator',
          within: { amount: 3, unit: 'month' },
          outcomes: [
            {
              code: 'assigned',
              label: 'Begeleider aangeduid',
              asks: ['coach'],
              does: 'assigns_coach',
            },
            { code: 'client_stops', label: 'Cliënt wil niet', ends: 'by_client', asks: ['reason'] },
            {
              code: 'solved',
              label: 'Niet meer nodig',
              ends: 'mutual_agreement',
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
          code: 'assess',
          label: 'Schat de zorg in en bepaal de doelen',
          clause: 'S7 assessment',
          role: 'case_manager',
          within: { amount: 1, unit: 'month' },
          documents: ['feedback_agreement'],
          outcomes: [
            { code: 'begun', label: 'Begeleiding gestart', asks: ['on'], does: 'begins_stay' },
            { code: 'client_stops', label: 'Cliënt wil niet', ends: 'by_client', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'ending',
      steps: [
        {
          code: 'refer_on',
          label: 'Verwijs door naar een gewone dienst',
          clause: 'S7 doorverwijzing',
          role: 'trajectory_coordinator',
          within: { amount: 3, unit: 'month' },
          onlyAfter: ['mutual_agreement', 'by_service'],
          outcomes: [
            { code: 'not_needed', label: 'Niet nodig' },
            { code: 'disability', label: 'VAPH' },
            { code: 'mobile_team', label: 'MTA' },
            { code: 'geronto', label: 'Geronto' },
            { code: 'nursing_home', label: 'PVT' },
            { code: 'mental_health_centre', label: 'CGG' },
            { code: 'on_their_list', label: 'Wacht bij de dienst', to: 'again', asks: ['reason'] },
          ],
        },
      ],
    },
  ],
  stay: {
    code: 'outreach',
    label: 'Zorg aan huis',
    clause: 'S7 begeleiding',
    lease: 'own_home',
    months: [],
    maxMonths: null,
    extension: null,
    evaluations: {
      clause: 'S7 doelen',
      interimEveryMonths: 6,
      finalBeforeEnd: null,
      prepareWorkingDays: 10,
      by: 'case_manager',
      outcomes: [
        { code: 'goals_reached', label: 'Doelen bereikt', tone: 'positive' },
        { code: 'goes_on', label: 'Zorg blijft nodig', tone: 'neutral' },
        { code: 'no_progress', label: 'Geen vooruitgang', tone: 'negative' },
      ],
      negativeNeeds: [],
      prepare: ['Doelen van de cliënt', 'Wat de psychiater adviseert', 'Of de cliënt zonder kan'],
      scale: { min: 1, max: 5 },
    },
    recurring: [
      {
        code: 'feedback',
        label: 'Koppel terug naar de verhuurder, zonder medische inhoud',
        clause: 'S7 terugkoppeling',
        role: 'case_manager',
        phase: 'stay',
        rhythm: [{ every: { amount: 3, unit: 'month' } }],
      },
    ],
  },
  endings: [
    {
      code: 'mutual_agreement',
      label: 'Gestopt in overleg',
      clause: 'S7 cijfers',
      tone: 'positive',
      from: ['intake', 'waiting', 'stay'],
      by: ['case_manager', 'psychiatrist', 'trajectory_coordinator'],
      via: ['ending'],
      document: 'closing_letter',
    },
    {
      code: 'by_service',
      label: 'Gestopt door de dienst',
      clause: 'S7 cijfers',
      tone: 'neutral',
      from: ['referral', 'intake', 'stay'],
      by: ['case_manager', 'psychiatrist', 'trajectory_coordinator'],
      via: ['ending'],
      document: 'service_stops_letter',
    },
    {
      code: 'by_client',
      label: 'Gestopt door de cliënt',
      clause: 'S7 cijfers',
      tone: 'neutral',
      from: ['intake', 'waiting', 'allocation', 'stay'],
      by: ['case_manager', 'trajectory_coordinator'],
      via: [],
      document: 'client_stops_letter',
    },
  ],
  criteria: [
    { code: 'care_avoider', label: 'Mijdt hulp' },
    { code: 'psychiatric_condition', label: 'Ernstige psychiatrische problematiek' },
    { code: 'home_at_risk', label: 'De woning is in gevaar' },
  ],
  domains: [
    { code: 'mental_health', label: 'Psychische gezondheid' },
    { code: 'home', label: 'Wonen en leefbaarheid' },
    { code: 'daily_life', label: 'Dagelijks leven' },
    { code: 'network', label: 'Familie en buren' },
    { code: 'care', label: 'Band met de hulpverlening' },
  ],
  documents: [
    {
      code: 'feedback_agreement',
      label: 'Afspraken over de terugkoppeling',
      kind: 'agreement',
      clause: 'S7 terugkoppeling',
      signedBy: ['case_manager', 'landlord_coordinator'],
    },
    { code: 'closing_letter', label: 'Brief: afgerond', kind: 'letter', clause: 'S7 einde' },
    {
      code: 'service_stops_letter',
      label: 'Brief: wij stoppen',
      kind: 'letter',
      clause: 'S7 einde',
    },
    { code: 'client_stops_letter', label: 'Brief: u stopt', kind: 'letter', clause: 'S7 einde' },
  ],
  bodies: [
    {
      code: 'steering_group',
      label: 'Stuurgroep',
      clause: 'S7 stuurgroep',
      rhythm: [{ every: { amount: 28, unit: 'calendar_day' } }],
      chair: 'trajectory_coordinator',
    },
  ],
  waitingList: { clause: 'S7 wachtlijst', order: 'urgency' },
  scarceTime: {
    code: 'psychiatrist',
    label: 'Psychiater',
    clause: 'S7 psychiater',
    role: 'psychiatrist',
    minutesPerWeek: 180,
  },
  published: {
    from: '2011-09-01',
    to: '2015-08-31',
    figures: [
      {
        label: 'Cliënten in begeleiding, gemiddeld',
        printed: 35,
        unit: 'count',
        counts: { present: { stage: 'started' } },
      },
      {
        label: 'Minuten per tussenkomst',
        printed: 34,
        unit: 'minutes',
        counts: { minutes: 'intervention', of: { stage: 'started' } },
      },
      {
        label: 'Daarvan onderweg',
        printed: 10,
        unit: 'minutes',
        counts: { minutes: 'travel', of: { stage: 'started' } },
      },
      {
        label: 'Minuten administratie',
        printed: 2.5,
        unit: 'minutes',
        counts: { minutes: 'administration', of: { stage: 'started' } },
      },
    ],
  },
};
