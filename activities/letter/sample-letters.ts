/** Believable letters for tests and previews; every date is counted by `domain/term`. */
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import {
  consumerReminderWait,
  noticePeriod,
  presumedReceipt,
  tenthOfMonth,
} from '../../domain/term/rules.js';
import type { Term } from '../../domain/term/types.js';
import type { LetterData, LetterDate, OpenDebt, PaperKind, Sender } from './letter-data.js';

const landlord: Sender = {
  name: 'Woonmaatschappij Maasdal',
  addressLines: ['Stationsstraat 18', '3600 Genk'],
  phone: '089 12 34 56',
  email: 'huur@maasdal.example',
  iban: 'BE68539007547034',
  companyNumber: '0403019261',
};

const welfareCentre = {
  name: 'OCMW Genk',
  addressLines: ['Stadsplein 1', '3600 Genk'],
  phone: '089 65 43 21',
};

const welfareSender: Sender = { ...welfareCentre, email: 'lac@ocmwgenk.example' };

const rentCents = 54_185;

function debts(months: readonly string[], partlyPaidCents = 0): OpenDebt[] {
  return months.map((month, index) => ({
    month,
    dueOn: `${month}-05`,
    amountCents: rentCents,
    openCents: index === 0 ? rentCents - partlyPaidCents : rentCents,
  }));
}

function dateFrom(code: string, term: Term): LetterDate {
  return { code, date: term.date, steps: term.reason.steps };
}

const calendar = belgianCalendarV1;
const tenth = dateFrom('tenth', tenthOfMonth('2026-10', 10, calendar));
const payBy = dateFrom(
  'pay_by',
  consumerReminderWait('2026-09-14', { sentBy: 'post', days: 14 }, calendar).wait,
);
const noticeReceipt = presumedReceipt('2026-12-10', calendar);
const notice = noticePeriod(noticeReceipt.date, 3, calendar);
const noticeEnds: LetterDate = {
  code: 'notice_ends',
  date: notice.end.date,
  steps: [
    ...noticeReceipt.reason.steps,
    ...notice.end.reason.steps.filter(({ params }) => params['event'] !== 'received'),
  ],
};

const base: Omit<LetterData, 'kind'> = {
  letterId: '0198f1de-0000-7000-8000-000000000001',
  textVersion: 1,
  printedOn: '2026-09-14',
  sender: landlord,
  addressee: {
    name: 'Mevrouw Fatma Yılmaz',
    addressLines: ['Kerkstraat 4 bus 12', '3600 Genk'],
  },
  caseNumber: 'A-0412',
  tenancy: {
    addressLines: ['Kerkstraat 4 bus 12', '3600 Genk'],
    structuredReference: '010806817183',
  },
  amounts: { asOf: '2026-09-14', debts: debts(['2026-09']), openCents: rentCents },
  dates: [],
  settings: {
    objectionDays: 7,
    petitionText: 'can_be_lodged',
    sharedFields: ['name', 'address', 'phone', 'open_amount', 'months_open', 'letters_sent'],
  },
  registeredNumber: '010541288600000123456789012345',
  welfareCentre,
};

const twoMonths = debts(['2026-09', '2026-10'], 10_000);
const threeMonths = debts(['2026-08', '2026-09', '2026-10'], 10_000);
const open = (list: OpenDebt[]): number => list.reduce((sum, { openCents }) => sum + openCents, 0);
const late = { asOf: '2026-10-13', debts: threeMonths, openCents: open(threeMonths) };

const fromWelfareCentre = { sender: welfareSender, landlord, printedOn: '2026-11-09' };

const plan = {
  monthlyRentCents: rentCents,
  instalments: [
    '2026-12-10',
    '2027-01-11',
    '2027-02-10',
    '2027-03-10',
    '2027-04-12',
    '2027-05-10',
    '2027-06-10',
    '2027-07-12',
    '2027-08-10',
    '2027-09-10',
  ].map((dueOn, index) => ({ n: index + 1, dueOn, amountCents: index === 9 ? 15_305 : 15_250 })),
};

const sentLetters: NonNullable<LetterData['handOver']>['letters'] = [
  { kind: 'letter_1', postedOn: '2026-09-14', receivedOn: '2026-09-16' },
  { kind: 'letter_2', postedOn: '2026-10-06' },
  { kind: 'letter_3', postedOn: '2026-10-13', receivedOn: '2026-10-16' },
];

const parts: Record<PaperKind, Partial<LetterData>> = {
  letter_1: { dates: [payBy] },
  letter_2: {
    printedOn: '2026-10-06',
    amounts: { asOf: '2026-10-06', debts: twoMonths, openCents: open(twoMonths) },
    dates: [tenth],
  },
  letter_3: {
    printedOn: '2026-10-13',
    amounts: late,
    dates: [tenth],
  },
  invitation_visit: {
    ...fromWelfareCentre,
    amounts: late,
    meeting: { date: '2026-11-19', time: '10:30', place: 'bij u thuis, Kerkstraat 4 bus 12' },
  },
  invitation_committee: {
    ...fromWelfareCentre,
    amounts: late,
    meeting: { date: '2026-12-03', time: '14:00', place: 'OCMW Genk, zaal 2, Stadsplein 1' },
  },
  decision: {
    ...fromWelfareCentre,
    printedOn: '2026-12-04',
    amounts: late,
    decision: {
      code: 'plan_with_guidance',
      on: '2026-12-03',
      motive:
        'Mevrouw Yılmaz verloor haar werk in juli. Ze heeft nu een uitkering en werkt halftijds. ' +
        'Ze kwam zelf naar de zitting en betaalde intussen 100,00 €. Met 152,50 € per maand is ' +
        'alles terugbetaald in tien maanden.',
    },
    plan,
  },
  plan: { printedOn: '2026-12-04', amounts: late, plan },
  termination_notice: {
    printedOn: '2026-12-10',
    amounts: { ...late, asOf: '2026-12-10' },
    notice: {
      months: 3,
      startsOn: notice.startsOn,
      endsOn: notice.end.date,
      ground: 'plan_broken',
    },
    dates: [noticeEnds],
  },
  petition: {
    printedOn: '2027-01-12',
    amounts: { ...late, asOf: '2027-01-12' },
    notice: {
      months: 3,
      startsOn: notice.startsOn,
      endsOn: notice.end.date,
      ground: 'plan_broken',
    },
    petition: {
      court: {
        name: 'Vredegerecht van het kanton Genk',
        addressLines: ['Europalaan 1', '3600 Genk'],
      },
      place: 'Genk',
      defendants: [
        {
          fullName: 'Fatma Yılmaz',
          bornOn: '1984-03-02',
          addressLines: ['Kerkstraat 4 bus 12', '3600 Genk'],
        },
        { fullName: 'Jan Peeters' },
      ],
      names: { fatma: 'Fatma Yılmaz' },
      leaseStartedOn: '2019-05-01',
      monthlyRentCents: rentCents,
      ground: {
        defendants: 2,
        tenants: 2,
        pieces: 2,
        noticePostedOn: '2026-12-10',
        signatory: { name: 'An Claes', mandate: 'coördinator met volmacht' },
        domicileCertificateOn: '2027-01-04',
        domicileCertificateAgeDays: 8,
        course: [
          {
            on: '2026-10-14',
            code: 'letter_posted',
            params: {
              kind: 'letter_3',
              tenantId: 'fatma',
              addressee: 'tenant',
              number: '010541200000000000000000000031',
            },
          },
          { on: '2026-12-03', code: 'decided', params: { decision: 'plan_with_guidance' } },
          { on: '2026-12-08', code: 'plan_broken', params: {} },
        ],
        pieceList: [
          { code: 'lease', params: { date: '2019-05-01' } },
          { code: 'letter', params: { kind: 'termination_notice', date: '2026-12-10' } },
        ],
      },
    },
  },
  hand_over: {
    printedOn: '2026-10-28',
    addressee: { name: welfareCentre.name, addressLines: welfareCentre.addressLines },
    amounts: { ...late, asOf: '2026-10-28' },
    handOver: {
      tenants: [
        {
          name: 'Fatma Yılmaz',
          addressLines: ['Kerkstraat 4 bus 12', '3600 Genk'],
          phone: '0470 11 22 33',
        },
      ],
      told: { asOf: '2026-10-13', openCents: late.openCents },
      letters: sentLetters,
      protocol: 'P-2026-03 met OCMW Genk',
      until: '2027-10-27',
    },
  },
};

/** A believable letter of each kind, for one household in Genk in the autumn of 2026. */
export function sampleLetter(kind: PaperKind, change: Partial<LetterData> = {}): LetterData {
  return { ...base, ...parts[kind], kind, ...change };
}

export const samplePaperKinds = Object.keys(parts) as PaperKind[];
