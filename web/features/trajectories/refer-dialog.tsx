import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DecisionDialog } from '../../components/decision-dialog';
import { Dialog } from '../../components/dialog';
import { answer, api } from '../../lib/api';
import type { Field, FieldValues, ReferralChoices, ReferralFact } from '../../lib/answers';
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts';
import type { CallOptions } from '../../lib/use-verb';
import { optionalText, textOf } from '../../lib/values';
import { factsFilledIn, useFactFields } from './fact-fields';

export const referralChoicesQuery = {
  queryKey: ['referral-choices'],
  queryFn: () => answer(api.GET('/trajectories/referral-choices')),
};

/** Somebody comes into a programme: who, by which service, led by whom. */
export function ReferDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(referralChoicesQuery);
  if (query.data !== undefined) return <ReferForm choices={query.data} onClose={onClose} />;
  return (
    <Dialog title={t('trajectories.refer')} onClose={onClose}>
      <Answered query={query} failure={t('trajectories.referFailure')} rows={5}>
        {() => null}
      </Answered>
    </Dialog>
  );
}

interface ReferFormProps {
  choices: ReferralChoices;
  onClose: () => void;
}

function ReferForm({ choices, onClose }: ReferFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [programme, choose] = useChosenProgramme(choices);
  const lead = choices.leads.find(({ id }) => id === programme?.leadId);
  const isOwn = lead?.id === choices.leads[0]?.id;
  const fields = useReferralFields(choices, programme);
  const opened = useRef<string | null>(null);
  const close = (): void => {
    onClose();
    if (opened.current !== null) void navigate({ to: `/trajecten/${opened.current}` });
  };
  const refer = async (values: FieldValues, options: CallOptions) => {
    const body = {
      programme: programme?.code ?? '',
      leadId: lead?.id,
      firstName: textOf(values, 'firstName'),
      lastName: textOf(values, 'lastName'),
      phone: optionalText(values, 'phone'),
      email: optionalText(values, 'email'),
      referrerId: isOwn ? optionalText(values, 'referrerId') : null,
      referrer: textOf(values, 'referrer'),
      coachId: optionalText(values, 'coachId'),
      facts: knownFacts(values, programme?.facts ?? []),
      municipality: programme?.asksMunicipality ? optionalText(values, 'municipality') : null,
    };
    const answered = await answer(api.POST('/trajectories', { body, ...options }));
    dropDraft(programmeDraft);
    if (answered.number !== '') opened.current = answered.trajectoryId;
    const name = `${body.firstName} ${body.lastName}`;
    return { ...answered, text: t('trajectories.referred', { name }) };
  };
  return (
    <DecisionDialog
      key={programme && keyOf(programme)}
      title={t('trajectories.refer')}
      about={{ number: null, text: t('trajectories.referText') }}
      fields={fields}
      draft="trajectories:refer"
      submitLabel={t('trajectories.refer')}
      consequence={t('trajectories.referConsequence')}
      submit={refer}
      done={t('trajectories.refer')}
      onClose={close}
    >
      <NativeSelect
        label={t('trajectories.programme')}
        description={
          isOwn ? programme?.summary : t('trajectories.ledByText', { lead: lead?.name ?? '' })
        }
        value={programme && keyOf(programme)}
        onChange={(event) => choose(event.currentTarget.value)}
        data={programmeOptions(choices, (named) => t('trajectories.ledBy', named))}
        mb={12}
        data-autofocus
      />
    </DecisionDialog>
  );
}

const programmeDraft = 'trajectories:refer:programme';

type Chosen = ReferralChoices['programmes'][number];

/** Two organisations can lead a programme of the same code. */
const keyOf = ({ leadId, code }: Chosen): string => `${leadId}:${code}`;

/** The own programmes by their name alone, those of others with who leads them. */
function programmeOptions(
  { programmes, leads: [own, ...others] }: ReferralChoices,
  named: (words: { programme: string; lead: string }) => string,
): { value: string; label: string }[] {
  return programmes.map((one) => {
    const lead = others.find(({ id }) => id === one.leadId && id !== own?.id);
    const label = lead ? named({ programme: one.label, lead: lead.name }) : one.label;
    return { value: keyOf(one), label };
  });
}

/** The programme stays chosen with the rest of the draft. */
function useChosenProgramme({
  programmes,
}: ReferralChoices): [Chosen | undefined, (key: string) => void] {
  const [key, setKey] = useState(() => readDraft(programmeDraft)?.['programme']);
  const choose = (next: string): void => {
    writeDraft(programmeDraft, { programme: next });
    setKey(next);
  };
  return [programmes.find((one) => keyOf(one) === key) ?? programmes[0], choose];
}

function knownFacts(values: FieldValues, facts: readonly ReferralFact[]): Record<string, string> {
  const filledIn = Object.entries(factsFilledIn(values, facts));
  return Object.fromEntries(
    filledIn.flatMap(([code, value]) => (value === null ? [] : [[code, value]])),
  );
}

function useReferralFields(choices: ReferralChoices, programme: Chosen | undefined): Field[] {
  const { t } = useTranslation();
  const factFields = useFactFields();
  return useMemo(() => {
    const lead = choices.leads.find(({ id }) => id === programme?.leadId);
    const isOwn = lead?.id === choices.leads[0]?.id;
    const text = (name: 'firstName' | 'lastName' | 'phone' | 'email', required: boolean): Field => {
      return { name, label: t(`trajectories.field.${name}`), type: 'text', required };
    };
    const coaches = (programme?.coaches ?? []).map(({ id, name, organisation }) => {
      return { value: id, label: `${name}, ${organisation}` };
    });
    const organisations = choices.organisations.map(({ id, name }) => ({ value: id, label: name }));
    const referring: Field = {
      name: 'referrerId',
      label: t('trajectories.field.referrerId'),
      type: 'choice',
      required: true,
      options: organisations,
      value: organisations[0]?.value ?? null,
    };
    const kinds = (programme?.referrers ?? []).map((kind) => {
      return { value: kind.code, label: kind.label };
    });
    return [
      text('firstName', true),
      text('lastName', true),
      text('phone', false),
      text('email', false),
      ...(isOwn ? [referring] : []),
      {
        name: 'referrer',
        label: t('trajectories.field.referrer'),
        type: 'choice',
        required: true,
        options: kinds,
      },
      {
        name: 'coachId',
        label: t('trajectories.field.coachId'),
        hint: programme?.coachFromReferrer
          ? t('trajectories.field.coachOfReferrer')
          : t('trajectories.field.coachHint'),
        type: 'choice',
        required: false,
        options: coaches,
      },
      ...factFields({
        facts: programme?.facts ?? [],
        municipality: programme?.asksMunicipality
          ? { value: null, known: lead?.municipalities ?? [] }
          : null,
      }),
    ];
  }, [choices, factFields, programme, t]);
}
