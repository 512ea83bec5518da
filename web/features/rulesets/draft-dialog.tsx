import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, FieldValues, NewRuleset, Ruleset } from '../../lib/answers';
import { ApiProblem } from '../../lib/problem';
import { useToday } from '../../lib/session';
import { optionalText, textOf } from '../../lib/values';
import {
  linesOf,
  readGroups,
  readRoutes,
  readSteps,
  writtenLines,
  type LineFault,
} from './ruleset-lines';

interface DraftDialogProps {
  /** The version it begins with; none for the first. */
  base: Ruleset | undefined;
  onClose: () => void;
}

/** The next version of a ruleset, begun with the one that is shown. */
export function DraftDialog({ base, onClose }: DraftDialogProps) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      title={t('rulesets.draft')}
      about={{ number: null, text: t('rulesets.draftText') }}
      fields={useFields(base)}
      draft={`ruleset:${base?.id ?? 'first'}:draft`}
      submitLabel={t('programmes.makeDraft')}
      consequence={t('rulesets.draftConsequence')}
      submit={async (values, options) => {
        const body = rulesetOf(values, base, t);
        return answer(api.POST('/rulesets', { body, ...options }));
      }}
      done={t('programmes.copied')}
      onClose={onClose}
    />
  );
}

function useFields(base: Ruleset | undefined): Field[] {
  const { t } = useTranslation();
  const today = useToday();
  const lines = base === undefined ? undefined : writtenLines(base);
  const long = (
    name: 'municipalities' | 'localTie' | 'routes' | 'targetGroups' | 'steps' | 'reason',
    value: string | null,
    required = true,
  ): Field => {
    const hint = t(`rulesets.hint.${name}`);
    return { name, label: t(`rulesets.field.${name}`), hint, type: 'longtext', required, value };
  };
  return [
    {
      name: 'name',
      label: t('rulesets.field.name'),
      type: 'text',
      required: true,
      value: base?.name ?? null,
    },
    { name: 'from', label: t('rulesets.from'), type: 'date', required: true, value: today },
    { name: 'until', label: t('rulesets.until'), type: 'date', required: false },
    long('municipalities', base?.municipalities.join('\n') ?? null),
    long('routes', lines?.routes ?? null),
    long('targetGroups', lines?.targetGroups ?? null, false),
    long('steps', lines?.steps ?? null, false),
    long('localTie', base?.localTie ?? null, false),
    long('reason', null),
  ];
}

/** @throws ApiProblem with every line that cannot be read, as the API would tell it */
function rulesetOf(values: FieldValues, base: Ruleset | undefined, t: TFunction): NewRuleset {
  const routes = readRoutes(textOf(values, 'routes'), base?.routes ?? []);
  const targetGroups = readGroups(textOf(values, 'targetGroups'), routes.items);
  const steps = readSteps(textOf(values, 'steps'), base?.steps ?? []);
  const faults = [...routes.faults, ...targetGroups.faults, ...steps.faults];
  if (faults.length > 0) throw unreadable(faults, t);
  return {
    name: textOf(values, 'name'),
    from: textOf(values, 'from'),
    until: optionalText(values, 'until'),
    municipalities: linesOf(textOf(values, 'municipalities')),
    localTie: optionalText(values, 'localTie'),
    routes: routes.items,
    targetGroups: targetGroups.items,
    steps: steps.items,
    reason: textOf(values, 'reason'),
  };
}

function unreadable(faults: readonly LineFault[], t: TFunction): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: t('rulesets.unreadable'),
    status: 422,
    code: 'unreadable',
    requestId: '',
    errors: faults.map(({ field, line }) => {
      const message = t('rulesets.unreadableLine', { field: t(`rulesets.field.${field}`), line });
      return { path: field, code: 'unreadable', message };
    }),
  });
}
