import type {
  Import,
  Outlook,
  PracticeClock,
  PracticeMove,
  Reason,
  Term,
  TimelineEvent,
} from '../../lib/answers';

/** Invented data for /bouwstenen, the page where every state of every component stands. */
const reason: Reason = {
  anchor: 'deposit',
  anchorDate: '2026-11-12',
  budget: '7 days',
  countingRule: 'from the day after',
  pausedDays: 0,
  ground: 'Procedure achterstal',
  ruleVersion: 'versie 4, stap 3c',
  changesIf: 'het ontvangstbewijs een andere dag toont',
  steps: [
    {
      code: 'anchor',
      params: {},
      date: '2026-11-12',
      text: 'Brief 3 afgegeven bij bpost. Wij hebben het bewijs.',
    },
    {
      code: 'span',
      params: {},
      span: '+ 3 werkdagen',
      text: 'vr 13, ma 16, di 17. Het weekend telt niet.',
    },
    { code: 'presumed', params: {}, date: '2026-11-17', text: 'Vermoedelijk ontvangen.' },
    { code: 'span', params: {}, span: '+ 7 dagen', text: 'Tijd om verzet te melden.' },
    { code: 'end', params: {}, date: '2026-11-24', text: 'Laatste dag voor verzet.' },
  ],
};

export function sampleTerm(change: Partial<Term> = {}, reasonChange: Partial<Reason> = {}): Term {
  return {
    date: '2026-11-24',
    endsAt: '2026-11-24T22:59:59Z',
    state: 'running',
    kind: 'legal',
    ...change,
    reason: { ...reason, ...reasonChange },
  };
}

export const sampleEvents: TimelineEvent[] = [
  {
    id: '1',
    date: '2026-11-10',
    at: '2026-11-10T08:00:00Z',
    type: 'term_set',
    icon: 'milestone',
    text: 'Drie maanden achterstal bereikt',
    detail: 'Stopt alleen bij volledige betaling of een plan',
    actor: 'Procedure',
  },
  {
    id: '2',
    date: '2026-11-12',
    at: '2026-11-12T08:00:00Z',
    type: 'letter_deposited',
    icon: 'letter',
    text: 'Brief 3 afgegeven, 2 zendingen',
    detail: 'Bewijs van afgifte 010 5412 8800 4471',
    actor: 'Postdesk',
  },
];

export const sampleOutlook: Outlook = {
  title: 'Wat volgt, hangt af van brief 3',
  text: 'De procedure kiest de weg. U hoeft niets te doen tot een taak verschijnt.',
  branches: [
    {
      code: 'none',
      icon: 'letter_proof',
      condition: 'Als er geen bewijs komt',
      likely: true,
      steps: [{ term: sampleTerm(), when: null, text: 'laatste dag voor verzet' }],
    },
    {
      code: 'paid',
      icon: 'money',
      condition: 'Als het saldo betaald is',
      likely: false,
      steps: [{ term: null, when: 'meteen', text: 'procedure stopt, geen brief vertrekt' }],
    },
  ],
};

export function sampleImport(change: Partial<Import> = {}): Import {
  return {
    id: '1',
    kind: 'payments',
    fileName: 'coda-20261119.cod',
    state: 'previewed',
    reason: null,
    preview: {
      rows: 214,
      added: 209,
      known: 3,
      totalCents: 9_812_044,
      through: '2026-11-19',
      unmatched: 4,
      faults: [
        { line: 88, code: 'amount', message: 'Bedrag ontbreekt.' },
        { line: 131, code: 'date', message: 'Datum 31/11/2026 bestaat niet.' },
      ],
    },
    ...change,
  };
}

export const sampleClock: PracticeClock = {
  now: '2026-11-19T13:03:00Z',
  today: '2026-11-19',
  next: {
    instant: '2026-11-24T22:00:00Z',
    date: '2026-11-24',
    caseId: '1',
    caseNumber: 'A-0412',
    waitingFor: 'verzet',
  },
  upcoming: [
    { date: '2026-11-20', caseNumber: 'A-0366', what: 'Termijn 4 vervalt' },
    { date: '2026-11-24', caseNumber: 'A-0412', what: 'Laatste dag voor verzet' },
  ],
};

export const sampleMove: PracticeMove = {
  now: '2026-11-24T22:00:00Z',
  today: '2026-11-24',
  moved: [
    {
      at: '2026-11-20T22:00:00Z',
      caseId: '1',
      trajectoryId: null,
      caseNumber: 'A-0366',
      type: 'instalment_due',
      text: 'Termijn 4 is betaald.',
    },
  ],
};
