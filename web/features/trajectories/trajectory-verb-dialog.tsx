import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Accepted, Field, FieldValues, Trajectory } from '../../lib/answers';
import { useToday } from '../../lib/session';
import type { CallOptions } from '../../lib/use-verb';
import { choiceOf, numberOf, optionalText, textOf } from '../../lib/values';
import { releaseOf, useReleaseFields } from '../cases/status-release';
import { trajectoryHoldReasons } from '../cases/verb-choices';
import { factsFilledIn, useFactFields } from './fact-fields';
import { referralChoicesQuery } from './refer-dialog';

export type DialogVerb =
  | 'goal'
  | 'danger'
  | 'coach'
  | 'facts'
  | 'urgency'
  | 'consent_withdrawal'
  | 'notice_receipt'
  | 'tenancy'
  | 'tenancy_end'
  | 'hold'
  | 'hold_release'
  | 'status'
  | 'status_release';

const statusKinds = [
  'deceased',
  'protected_address',
  'judicial_protection',
  'collective_debt_settlement',
  'minor',
] as const;
const receipts = ['received', 'refused', 'unclaimed'] as const;

interface VerbDialogProps {
  trajectory: Trajectory;
  verb: DialogVerb;
  onClose: () => void;
}

/** A fact about a trajectory, with what it leads to. */
export function TrajectoryVerbDialog({ trajectory, verb, onClose }: VerbDialogProps) {
  const { t } = useTranslation();
  const { id, number, name } = trajectory;
  return (
    <DecisionDialog
      title={t(`trajectory.verb.${verb}`)}
      about={{ number, text: name }}
      fields={useFields(trajectory, verb)}
      draft={`${id}:${verb}`}
      submitLabel={t(`trajectory.dialog.${verb}.submit`)}
      danger={verb === 'consent_withdrawal'}
      consequence={t(`trajectory.dialog.${verb}.consequence`)}
      submit={(values, options) => callFor({ trajectory, verb, values, options })}
      done={t(`trajectory.dialog.${verb}.done`, { number })}
      onClose={onClose}
    />
  );
}

/** Tenants who may be this person; each side keeps its own register. */
function useTenancies(id: string, isAsked: boolean): Map<string, string> {
  const { data } = useQuery({
    queryKey: ['trajectories', id, 'tenancies'],
    queryFn: () => answer(api.GET('/trajectories/{id}/tenancies', { params: { path: { id } } })),
    enabled: isAsked,
  });
  return useMemo(
    () =>
      new Map(
        (data?.items ?? []).map(({ tenancyId, tenantId, number, name, address }) => [
          `${tenancyId}:${tenantId}`,
          `${name}, ${address} (${number})`,
        ]),
      ),
    [data],
  );
}

function useFields(trajectory: Trajectory, verb: DialogVerb): Field[] {
  const { id: trajectoryId, domains, facts, municipality, statuses, urgency } = trajectory;
  const { t } = useTranslation();
  const today = useToday();
  const factFields = useFactFields();
  const { data } = useQuery({ ...referralChoicesQuery, enabled: verb === 'coach' });
  const releaseFields = useReleaseFields();
  const [standing] = statuses?.items ?? [];
  const tenancies = useTenancies(trajectoryId, verb === 'tenancy');
  return useMemo(() => {
    const coaches = (data?.programmes ?? []).flatMap((programme) => programme.coaches);
    const unique = new Map(
      coaches.map(({ id, name, organisation }) => [id, `${name}, ${organisation}`]),
    );
    const choice = (name: string, label: string, options: Map<string, string>): Field => {
      const listed = [...options].map(([value, text]) => ({ value, label: text }));
      return { name, label, type: 'choice', required: true, options: listed };
    };
    const fields: Record<DialogVerb, Field[]> = {
      goal: [
        choice(
          'domain',
          t('trajectory.field.domain'),
          new Map(domains.map(({ code, label }) => [code, label])),
        ),
        { name: 'text', label: t('trajectory.field.goal'), type: 'longtext', required: true },
      ],
      danger: [
        { name: 'text', label: t('trajectory.field.danger'), type: 'longtext', required: true },
      ],
      coach: [choice('userId', t('trajectory.field.coach'), unique)],
      facts: [
        ...factFields({ facts, municipality }),
        { name: 'reason', label: t('trajectory.reason'), type: 'longtext', required: true },
      ],
      urgency: [
        {
          name: 'urgency',
          label: t('trajectory.field.urgency'),
          type: 'number',
          required: true,
          value: urgency,
        },
        { name: 'reason', label: t('trajectory.reason'), type: 'longtext', required: true },
      ],
      consent_withdrawal: [],
      tenancy: [choice('tenancy', t('trajectory.field.tenancy'), tenancies)],
      tenancy_end: [],
      hold: [
        choice(
          'reason',
          t('trajectory.field.holdReason'),
          new Map(trajectoryHoldReasons.map((code) => [code, t(`case.hold.${code}`)])),
        ),
        {
          name: 'until',
          label: t('trajectory.field.until'),
          hint: t('trajectory.field.untilHint'),
          type: 'date',
          required: true,
        },
      ],
      hold_release: [
        { name: 'reason', label: t('trajectory.reason'), type: 'longtext', required: true },
      ],
      status: [
        choice(
          'kind',
          t('trajectory.field.status'),
          new Map(statusKinds.map((code) => [code, t(`trajectory.statusOf.${code}`)])),
        ),
        {
          name: 'from',
          label: t('trajectory.field.statusFrom'),
          type: 'date',
          required: true,
          value: today,
        },
      ],
      status_release: standing ? releaseFields(standing) : [],
      notice_receipt: [
        choice(
          'outcome',
          t('trajectory.field.receipt'),
          new Map(receipts.map((code) => [code, t(`trajectory.receiptOf.${code}`)])),
        ),
        {
          name: 'on',
          label: t('trajectory.field.receivedOn'),
          type: 'date',
          required: true,
          value: today,
        },
      ],
    };
    return fields[verb];
  }, [
    data,
    domains,
    factFields,
    facts,
    municipality,
    releaseFields,
    standing,
    t,
    tenancies,
    today,
    urgency,
    verb,
  ]);
}

interface VerbCall {
  trajectory: Trajectory;
  verb: DialogVerb;
  values: FieldValues;
  options: CallOptions;
}

function callFor({ trajectory, verb, values, options }: VerbCall): Promise<Accepted> {
  const { id, statuses } = trajectory;
  const params = { path: { id } };
  const person = { path: { id: statuses?.personId ?? '' } };
  const text = (name: string): string => textOf(values, name);
  switch (verb) {
    case 'goal': {
      const body = { domain: text('domain'), text: text('text') };
      return answer(api.POST('/trajectories/{id}/goals', { params, body, ...options }));
    }
    case 'danger': {
      const body = { text: text('text') };
      return answer(api.POST('/trajectories/{id}/dangers', { params, body, ...options }));
    }
    case 'coach': {
      const body = { userId: text('userId') };
      return answer(api.POST('/trajectories/{id}/coach', { params, body, ...options }));
    }
    case 'facts': {
      const { facts, municipality } = trajectory;
      const place = municipality?.known.length ? optionalText(values, 'municipality') : undefined;
      const body = {
        facts: factsFilledIn(values, facts),
        municipality: place,
        reason: text('reason'),
      };
      return answer(api.POST('/trajectories/{id}/facts', { params, body, ...options }));
    }
    case 'urgency': {
      const body = { urgency: numberOf(values, 'urgency'), reason: text('reason') };
      return answer(api.POST('/trajectories/{id}/urgency', { params, body, ...options }));
    }
    case 'consent_withdrawal':
      return answer(
        api.POST('/trajectories/{id}/consent-withdrawal', { params, body: {}, ...options }),
      );
    case 'tenancy': {
      const [tenancyId = '', tenantId = ''] = text('tenancy').split(':');
      const body = { tenancyId, tenantId };
      return answer(api.POST('/trajectories/{id}/tenancy', { params, body, ...options }));
    }
    case 'hold': {
      const reason = choiceOf(values, 'reason', trajectoryHoldReasons);
      const body = { reason, until: text('until') };
      return answer(api.POST('/trajectories/{id}/holds', { params, body, ...options }));
    }
    case 'hold_release': {
      const path = { id, holdId: trajectory.hold?.id ?? '' };
      const body = { reason: text('reason') };
      return answer(
        api.POST('/trajectories/{id}/holds/{holdId}/release', {
          params: { path },
          body,
          ...options,
        }),
      );
    }
    case 'status': {
      const body = { kind: choiceOf(values, 'kind', statusKinds), from: text('from') };
      return answer(api.POST('/persons/{id}/statuses', { params: person, body, ...options }));
    }
    case 'status_release': {
      const standing = statuses?.items[0];
      const path = { ...person.path, statusId: standing?.id ?? '' };
      const body = releaseOf(values, { asks: standing?.asks ?? null });
      return answer(
        api.POST('/persons/{id}/statuses/{statusId}/release', {
          params: { path },
          body,
          ...options,
        }),
      );
    }
    case 'tenancy_end':
      return answer(api.DELETE('/trajectories/{id}/tenancy', { params, ...options }));
    case 'notice_receipt': {
      const body = { on: text('on'), outcome: choiceOf(values, 'outcome', receipts) };
      return answer(api.POST('/trajectories/{id}/notice-receipt', { params, body, ...options }));
    }
  }
}
