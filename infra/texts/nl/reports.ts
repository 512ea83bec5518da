/** Reports: what a table counts, in a sentence. */
export const reports = {
  trajectories: {
    definition: 'Geteld uit geregistreerde dossiers, op de dag van de aanmelding.',
    inflow: {
      title: 'Aanmeldingen',
      definition: 'Iedereen die is aangemeld, naar de dienst die aanmeldt.',
      all: 'Alle aanmeldingen',
    },
    standing: {
      title: 'Waar staat iedereen?',
      definition: 'Gestart: het verblijf of de begeleiding is begonnen.',
      started: 'Gestart',
      running: 'Gestart en loopt nog',
      finished: 'Gestart en afgesloten',
      never: 'Afgesloten zonder start',
      waiting: 'Nog niet gestart',
    },
    endings: { title: 'Afloop', definition: 'Afgesloten dossiers, naar hun einde.' },
    answers: { title: 'Daarna', definition: 'Wat er na het verblijf is geboekt.' },
    durations: {
      title: 'Duur en wachttijd',
      definition:
        'In kalenderdagen. Lopende verblijven tellen mee tot de laatste dag van het rapport, behalve overgenomen dossiers.',
      mean_stay: 'Gemiddelde duur van een afgesloten verblijf',
      longest_stay: 'Langste afgesloten verblijf',
      mean_wait: 'Gemiddelde tijd tussen aanmelding en start',
      too_long: 'Langer gebleven dan het programma toelaat',
      under_6_months: 'Minder dan 6 maanden',
      under_12_months: '6 tot 12 maanden',
      under_2_years: '1 tot 2 jaar',
      longer: 'Langer dan 2 jaar',
    },
    contacts: {
      title: 'Contacten',
      definition: 'Gemiddelde minuten per geboekt contact.',
      all: 'Contacten',
      care: 'Zorg',
      travel: 'Reistijd',
      administration: 'Administratie',
    },
    facts: {
      definition: 'Zoals geregistreerd bij de aanmelding.',
      unknown: 'Niet ingevuld',
      mean: 'Gemiddeld',
      lowest: 'Laagste',
      highest: 'Hoogste',
    },
  },
} as const;
