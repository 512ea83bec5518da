import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { Accepted, CaseFile, Field, FieldValues } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import { useToday } from '../../lib/session';
import type { CallOptions } from '../../lib/use-verb';
import classes from './standing-facts.module.css';
import { releaseOf, useReleaseFields } from './status-release';

type Kind = 'objection' | 'hold' | 'claim' | 'status';

interface StandingFact {
  kind: Kind;
  id: string;
  title: string;
  detail: string;
  /** What ending it asks. */
  fields: Field[];
  end: (values: FieldValues, options: CallOptions) => Promise<Accepted>;
}

/** What holds the procedure now and can be taken back: objections, pauses, claims, statuses. */
export function StandingFacts({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<StandingFact | null>(null);
  const facts = useStandingFacts(file);
  if (facts.length === 0) return null;
  const mayEnd = file.verbs.length > 0 && file.closedOn === null;
  return (
    <Panel title={t('case.standing')} count={facts.length}>
      <ul className={classes.list}>
        {facts.map((fact) => (
          <li key={fact.id}>
            <span>
              {fact.title}
              <small>{fact.detail}</small>
            </span>
            {mayEnd && (
              <Button
                size="compact-sm"
                aria-label={`${t(`case.end.${fact.kind}.verb`)}: ${fact.title}`}
                onClick={() => setEnding(fact)}
              >
                {t(`case.end.${fact.kind}.verb`)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending !== null && <EndDialog file={file} fact={ending} onClose={() => setEnding(null)} />}
    </Panel>
  );
}

interface EndDialogProps {
  file: CaseFile;
  fact: StandingFact;
  onClose: () => void;
}

function EndDialog({ file, fact, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      title={`${t(`case.end.${fact.kind}.verb`)}: ${fact.title}`}
      about={{ number: file.number, text: `${file.name}, ${fact.detail}` }}
      fields={fact.fields}
      draft={`${fact.id}:end`}
      submitLabel={t(`case.end.${fact.kind}.verb`)}
      consequence={t(`case.end.${fact.kind}.consequence`)}
      submit={fact.end}
      done={t('case.ended', { number: file.number })}
      onClose={onClose}
    />
  );
}

function useStandingFacts(file: CaseFile): StandingFact[] {
  const { t } = useTranslation();
  const today = useToday();
  const releaseFields = useReleaseFields();
  const { id } = file;
  const nameOf = (tenantId: string): string =>
    file.tenants.find((tenant) => tenant.id === tenantId)?.name ?? '';
  return [
    ...file.objections
      .filter(({ withdrawnOn }) => withdrawnOn === null)
      .map((one): StandingFact => {
        const path = { id, objectionId: one.id };
        return {
          kind: 'objection',
          id: one.id,
          title: t('case.standingOf.objection', { name: nameOf(one.tenantId) }),
          detail: t('case.since', { date: dayAndMonth(one.receivedOn, today) }),
          fields: [],
          end: (_values, options) =>
            answer(
              api.DELETE('/arrears-procedures/{id}/objections/{objectionId}', {
                params: { path },
                ...options,
              }),
            ),
        };
      }),
    ...file.holds
      .filter(({ ended }) => !ended)
      .map((one): StandingFact => {
        const path = { id, holdId: one.id };
        return {
          kind: 'hold',
          id: one.id,
          title: t('case.standingOf.hold', { reason: one.reason }),
          detail: t('case.untilDay', { date: dayAndMonth(one.until, today) }),
          fields: [],
          end: (_values, options) =>
            answer(
              api.DELETE('/arrears-procedures/{id}/holds/{holdId}', {
                params: { path },
                ...options,
              }),
            ),
        };
      }),
    ...file.claims.map((one): StandingFact => {
      const path = { id, claimId: one.id };
      return {
        kind: 'claim',
        id: one.id,
        title: t('case.standingOf.claim'),
        detail: t('case.since', { date: dayAndMonth(one.on, today) }),
        fields: [],
        end: (_values, options) =>
          answer(
            api.DELETE('/arrears-procedures/{id}/payment-claims/{claimId}', {
              params: { path },
              ...options,
            }),
          ),
      };
    }),
    ...file.statuses.map((one): StandingFact => {
      const path = { id: one.tenantId, statusId: one.id };
      return {
        kind: 'status',
        id: one.id,
        title: t('case.standingOf.status', { name: nameOf(one.tenantId), status: one.label }),
        detail: t('case.since', { date: dayAndMonth(one.from, today) }),
        fields: releaseFields(one),
        end: (values, options) =>
          answer(
            api.POST('/persons/{id}/statuses/{statusId}/release', {
              params: { path },
              body: releaseOf(values, one),
              ...options,
            }),
          ),
      };
    }),
  ];
}
