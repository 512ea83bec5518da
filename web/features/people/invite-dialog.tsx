import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, Role } from '../../lib/answers';
import { choicesOf, textOf } from '../../lib/values';
import { useRolesField } from './use-roles-field';

interface InviteDialogProps {
  roles: readonly Role[];
  onClose: () => void;
}

export function InviteDialog({ roles, onClose }: InviteDialogProps) {
  const { t } = useTranslation();
  const rolesField = useRolesField(roles, []);
  const fields = useMemo<Field[]>(
    () => [
      { name: 'name', label: t('people.name'), type: 'text', required: true },
      { name: 'email', label: t('people.email'), type: 'text', required: true },
      rolesField,
    ],
    [rolesField, t],
  );
  return (
    <DecisionDialog
      title={t('people.invite')}
      about={{ number: null, text: t('people.inviteText') }}
      fields={fields}
      draft="user:new"
      submitLabel={t('people.invite')}
      consequence={t('people.inviteConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/users', {
            body: {
              name: textOf(values, 'name'),
              email: textOf(values, 'email').trim(),
              roles: choicesOf(values, 'roles', roles),
            },
            ...options,
          }),
        )
      }
      done={t('people.invited')}
      onClose={onClose}
    />
  );
}
