import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, Partner } from '../../lib/answers';
import { useToday } from '../../lib/session';
import { sharedFields } from '../../lib/shared-fields';
import { choicesOf, textOf } from '../../lib/values';
import { addressOf, useAddressFields } from './use-address-fields';

interface PartnerDialogProps {
  partner: Partner;
  onClose: () => void;
}

/** An OCMW with the person who will invite its people. */
export function RegisterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const addressFields = useAddressFields();
  const text = (name: 'administratorName' | 'administratorEmail'): Field => {
    return { name, label: t(`organisation.${name}`), type: 'text', required: true };
  };
  const fields = [
    ...addressFields().map((field) =>
      field.name === 'municipality' ? { ...field, hint: t('organisation.servesHint') } : field,
    ),
    text('administratorName'),
    text('administratorEmail'),
  ];
  return (
    <DecisionDialog
      title={t('organisation.register')}
      about={{ number: null, text: t('organisation.registerText') }}
      fields={fields}
      draft="partner:new"
      submitLabel={t('organisation.register')}
      consequence={t('organisation.registerConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/partners', {
            body: {
              ...addressOf(values),
              administratorName: textOf(values, 'administratorName'),
              administratorEmail: textOf(values, 'administratorEmail').trim(),
            },
            ...options,
          }),
        )
      }
      done={t('organisation.registered')}
      onClose={onClose}
    />
  );
}

/** A protocol that was signed: between which days, and which fields. */
export function ProtocolDialog({ partner: { id, name }, onClose }: PartnerDialogProps) {
  const { t } = useTranslation();
  const today = useToday();
  const fields: Field[] = [
    {
      name: 'signedOn',
      label: t('organisation.signedOn'),
      type: 'date',
      required: true,
      value: today,
    },
    { name: 'validUntil', label: t('organisation.validUntil'), type: 'date', required: true },
    {
      name: 'fields',
      label: t('organisation.fields'),
      type: 'choices',
      required: true,
      options: sharedFields.map((value) => ({ value, label: t(`sharedField.${value}`) })),
    },
  ];
  return (
    <DecisionDialog
      title={t('organisation.addProtocol')}
      about={{ number: null, text: `${name}. ${t('organisation.protocolText')}` }}
      fields={fields}
      draft={`partner:${id}:protocol`}
      submitLabel={t('organisation.addProtocol')}
      consequence={t('organisation.protocolConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/partners/{id}/protocols', {
            params: { path: { id } },
            body: {
              signedOn: textOf(values, 'signedOn'),
              validUntil: textOf(values, 'validUntil'),
              fields: choicesOf(values, 'fields', sharedFields),
            },
            ...options,
          }),
        )
      }
      done={t('organisation.protocolAdded')}
      onClose={onClose}
    />
  );
}

/** A new link for the first administrator of an OCMW. */
export function InviteDialog({ partner: { id, name }, onClose }: PartnerDialogProps) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      title={t('organisation.invite')}
      about={{ number: null, text: name }}
      fields={[]}
      draft={`partner:${id}:invite`}
      submitLabel={t('organisation.invite')}
      consequence={t('organisation.inviteConsequence')}
      submit={(_values, options) =>
        answer(
          api.POST('/partners/{id}/invitation', { params: { path: { id } }, body: {}, ...options }),
        )
      }
      done={t('organisation.invited')}
      onClose={onClose}
    />
  );
}
