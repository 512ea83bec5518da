import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { Notice } from '../../components/notice';
import { answer, api } from '../../lib/api';
import { toProblem, type ApiProblem } from '../../lib/problem';
import { useSearchText } from '../../lib/search-params';
import { comeIn } from './come-in';
import { DoorFrame } from './door-frame';
import classes from './sign-in-page.module.css';

interface Credentials {
  email: string;
  password: string;
}

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [back] = useSearchText('terug');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { register, handleSubmit, formState, setFocus } = useForm<Credentials>();

  const signIn = handleSubmit(async (credentials) => {
    setProblem(null);
    try {
      const me = await answer(api.POST('/session', { body: credentials }));
      comeIn(me);
      await navigate({ to: back.startsWith('/') && !back.startsWith('//') ? back : '/' });
    } catch (error) {
      setProblem(toProblem(error));
      setFocus('password');
    }
  });
  const isWrong = problem !== null && (problem.status === 401 || problem.status === 422);

  return (
    <DoorFrame title={t('signIn.title')} lead={t('signIn.lead')}>
      {problem !== null && !isWrong && (
        <Notice
          tone="error"
          role="alert"
          title={problem.isUnreachable ? t('signIn.unreachable') : problem.problem.title}
        >
          {t('signIn.tryLater')}
        </Notice>
      )}
      <form className={classes.form} noValidate onSubmit={(event) => void signIn(event)}>
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          autoFocus
          error={formState.errors.email && t('signIn.emailMissing')}
          {...register('email', { required: true })}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          error={
            formState.errors.password
              ? t('signIn.passwordMissing')
              : isWrong
                ? problem.problem.title
                : undefined
          }
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
          {...register('password', { required: true })}
        />
        <Button type="submit" variant="filled" fullWidth loading={formState.isSubmitting}>
          {t('signIn.submit')}
        </Button>
      </form>
      <p className={classes.links}>
        <a href="/a/">{t('signIn.code')}</a>
      </p>
    </DoorFrame>
  );
}
