import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { ErrorPanel, Refusal } from '../../components/error-panel';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { answer, api } from '../../lib/api';
import type { Invitation } from '../../lib/answers';
import { toProblem, type ApiProblem } from '../../lib/problem';
import { useRouteParam } from '../../lib/search-params';
import { comeIn } from './come-in';
import { DoorFrame } from './door-frame';
import classes from './sign-in-page.module.css';

/** Behind a one-time link: choose a name and a password, and be signed in. */
export function InvitationPage() {
  const { t } = useTranslation();
  const token = useRouteParam('token');
  const query = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answer(api.GET('/invitations/{token}', { params: { path: { token } } })),
    staleTime: Infinity,
  });
  const lead = query.data && t('invitation.lead', { ...query.data });
  return (
    <DoorFrame title={t('invitation.title')} lead={lead}>
      {query.isPending && <Loading rows={3} />}
      {query.isError && <NoInvitation error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && <PasswordForm token={token} invitation={query.data} />}
    </DoorFrame>
  );
}

interface NoInvitationProps {
  error: ApiProblem;
  onRetry: () => void;
}

/** A link that was used, replaced or is too old is told in words; anything else can be tried again. */
function NoInvitation({ error, onRetry }: NoInvitationProps) {
  const { t } = useTranslation();
  const ended = error.code === 'invitation_expired' ? 'expired' : 'unknown';
  if (error.status >= 500 || error.isUnreachable || error.status === 429) {
    return <ErrorPanel title={t('invitation.failure')} error={error} onRetry={onRetry} />;
  }
  return (
    <Notice
      tone="warning"
      role="alert"
      title={t(`invitation.${ended}`)}
      actions={<Link to="/aanmelden">{t('invitation.toSignIn')}</Link>}
    >
      {t(`invitation.${ended}Text`)}
    </Notice>
  );
}

interface Chosen {
  name: string;
  password: string;
  repeat: string;
}

function PasswordForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { register, handleSubmit, formState, getValues } = useForm<Chosen>({
    defaultValues: { name: invitation.name },
  });
  const accept = handleSubmit(async ({ name, password }) => {
    setProblem(null);
    try {
      const params = { path: { token } };
      comeIn(await answer(api.POST('/invitations/{token}', { params, body: { name, password } })));
      await navigate({ to: '/' });
    } catch (error) {
      setProblem(toProblem(error));
    }
  });
  const { errors } = formState;
  return (
    <>
      {problem !== null && <Refusal error={problem} kept="" />}
      <form className={classes.form} noValidate onSubmit={(event) => void accept(event)}>
        <TextInput
          label={t('invitation.name')}
          autoComplete="name"
          autoFocus
          error={errors.name ? t('invitation.nameMissing') : problem?.messageFor('name')}
          {...register('name', { required: true, validate: (name) => name.trim() !== '' })}
        />
        <input type="hidden" autoComplete="username" value={invitation.email} readOnly />
        <PasswordInput
          label={t('invitation.password')}
          description={t('invitation.passwordHint')}
          autoComplete="new-password"
          error={errors.password ? t('invitation.passwordShort') : problem?.messageFor('password')}
          visibilityToggleButtonProps={{ 'aria-label': t('invitation.show') }}
          {...register('password', { required: true, minLength: 12 })}
        />
        <PasswordInput
          label={t('invitation.repeat')}
          autoComplete="new-password"
          error={errors.repeat && t('invitation.different')}
          visibilityToggleButtonProps={{ 'aria-label': t('invitation.show') }}
          {...register('repeat', { validate: (again) => again === getValues('password') })}
        />
        <Button type="submit" variant="filled" fullWidth loading={formState.isSubmitting}>
          {t('invitation.submit')}
        </Button>
      </form>
    </>
  );
}
