import type { SharedField } from '../../domain/arrears/settings.js';
import { formatDate, formatEuro } from '../../infra/texts/format.js';
import { amountsTable, type Desk, heading, monthsOpen, paragraph, partOf } from './blocks.js';
import type { LabelledValue, LetterBlock } from './letter-content.js';
import type { HandOverTenant } from './letter-data.js';

/** Thrown when a hand-over would carry something the tenant was not told about. */
export class FieldNotTold extends Error {
  constructor(readonly field: SharedField) {
    super(`The tenant was not told that ${field} would be shared`);
  }
}

/** The file for the OCMW (S1 step 3): only the fields letter 3 named, and nothing else. */
export function handOverFile(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  const { told, protocol, until } = partOf(data, 'handOver');
  refuseUntold(desk);
  return [
    paragraph(say('hand_over.intro')),
    ...tenantBlocks(desk),
    ...debtBlocks(desk, told),
    ...letterBlocks(desk),
    heading(say('hand_over.ground_title')),
    paragraph(say('hand_over.ground', { protocol }), say('hand_over.until', { date: until })),
    paragraph(say('hand_over.objection_rule'), say('hand_over.only')),
  ];
}

function refuseUntold({ data }: Desk): void {
  const given = partOf(data, 'handOver').tenants.flatMap(
    ({ name, addressLines, phone }): [SharedField, unknown][] => [
      ['name', name],
      ['address', addressLines],
      ['phone', phone],
    ],
  );
  for (const [field, value] of given) {
    if (value !== undefined && !data.settings.sharedFields.includes(field)) {
      throw new FieldNotTold(field);
    }
  }
}

/** Each tenant apart, with the told fields only. */
function tenantBlocks(desk: Desk): LetterBlock[] {
  const { data, say } = desk;
  return partOf(data, 'handOver')
    .tenants.map((tenant) => tenantRows(desk, tenant))
    .filter((rows) => rows.length > 0)
    .map((rows) => ({ type: 'facts', title: say('hand_over.tenant_title'), rows }));
}

function tenantRows({ say }: Desk, { name, addressLines, phone }: HandOverTenant): LabelledValue[] {
  return [
    ...(name ? [{ label: say('hand_over.name'), value: name }] : []),
    ...(addressLines ? [{ label: say('hand_over.address'), value: addressLines.join(', ') }] : []),
    ...(phone ? [{ label: say('hand_over.phone'), value: phone }] : []),
  ];
}

function debtBlocks(desk: Desk, told: { asOf: string; openCents: number }): LetterBlock[] {
  const { data, say } = desk;
  const { sharedFields } = data.settings;
  const { asOf, openCents } = data.amounts;
  const withAmount = sharedFields.includes('open_amount');
  const withMonths = sharedFields.includes('months_open');
  if (!withAmount && !withMonths) return [];
  const rows = [
    ...(withAmount
      ? [
          { label: say('hand_over.told', { asOf: told.asOf }), value: formatEuro(told.openCents) },
          { label: say('hand_over.today', { asOf }), value: formatEuro(openCents) },
        ]
      : []),
    ...(withMonths ? [{ label: say('hand_over.months_open'), value: monthsOpen(data) }] : []),
  ];
  const facts: LetterBlock = { type: 'facts', title: say('hand_over.debt_title'), rows };
  return withAmount && withMonths ? [facts, amountsTable(desk)] : [facts];
}

function letterBlocks({ data, say }: Desk): LetterBlock[] {
  if (!data.settings.sharedFields.includes('letters_sent')) return [];
  const { letters } = partOf(data, 'handOver');
  return [
    {
      type: 'table',
      title: say('hand_over.letters_title'),
      columns: [
        { label: say('hand_over.letter'), align: 'left' },
        { label: say('hand_over.posted_on'), align: 'left' },
        { label: say('hand_over.received_on'), align: 'left' },
      ],
      rows: letters.map(({ kind, postedOn, receivedOn }) => [
        say(`kind.${kind}`),
        formatDate(postedOn, 'no_weekday'),
        receivedOn ? formatDate(receivedOn, 'no_weekday') : '–',
      ]),
    },
  ];
}
