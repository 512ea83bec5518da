import { Button } from '@mantine/core';
import { IconEyeOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { clockTime } from '../lib/format';
import { toProblem, type ApiProblem } from '../lib/problem';
import { Notice } from './notice';

interface ErrorPanelProps {
  /** What failed, in one sentence: "De tijdlijn laadt niet." */
  title: string;
  error: unknown;
  /** What is safe meanwhile. */
  kept?: string;
  onRetry?: () => void;
}

export function ErrorPanel({ title, error, kept, onRetry }: ErrorPanelProps) {
  const { t } = useTranslation();
  const problem = toProblem(error);
  if (problem.status === 403) return <NoRight problem={problem} />;
  if (problem.status === 404)
    return <Notice title={t('error.notFound')}>{t('error.notFoundText')}</Notice>;
  const retry = onRetry !== undefined && (
    <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
      {t('action.again')}
    </Button>
  );
  return (
    <Notice tone="error" role="alert" title={title} actions={retry || undefined}>
      {problem.problem.title} {kept}{' '}
      {t('error.code', { code: problem.problem.requestId.slice(0, 8) || problem.code })}
    </Notice>
  );
}

function NoRight({ problem }: { problem: ApiProblem }) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="wall"
      role="group"
      title={
        <>
          <IconEyeOff size={16} aria-hidden /> {t('error.noRight')}
        </>
      }
    >
      {problem.problem.title}{' '}
      {problem.problem.right !== undefined && t('error.right', { right: problem.problem.right })}
    </Notice>
  );
}

/** Why a verb was refused: every fault at once, and who was first. */
export function Refusal({ error, kept }: { error: unknown; kept: string }) {
  const { t } = useTranslation();
  const { problem, isUnreachable } = toProblem(error);
  if (isUnreachable) {
    return (
      <Notice tone="warning" role="alert" title={t('error.unreachable')}>
        {kept} {t('error.onlyOnce')}
      </Notice>
    );
  }
  const title = problem.conflict
    ? `${problem.conflict.by}, ${clockTime(problem.conflict.at)}: ${problem.conflict.text}`
    : t('error.refused', { reason: problem.title });
  return (
    <Notice tone={problem.conflict ? 'plain' : 'error'} role="alert" title={title}>
      {problem.errors?.map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
      <p>
        {kept}{' '}
        {problem.requestId !== '' && t('error.code', { code: problem.requestId.slice(0, 8) })}
      </p>
    </Notice>
  );
}
