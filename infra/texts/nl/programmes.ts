/** Programmes: the words for their phases, and why one is refused. */
export const programmes = {
  phase: {
    referral: 'aanmelding',
    consent: 'toestemming',
    intake: 'intake',
    selection: 'selectie',
    waiting: 'wachttijd',
    allocation: 'toewijzing',
    stay: 'verblijf',
    ending: 'afronding',
    notice: 'opzeg',
    fallback: 'terugvalplaats',
    aftercare: 'nabegeleiding',
    follow_up: 'opvolging',
    closed: 'afgesloten',
  },
  /** What can be changed on the screen, and what it means. */
  parameter: {
    title: { label: 'Naam', help: 'Zo staat het programma in de lijsten.' },
    summary: { label: 'Korte uitleg', help: 'Wie aanmeldt, leest dit.' },
    referrers: {
      label: 'Wie mag aanmelden',
      help: 'Soorten diensten. Rapporten tellen per soort.',
    },
    criteria: {
      label: 'Criteria',
      help: 'Daarop weegt u een kandidaat af, en daarnaar kijkt een evaluatie.',
    },
    domains: { label: 'Levensdomeinen', help: 'In deze domeinen zet u doelen en scoort u ze.' },
    quota: {
      percent: { label: 'Hoogste aandeel (%)', help: 'Van de toewijzingen van één verhuurder.' },
      years: { label: 'Aantal jaren', help: 'Het gemiddelde telt over zoveel jaren.' },
    },
    scarceTime: {
      minutesPerWeek: {
        label: 'Minuten per week: {{of}}',
        help: 'Zoveel kan elke week gepland worden, over alle trajecten samen.',
      },
    },
    step: {
      label: { label: 'Naam van de stap: {{of}}', help: 'Zo heet de taak.' },
      within: { label: 'Tijd voor: {{of}}', help: 'Daarna is de taak te laat.' },
    },
    phase: { lasts: { label: 'Duur in maanden', help: 'Zo lang duurt deze fase.' } },
    stay: {
      months: {
        label: 'Duur in maanden',
        help: 'De keuzes, met komma’s ertussen. De eerste wordt voorgesteld. Leeg: geen vaste duur.',
      },
      arrearsWorkingDays: {
        label: 'Huurachterstal: werkdagen voor de begeleider',
        help: 'Zo lang wacht brief 1 van de verhuurder. Leeg: de begeleider hoort niets van achterstal.',
      },
      minMonths: { label: 'Minstens (maanden)', help: 'Leeg: geen minimum.' },
      maxMonths: {
        label: 'Hoogstens (maanden)',
        help: 'Met elke verlenging erbij. Leeg: geen maximum.',
      },
    },
    extension: {
      by: { label: 'Verlenging', help: 'Met hoeveel u één keer mag verlengen.' },
      months: { label: 'Verlenging in maanden', help: 'Alleen bij een vast aantal maanden.' },
      maxTotalMonths: {
        label: 'Samen hoogstens (maanden)',
        help: 'Zo lang mag het verblijf met de verlenging duren.',
      },
      late: { label: 'Te laat gevraagd', help: 'Een vraag na de einddatum.' },
    },
    evaluation: {
      interimEveryMonths: {
        label: 'Tussentijds om de (maanden)',
        help: 'Leeg: alleen een eindevaluatie.',
      },
      finalBeforeEnd: {
        label: 'Eindevaluatie voor het einde',
        help: 'Zo lang vooraf. Leeg: geen eindevaluatie.',
      },
      prepareWorkingDays: {
        label: 'Voorbereiden (werkdagen)',
        help: 'Zoveel werkdagen vooraf opent de taak en vertrekt de herinnering.',
      },
      prepare: { label: 'Wat voor te bereiden', help: 'Dit staat in de herinnering.' },
      scale: {
        min: { label: 'Laagste score', help: 'Begin van de schaal.' },
        max: { label: 'Hoogste score', help: 'Einde van de schaal.' },
      },
      outcome: { label: 'Naam van de uitkomst: {{of}}', help: 'De betekenis blijft dezelfde.' },
    },
    recurring: {
      every: { label: '{{of}}: om de', help: 'Het ritme van deze afspraak.' },
      forMonths: {
        label: '{{of}}: zo lang (maanden)',
        help: 'Daarna geldt het volgende ritme.',
      },
    },
    body: {
      every: { label: '{{of}}: om de', help: 'Het ritme, vanaf de eerste zitting.' },
      forMonths: {
        label: '{{of}}: zo lang (maanden)',
        help: 'Daarna geldt het volgende ritme.',
      },
    },
  },
  group: {
    programme: 'Programma',
    evaluation: 'evaluaties',
    recurring: 'terugkerende afspraken',
    body: 'overleg',
  },
  /** The dates of a preview. */
  date: {
    step: 'Uiterlijk: {{of}}',
    interim: 'Tussentijdse evaluatie {{n}}',
    final: 'Eindevaluatie',
    recurring: 'Eerste keer: {{of}}',
    stay_end: 'Einde van het verblijf',
    extended_end: 'Einde na verlenging',
    phase_end: 'Einde van de fase $t(programmes.phase.{{of}})',
  },
  fault: {
    duplicate_code: 'De code {{code}} staat twee keer in de lijst {{list}}.',
    phase_twice: 'De fase $t(programmes.phase.{{phase}}) staat er twee keer in.',
    phase_out_of_order: 'De fase $t(programmes.phase.{{phase}}) staat op de verkeerde plaats.',
    phase_never_reached: 'Niets leidt naar de fase $t(programmes.phase.{{phase}}).',
    phase_leads_nowhere: 'Uit de fase $t(programmes.phase.{{phase}}) leidt niets verder.',
    step_without_way_on: 'Geen enkel antwoord op de stap {{step}} leidt verder.',
    step_never_opens: 'De stap {{step}} gaat nooit open.',
    unknown_body: 'De stap {{step}} noemt het overleg {{body}}. Dat bestaat niet.',
    unknown_document: 'De stap {{step}} noemt het document {{document}}. Dat bestaat niet.',
    unknown_ending: 'De stap {{step}} noemt het einde {{ending}}. Dat bestaat niet.',
    ending_not_from_phase:
      'Het antwoord {{outcome}} op de stap {{step}} beslist het einde {{ending}}. In de fase $t(programmes.phase.{{phase}}) mag dat niet.',
    step_without_mandate:
      'Het antwoord {{outcome}} op de stap {{step}} beslist het einde {{ending}}. De rol {{role}} mag dat niet.',
    outcome_ends_and_leads:
      'Het antwoord {{outcome}} op de stap {{step}} beslist een einde en leidt ook verder. Kies één van de twee.',
    outcome_to_missing_phase:
      'Het antwoord {{outcome}} op de stap {{step}} leidt naar de fase $t(programmes.phase.{{phase}}). Die is er niet.',
    outcome_skips_ending:
      'Het antwoord {{outcome}} op de stap {{step}} leidt naar de fase $t(programmes.phase.{{phase}}) zonder dat een einde beslist is.',
    second_ending_by_step:
      'Het antwoord {{outcome}} op de stap {{step}} leidt weg uit een fase waarin het einde al beslist is.',
    second_ending:
      'Het einde {{ending}} kan beslist worden in de fase $t(programmes.phase.{{phase}}). Dan is er al een einde.',
    effect_without_field:
      'Het antwoord {{outcome}} op de stap {{step}} vraagt het veld {{field}} niet. Voor {{effect}} is dat nodig.',
    fallback_without_term:
      'Het antwoord {{outcome}} op de stap {{step}} geeft een terugvalplaats, maar de fase zegt niet hoelang die blijft.',
    stay_never_begins: 'Geen enkel antwoord laat het verblijf beginnen.',
    stay_begins_elsewhere:
      'Het antwoord {{outcome}} op de stap {{step}} laat het verblijf beginnen, maar leidt er niet naartoe.',
    stay_entered_without_beginning:
      'Het antwoord {{outcome}} op de stap {{step}} leidt naar het verblijf, maar laat het niet beginnen.',
    months_without_term:
      'Het antwoord {{outcome}} op de stap {{step}} vraagt een duur. Het verblijf heeft geen vaste duur.',
    ending_without_letter: 'Het einde {{ending}} heeft geen brief: {{document}} is er geen.',
    ending_without_mandate: 'Niemand mag het einde {{ending}} beslissen.',
    ending_never_decided: 'Het einde {{ending}} kan in geen enkele fase beslist worden.',
    ending_from_missing_phase:
      'Het einde {{ending}} noemt de fase $t(programmes.phase.{{phase}}). Die is er niet.',
    ending_needs_evaluation:
      'Het einde {{ending}} vraagt een evaluatie. In de fase $t(programmes.phase.{{phase}}) is er nog geen.',
    via_missing_phase:
      'Na het einde {{ending}} komt de fase $t(programmes.phase.{{phase}}). Die is er niet.',
    via_out_of_order:
      'Na het einde {{ending}} komt de fase $t(programmes.phase.{{phase}}) op de verkeerde plaats.',
    notice_never_given:
      'Na het einde {{ending}} loopt een opzegtermijn, maar niemand boekt de opzeg in de fase $t(programmes.phase.{{phase}}).',
    choice_beyond_maximum: 'Een duur van {{months}} maanden is langer dan het maximum van {{max}}.',
    choice_below_minimum: 'Een duur van {{months}} maanden is korter dan het minimum van {{min}}.',
    minimum_beyond_maximum:
      'Het minimum van {{min}} maanden is langer dan het maximum van {{max}}.',
    extension_without_term: 'Het verblijf heeft geen vaste duur. Verlengen kan dus niet.',
    extension_beyond_maximum:
      'Met een verlenging duurt het verblijf tot {{months}} maanden. Het maximum is {{max}}.',
    extension_never_fits: 'Geen enkele duur kan nog verlengd worden.',
    interim_never_fits:
      'Een tussentijdse evaluatie om de {{every}} maanden past in geen enkel verblijf.',
    final_without_term: 'Het verblijf heeft geen vaste duur. Een eindevaluatie kan dus niet.',
    final_before_start:
      'Bij een duur van {{months}} maanden valt de eindevaluatie voor het begin van het verblijf.',
    final_never_held:
      'Het einde {{ending}} vraagt een goede eindevaluatie, maar er is geen eindevaluatie.',
    evaluation_never_held: 'Het einde {{ending}} vraagt een slechte evaluatie, maar er is er geen.',
    evaluation_without_positive: 'Een evaluatie kan nooit goed zijn.',
    evaluation_without_negative:
      'Het einde {{ending}} vraagt een slechte evaluatie, maar een evaluatie kan nooit slecht zijn.',
    scale_upside_down: 'De schaal loopt van {{min}} tot {{max}}. Dat kan niet.',
    recurring_without_phase:
      'De afspraak {{recurring}} hoort bij de fase $t(programmes.phase.{{phase}}). Die is er niet.',
    stay_without_occasion:
      'Het verblijf heeft geen duur, geen evaluatie en geen vaste afspraak. Niemand kijkt er dan nog naar.',
    rhythm_empty: 'De afspraak {{recurring}} komt nooit terug.',
    rhythm_without_length:
      'Een ritme van de afspraak {{recurring}} heeft geen duur. Het volgende ritme begint dus nooit.',
    rhythm_stops: 'Het laatste ritme van de afspraak {{recurring}} mag geen duur hebben.',
    not_positive: 'Bij {{at}} staat {{amount}}. Vul een geheel getal boven nul in.',
    quota_out_of_range: 'Een aandeel van {{percent}} % kan niet.',
    quota_without_landlord: 'Het quotum telt per verhuurder, maar geen stap noemt de verhuurder.',
    waiting_list_without_phase: 'Er is een wachtlijst, maar geen fase om te wachten.',
    urgency_never_weighed: 'De wachtlijst gaat volgens dringendheid, maar geen stap weegt die af.',
    role_of_landlord: 'De rol {{role}} is er een van de verhuurder. Als {{as}} kan dat niet.',
    coach_never_assigned: 'Geen stap duidt een begeleider aan.',
    no_referrer: 'Niemand mag aanmelden.',
    no_domain: 'Er is geen levensdomein om doelen in te zetten.',
    no_criterion: 'Een stap spreekt criteria af, maar de lijst is leeg.',
    unknown_in_figure: 'Het cijfer “{{figure}}” telt {{code}}. Dat bestaat niet.',
    figures_upside_down: 'De cijfers lopen van {{from}} tot {{to}}. Dat kan niet.',
  },
} as const;
