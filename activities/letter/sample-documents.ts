import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import { programme as trialHousing } from '../../domain/programme/trial-housing-mid-west-flanders.js';
import { finalEvaluationDue, interimEvaluationDue } from '../../domain/term/rules.js';
import { documentToMake } from '../../domain/trajectory/documents.js';
import type { TrajectoryEvent, TrajectoryEventData } from '../../domain/trajectory/events.js';
import { foldTrajectory } from '../../domain/trajectory/file.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { proofFileOf } from '../../domain/trajectory/proof.js';
import { yearlyReport, yearlyReportCode } from '../../domain/trajectory/yearly.js';
import type { YearlyReportData } from './yearly-report.js';
import type { DocumentData } from './document-data.js';

/* A believable trial in Roeselare, for the tests of its papers and for looking at them. */

type Told = {
  [T in keyof TrajectoryEventData]: [day: string, type: T, data: TrajectoryEventData[T]];
}[keyof TrajectoryEventData];

const calendar = belgianCalendarV1;
const minutes = { care: 45, travel: 20, administration: 10 };
const interim = interimEvaluationDue('2027-05-01', 6, calendar);
const final = finalEvaluationDue('2028-04-30', { amount: 28, unit: 'calendar_day' }, calendar);

const course: Told[] = [
  [
    '2027-01-11',
    'trajectory_opened',
    {
      number: 'T-2027-0012',
      programme: trialHousing.code,
      programmeVersion: 1,
      personId: 'kim',
      referrerId: 'caw',
      referrer: 'general_welfare',
      coachId: 'els',
      takenOver: false,
    },
  ],
  ['2027-01-11', 'phase_entered', { phase: 'referral', move: 'referred' }],
  [
    '2027-01-11',
    'task_opened',
    {
      taskId: 't1',
      key: 'step:referral:1:register:0',
      kind: 'trajectory_step',
      role: 'trajectory_coach',
      due: interim,
      code: 'register',
    },
  ],
  ['2027-01-14', 'task_completed', { taskId: 't1', outcome: 'complete', commandId: 'c1' }],
  ['2027-01-18', 'consent_given', { until: '2029-01-17' }],
  ['2027-02-15', 'criteria_agreed', { criteria: ['self_insight', 'clear_request'] }],
  ['2027-02-15', 'landlord_named', { organisationId: 'svk' }],
  ['2027-02-20', 'goal_set', { goalId: 'g1', domain: 'money', commandId: 'goal-money' }],
  ['2027-02-20', 'goal_set', { goalId: 'g2', domain: 'relations', commandId: 'goal-relations' }],
  ['2027-04-20', 'document_kept', { documentId: 'd1', code: 'guidance_agreement' }],
  ['2027-04-22', 'document_signed', { documentId: 'd1', by: 'client', on: '2027-04-22' }],
  [
    '2027-04-26',
    'document_signed',
    { documentId: 'd1', by: 'allocation_officer', on: '2027-04-26', scanId: 's1' },
  ],
  ['2027-05-01', 'stay_began', { from: '2027-05-01', months: 12 }],
  ['2027-05-01', 'phase_entered', { phase: 'stay', move: 'allocation:allocate:allocated' }],
  ['2027-05-01', 'evaluation_planned', { evaluationId: 'e1', kind: 'interim', n: 1, due: interim }],
  ['2027-05-01', 'evaluation_planned', { evaluationId: 'e2', kind: 'final', n: 1, due: final }],
  [
    '2027-06-14',
    'contact_logged',
    {
      contactId: 'v1',
      kind: 'home_visit',
      outcome: 'spoken',
      on: '2027-06-14',
      minutes,
      commandId: 'visit-1',
    },
  ],
  [
    '2027-08-02',
    'contact_logged',
    {
      contactId: 'v2',
      kind: 'home_visit',
      outcome: 'not_home',
      on: '2027-08-02',
      minutes,
      commandId: 'visit-2',
    },
  ],
  [
    '2027-10-18',
    'task_opened',
    {
      taskId: 't2',
      key: 'evaluation:e1',
      kind: 'evaluation',
      role: 'regional_contact',
      due: interim,
      evaluationId: 'e1',
    },
  ],
  ['2027-10-18', 'mail_done', { mailId: 'm1', key: 'prepare:t2', state: 'sent' }],
  [
    '2027-11-02',
    'evaluation_concluded',
    {
      evaluationId: 'e1',
      outcome: 'negative',
      on: '2027-11-02',
      scores: [
        { goalId: 'g1', score: 2 },
        { goalId: 'g2', score: 3 },
      ],
      agreedBy: ['regional_contact'],
      commandId: 'evaluation-1',
    },
  ],
];

const endings: Record<string, Told[]> = {
  termination_notice: [
    ['2027-11-15', 'ending_decided', endingOf('notice_by_landlord')],
    ['2027-11-15', 'phase_entered', { phase: 'notice', move: 'stay:notice_by_landlord' }],
  ],
  tenant_notice_receipt: [['2027-11-15', 'ending_decided', endingOf('notice_by_tenant')]],
  success_letter: [['2027-11-15', 'ending_decided', endingOf('succeeded')]],
  refusal_letter: [['2027-11-15', 'ending_decided', endingOf('not_retained')]],
  closing_letter: [['2027-11-15', 'ending_decided', endingOf('dropped_out')]],
};

function endingOf(ending: string): TrajectoryEventData['ending_decided'] {
  return { ending, on: '2027-11-15', commandId: 'ending-1' };
}

function eventOf([day, type, data]: Told): TrajectoryEvent {
  return { type, data, v: 1, at: `${day}T09:00:00Z`, actor: 'els' } as TrajectoryEvent;
}

/** The events of the sample, with the ending that a letter tells. */
export function sampleEvents(code = ''): TrajectoryEvent[] {
  return [...course, ...(endings[code] ?? [])].map((told) => eventOf(told));
}

const words: DocumentData['words'] = {
  'goal-money': { text: 'Elke maand de huur en de energie op tijd betalen' },
  'goal-relations': { text: 'Na 22 uur rustig zijn, en buren aanspreken als er iets is' },
  'visit-2': { note: 'GEHEIM: klaagde over haar broer' },
  'evaluation-1': {
    present: ['Kim Janssens', 'Els Dewaele', 'Ines Maes'],
    clientView: 'Ik vind dat het beter gaat met de facturen.',
    coachView: 'Kim opent haar post nu zelf. Met de buren blijft het lastig.',
    landlordView: 'We kregen drie klachten over lawaai.',
    conclusion: 'Het budget zit goed. De afspraken met de buren zijn niet nagekomen.',
    agreedOnNegative: 'Kim en Els gaan samen langs bij de buren voor 1 december.',
  },
};

const office = (name: string, phone: string): DocumentData['sender'] => ({
  name,
  addressLines: ['Marktplein 1', '8800 Roeselare'],
  phone,
  email: `info@${name.toLowerCase().replaceAll(' ', '-')}.be`,
});

/** What one paper of the sample says; words only where that paper may hold them. */
export function sampleDocument(
  code: string,
  { programme = trialHousing, ...change }: Partial<DocumentData> & { programme?: Programme } = {},
): DocumentData {
  const make = documentToMake(programme, code);
  if (!make) throw new Error(`No document ${code}`);
  const events = sampleEvents(code);
  const file = foldTrajectory(events);
  const lead = office('IGS Midwest', '051 00 00 01');
  const landlord = office('Woonmaatschappij Midwest', '051 00 00 03');
  const at = '2027-11-16T09:00:00Z';
  const today = '2027-11-16';
  const client = {
    name: 'Kim Janssens',
    addressLines: ['Kerkstraat 4 bus 12', '8800 Roeselare'],
    phone: '0470 11 22 33',
  };
  const evaluation = file.evaluations.find(({ conclusion }) => conclusion !== undefined);
  return {
    make,
    view: { trajectoryId: 'k', at, today, file, programme, calendar, rolesPresent: [] },
    number: 'T-2027-0012',
    printedOn: today,
    sender: make.tells.endsWith('notice') ? landlord : lead,
    client,
    addressee: client,
    occupants: ['Kim Janssens', 'Robin Maertens'],
    lead,
    referrer: office('CAW Noord', '051 00 00 02'),
    landlord,
    coach: 'Els Dewaele',
    ...(evaluation ? { evaluation } : {}),
    words,
    ...(make.tells === 'proof'
      ? { proof: proofFileOf(events, programme), printedOn: '2027-11-02' }
      : {}),
    ...change,
  };
}

/** The codes that the sample can put on paper. */
export const sampleDocumentCodes: readonly string[] = [
  ...trialHousing.documents.map(({ code }) => code).filter((code) => code !== yearlyReportCode),
  'evaluation_report_for_landlord',
  'proof_file',
];

/** A year of S2 in three municipalities, one of which was not told. */
export function sampleYearlyReport(today = '2028-03-01'): YearlyReportData {
  const someone = { selectedOn: null, stayFrom: null, ending: null, endedOn: null };
  const referred = { ...someone, referredOn: '2027-02-01', takenOver: false };
  const housed = { ...referred, selectedOn: '2027-03-01', stayFrom: '2027-05-01' };
  const cases = [
    { ...housed, municipality: 'Roeselare' },
    { ...housed, municipality: 'Tielt', ending: 'notice_by_tenant', endedOn: '2027-11-15' },
    { ...referred, municipality: 'Tielt', ending: 'not_retained', endedOn: '2027-03-15' },
    { ...referred, municipality: null },
  ];
  const report = yearlyReport(trialHousing, cases, { year: 2027, today });
  const label = trialHousing.documents.find(({ code }) => code === yearlyReportCode)?.label ?? '';
  const sender = office('IGS Roeselare', '051 00 00 01');
  return { report, programme: trialHousing.title, label, sender };
}
