import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable } from '../../components/data-table';
import { DecisionDialog } from '../../components/decision-dialog';
import { EmptyState } from '../../components/empty-state';
import { answer, api } from '../../lib/api';
import type { Goal, Trajectory } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import { useToday } from '../../lib/session';
import classes from './goals-tab.module.css';
import { TrajectoryVerbDialog } from './trajectory-verb-dialog';

/** What is to be learned, per domain, with how it scored at each evaluation. */
export function GoalsTab({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState<Goal | null>(null);
  const maySet = trajectory.verbs.some(({ verb, allowed }) => verb === 'goal' && allowed);
  return (
    <>
      {maySet && (
        <Button
          my={10}
          leftSection={<IconPlus size={17} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('trajectory.verb.goal')}
        </Button>
      )}
      {trajectory.goals.length === 0 ? (
        <EmptyState title={t('goals.empty')}>{t('goals.emptyText')}</EmptyState>
      ) : (
        <GoalTable trajectory={trajectory} onClose={maySet ? setClosing : undefined} />
      )}
      {adding && (
        <TrajectoryVerbDialog
          trajectory={trajectory}
          verb="goal"
          onClose={() => setAdding(false)}
        />
      )}
      {closing !== null && (
        <CloseGoalDialog trajectory={trajectory} goal={closing} onClose={() => setClosing(null)} />
      )}
    </>
  );
}

interface GoalTableProps {
  trajectory: Trajectory;
  onClose: ((goal: Goal) => void) | undefined;
}

function GoalTable({ trajectory: { goals, domains, scale }, onClose }: GoalTableProps) {
  const { t } = useTranslation();
  const today = useToday();
  const place = (goal: Goal): number => domains.findIndex(({ code }) => code === goal.domain.code);
  return (
    <DataTable
      caption={t('trajectory.tab.doelen')}
      rows={[...goals].sort((a, b) => place(a) - place(b))}
      rowKey={({ id }) => id}
      columns={[
        { head: t('goals.domain'), cell: ({ domain }) => domain.label },
        { head: t('goals.text'), cell: ({ text }) => <b>{text}</b> },
        { head: t('goals.setOn'), cell: ({ setOn }) => dayAndMonth(setOn, today) },
        {
          head: t('goals.scores', scale),
          cell: ({ scores }) => <Scores scores={scores} />,
        },
        {
          head: t('goals.verb'),
          cell: (goal) =>
            goal.closedOn !== null
              ? t('goals.closed', { date: dayAndMonth(goal.closedOn, today) })
              : onClose !== undefined && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`${t('goals.close')}: ${goal.text}`}
                    onClick={() => onClose(goal)}
                  >
                    {t('goals.close')}
                  </Button>
                ),
        },
      ]}
    />
  );
}

function Scores({ scores }: { scores: Goal['scores'] }) {
  const { t } = useTranslation();
  const today = useToday();
  if (scores.length === 0) return <span className="wz-muted">{t('goals.none')}</span>;
  return (
    <ol className={classes.scores}>
      {scores.map(({ on, score }) => (
        <li key={on}>
          <b>{score}</b>
          <small>{dayAndMonth(on, today)}</small>
        </li>
      ))}
    </ol>
  );
}

interface CloseGoalDialogProps {
  trajectory: Trajectory;
  goal: Goal;
  onClose: () => void;
}

function CloseGoalDialog({ trajectory: { id, number }, goal, onClose }: CloseGoalDialogProps) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      title={t('goals.closeTitle')}
      about={{ number, text: goal.text }}
      fields={[]}
      draft={`${goal.id}:close`}
      submitLabel={t('goals.close')}
      consequence={t('goals.closeConsequence')}
      submit={(_values, options) =>
        answer(
          api.DELETE('/trajectories/{id}/goals/{goalId}', {
            params: { path: { id, goalId: goal.id } },
            ...options,
          }),
        )
      }
      done={t('goals.closedDone', { number })}
      onClose={onClose}
    />
  );
}
