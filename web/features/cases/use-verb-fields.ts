import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { usePlanFields } from '../../components/use-plan-fields';
import type { CaseFile, CaseVerb, Field, IsoDate } from '../../lib/answers';
import {
  contactKinds,
  courtKinds,
  holdReasons,
  objectionChannels,
  statusKinds,
} from './verb-choices';

/** What each verb of a case asks. */
export function useVerbFields(file: CaseFile, verb: CaseVerb, today: IsoDate): Field[] {
  const { t } = useTranslation();
  const planFields = usePlanFields(today);
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
    const note: Field = {
      name: 'note',
      label: t('case.field.note'),
      type: 'longtext',
      required: false,
    };
    const day = (name: string, label: string, value: IsoDate | null = today): Field => {
      return { name, label, type: 'date', required: true, value };
    };
    const amount: Field = {
      name: 'amountCents',
      label: t('case.field.amount'),
      type: 'money',
      required: true,
    };
    const choice = (
      name: string,
      label: string,
      options: { value: string; label: string }[],
    ): Field => {
      return { name, label, type: 'choice', required: true, options };
    };
    const fields: Record<CaseVerb, Field[]> = {
      payment: [
        amount,
        { ...day('valueDate', t('case.field.valueDate')), hint: t('case.field.valueDateHint') },
        { name: 'reference', label: t('case.field.reference'), type: 'text', required: false },
      ],
      objection: [
        tenant,
        day('receivedOn', t('case.field.receivedOn')),
        {
          name: 'postmark',
          label: t('case.field.postmark'),
          hint: t('case.field.postmarkHint'),
          type: 'date',
          required: false,
        },
        choice(
          'channel',
          t('case.field.channel'),
          objectionChannels.map((value) => ({ value, label: t(`case.channel.${value}`) })),
        ),
      ],
      hold: [
        choice(
          'reason',
          t('case.field.holdReason'),
          holdReasons.map((value) => ({ value, label: t(`case.hold.${value}`) })),
        ),
        { ...day('until', t('case.field.until'), null), hint: t('case.field.untilHint') },
        note,
      ],
      plan: [...planFields, note],
      contact: [
        tenant,
        choice(
          'kind',
          t('case.field.channel'),
          contactKinds.map((value) => ({ value, label: t(`case.channel.${value}`) })),
        ),
        day('on', t('case.field.on')),
        note,
      ],
      claim: [{ ...day('on', t('case.field.claimedOn')) }, note],
      commitment: [
        {
          name: 'by',
          label: t('case.field.by'),
          hint: t('case.field.byHint'),
          type: 'text',
          required: true,
        },
        amount,
        day('expectedOn', t('case.field.expectedOn'), null),
      ],
      status: [
        tenant,
        choice(
          'kind',
          t('case.field.status'),
          statusKinds.map((value) => ({ value, label: t(`case.status.${value}`) })),
        ),
        day('from', t('case.field.from')),
        note,
      ],
      court: [
        choice(
          'kind',
          t('case.field.court'),
          courtKinds.map((value) => ({ value, label: t(`case.court.${value}`) })),
        ),
        day('on', t('case.field.on')),
        note,
      ],
      withdrawal: [
        { name: 'reason', label: t('case.field.reason'), type: 'longtext', required: true },
      ],
    };
    return fields[verb];
  }, [file.tenants, planFields, t, today, verb]);
}
