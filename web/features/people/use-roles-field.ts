import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Field, Role } from '../../lib/answers';

/** The choice of roles, with those a person has now. */
export function useRolesField(roles: readonly Role[], now: readonly Role[]): Field {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      name: 'roles',
      label: t('people.roles'),
      type: 'choices',
      required: true,
      options: roles.map((value) => ({ value, label: t(`role.${value}`) })),
      value: now.join(','),
    }),
    [now, roles, t],
  );
}
