import type { Programme } from '../trajectory/programme.js';

/** S2 Proefwonen Midden-West-Vlaanderen (source 001 §3.1.1, 4.1.1.4, 4.1.2.4, 4.1.3.4). */
export const programme: Programme = {
  code: 'trial_housing_mid_west_flanders',
  system: 'S2',
  title: 'Proefwonen Midden-West-Vlaanderen',
  source: '001 §4.1.1.4',
  summary:
    'Wonen op proef in een sociale woning, met verplichte begeleiding en een leertraject van het team.',
  referrers: [
    { code: 'mental_health', label: 'Geestelijke gezondheidszorg' },
    { code: 'general_welfare', label: 'CAW' },
    { code: 'welfare_centre', label: 'OCMW' },
    { code: 'housing_shop', label: 'Woonwinkel' },
    { code: 'other_welfare', label: 'Andere welzijnsdienst' },
  ],
  coach: { role: 'trajectory_coach', fromReferrer: true },
  coordinator: 'trajectory_coordinator',
  phases: [
    {
      phase: 'referral',
      steps: [
        {
          code: 'register',
          label: 'Vul het aanmeldings- en intakeformulier in',
          clause: 'S2 fase 1',
          role: 'trajectory_coach',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            { code: 'complete', label: 'Formulier is volledig' },
            { code: 'no_request', label: 'Geen vraag meer', ends: 'dropped_out', asks: ['reason'] },
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
          clause: 'S2 fase 2',
          role: 'trajectory_coach',
          within: { amount: 5, unit: 'working_day' },
          outcomes: [
            {
              code: 'signed',
              label: 'Toestemming getekend',
              asks: ['until'],
              does: 'gives_consent',
            },
            { code: 'refused', label: 'Geen toestemming', ends: 'dropped_out', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'intake',
      steps: [
        {
          code: 'intake',
          label: 'Voer het intakegesprek en bezorg het formulier',
          clause: 'S2 fase 2',
          role: 'trajectory_coach',
          within: { amount: 15, unit: 'working_day' },
          outcomes: [
            { code: 'sent', label: 'Bezorgd aan de IGS-contactpersoon' },
            { code: 'stopped', label: 'Kandidaat haakt af', ends: 'dropped_out', asks: ['reason'] },
          ],
        },
      ],
    },
    {
      phase: 'selection',
      steps: [
        {
          code: 'team_selects',
          label: 'Beslis in het team over kandidaat en leertraject',
          clause: 'S2 fase 3',
          role: 'regional_contact',
          within: { amount: 1, unit: 'month' },
          body: 'team',
          outcomes: [
            {
              code: 'approved',
              label: 'Kandidaat en leertraject goedgekeurd',
              asks: ['criteria'],
              does: 'agrees_criteria',
            },
            { code: 'again', label: 'Nog eens op het team', to: 'again', asks: ['reason'] },
            {
              code: 'not_retained',
              label: 'Niet weerhouden',
              ends: 'not_retained',
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
          label: 'Ken de voorrang toe',
          clause: 'S2 fase 4',
          role: 'allocation_officer',
          within: { amount: 10, unit: 'working_day' },
          outcomes: [
            {
              code: 'granted',
              label: 'Voorrang toegekend',
              asks: ['landlord'],
              does: 'names_landlord',
            },
            {
              code: 'other_solution',
              label: 'Andere oplossing gevonden',
              ends: 'dropped_out',
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
          code: 'allocate',
          label: 'Wijs een proefwoning toe',
          clause: 'S2 fase 5',
          role: 'allocation_officer',
          within: { amount: 6, unit: 'month' },
          outcomes: [
            {
              code: 'allocated',
              label: 'Proefwoning toegewezen',
              to: 'stay',
              asks: ['on', 'months', 'place'],
              does: 'begins_stay',
            },
            {
              code: 'other_solution',
              label: 'Andere oplossing gevonden',
              ends: 'dropped_out',
              asks: ['reason'],
            },
          ],
        },
      ],
    },
    {
      phase: 'notice',
      steps: [
        {
          code: 'serve_notice',
          label: 'Verstuur de aangetekende opzeg',
          clause: 'S2 fase 7c',
          role: 'allocation_officer',
          within: { amount: 10, unit: 'working_day' },
          onlyAfter: ['notice_by_landlord'],
          outcomes: [
            {
              code: 'posted',
              label: 'Afgegeven bij de post',
              asks: ['on', 'registeredNumber'],
              does: 'serves_notice',
            },
          ],
        },
        {
          code: 'receive_notice',
          label: 'Boek de opzeg van de huurder',
          clause: 'S2 fase 7d',
          role: 'allocation_officer',
          within: { amount: 5, unit: 'working_day' },
          onlyAfter: ['notice_by_tenant'],
          outcomes: [
            { code: 'received', label: 'Ontvangen', asks: ['on'], does: 'receives_notice' },
          ],
        },
      ],
      lasts: { from: 'notice', months: 3, clause: 'S2 fase 7' },
    },
    {
      phase: 'fallback',
      steps: [
        {
          code: 'take_fallback',
          label: 'Kies een terugvalplaats',
          clause: 'S2 terugvalmogelijkheid',
          role: 'trajectory_coach',
          within: { amount: 5, unit: 'working_day' },
          outcomes: [
            {
              code: 'taken',
              label: 'Naar een terugvalplaats',
              asks: ['on', 'fallback'],
              does: 'takes_fallback',
            },
            { code: 'not_needed', label: 'Geen terugvalplaats nodig' },
          ],
        },
        {
          code: 'leave_fallback',
          label: 'Sluit de terugvalplaats af',
          clause: 'S2 terugvalmogelijkheid',
          role: 'trajectory_coach',
          within: { amount: 3, unit: 'month' },
          onlyWith: 'fallback',
          outcomes: [
            { code: 'not_used', label: 'Niet gebruikt' },
            { code: 'left', label: 'Plaats verlaten' },
          ],
        },
      ],
      lasts: { from: 'fallback', months: 3, clause: 'S2 terugvalmogelijkheid', atMost: true },
    },
  ],
  stay: {
    code: 'trial_period',
    label: 'Proefperiode',
    clause: 'S2 fase 6',
    lease: 'social',
    months: [12, 6, 24],
    maxMonths: 24,
    extension: {
      clause: 'S2 fase 7b',
      by: { half: 'of_original' },
      maxTotalMonths: 24,
      late: 'with_reason',
    },
    evaluations: {
      clause: 'S2 fase 7',
      interimEveryMonths: 6,
      finalBeforeEnd: { amount: 28, unit: 'calendar_day' },
      prepareWorkingDays: 10,
      by: 'regional_contact',
      body: 'team',
      outcomes: [
        { code: 'positive', label: 'Positief', tone: 'positive' },
        { code: 'more_time', label: 'Meer tijd nodig', tone: 'neutral' },
        { code: 'negative', label: 'Negatief', tone: 'negative' },
      ],
      negativeNeeds: ['regional_contact'],
      prepare: ['Scores per leerdoel', 'Wat de huurder er zelf van vindt', 'Gemiste afspraken'],
      scale: { min: 1, max: 5 },
    },
    recurring: [],
  },
  endings: [
    {
      code: 'succeeded',
      label: 'Geslaagd: gewone sociale huurder',
      clause: 'S2 fase 7a',
      tone: 'positive',
      from: ['stay'],
      by: ['regional_contact', 'trajectory_coordinator'],
      needs: 'positive_final',
      via: [],
      document: 'success_letter',
    },
    {
      code: 'notice_by_landlord',
      label: 'Opzeg door de verhuurder',
      clause: 'S2 fase 7c',
      tone: 'negative',
      from: ['stay'],
      by: ['landlord_coordinator', 'allocation_officer'],
      needs: 'negative',
      via: ['notice', 'fallback'],
      document: 'termination_notice',
    },
    {
      code: 'notice_by_tenant',
      label: 'Opzeg door de huurder',
      clause: 'S2 fase 7d',
      tone: 'neutral',
      from: ['stay'],
      by: ['allocation_officer', 'landlord_coordinator', 'trajectory_coach'],
      via: ['notice', 'fallback'],
      document: 'tenant_notice_receipt',
    },
    {
      code: 'not_retained',
      label: 'Niet weerhouden',
      clause: 'S2 fase 3',
      tone: 'negative',
      from: ['selection'],
      by: ['regional_contact'],
      via: [],
      document: 'refusal_letter',
    },
    {
      code: 'dropped_out',
      label: 'Uitgevallen tijdens de selectie',
      clause: 'S2 cijfers',
      tone: 'neutral',
      from: ['referral', 'consent', 'intake', 'selection', 'waiting', 'allocation'],
      by: ['trajectory_coach', 'regional_contact', 'allocation_officer', 'trajectory_coordinator'],
      via: [],
      document: 'closing_letter',
    },
  ],
  criteria: [
    { code: 'self_insight', label: 'Zelfinzicht' },
    { code: 'willing_to_be_guided', label: 'Bereid tot begeleiding' },
    { code: 'learning_potential', label: 'Leervermogen' },
    { code: 'no_better_alternative', label: 'Geen gelijk of beter alternatief' },
    { code: 'clear_request', label: 'Duidelijke woonvraag' },
  ],
  domains: [
    { code: 'living_skills', label: 'Woonvaardigheden' },
    { code: 'money', label: 'Geld en administratie' },
    { code: 'relations', label: 'Relaties en buren' },
    { code: 'health', label: 'Gezondheid' },
    { code: 'day_activity', label: 'Dagbesteding' },
  ],
  documents: [
    {
      code: 'intake_form',
      label: 'Aanmeldings- en intakeformulier',
      kind: 'form',
      clause: 'S2 fase 2',
      signedBy: ['client', 'trajectory_coach'],
    },
    {
      code: 'guidance_agreement',
      label: 'Begeleidingsovereenkomst',
      kind: 'agreement',
      clause: 'S2 fase 5',
      signedBy: ['client', 'trajectory_coach', 'allocation_officer'],
    },
    {
      code: 'evaluation_report',
      label: 'Evaluatieverslag',
      kind: 'report',
      clause: 'S2 fase 7',
      signedBy: ['client', 'regional_contact'],
    },
    { code: 'success_letter', label: 'Brief: geslaagd', kind: 'letter', clause: 'S2 fase 7a' },
    { code: 'termination_notice', label: 'Opzegbrief', kind: 'letter', clause: 'S2 fase 7c' },
    {
      code: 'tenant_notice_receipt',
      label: 'Bevestiging van de opzeg',
      kind: 'letter',
      clause: 'S2 fase 7d',
    },
    {
      code: 'refusal_letter',
      label: 'Brief: niet weerhouden',
      kind: 'letter',
      clause: 'S2 fase 3',
    },
    { code: 'closing_letter', label: 'Brief: afgesloten', kind: 'letter', clause: 'S2 fase 3' },
    {
      code: 'yearly_report',
      label: 'Jaarverslag per gemeente',
      kind: 'report',
      clause: 'S2 terugkoppeling',
    },
  ],
  bodies: [
    {
      code: 'team',
      label: 'Team proefwonen',
      clause: 'S2 fase 3',
      rhythm: [{ every: { amount: 28, unit: 'calendar_day' } }],
      chair: 'regional_contact',
    },
  ],
  quota: { clause: 'S2 fase 5', percent: 5, years: 5, base: 'mean_of_last_years' },
  waitingList: { clause: 'S2 fase 5', order: 'chronological' },
  facts: [
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
    {
      code: 'guided_by',
      label: 'Wie begeleidt?',
      values: [
        { code: 'referrer', label: 'De dienst die aanmeldt' },
        { code: 'other_service', label: 'Een andere dienst' },
      ],
    },
    {
      code: 'fallback',
      label: 'Terugvalplaats in principe',
      values: [
        { code: 'yes', label: 'Ja' },
        { code: 'no', label: 'Nee' },
      ],
    },
  ],
  published: {
    from: '2011-09-01',
    to: '2015-08-31',
    figures: [
      {
        label: 'Aanmeldingen',
        printed: 55,
        unit: 'count',
        counts: { count: { stage: 'referred' } },
        note: '14 niet weerhouden, 13 uitgevallen en 22 gestart zijn samen 49. Zes ontbreken in de bron: ze staan hier als open.',
      },
      {
        label: 'Alleenstaanden',
        printed: 70.9,
        unit: 'percent',
        counts: {
          share: { stage: 'referred', fact: { code: 'household', value: 'single' } },
          of: { stage: 'referred' },
        },
      },
      {
        label: 'Niet weerhouden door het team',
        printed: 14,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['not_retained'] } },
      },
      {
        label: 'Selectie niet afgemaakt',
        printed: 13,
        unit: 'count',
        counts: { count: { stage: 'ended', ending: ['dropped_out'] } },
      },
      {
        label: 'Gestarte trajecten',
        printed: 22,
        unit: 'count',
        counts: { count: { stage: 'started' } },
      },
      {
        label: 'Trajecten als doel',
        printed: 25,
        unit: 'count',
        counts: { count: { stage: 'started' } },
        note: '25 was het doel vooraf. Gestart zijn er 22.',
      },
      {
        label: 'Begeleid door een andere dienst dan de aanmelder',
        printed: 7,
        unit: 'count',
        counts: {
          count: { stage: 'started', fact: { code: 'guided_by', value: 'other_service' } },
        },
        note: 'Dit mag niet meer: de dienst die aanmeldt, begeleidt.',
      },
      {
        label: 'Met een terugvalplaats in principe',
        printed: 9,
        unit: 'count',
        counts: { count: { stage: 'started', fact: { code: 'fallback', value: 'yes' } } },
      },
      {
        label: 'Zonder plan B',
        printed: 13,
        unit: 'count',
        counts: { count: { stage: 'started', fact: { code: 'fallback', value: 'no' } } },
        note: 'De bron noemt geen getal: “de rest” van de 22, na de 9 met een terugvalplaats.',
      },
    ],
  },
};
