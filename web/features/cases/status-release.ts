import { useTranslation } from 'react-i18next';

import type { Field, FieldValues, PersonStatus, StatusRelease } from '../../lib/answers';
import { textOf } from '../../lib/values';

type Status = Pick<PersonStatus, 'asks'>;

/** What the release of a status asks: why, and where the post goes when that is not on file. */
export function useReleaseFields(): (status: Status) => Field[] {
  const { t } = useTranslation();
  const field = (name: string, label: string, hint?: string): Field => {
    return { name, label, hint, type: 'text', required: true };
  };
  const reason: Field = {
    name: 'reason',
    label: t('case.field.reason'),
    type: 'longtext',
    required: true,
  };
  const address = [
    field('street', t('case.field.street')),
    field('postalCode', t('case.field.postalCode')),
    field('municipality', t('case.field.municipality')),
  ];
  return ({ asks }) => {
    if (asks === null) return [reason];
    if (asks === 'contactAddress') return [reason, ...hinted(address, t('case.field.contactHint'))];
    const name = field('name', t('case.field.representative'), t('case.field.representativeHint'));
    return [reason, name, ...address];
  };
}

const hinted = ([first, ...others]: Field[], hint: string): Field[] =>
  first === undefined ? [] : [{ ...first, hint }, ...others];

/** The release as the API asks it. */
export function releaseOf(values: FieldValues, { asks }: Status): StatusRelease {
  const reason = textOf(values, 'reason');
  const address = {
    street: textOf(values, 'street'),
    postalCode: textOf(values, 'postalCode'),
    municipality: textOf(values, 'municipality'),
  };
  if (asks === 'contactAddress') return { reason, contactAddress: address };
  if (asks === 'representative') {
    return { reason, representative: { name: textOf(values, 'name'), ...address } };
  }
  return { reason };
}
