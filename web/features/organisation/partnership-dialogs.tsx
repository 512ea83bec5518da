import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, FieldValues, Partnership, Partnerships } from '../../lib/answers';
import { choicesOf, textOf } from '../../lib/values';
import { addressOf, useAddressFields } from './use-address-fields';

interface DialogProps {
  partnerships: Partnerships;
  onClose: () => void;
}

/** A welfare partner that is no OCMW, with the person who will invite its people. */
export function NewPartnerDialog({ partnerships, onClose }: DialogProps) {
  const { t } = useTranslation();
  const addressFields = useAddressFields();
  const programmeField = useProgrammeField(partnerships);
  const text = (name: 'administratorName' | 'administratorEmail'): Field => {
    return { name, label: t(`organisation.${name}`), type: 'text', required: true };
  };
  return (
    <DecisionDialog
      title={t('partnerships.register')}
      about={{ number: null, text: t('partnerships.registerText') }}
      fields={[
        ...addressFields(),
        text('administratorName'),
        text('administratorEmail'),
        ...programmeField,
      ]}
      draft="partnership:new"
      submitLabel={t('partnerships.register')}
      consequence={t('partnerships.consequence')}
      submit={(values, options) =>
        answer(
          api.POST('/partnerships/new', {
            body: {
              ...addressOf(values),
              administratorName: textOf(values, 'administratorName'),
              administratorEmail: textOf(values, 'administratorEmail').trim(),
              programmes: programmesOf(values, partnerships),
            },
            ...options,
          }),
        )
      }
      done={t('partnerships.registered')}
      onClose={onClose}
    />
  );
}

/** An organisation that is here already. */
export function LinkDialog({ partnerships, onClose }: DialogProps) {
  const { t } = useTranslation();
  const programmeField = useProgrammeField(partnerships);
  const options = partnerships.others.map(({ id, name }) => ({ value: id, label: name }));
  const partner: Field = {
    name: 'partnerId',
    label: t('partnerships.partner'),
    type: 'choice',
    required: true,
    options,
  };
  return (
    <DecisionDialog
      title={t('partnerships.link')}
      about={{ number: null, text: t('partnerships.linkText') }}
      fields={[partner, ...programmeField]}
      draft="partnership:link"
      submitLabel={t('partnerships.link')}
      consequence={t('partnerships.consequence')}
      submit={(values, call) =>
        answer(
          api.POST('/partnerships', {
            body: {
              partnerId: textOf(values, 'partnerId'),
              programmes: programmesOf(values, partnerships),
            },
            ...call,
          }),
        )
      }
      done={t('partnerships.linked')}
      onClose={onClose}
    />
  );
}

interface EndDialogProps {
  partnership: Partnership;
  onClose: () => void;
}

export function EndDialog({ partnership: { id, partner }, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      title={t('partnerships.end')}
      about={{ number: null, text: partner.name }}
      fields={[]}
      draft={`partnership:${id}:end`}
      submitLabel={t('partnerships.end')}
      danger
      consequence={t('partnerships.endConsequence')}
      submit={(_values, options) =>
        answer(
          api.POST('/partnerships/{id}/end', { params: { path: { id } }, body: {}, ...options }),
        )
      }
      done={t('partnerships.ended')}
      onClose={onClose}
    />
  );
}

/** None for who leads no programme. */
function useProgrammeField({ programmes }: Partnerships): Field[] {
  const { t } = useTranslation();
  if (programmes.length === 0) return [];
  return [
    {
      name: 'programmes',
      label: t('partnerships.programmesAsked'),
      type: 'choices',
      required: false,
      options: programmes.map(({ code, label }) => ({ value: code, label })),
    },
  ];
}

function programmesOf(values: FieldValues, { programmes }: Partnerships): string[] {
  return choicesOf(
    values,
    'programmes',
    programmes.map(({ code }) => code),
  );
}
