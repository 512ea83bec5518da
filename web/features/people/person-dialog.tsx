import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Accepted, FieldValues, Role, User } from '../../lib/answers';
import type { CallOptions } from '../../lib/use-verb';
import { choicesOf } from '../../lib/values';
import classes from './person-dialog.module.css';
import { useRolesField } from './use-roles-field';

type Verb = 'roles' | 'invitation' | 'deactivation' | 'activation';

interface PersonDialogProps {
  user: User;
  roles: readonly Role[];
  onClose: () => void;
}

/** What an administrator can do with one person; one thing at a time. */
export function PersonDialog({ user, roles, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const [verb, setVerb] = useState<Verb | null>(null);
  const rolesField = useRolesField(roles, user.roles);
  const verbs: Verb[] =
    user.state === 'inactive' ? ['activation', 'roles'] : ['roles', 'invitation', 'deactivation'];
  return (
    <DecisionDialog
      title={t('people.changeOf', { name: user.name })}
      about={{ number: null, text: user.email }}
      fields={verb === 'roles' ? [rolesField] : []}
      draft={`user:${user.id}`}
      submitLabel={verb === null ? t('people.change') : t(`people.verb.${verb}`)}
      danger={verb === 'deactivation'}
      blocked={verb === null ? t('people.chooseFirst') : null}
      consequence={verb === null ? undefined : t(`people.consequence.${verb}`)}
      submit={(values, options) => send({ verb, user, roles, values, options })}
      done={t('people.changed', { name: user.name })}
      onClose={onClose}
    >
      <Radio.Group
        label={t('people.what')}
        value={verb ?? ''}
        onChange={(next) => setVerb(verbs.find((each) => each === next) ?? null)}
        className={classes.verbs}
      >
        {verbs.map((each, index) => (
          <Radio
            key={each}
            value={each}
            label={t(`people.verb.${each}`)}
            data-autofocus={index === 0 || undefined}
          />
        ))}
      </Radio.Group>
      {verb === 'deactivation' && user.openTasks > 0 && (
        <p className={classes.tasks}>{t('people.openTasks', { count: user.openTasks })}</p>
      )}
    </DecisionDialog>
  );
}

interface Sending {
  verb: Verb | null;
  user: User;
  roles: readonly Role[];
  values: FieldValues;
  options: CallOptions;
}

function send({ verb, user, roles, values, options }: Sending): Promise<Accepted> {
  const params = { path: { id: user.id } };
  if (verb === 'roles') {
    const body = { roles: choicesOf(values, 'roles', roles) };
    return answer(api.POST('/users/{id}/roles', { params, body, ...options }));
  }
  if (verb === 'deactivation')
    return answer(api.POST('/users/{id}/deactivation', { params, body: {}, ...options }));
  if (verb === 'activation')
    return answer(api.POST('/users/{id}/activation', { params, body: {}, ...options }));
  return answer(api.POST('/users/{id}/invitation', { params, body: {}, ...options }));
}
