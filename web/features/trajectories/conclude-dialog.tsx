import { Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Evaluation, Field, FieldValues, NewConclusion, Trajectory } from '../../lib/answers';
import { euro } from '../../lib/format';
import { useToday } from '../../lib/session';
import { choicesOf, optionalText, textOf } from '../../lib/values';
import classes from './conclude-dialog.module.css';

interface ConcludeDialogProps {
  trajectory: Trajectory;
  evaluation: Evaluation;
  onClose: () => void;
}

const parties = ['resident', 'coach', 'regional', 'landlord', 'network'] as const;
const views = ['clientView', 'coachView', 'landlordView'] as const;

/** What an evaluation came to: who was there, the scores, each party's view, and what all say together. */
export function ConcludeDialog({ trajectory, evaluation, onClose }: ConcludeDialogProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const { id, number, name, evaluationOutcomes } = trajectory;
  const outcome = evaluationOutcomes.find((each) => each.code === code);
  const isFinal = evaluation.kind === 'final';
  const needed = rolesToAgree(trajectory, { isFinal, tone: outcome?.tone });
  const toAgree = useMemo(() => needed.filter(({ itself }) => itself === null), [needed]);
  const fields = useFields(trajectory, {
    isFinal,
    isNegative: outcome?.tone === 'negative',
    toAgree,
  });
  const presentWords = (values: FieldValues): string[] =>
    choicesOf(values, 'present', parties).map((each) => t(`evaluations.presentOf.${each}`));
  return (
    <DecisionDialog
      title={`${t('evaluations.make')}: ${evaluation.label}`}
      about={{ number, text: name }}
      fields={fields}
      draft={`${evaluation.id}:outcome`}
      submitLabel={outcome?.label ?? t('evaluations.submit')}
      danger={outcome?.tone === 'negative'}
      blocked={outcome === undefined ? t('evaluations.chooseFirst') : null}
      consequence={[t('evaluations.consequence'), ...saidThemselves(needed)].join(' ')}
      submit={(values, options) =>
        answer(
          api.POST('/trajectories/{id}/evaluations/{evaluationId}/outcome', {
            params: { path: { id, evaluationId: evaluation.id } },
            body: {
              ...wordsOf(values),
              outcome: code,
              present: presentWords(values),
              scores: scoresOf(values),
              agreedBy: choicesOf(values, 'agreedBy', toAgree.map(asRole)),
            },
            ...options,
          }),
        )
      }
      done={t('evaluations.done', { label: evaluation.label, number })}
      onClose={onClose}
    >
      {trajectory.arrears !== null && (
        <p>{t('evaluations.arrears', { amount: euro(trajectory.arrears.openCents) })}</p>
      )}
      <Radio.Group
        label={t('evaluations.choose')}
        value={code}
        onChange={setCode}
        className={classes.outcomes}
      >
        {evaluationOutcomes.map((each, index) => (
          <Radio
            key={each.code}
            value={each.code}
            label={each.label}
            data-autofocus={index === 0 || undefined}
          />
        ))}
      </Radio.Group>
    </DecisionDialog>
  );
}

/** Who says it themselves, and what follows for them. */
function saidThemselves(needed: Trajectory['negativeNeeds']): string[] {
  return needed.flatMap(({ label, itself }) => (itself === null ? [] : [`${label}: ${itself}`]));
}

type AgreeingRole = NonNullable<NewConclusion['agreedBy']>[number];

/** The API named the roles itself; its list is the only one. */
const asRole = ({ code }: { code: string }): AgreeingRole => code as AgreeingRole;

const scoreField = 'score:';

function scoresOf(values: FieldValues): { goalId: string; score: number }[] {
  return Object.entries(values)
    .filter(([name, value]) => name.startsWith(scoreField) && value !== null)
    .map(([name, value]) => ({ goalId: name.slice(scoreField.length), score: Number(value) }));
}

function wordsOf(values: FieldValues) {
  return {
    on: optionalText(values, 'on'),
    clientView: optionalText(values, 'clientView'),
    coachView: optionalText(values, 'coachView'),
    landlordView: optionalText(values, 'landlordView'),
    conclusion: textOf(values, 'conclusion'),
    agreedOnNegative: optionalText(values, 'agreedOnNegative'),
  };
}

/** Whose agreement the chosen outcome needs. */
function rolesToAgree(
  { negativeNeeds, positiveNeeds }: Trajectory,
  { isFinal, tone }: { isFinal: boolean; tone: string | undefined },
): Trajectory['negativeNeeds'] {
  if (tone === 'negative') return negativeNeeds;
  return isFinal && tone === 'positive' ? positiveNeeds : nobody;
}

const nobody: Trajectory['negativeNeeds'] = [];

interface Asked {
  isFinal: boolean;
  isNegative: boolean;
  toAgree: Trajectory['negativeNeeds'];
}

function useFields({ goals, scale }: Trajectory, { isFinal, isNegative, toAgree }: Asked): Field[] {
  const { t } = useTranslation();
  const today = useToday();
  return useMemo(() => {
    const steps = Array.from({ length: scale.max - scale.min + 1 }, (_unused, index) => {
      const score = String(scale.min + index);
      return { value: score, label: score };
    });
    const long = (name: (typeof views)[number] | 'conclusion' | 'agreedOnNegative'): Field => {
      const required = name === 'conclusion';
      return { name, label: t(`evaluations.field.${name}`), type: 'longtext', required };
    };
    return [
      {
        name: 'on',
        label: t('evaluations.field.on'),
        hint: t('evaluations.dateHint'),
        type: 'date',
        required: true,
        value: today,
      },
      {
        name: 'present',
        label: t('evaluations.field.present'),
        type: 'choices',
        required: true,
        options: parties.map((each) => ({
          value: each,
          label: t(`evaluations.presentOf.${each}`),
        })),
      },
      ...goals
        .filter(({ closedOn }) => closedOn === null)
        .map(({ id, text, domain }): Field => {
          return {
            name: `${scoreField}${id}`,
            label: t('evaluations.score', { domain: domain.label, text }),
            hint: t('evaluations.scoreHint', scale),
            type: 'choice',
            required: isFinal,
            options: steps,
          };
        }),
      ...views.map(long),
      long('conclusion'),
      ...(toAgree.length > 0 ? [agreedBy()] : []),
      ...(isNegative ? [long('agreedOnNegative')] : []),
    ];

    function agreedBy(): Field {
      const options = toAgree.map(({ code, label }) => ({ value: code, label }));
      const label = t('evaluations.field.agreedBy');
      return { name: 'agreedBy', label, type: 'choices', required: true, options };
    }
  }, [goals, isFinal, isNegative, scale, t, toAgree, today]);
}
