import { formatDate, formatEuro } from '../../infra/texts/format.js';
import {
  datesBox,
  type Desk,
  heading,
  helpBox,
  list,
  meetingFacts,
  paragraph,
  partOf,
  payeeOf,
  paymentBox,
  today,
} from './blocks.js';
import type { LetterBlock } from './letter-content.js';
import type { Plan } from './letter-data.js';

/** The social worker's invitation to a talk at home (S1 step 4). */
export function invitationToVisit(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  return [
    paragraph(say('invitation_visit.intro', { landlord: payeeOf(data).name })),
    meetingFacts(desk),
    ...today(desk, [
      say('invitation_visit.confirm'),
      say('invitation_visit.move', { phone: data.sender.phone }),
      `${say('invitation_visit.papers')} ${say('invitation_visit.papers_missing')}`,
    ]),
    heading(say('invitation_visit.talk_title')),
    paragraph(say('invitation_visit.talk')),
    paragraph(say('invitation_visit.secrecy')),
    ...datesBox(desk),
    helpBox(desk),
  ];
}

/** The invitation to be heard by the committee (S1 steps 5-6; facts §13.14). */
export function invitationToCommittee(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const { phone } = data.sender;
  return [
    paragraph(say('invitation_committee.intro')),
    meetingFacts(desk),
    ...today(desk, [
      `${say('invitation_committee.come')} ${say('invitation_committee.come_with')}`,
      say('invitation_committee.interpreter', { phone }),
      say('invitation_committee.move'),
    ]),
    heading(say('invitation_committee.who_title')),
    list([
      say('invitation_committee.who_coordinator', { landlord: payeeOf(data).name }),
      say('invitation_committee.who_head'),
      say('invitation_committee.who_expert'),
    ]),
    heading(say('invitation_committee.what_title')),
    paragraph(say('invitation_committee.what')),
    ...datesBox(desk),
    helpBox(desk),
  ];
}

/** The committee's decision, its motive and what follows from it (S1 step 6). */
export function decisionLetter(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const { code, motive, on } = partOf(data, 'decision');
  const { phone } = data.sender;
  const { plan } = data;
  return [
    paragraph(on ? say('decision.intro', { date: on }) : say('decision.intro_no_date')),
    heading(say('decision.title')),
    paragraph(say(`decision.code.${code}`, { landlord: payeeOf(data).name })),
    ...today(desk, [
      say(`decision.today.${code}`, { phone: payeeOf(data).phone }),
      say('decision.questions', { phone }),
    ]),
    heading(say('decision.why_title')),
    paragraph(motive),
    ...(plan ? planBlocks(desk, plan) : []),
    ...datesBox(desk),
    helpBox(desk),
  ];
}

/** The repayment plan itself: which day, how much, and what to do when a month is hard. */
export function planLetter(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const plan = partOf(data, 'plan');
  const [first] = plan.instalments;
  const { phone } = payeeOf(data);
  const firstStep = first
    ? [say('plan.first', { cents: first.amountCents, date: first.dueOn })]
    : [];
  return [
    paragraph(say('plan.intro', { cents: totalOf(plan) })),
    ...today(desk, [...firstStep, say('plan.standing_order'), say('plan.trouble', { phone })]),
    ...planBlocks(desk, plan),
    paragraph(say('plan.kept'), say('plan.broken')),
    ...datesBox(desk),
    helpBox(desk),
    {
      type: 'signatures',
      columns: [
        { label: say('plan.sign_tenant'), hint: say('plan.sign_hint') },
        { label: say('plan.sign_landlord'), hint: say('plan.sign_hint') },
      ],
    },
  ];
}

function planBlocks(desk: Desk, plan: Plan): LetterBlock[] {
  const { say } = desk;
  const [first] = plan.instalments;
  return [
    {
      type: 'table',
      title: say('plan.table_title'),
      columns: [
        { label: say('plan.number'), align: 'left' },
        { label: say('plan.due_on'), align: 'left' },
        { label: say('plan.amount'), align: 'right' },
        { label: say('plan.with_rent'), align: 'right' },
      ],
      rows: plan.instalments.map(({ n, dueOn, amountCents }) => [
        String(n),
        formatDate(dueOn),
        formatEuro(amountCents),
        formatEuro(amountCents + plan.monthlyRentCents),
      ]),
      total: {
        label: say('plan.total'),
        values: [
          formatEuro(totalOf(plan)),
          formatEuro(totalOf(plan) + plan.instalments.length * plan.monthlyRentCents),
        ],
      },
    },
    paragraph(say('plan.rent', { cents: plan.monthlyRentCents })),
    ...(first ? paymentBox(desk, first.amountCents + plan.monthlyRentCents) : []),
  ];
}

function totalOf(plan: Plan): number {
  return plan.instalments.reduce((sum, { amountCents }) => sum + amountCents, 0);
}
