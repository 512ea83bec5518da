import { formatQuantity } from '../../infra/texts/format.js';
import {
  amountsTable,
  datesBox,
  type Desk,
  heading,
  helpBox,
  paragraph,
  partOf,
  paymentBox,
  today,
} from './blocks.js';
import type { LetterBlock } from './letter-content.js';

/** The landlord's notice to quit (S1 step 7; facts §1.2): what can still be done comes first. */
export function terminationNotice(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const { months, startsOn, endsOn, ground } = partOf(data, 'notice');
  const { openCents: cents } = data.amounts;
  const dwelling = data.tenancy.addressLines.join(', ');
  const period = { months: formatQuantity(months, 'month'), startsOn, endsOn };
  return [
    paragraph(say('termination_notice.statement', { dwelling })),
    ...today(desk, [
      say('termination_notice.today_help', { phone: data.sender.phone }),
      say('termination_notice.today_pay'),
      say('termination_notice.today_home'),
    ]),
    heading(say('termination_notice.period_title')),
    paragraph(say('termination_notice.period', period), say('termination_notice.receipt')),
    paragraph(say('termination_notice.not_eviction'), say('termination_notice.rent_goes_on')),
    heading(say('termination_notice.ground_title')),
    paragraph(say(`termination_notice.ground.${ground}`, { cents })),
    amountsTable(desk),
    ...paymentBox(desk, cents),
    ...datesBox(desk),
    helpBox(desk),
  ];
}
