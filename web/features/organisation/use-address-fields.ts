import { useTranslation } from 'react-i18next';

import type { Field, FieldValues } from '../../lib/answers';
import { textOf } from '../../lib/values';

const names = ['name', 'street', 'postalCode', 'municipality', 'phone', 'email'] as const;
type Address = Record<(typeof names)[number], string>;

/** The name and address of an organisation, all needed. */
export function useAddressFields(): (now?: Address) => Field[] {
  const { t } = useTranslation();
  return (now) =>
    names.map((name) => ({
      name,
      label: t(`organisation.${name}`),
      type: 'text',
      required: true,
      value: now?.[name] ?? null,
    }));
}

/** The same as the API asks it. */
export function addressOf(values: FieldValues): Address {
  return {
    name: textOf(values, 'name'),
    street: textOf(values, 'street'),
    postalCode: textOf(values, 'postalCode'),
    municipality: textOf(values, 'municipality'),
    phone: textOf(values, 'phone'),
    email: textOf(values, 'email').trim(),
  };
}
