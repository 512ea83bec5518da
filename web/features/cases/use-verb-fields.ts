import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile, CaseVerb, Field, IsoDate } from '../../lib/answers';

const holdReasons = [
  'promise',
  'income_delayed',
  'hospital',
  'prison',
  'welfare_decision',
  'own_mistake',
  'disputed_repair',
] as const;
const channels = ['letter', 'desk', 'phone', 'email', 'web'] as const;

/** What each verb of a case asks. */
export function useVerbFields(file: CaseFile, verb: CaseVerb, today: IsoDate): Field[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const tenants = file.tenants.map(({ id, name }) => ({ value: id, label: name }));
    const tenant: Field = {
      name: 'tenantId',
      label: t('case.field.tenant'),
      type: 'choice',
      required: true,
      options: tenants,
      value: tenants.length === 1 ? (tenants[0]?.value ?? null) : null,
    };
    const reason: Field = {
      name: 'reason',
      label: t('case.field.reason'),
      type: 'longtext',
      required: true,
    };
    const fields: Record<CaseVerb, Field[]> = {
      payment: [
        { name: 'amountCents', label: t('case.field.amount'), type: 'money', required: true },
        {
          name: 'valueDate',
          label: t('case.field.valueDate'),
          hint: t('case.field.valueDateHint'),
          type: 'date',
          required: true,
          value: today,
        },
        { name: 'reference', label: t('case.field.reference'), type: 'text', required: false },
      ],
      objection: [
        tenant,
        {
          name: 'receivedOn',
          label: t('case.field.receivedOn'),
          type: 'date',
          required: true,
          value: today,
        },
        {
          name: 'postmark',
          label: t('case.field.postmark'),
          hint: t('case.field.postmarkHint'),
          type: 'date',
          required: false,
        },
        {
          name: 'channel',
          label: t('case.field.channel'),
          type: 'choice',
          required: true,
          options: channels.map((value) => ({ value, label: t(`case.channel.${value}`) })),
        },
      ],
      hold: [
        {
          name: 'reason',
          label: t('case.field.holdReason'),
          type: 'choice',
          required: true,
          options: holdReasons.map((value) => ({ value, label: t(`case.hold.${value}`) })),
        },
        {
          name: 'until',
          label: t('case.field.until'),
          hint: t('case.field.untilHint'),
          type: 'date',
          required: true,
        },
        { name: 'note', label: t('case.field.note'), type: 'longtext', required: false },
      ],
      plan: [
        {
          name: 'instalmentCents',
          label: t('case.field.instalment'),
          type: 'money',
          required: true,
        },
        { name: 'firstDueOn', label: t('case.field.firstDue'), type: 'date', required: true },
        {
          name: 'instalmentCount',
          label: t('case.field.instalments'),
          type: 'number',
          required: true,
        },
        {
          name: 'via',
          label: t('case.field.via'),
          type: 'choice',
          required: true,
          value: 'transfer',
          options: (['transfer', 'direct_debit', 'budget_management'] as const).map((value) => ({
            value,
            label: t(`case.via.${value}`),
          })),
        },
      ],
      withdrawal: [reason],
    };
    return fields[verb];
  }, [file.tenants, t, today, verb]);
}
