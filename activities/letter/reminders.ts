import { formatCompanyNumber } from '../../infra/texts/format.js';
import {
  amountsTable,
  datesBox,
  dateOf,
  type Desk,
  heading,
  helpBox,
  LetterDataMissing,
  list,
  paragraph,
  paymentBox,
  today,
} from './blocks.js';
import type { LetterBlock } from './letter-content.js';

/** Letter 1, with what Book XIX asks of a first reminder (facts §1.6, §13.1). */
export function letterOne(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const { asOf, openCents: cents } = data.amounts;
  const { name, companyNumber } = data.sender;
  if (!companyNumber) throw new LetterDataMissing(data.kind, 'sender.companyNumber');
  const payBy = dateOf(data, 'pay_by');
  const days = data.settings.paymentTermDays ?? 14;
  return [
    paragraph(say('letter_1.intro', { asOf, cents })),
    ...today(desk, [
      payBy
        ? say('letter_1.pay_by_date', { cents, date: payBy.date })
        : say('letter_1.pay_in_days', { cents, days }),
      say('letter_1.cannot_pay', { phone: data.sender.phone }),
      `${say('letter_1.paid_already')} ${say('letter_1.disagree')}`,
    ]),
    ...paymentBox(desk, cents),
    paragraph(
      say('letter_1.no_costs'),
      say('letter_1.creditor', { name, number: formatCompanyNumber(companyNumber) }),
    ),
    ...datesBox(desk),
    helpBox(desk),
    amountsTable(desk),
  ];
}

/** Letter 2: what can be done before the 10th, and an early offer of the OCMW's help. */
export function letterTwo(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const { asOf, openCents: cents } = data.amounts;
  const { phone } = data.sender;
  const tenth = dateOf(data, 'tenth');
  const payBy = dateOf(data, 'pay_by');
  const pay = tenth
    ? say('letter_2.pay_by_tenth', { cents, date: tenth.date })
    : payBy
      ? say('letter_1.pay_by_date', { cents, date: payBy.date })
      : say('letter_1.pay_in_days', { cents, days: data.settings.paymentTermDays ?? 14 });
  return [
    paragraph(say('letter_2.intro', { asOf, cents })),
    ...today(desk, [
      pay,
      say('letter_2.ask_plan', { phone }),
      say('letter_2.ask_ocmw'),
      `${say('letter_1.paid_already')} ${say('letter_1.disagree')}`,
    ]),
    ...paymentBox(desk, cents),
    heading(say('letter_2.next_title')),
    paragraph(say('letter_2.next'), say('letter_1.no_costs')),
    ...datesBox(desk),
    helpBox(desk),
    amountsTable(desk),
  ];
}

/**
 * Letter 3 (S1 step 2): the OCMW's help, the petition as the settings say, and the fields that go to
 * the OCMW unless the tenant objects. Names exactly those fields.
 */
export function letterThree(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const { asOf, openCents: cents } = data.amounts;
  const tenth = dateOf(data, 'tenth');
  return [
    paragraph(
      tenth
        ? say('letter_3.intro', { date: tenth.date, cents })
        : say('letter_3.intro_no_tenth', { asOf, cents }),
      say('letter_3.near_three'),
    ),
    ...today(desk, [
      data.welfareCentre
        ? say('letter_3.call_ocmw', { phone: data.welfareCentre.phone })
        : say('letter_3.call_ocmw_no_phone'),
      say('letter_3.pay', { cents }),
      say('letter_3.pay_part', { phone: data.sender.phone }),
    ]),
    ...paymentBox(desk, cents),
    ...sharing(desk),
    heading(say('letter_3.court_title')),
    paragraph(say(`letter_3.court_${data.settings.petitionText}`)),
    paragraph(say('letter_3.court_notice')),
    amountsTable(desk),
    ...datesBox(withTenthPassed(desk)),
    helpBox(desk),
    slip(desk),
  ];
}

function sharing({ data, say }: Desk): LetterBlock[] {
  const { objectionDays: days, sharedFields } = data.settings;
  const centre = data.welfareCentre?.name ?? 'het OCMW';
  const { phone, email } = data.sender;
  return [
    heading(say('letter_3.share_title')),
    paragraph(say('letter_3.share_intro', { centre })),
    list(sharedFields.map((field) => say(`field.${field}`))),
    paragraph(say('letter_3.share_only'), say('letter_3.share_after')),
    heading(say('letter_3.object_title', { days })),
    paragraph(say('letter_3.object_intro', { days })),
    list([
      say('letter_3.object_by_phone', { phone }),
      say('letter_3.object_by_mail', { email }),
      say('letter_3.object_by_letter'),
    ]),
    paragraph(say('letter_3.object_effect'), say('letter_3.object_late')),
  ];
}

/** In letter 3 the 10th lies behind: the box says what was counted, not what can still be done. */
function withTenthPassed(desk: Desk): Desk {
  const dates = desk.data.dates.map((date) =>
    date.code === 'tenth' ? { ...date, code: 'tenth_passed' } : date,
  );
  return { ...desk, data: { ...desk.data, dates } };
}

function slip({ data, say }: Desk): LetterBlock {
  const { name, addressLines } = data.sender;
  return {
    type: 'slip',
    title: say('letter_3.slip_title'),
    statement: say('letter_3.slip_statement'),
    facts: `${say('frame.reference')} ${data.caseNumber}`,
    lines: [say('letter_3.slip_name'), say('letter_3.slip_date'), say('letter_3.slip_signature')],
    note: say('letter_3.slip_send_to', { address: [name, ...addressLines].join(', ') }),
  };
}
