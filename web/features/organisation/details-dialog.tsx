import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, Organisation } from '../../lib/answers';
import { optionalText } from '../../lib/values';
import { addressOf, useAddressFields } from './use-address-fields';

interface DetailsDialogProps {
  organisation: Organisation;
  onClose: () => void;
}

export function DetailsDialog({ organisation, onClose }: DetailsDialogProps) {
  const { t } = useTranslation();
  const addressFields = useAddressFields();
  const numbers: Field[] = [
    {
      name: 'iban',
      label: t('organisation.iban'),
      hint: t('organisation.ibanHint'),
      type: 'text',
      required: true,
      value: organisation.iban,
    },
    {
      name: 'companyNumber',
      label: t('organisation.companyNumber'),
      hint: t('organisation.companyNumberHint'),
      type: 'text',
      required: true,
      value: organisation.companyNumber,
    },
  ];
  const asksMoney = organisation.kind === 'landlord';
  return (
    <DecisionDialog
      title={t('organisation.change')}
      about={{ number: null, text: t('organisation.own') }}
      fields={[...addressFields(organisation), ...(asksMoney ? numbers : [])]}
      draft={`organisation:${organisation.id}`}
      submitLabel={t('organisation.change')}
      consequence={t('organisation.changeConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/organisation', {
            body: {
              ...addressOf(values),
              iban: optionalText(values, 'iban'),
              companyNumber: optionalText(values, 'companyNumber'),
            },
            ...options,
          }),
        )
      }
      done={t('organisation.changed')}
      onClose={onClose}
    />
  );
}
