import type { Programme } from '../trajectory/programme.js';

/** S12 Thuishuis, De Ideale Woning (source 001 §3.4, 4.5.1.1, 4.5.2.1, 4.5.3.1). */
export const programme: Programme = {
  code: 'thuishuis',
  system: 'S12',
  title: 'Thuishuis',
  source: '001 §4.5.1.1',
  summary:
    'Vijf alleenstaande ouderen wonen samen in een sociaal huis, met steun van een vrijwilliger.',
  referrers: [
    { code: 'care_partner', label: 'Netwerk van de zorgpartners' },
    { code: 'landlord_list', label: 'Kandidatenlijst van de sociale verhuurder' },
  ],
  coach: { role: 'volunteer_coach', fromReferrer: false },
  coordinator: 'trajectory_coordinator',
  phases: [
    {
      phase: 'referral',
      steps: [
        {
          code: 'inform',
          label: 'Leg het Thuishuis uit met folder en gesprek',
          clause: 'S12 bekendmaking',
          role: 'trajectory_coordinator',
          within: { amount: 15, unit: 'working_day' },
          documents: ['leaflet'],
          outcomes: [
            { code: 'interested', label: 'Wil kandidaat zijn' },
            {
              code: 'too_big_a_step',
              label: 'De stap is te groot',
              ends: 'declined',
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
          label: 'Laat de toestemming tekenen',
          clause: 'S12 selectie',
          role: 'trajectory_coordinator',
          within: { amount: 5, unit: 'working_day' },
          outcomes: [
            {
              code: 'signed',
              label: 'Toestemming getekend',
              asks: ['until'],
              does: 'gives_consent',
            },
            { code: 'refused', label: 'Geen toestemming', ends: 'declined', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'intake',
      steps: [
        {
          code: 'admission',
          label: 'Kijk de voorwaarden voor sociale huur na',
          clause: 'S12 selectie 1',
          role: 'allocation_officer',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'met', label: 'Voldoet' },
            { code: 'not_met', label: 'Voldoet niet', ends: 'not_suitable', asks: ['reason'] },
          ],
        },
        {
          code: 'joint_interview',
          label: 'Voer het intakegesprek met verhuurder en vrijwilliger samen',
          clause: 'S12 selectie 2',
          role: 'trajectory_coordinator',
          within: { amount: 15, unit: 'working_day' },
          documents: ['intake_report'],
          outcomes: [
            {
              code: 'suitable',
              label: 'Geschikt',
              asks: ['criteria'],
              does: 'agrees_criteria',
            },
            {
              code: 'not_suitable',
              label: 'Niet geschikt',
              ends: 'not_suitable',
              asks: ['reason'],
            },
            {
              code: 'too_big_a_step',
              label: 'De stap is te groot',
              ends: 'declined',
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
          code: 'assign_volunteer',
          label: 'Duid de vrijwilliger aan',
          clause: 'S12 ondersteuning',
          role: 'trajectory_coordinator',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            {
              code: 'assigned',
              label: 'Vrijwilliger aangeduid',
              asks: ['coach'],
              does: 'assigns_coach',
            },
          ],
        },
        {
          code: 'help_moving',
          label: 'Help met opzeg, verhuizing en inrichting',
          clause: 'S12 aandachtspunten',
          role: 'trajectory_coordinator',
          within: { amount: 3, unit: 'month' },
          outcomes: [
            { code: 'helped', label: 'Geholpen' },
            { code: 'not_needed', label: 'Geen hulp nodig' },
          ],
        },
        {
          code: 'move_in',
          label: 'Wijs de woonplaats toe',
          clause: 'S12 toewijzing',
          role: 'allocation_officer',
          within: { amount: 3, unit: 'month' },
          outcomes: [
            { code: 'moved_in', label: 'Ingetrokken', asks: ['on', 'place'], does: 'begins_stay' },
            {
              code: 'too_big_a_step',
              label: 'De stap is te groot',
              ends: 'declined',
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
          code: 'care_place',
          label: 'Regel de plaats in het woonzorgcentrum van de partner',
          clause: 'S12 woonzekerheid',
          role: 'trajectory_coordinator',
          within: { amount: 1, unit: 'month' },
          outcomes: [
            { code: 'moved', label: 'Verhuisd', asks: ['on'] },
            { code: 'no_place_yet', label: 'Nog geen plaats', to: 'again', asks: ['reason'] },
          ],
        },
      ],
    },
  ],
  stay: {
    code: 'living_together',
    label: 'Samenwonen',
    clause: 'S12 samenwonen',
    lease: 'social',
    months: [],
    maxMonths: null,
    extension: null,
    evaluations: {
      clause: 'S12 resultaten',
      interimEveryMonths: 6,
      finalBeforeEnd: null,
      prepareWorkingDays: 10,
      by: 'trajectory_coordinator',
      outcomes: [
        { code: 'better', label: 'Beter dan in de vorige woning', tone: 'positive' },
        { code: 'same', label: 'Even goed', tone: 'neutral' },
        { code: 'worse', label: 'Minder goed', tone: 'negative' },
      ],
      negativeNeeds: [],
      prepare: [
        'Hoe de bewoner zich voelt tegenover de vorige woning',
        'Activiteiten binnen en buiten het huis',
        'Of zelfstandig wonen nog gaat',
      ],
      scale: { min: 1, max: 5 },
    },
    recurring: [],
  },
  endings: [
    {
      code: 'care_home',
      label: 'Naar het woonzorgcentrum van een partner',
      clause: 'S12 woonzekerheid',
      tone: 'neutral',
      from: ['stay'],
      by: ['trajectory_coordinator'],
      via: ['ending'],
      document: 'care_home_letter',
    },
    {
      code: 'moved_out',
      label: 'Samenwonen gestopt',
      clause: 'S12 samenwonen',
      tone: 'neutral',
      from: ['stay'],
      by: ['trajectory_coordinator', 'allocation_officer'],
      via: [],
      document: 'moved_out_letter',
    },
    {
      code: 'not_suitable',
      label: 'Niet geschikt bevonden',
      clause: 'S12 cijfers',
      tone: 'negative',
      from: ['intake'],
      by: ['trajectory_coordinator', 'allocation_officer'],
      via: [],
      document: 'refusal_letter',
    },
    {
      code: 'declined',
      label: 'Kandidaat ziet ervan af',
      clause: 'S12 aandachtspunten',
      tone: 'neutral',
      from: ['referral', 'consent', 'intake', 'allocation'],
      by: ['trajectory_coordinator', 'allocation_officer'],
      via: [],
      document: 'declined_letter',
    },
  ],
  criteria: [
    { code: 'social_candidate', label: 'Voldoet aan de voorwaarden voor sociale huur' },
    { code: 'single_older_person', label: 'Alleenstaande oudere' },
    { code: 'vulnerable_home', label: 'Woont nu niet goed' },
    { code: 'motivated', label: 'Is gemotiveerd om samen te wonen' },
    { code: 'fits_house', label: 'Past bij de medebewoners' },
  ],
  domains: [
    { code: 'well_being', label: 'Welbevinden' },
    { code: 'self_reliance', label: 'Zelfredzaamheid' },
    { code: 'housemates', label: 'Samenleven in huis' },
    { code: 'activities', label: 'Activiteiten en buurt' },
    { code: 'care', label: 'Zorg' },
  ],
  documents: [
    { code: 'leaflet', label: 'Folder', kind: 'form', clause: 'S12 bekendmaking' },
    {
      code: 'intake_report',
      label: 'Verslag van het intakegesprek',
      kind: 'report',
      clause: 'S12 selectie 2',
      signedBy: ['allocation_officer', 'trajectory_coordinator', 'volunteer_coach'],
    },
    { code: 'playbook', label: 'Draaiboek', kind: 'report', clause: 'S12 draaiboek' },
    {
      code: 'care_home_letter',
      label: 'Brief: naar het woonzorgcentrum',
      kind: 'letter',
      clause: 'S12 woonzekerheid',
    },
    {
      code: 'moved_out_letter',
      label: 'Brief: samenwonen gestopt',
      kind: 'letter',
      clause: 'S12 samenwonen',
    },
    {
      code: 'refusal_letter',
      label: 'Brief: niet geschikt',
      kind: 'letter',
      clause: 'S12 selectie',
    },
    {
      code: 'declined_letter',
      label: 'Brief: u ziet ervan af',
      kind: 'letter',
      clause: 'S12 aandachtspunten',
    },
  ],
  bodies: [
    {
      code: 'residents_meeting',
      label: 'Bewonersvergadering',
      clause: 'S12 bijeenkomsten',
      rhythm: [
        { every: { amount: 14, unit: 'calendar_day' }, forMonths: 3 },
        { every: { amount: 1, unit: 'month' } },
      ],
      chair: 'trajectory_coordinator',
    },
  ],
  facts: [
    { code: 'age', label: 'Leeftijd bij de aanmelding', values: [] },
    {
      code: 'household',
      label: 'Gezin',
      values: [
        { code: 'single', label: 'Alleenstaand' },
        { code: 'single_with_children', label: 'Alleenstaand met kinderen' },
        { code: 'couple', label: 'Koppel' },
        { code: 'family', label: 'Gezin met kinderen' },
      ],
    },
  ],
  published: {
    from: '2011-09-01',
    to: '2015-08-31',
    figures: [
      {
        label: 'Intakegesprekken',
        printed: 12,
        unit: 'count',
        counts: {
          sum: [
            { stage: 'referred', answer: { step: 'joint_interview', outcome: 'suitable' } },
            { stage: 'referred', answer: { step: 'joint_interview', outcome: 'not_suitable' } },
            { stage: 'referred', answer: { step: 'joint_interview', outcome: 'too_big_a_step' } },
          ],
        },
      },
      {
        label: 'Geschikt bevonden',
        printed: 5,
        unit: 'count',
        counts: {
          count: { stage: 'referred', answer: { step: 'joint_interview', outcome: 'suitable' } },
        },
      },
      { label: 'Bewoners', printed: 5, unit: 'count', counts: { count: { stage: 'started' } } },
      {
        label: 'Daarvan alleenstaand',
        printed: 5,
        unit: 'count',
        counts: { count: { stage: 'started', fact: { code: 'household', value: 'single' } } },
      },
      {
        label: 'Daarvan 70 jaar of ouder',
        printed: 5,
        unit: 'count',
        counts: { count: { stage: 'started', fact: { code: 'age', from: 70, to: 120 } } },
      },
    ],
  },
};
