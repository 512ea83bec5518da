import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateWithReason } from '../../components/date-with-reason';
import { EmptyState } from '../../components/empty-state';
import { type BadgeKind, DueBadge, StateBadge } from '../../components/state-badge';
import type { Evaluation, Trajectory } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import { useMe, useToday } from '../../lib/session';
import { ConcludeDialog } from './conclude-dialog';
import classes from './evaluations-tab.module.css';
import { ReplanDialog } from './replan-dialog';

type Open = { evaluation: Evaluation; what: 'conclude' | 'replan' } | null;

/** When each evaluation is due, what it came to, and what was said where the reader may know it. */
export function EvaluationsTab({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const first = trajectory.evaluations.find(({ conclusion }) => conclusion.allowed);
  if (trajectory.evaluations.length === 0)
    return <EmptyState title={t('evaluations.empty')}>{t('evaluations.emptyText')}</EmptyState>;
  return (
    <>
      <ul className={classes.list}>
        {trajectory.evaluations.map((evaluation) => (
          <li key={evaluation.id}>
            <EvaluationRow
              trajectory={trajectory}
              evaluation={evaluation}
              isFirst={evaluation === first}
              onOpen={(what) => setOpen({ evaluation, what })}
            />
          </li>
        ))}
      </ul>
      {open?.what === 'conclude' && (
        <ConcludeDialog trajectory={trajectory} evaluation={open.evaluation} onClose={close} />
      )}
      {open?.what === 'replan' && (
        <ReplanDialog trajectory={trajectory} evaluation={open.evaluation} onClose={close} />
      )}
    </>
  );
}

interface EvaluationRowProps {
  trajectory: Trajectory;
  evaluation: Evaluation;
  isFirst: boolean;
  onOpen: (what: 'conclude' | 'replan') => void;
}

function EvaluationRow({ trajectory, evaluation, isFirst, onOpen }: EvaluationRowProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { user } = useMe();
  const { label, due, state, moved, conclusion, outcome } = evaluation;
  const isOpen = outcome === null && trajectory.closedOn === null;
  const mayConclude = trajectory.verbs.some(
    ({ verb, allowed }) => verb === 'evaluation' && allowed,
  );
  return (
    <>
      <div className={classes.head}>
        {outcome === null ? (
          <DueBadge state={state} />
        ) : (
          <StateBadge kind="done">{outcome.label}</StateBadge>
        )}
        <h3>{label}</h3>
        <span className={classes.date}>
          <DateWithReason term={due} />
          {moved !== null && <small>{t('evaluations.moved', { why: moved })}</small>}
          {outcome !== null && (
            <small>{t('evaluations.on', { date: dayAndMonth(outcome.on, today) })}</small>
          )}
        </span>
        {isOpen && (
          <span className={classes.acts}>
            {user.rights.includes('evaluation.plan') && (
              <Button
                variant="subtle"
                aria-label={`${t('evaluations.replan')}: ${label}`}
                onClick={() => onOpen('replan')}
              >
                {t('evaluations.replan')}
              </Button>
            )}
            {mayConclude && (
              <Button
                variant={isFirst ? 'filled' : 'default'}
                disabled={!conclusion.allowed}
                aria-label={`${t('evaluations.make')}: ${label}`}
                onClick={() => onOpen('conclude')}
              >
                {t('evaluations.make')}
              </Button>
            )}
          </span>
        )}
      </div>
      {isOpen && <Preparation evaluation={evaluation} />}
      {evaluation.agreements.length > 0 && <Agreements agreements={evaluation.agreements} />}
      {evaluation.words !== null && <Words words={evaluation.words} />}
    </>
  );
}

function Preparation({ evaluation: { conclusion, prepare } }: { evaluation: Evaluation }) {
  const { t } = useTranslation();
  const today = useToday();
  const from = t('evaluations.from', { date: dayAndMonth(conclusion.from, today) });
  return (
    <p className={classes.prepare}>
      {conclusion.reason !== null && (
        <>
          {conclusion.from > today ? from : conclusion.reason}
          <br />
        </>
      )}
      {prepare.length > 0 && `${t('evaluations.prepare')}: ${prepare.join(', ').toLowerCase()}.`}
    </p>
  );
}

/** How each party stands to the outcome: whose badge is a task, waits; a refusal says why where the reader may know it. */
function Agreements({ agreements }: { agreements: Evaluation['agreements'] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.agreements} aria-label={t('evaluations.agreements')}>
      {agreements.map(({ role, state, text, reason, view }) => (
        <li key={role.code}>
          <StateBadge kind={badgeOf[state]}>{role.label}</StateBadge>
          <span>{text}</span>
          {reason !== null && <p>{t('evaluations.why', { reason })}</p>}
          {view !== null && <p>{t('evaluations.ownView', { view })}</p>}
        </li>
      ))}
    </ul>
  );
}

const badgeOf: Record<Evaluation['agreements'][number]['state'], BadgeKind> = {
  told: 'done',
  agreed: 'done',
  asked: 'waiting',
  refused: 'paused',
  waived: 'hidden',
  lapsed: 'hidden',
};

function Words({ words }: { words: NonNullable<Evaluation['words']> }) {
  const { t } = useTranslation();
  const said = (
    [
      ['present', words.present.join(', ')],
      ['clientView', words.clientView],
      ['coachView', words.coachView],
      ['landlordView', words.landlordView],
      ['conclusion', words.conclusion],
      ['agreedOnNegative', words.agreedOnNegative],
    ] as const
  ).filter(([, text]) => text !== null && text !== '');
  return (
    <dl className={classes.words}>
      {said.map(([key, text]) => (
        <div key={key}>
          <dt>{t(`evaluations.words.${key}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
