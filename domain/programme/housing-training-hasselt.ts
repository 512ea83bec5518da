import type { Programme } from '../trajectory/programme.js';

/** S5 Woontraining Hasselt (source 001 §4.1.1.3, 4.1.2.3, 4.1.3.3). */
export const programme: Programme = {
  code: 'housing_training_hasselt',
  system: 'S5',
  title: 'Woontraining Hasselt',
  source: '001 §4.1.1.3',
  summary:
    'Oefenen met wonen in een trainingsunit, met begeleiding op zes levensdomeinen, daarna een eigen woning.',
  referrers: [
    { code: 'homeless_care', label: 'Thuislozenzorg' },
    { code: 'youth_care', label: 'Jeugdzorg (begeleid zelfstandig wonen)' },
    { code: 'psychiatry', label: 'Psychiatrie' },
    { code: 'addiction_care', label: 'Verslavingszorg' },
  ],
  coach: { role: 'trajectory_coach', fromReferrer: false },
  coordinator: 'trajectory_coordinator',
  phases: [
    {
      phase: 'referral',
      steps: [
        {
          code: 'first_step',
          label: 'Boek de vraag van de kandidaat',
          clause: 'S5 aanmelding',
          role: 'trajectory_coach',
          within: { amount: 5, unit: 'working_day' },
          outcomes: [
            { code: 'asked', label: 'Kandidaat vroeg het zelf' },
            { code: 'no_request', label: 'Geen vraag meer', ends: 'not_started', asks: ['reason'] },
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
          clause: 'S5 aanmelding',
          role: 'trajectory_coach',
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
          clause: 'S5 intake',
          role: 'trajectory_coach',
          within: { amount: 15, unit: 'working_day' },
          documents: ['intake_form'],
          outcomes: [
            { code: 'held', label: 'Gesprek gevoerd' },
            { code: 'stopped', label: 'Kandidaat haakt af', ends: 'not_started', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'selection',
      steps: [
        {
          code: 'discuss_intake',
          label: 'Bespreek de intake en leg de doelen vast',
          clause: 'S5 intakebespreking',
          role: 'trajectory_coordinator',
          within: { amount: 21, unit: 'calendar_day' },
          body: 'intake_team',
          outcomes: [
            {
              code: 'admitted',
              label: 'Voldoet aan de voorwaarden',
              asks: ['criteria'],
              does: 'agrees_criteria',
            },
            {
              code: 'other_expertise',
              label: 'Eerst een andere partner vragen',
              to: 'again',
              asks: ['reason'],
            },
            {
              code: 'not_admitted',
              label: 'Voldoet niet',
              ends: 'not_started',
              asks: ['reason'],
            },
          ],
        },
        {
          code: 'assign_coach',
          label: 'Duid de begeleider aan',
          clause: 'S5 begeleiding',
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
      ],
    },
    {
      phase: 'waiting',
      steps: [
        {
          code: 'unit_free',
          label: 'Stel een vrije trainingsunit voor',
          clause: 'S5 toewijzing',
          role: 'allocation_officer',
          within: { amount: 6, unit: 'month' },
          outcomes: [
            {
              code: 'proposed',
              label: 'Unit voorgesteld',
              asks: ['landlord'],
              does: 'names_landlord',
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
      phase: 'allocation',
      steps: [
        {
          code: 'agree_length',
          label: 'Spreek duur en samenwonen af met kandidaat en verhuurder',
          clause: 'S5 duur',
          role: 'trajectory_coach',
          within: { amount: 10, unit: 'working_day' },
          documents: ['training_agreement'],
          outcomes: [
            {
              code: 'allocated',
              label: 'Unit toegewezen',
              asks: ['on', 'months', 'place'],
              does: 'begins_stay',
            },
            { code: 'refused', label: 'Unit geweigerd', to: 'waiting', asks: ['reason'] },
            { code: 'stopped', label: 'Kandidaat haakt af', ends: 'not_started', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'ending',
      steps: [
        {
          code: 'move_on',
          label: 'Zoek de definitieve woning',
          clause: 'S5 doorstroom',
          role: 'trajectory_coach',
          within: { amount: 3, unit: 'month' },
          onlyAfter: ['moved_on'],
          outcomes: [
            { code: 'social_home', label: 'Sociale woning', asks: ['on'] },
            { code: 'private_home', label: 'Private woning', asks: ['on'] },
          ],
        },
      ],
    },
    {
      phase: 'notice',
      steps: [
        {
          code: 'serve_notice',
          label: 'Verstuur de opzeg',
          clause: 'S5 negatieve evaluatie',
          role: 'allocation_officer',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            {
              code: 'posted',
              label: 'Afgegeven bij de post',
              asks: ['on', 'registeredNumber'],
              does: 'serves_notice',
            },
          ],
        },
      ],
      lasts: { from: 'notice', months: 3, clause: 'S5 opzegtermijn' },
    },
    {
      phase: 'fallback',
      steps: [
        {
          code: 'catch_up',
          label: 'Vraag waar de bewoner naartoe wil',
          clause: 'S5 vangnet',
          role: 'trajectory_coach',
          within: { amount: 1, unit: 'month' },
          outcomes: [
            { code: 'own_organisation', label: 'Terug naar de eigen organisatie' },
            { code: 'other_offer', label: 'Ander aanbod' },
            { code: 'not_wanted', label: 'Wil geen opvang' },
          ],
        },
      ],
    },
  ],
  stay: {
    code: 'training',
    label: 'Woontraining',
    clause: 'S5 woontraining',
    lease: 'ends_with_stay',
    months: [12, 6, 18],
    maxMonths: null,
    extension: null,
    evaluations: {
      clause: 'S5 evaluatie',
      interimEveryMonths: 3,
      finalBeforeEnd: { amount: 28, unit: 'calendar_day' },
      prepareWorkingDays: 10,
      by: 'trajectory_coordinator',
      outcomes: [
        { code: 'positive', label: 'Positief', tone: 'positive' },
        { code: 'goes_on', label: 'Training loopt door', tone: 'neutral' },
        { code: 'negative', label: 'Negatief', tone: 'negative' },
      ],
      negativeNeeds: [],
      prepare: ['Scores per levensdomein', 'Wat de bewoner er zelf van vindt', 'Wat nog moet'],
      scale: { min: 1, max: 5 },
    },
    recurring: [
      {
        code: 'visit',
        label: 'Ga langs voor de woontraining',
        clause: 'S5 begeleiding',
        role: 'trajectory_coach',
        phase: 'stay',
        rhythm: [
          { every: { amount: 7, unit: 'calendar_day' }, forMonths: 6 },
          { every: { amount: 14, unit: 'calendar_day' } },
        ],
      },
    ],
  },
  endings: [
    {
      code: 'moved_on',
      label: 'Positief: naar een eigen woning',
      clause: 'S5 cijfers',
      tone: 'positive',
      from: ['stay'],
      by: ['trajectory_coordinator', 'trajectory_coach'],
      needs: 'positive_final',
      via: ['ending'],
      document: 'success_letter',
    },
    {
      code: 'negative',
      label: 'Negatief: huur opgezegd',
      clause: 'S5 cijfers',
      tone: 'negative',
      from: ['stay'],
      by: ['landlord_coordinator', 'allocation_officer'],
      needs: 'negative',
      via: ['notice', 'fallback'],
      document: 'termination_notice',
    },
    {
      code: 'not_started',
      label: 'Niet gestart',
      clause: 'S5 aanmelding',
      tone: 'neutral',
      from: ['referral', 'consent', 'intake', 'selection', 'waiting', 'allocation'],
      by: ['trajectory_coach', 'allocation_officer', 'trajectory_coordinator'],
      via: [],
      document: 'closing_letter',
    },
  ],
  criteria: [
    { code: 'target_group', label: 'Hoort bij een doelgroep' },
    { code: 'own_request', label: 'Vraagt het zelf' },
    { code: 'can_live_together', label: 'Kan samenwonen' },
    { code: 'wants_to_train', label: 'Wil oefenen, niet alleen wonen' },
  ],
  domains: [
    { code: 'functioning', label: 'Lichaam en maatschappij' },
    { code: 'mental_well_being', label: 'Geestelijk welbevinden' },
    { code: 'day_activity', label: 'Dag en vrije tijd' },
    { code: 'money', label: 'Administratie en geld' },
    { code: 'relations', label: 'Relaties' },
    { code: 'household', label: 'Huishouden' },
  ],
  documents: [
    { code: 'intake_form', label: 'Intakeformulier', kind: 'form', clause: 'S5 intake' },
    {
      code: 'training_agreement',
      label: 'Afspraken over de woontraining',
      kind: 'agreement',
      clause: 'S5 duur',
      signedBy: ['client', 'trajectory_coach', 'allocation_officer'],
    },
    {
      code: 'evaluation_report',
      label: 'Evaluatieverslag',
      kind: 'report',
      clause: 'S5 evaluatie',
      signedBy: ['client', 'trajectory_coordinator'],
    },
    { code: 'success_letter', label: 'Brief: geslaagd', kind: 'letter', clause: 'S5 doorstroom' },
    {
      code: 'termination_notice',
      label: 'Opzegbrief',
      kind: 'letter',
      clause: 'S5 negatieve evaluatie',
    },
    {
      code: 'closing_letter',
      label: 'Brief: niet gestart',
      kind: 'letter',
      clause: 'S5 aanmelding',
    },
  ],
  bodies: [
    {
      code: 'intake_team',
      label: 'Intakebespreking',
      clause: 'S5 intakebespreking',
      rhythm: [{ every: { amount: 21, unit: 'calendar_day' } }],
      chair: 'trajectory_coordinator',
    },
  ],
  waitingList: { clause: 'S5 toewijzing', order: 'chronological' },
  published: {
    from: '2011-09-01',
    to: '2015-08-31',
    figures: [
      {
        label: 'Kandidaten die een traject aangeboden kregen',
        printed: 38,
        unit: 'count',
        counts: { count: { stage: 'referred' } },
      },
      {
        label: 'Positief bij uitstroom',
        printed: 48,
        unit: 'percent',
        counts: { share: { stage: 'ended', ending: ['moved_on'] }, of: { stage: 'ended' } },
        note: 'De bron zegt niet waarvan dit 48 % is. Van de positieve en de 5 negatieve samen kan niet: 5 van 10 is 50 %, 4 van 9 is 44 %. Hier: van alle afgesloten dossiers, ook wie niet startte.',
      },
      {
        label: 'Negatief geëindigd',
        printed: 5,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['negative'] } },
      },
    ],
  },
};
