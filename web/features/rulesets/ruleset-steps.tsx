import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable } from '../../components/data-table';
import { DecisionDialog } from '../../components/decision-dialog';
import { EmptyState } from '../../components/empty-state';
import { StateBadge } from '../../components/state-badge';
import { answer, api } from '../../lib/api';
import type { Ruleset } from '../../lib/answers';
import { fullDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import { optionalText } from '../../lib/values';

interface StepsProps {
  ruleset: Ruleset;
  /** Only a draft is still being made. */
  mayTick: boolean;
}

/** The steps in the making of a ruleset, which takes about a year, each planned and done. */
export function RulesetSteps({ ruleset, mayTick }: StepsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [ticking, setTicking] = useState<number | null>(null);
  if (ruleset.steps.length === 0) return <EmptyState title={t('rulesets.noSteps')} />;
  return (
    <>
      <DataTable
        caption={t('rulesets.steps')}
        rows={ruleset.steps.map((step, index) => ({ ...step, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { head: t('rulesets.step'), cell: ({ label }) => <b>{label}</b> },
          {
            head: t('rulesets.planned'),
            cell: ({ plannedOn }) => (plannedOn === null ? '–' : fullDate(plannedOn)),
          },
          {
            head: t('rulesets.done'),
            cell: ({ doneOn, plannedOn }) => {
              if (doneOn !== null) return <StateBadge kind="done">{fullDate(doneOn)}</StateBadge>;
              const isLate = plannedOn !== null && plannedOn < today;
              return (
                <StateBadge kind={isLate ? 'late' : 'waiting'}>
                  {t(isLate ? 'rulesets.stepLate' : 'rulesets.stepOpen')}
                </StateBadge>
              );
            },
          },
          {
            head: t('list.verb'),
            cell: ({ index, label }) =>
              mayTick && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`${t('rulesets.tick')}: ${label}`}
                  onClick={() => setTicking(index)}
                >
                  {t('rulesets.tick')}
                </Button>
              ),
          },
        ]}
      />
      {ticking !== null && (
        <TickDialog ruleset={ruleset} step={ticking} onClose={() => setTicking(null)} />
      )}
    </>
  );
}

interface TickProps {
  ruleset: Ruleset;
  step: number;
  onClose: () => void;
}

function TickDialog({ ruleset, step, onClose }: TickProps) {
  const { t } = useTranslation();
  const today = useToday();
  const about = ruleset.steps[step];
  return (
    <DecisionDialog
      title={t('rulesets.tick')}
      about={{ number: null, text: about?.label }}
      fields={[
        {
          name: 'doneOn',
          label: t('rulesets.doneOn'),
          hint: t('rulesets.doneHint'),
          type: 'date',
          required: false,
          value: about?.doneOn ?? today,
        },
      ]}
      draft={`ruleset:${ruleset.id}:${step}`}
      submitLabel={t('rulesets.tickSubmit')}
      submit={(values, options) =>
        answer(
          api.POST('/rulesets/{id}/steps', {
            params: { path: { id: ruleset.id } },
            body: { step, doneOn: optionalText(values, 'doneOn') },
            ...options,
          }),
        )
      }
      done={t('rulesets.ticked')}
      onClose={onClose}
    />
  );
}
