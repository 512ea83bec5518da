import type { Programme } from '../trajectory/programme.js';

/**
 * S9 Woonzorg en -training op maat, Genk: the women of the Aardlaan floor, no social lease
 * (source 001 §4.3.1.2, 4.3.2.2, 4.3.3.2).
 */
export const programme: Programme = {
  code: 'care_and_training_genk_training',
  system: 'S9',
  title: 'Woontraining op maat Genk',
  source: '001 §4.3.1.2',
  summary:
    'Een studio op de etage van de Aardlaan voor vrouwen, zolang de begeleiding loopt, als oefening voor een eigen woning.',
  referrers: [
    { code: 'general_welfare', label: 'CAW' },
    { code: 'landlord', label: 'Sociale verhuurder' },
    { code: 'welfare_centre', label: 'OCMW' },
  ],
  coach: { role: 'housing_coach', fromReferrer: false },
  coordinator: 'trajectory_coordinator',
  phases: [
    {
      phase: 'referral',
      steps: [
        {
          code: 'register',
          label: 'Informeer de kandidaat: de studio is tijdelijk',
          clause: 'S9 etage',
          role: 'housing_coach',
          within: { amount: 10, unit: 'working_day' },
          documents: ['choice_form'],
          outcomes: [
            { code: 'interested', label: 'Kiest voor het project' },
            {
              code: 'not_interested',
              label: 'Schrapt haar keuze',
              ends: 'withdrawn',
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
          code: 'consent',
          label: 'Laat de toestemming om gegevens te delen tekenen',
          clause: 'S9 stap 1',
          role: 'housing_coach',
          within: { amount: 10, unit: 'working_day' },
          documents: ['consent_form', 'withdrawal_form'],
          outcomes: [
            {
              code: 'signed',
              label: 'Toestemming getekend',
              asks: ['until'],
              does: 'gives_consent',
            },
            { code: 'refused', label: 'Geen toestemming', ends: 'withdrawn', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'intake',
      steps: [
        {
          code: 'screening',
          label: 'Screen de woonvaardigheden en de noden',
          clause: 'S9 stap 3',
          role: 'housing_coach',
          within: { amount: 1, unit: 'month' },
          documents: ['screening_report'],
          outcomes: [
            { code: 'alone', label: 'Profiel etage: alleen' },
            { code: 'with_child', label: 'Profiel etage: met één kind' },
            {
              code: 'no_profile',
              label: 'Past niet bij de etage',
              ends: 'not_started',
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
          code: 'update_screening',
          label: 'Werk de screening bij als er een studio vrijkomt',
          clause: 'S9 stap 4',
          role: 'housing_coach',
          within: { amount: 6, unit: 'month' },
          documents: ['screening_report'],
          outcomes: [
            { code: 'still_motivated', label: 'Noden en motivatie zijn bijgewerkt' },
            {
              code: 'not_interested',
              label: 'Wil niet meer',
              ends: 'withdrawn',
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
          code: 'steering_group',
          label: 'Beslis in de stuurgroep over de match',
          clause: 'S9 stap 5',
          role: 'trajectory_coordinator',
          within: { amount: 1, unit: 'month' },
          body: 'steering_group',
          outcomes: [
            { code: 'advised', label: 'Match in consensus' },
            { code: 'again', label: 'Nog eens op de stuurgroep', to: 'again', asks: ['reason'] },
            { code: 'next_place', label: 'Wacht op een andere plaats', to: 'waiting' },
            { code: 'no_match', label: 'Geen match', ends: 'not_started', asks: ['reason'] },
          ],
        },
        {
          code: 'assign_coach',
          label: 'Duid de begeleider aan',
          clause: 'S9 stap 6',
          role: 'trajectory_coordinator',
          within: { amount: 5, unit: 'working_day' },
          outcomes: [
            {
              code: 'assigned',
              label: 'Begeleider aangeduid',
              asks: ['coach'],
              does: 'assigns_coach',
            },
          ],
        },
        {
          code: 'planning_interview',
          label: 'Voer het planningsgesprek: noden op volgorde, doelen die u kunt meten',
          clause: 'S9 stap 6',
          role: 'housing_coach',
          within: { amount: 10, unit: 'working_day' },
          documents: ['guidance_plan'],
          outcomes: [
            {
              code: 'planned',
              label: 'Doelen afgesproken',
              asks: ['criteria'],
              does: 'agrees_criteria',
            },
          ],
        },
        {
          code: 'move_in',
          label: 'Teken het korte huurcontract en start de begeleiding',
          clause: 'S9 stap 7',
          role: 'housing_coach',
          within: { amount: 1, unit: 'month' },
          outcomes: [
            {
              code: 'with_consultation',
              label: 'Ingetrokken, met lokaal cliëntoverleg',
              asks: ['on', 'months', 'place'],
              does: 'begins_stay',
            },
            {
              code: 'without_consultation',
              label: 'Ingetrokken, zonder cliëntoverleg',
              asks: ['on', 'months', 'place'],
              does: 'begins_stay',
            },
            {
              code: 'not_interested',
              label: 'Wil niet meer',
              ends: 'withdrawn',
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
          code: 'urgency_letter',
          label: 'Verstuur de brief: zoek nu een andere woning',
          clause: 'S9 uitstroom',
          role: 'landlord_coordinator',
          within: { amount: 5, unit: 'working_day' },
          onlyAfter: ['moved_on'],
          documents: ['urgency_letter'],
          outcomes: [{ code: 'sent', label: 'Brief verstuurd', asks: ['on'] }],
        },
        {
          code: 'new_home',
          label: 'Zoek een andere woning',
          clause: 'S9 uitstroom',
          role: 'housing_coach',
          within: { amount: 3, unit: 'month' },
          onlyAfter: ['moved_on'],
          outcomes: [
            { code: 'social_home', label: 'Sociale woning', asks: ['on'] },
            { code: 'rental_agency', label: 'Woning van een SVK', asks: ['on'] },
            { code: 'private_home', label: 'Private woning', asks: ['on'] },
            { code: 'still_looking', label: 'Zoekt nog', to: 'again', asks: ['reason'] },
          ],
        },
      ],
    },
  ],
  stay: {
    code: 'training',
    label: 'Woontraining',
    clause: 'S9 etage',
    lease: 'ends_with_stay',
    months: [12, 6, 18],
    maxMonths: 24,
    extension: {
      clause: 'S9 etage',
      by: { months: 6 },
      maxTotalMonths: 24,
      late: 'with_reason',
    },
    evaluations: {
      clause: 'S9 stap 6',
      interimEveryMonths: 3,
      finalBeforeEnd: { amount: 56, unit: 'calendar_day' },
      prepareWorkingDays: 10,
      by: 'housing_coach',
      outcomes: [
        { code: 'positive', label: 'Klaar voor een eigen woning', tone: 'positive' },
        { code: 'more_time', label: 'Meer tijd nodig', tone: 'neutral' },
        { code: 'negative', label: 'Negatief', tone: 'negative' },
      ],
      negativeNeeds: [],
      prepare: [
        'Scores per doel',
        'Wat de bewoonster er zelf van vindt',
        'Welke woning haalbaar is',
      ],
      scale: { min: 1, max: 5 },
    },
    recurring: [
      {
        code: 'temporary',
        label: 'Bespreek dat het wonen tijdelijk is',
        clause: 'S9 etage',
        role: 'housing_coach',
        phase: 'stay',
        rhythm: [{ every: { amount: 3, unit: 'month' } }],
      },
    ],
  },
  endings: [
    {
      code: 'moved_on',
      label: 'Positief: naar een eigen woning',
      clause: 'S9 cijfers',
      tone: 'positive',
      from: ['stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: ['ending'],
      document: 'outflow_letter',
    },
    {
      code: 'stopped_early',
      label: 'Vroegtijdig gestopt',
      clause: 'S9 cijfers',
      tone: 'negative',
      from: ['stay'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: [],
      document: 'stop_letter',
    },
    {
      code: 'withdrawn',
      label: 'Keuze geschrapt door de kandidaat',
      clause: 'S9 stap 1',
      tone: 'neutral',
      from: ['referral', 'consent', 'intake', 'waiting', 'allocation'],
      by: ['housing_coach'],
      via: [],
      document: 'withdrawal_letter',
    },
    {
      code: 'not_started',
      label: 'Niet gestart',
      clause: 'S9 cijfers',
      tone: 'neutral',
      from: ['intake', 'allocation'],
      by: ['housing_coach', 'trajectory_coordinator'],
      via: [],
      document: 'closing_letter',
    },
  ],
  criteria: [
    { code: 'not_ready_for_market', label: 'Kan nog niet terecht op de gewone woonmarkt' },
    { code: 'knows_it_is_temporary', label: 'Weet dat de studio tijdelijk is' },
    { code: 'accepts_guidance', label: 'Aanvaardt een minimum aan begeleiding' },
    { code: 'fits_group', label: 'Past in de groep van bewoners' },
  ],
  domains: [
    { code: 'living_skills', label: 'Woonvaardigheden' },
    { code: 'money', label: 'Geld en administratie' },
    { code: 'health', label: 'Gezondheid' },
    { code: 'network', label: 'Netwerk' },
    { code: 'day_activity', label: 'Dagbesteding' },
  ],
  documents: [
    {
      code: 'choice_form',
      label: 'Keuzeformulier',
      kind: 'form',
      clause: 'S9 stap 1',
      signedBy: ['client'],
    },
    {
      code: 'withdrawal_form',
      label: 'Schrapping van de keuze',
      kind: 'form',
      clause: 'S9 stap 1',
      signedBy: ['client'],
    },
    {
      code: 'consent_form',
      label: 'Toestemming om gegevens te delen',
      kind: 'form',
      clause: 'S9 stap 1',
      signedBy: ['client'],
    },
    { code: 'screening_report', label: 'Screening', kind: 'report', clause: 'S9 stap 3' },
    {
      code: 'guidance_plan',
      label: 'Begeleidingsplan',
      kind: 'agreement',
      clause: 'S9 stap 6',
      signedBy: ['client', 'housing_coach'],
    },
    {
      code: 'evaluation_report',
      label: 'Evaluatieverslag',
      kind: 'report',
      clause: 'S9 stap 6',
      signedBy: ['client', 'housing_coach'],
    },
    {
      code: 'urgency_letter',
      label: 'Brief: zoek nu een andere woning',
      kind: 'letter',
      clause: 'S9 uitstroom',
    },
    {
      code: 'outflow_letter',
      label: 'Brief: uitstroom begint',
      kind: 'letter',
      clause: 'S9 uitstroom',
    },
    { code: 'stop_letter', label: 'Brief: gestopt', kind: 'letter', clause: 'S9 cijfers' },
    {
      code: 'withdrawal_letter',
      label: 'Brief: keuze geschrapt',
      kind: 'letter',
      clause: 'S9 stap 1',
    },
    { code: 'closing_letter', label: 'Brief: niet gestart', kind: 'letter', clause: 'S9 cijfers' },
  ],
  bodies: [
    {
      code: 'steering_group',
      label: 'Stuurgroep',
      clause: 'S9 stap 5',
      rhythm: [{ every: { amount: 28, unit: 'calendar_day' } }],
      chair: 'trajectory_coordinator',
    },
  ],
  waitingList: { clause: 'S9 stap 3', order: 'chronological' },
  sites: [
    {
      code: 'aardlaan_floor',
      label: 'Aardlaan etage (4 studio’s)',
      profile: 'Vrouwen, alleen of met één kind, die nog niet terechtkunnen op de gewone woonmarkt',
    },
  ],
  facts: [
    { code: 'age', label: 'Leeftijd bij de aanmelding', values: [] },
    {
      code: 'previous_home',
      label: 'Vorige woonsituatie',
      values: [
        { code: 'psychiatry', label: 'Residentiële psychiatrie' },
        { code: 'homeless_care', label: 'Residentiële thuislozenzorg' },
        { code: 'eviction_threat', label: 'Dreigende uithuiszetting' },
        { code: 'detention', label: 'Gevangenis' },
        { code: 'other', label: 'Anders' },
      ],
    },
  ],
  published: {
    from: '2011-09-01',
    to: '2015-08-31',
    figures: [
      {
        label: 'Aanmeldingen van vrouwen voor woontraining',
        printed: 21,
        unit: 'count',
        counts: { count: { stage: 'referred' } },
        note: 'CAW 12, sociale verhuurders 7 en OCMW 3 zijn samen 22. De bron telt 21 vrouwen.',
      },
      {
        label: 'Via CAW',
        printed: 12,
        unit: 'count',
        counts: { count: { stage: 'referred', referrer: ['general_welfare'] } },
      },
      {
        label: 'Via sociale verhuurders',
        printed: 7,
        unit: 'count',
        counts: { count: { stage: 'referred', referrer: ['landlord'] } },
      },
      {
        label: 'Via OCMW',
        printed: 3,
        unit: 'count',
        counts: { count: { stage: 'referred', referrer: ['welfare_centre'] } },
        note: 'CAW 12, sociale verhuurders 7 en OCMW 3 zijn samen 22. De bron telt 21 vrouwen.',
      },
      {
        label: 'Gestart in woontraining',
        printed: 5,
        unit: 'count',
        counts: { count: { stage: 'started' } },
      },
      {
        label: 'Naar een eigen woning',
        printed: 1,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['moved_on'] } },
      },
      {
        label: 'Gemiddeld verblijf',
        printed: 16,
        unit: 'months',
        counts: { mean: 'stay', of: { stage: 'started' } },
        note: 'De bron telt lopende verblijven mee tot de dag van de evaluatie. Hier tellen ze mee tot het einde van de periode.',
      },
      {
        label: 'Gemiddelde leeftijd',
        printed: 50,
        unit: 'years',
        counts: { fact: 'age', as: 'mean', of: { stage: 'started' } },
        note: 'De bron zegt niet of dit iedereen is of alleen wie startte. Hier: wie startte.',
      },
      {
        label: 'Uit de gevangenis',
        printed: 1,
        unit: 'count',
        counts: {
          count: { stage: 'started', fact: { code: 'previous_home', value: 'detention' } },
        },
      },
      {
        label: 'Uit de thuislozenzorg',
        printed: 4,
        unit: 'count',
        counts: {
          count: { stage: 'started', fact: { code: 'previous_home', value: 'homeless_care' } },
        },
      },
    ],
  },
};
