import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, Ruleset } from '../../lib/answers';
import { useToday } from '../../lib/session';
import { textOf } from '../../lib/values';

export type RulesetAct = 'publish' | 'retire';

interface RulesetActProps {
  ruleset: Ruleset;
  act: RulesetAct;
  onClose: () => void;
}

/** Publishes a draft, or stops a ruleset from a day on; the reason stays with it. */
export function RulesetActDialog({ ruleset, act, onClose }: RulesetActProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { id, name, version } = ruleset;
  const reason: Field = {
    name: 'reason',
    label: t('places.reason'),
    type: 'longtext',
    required: true,
  };
  const on: Field = {
    name: 'on',
    label: t('rulesets.lastDay'),
    type: 'date',
    required: true,
    value: today,
  };
  return (
    <DecisionDialog
      title={t(`rulesets.act.${act}`)}
      about={{ number: null, text: t('programmes.about', { title: name, version }) }}
      fields={act === 'retire' ? [on, reason] : [reason]}
      draft={`ruleset:${id}:${act}`}
      submitLabel={t(`rulesets.act.${act}`)}
      danger={act === 'retire'}
      consequence={t(`rulesets.consequence.${act}`)}
      submit={(values, options) => {
        const params = { path: { id } };
        const why = { reason: textOf(values, 'reason') };
        if (act === 'publish')
          return answer(api.POST('/rulesets/{id}/publication', { params, body: why, ...options }));
        const body = { ...why, on: textOf(values, 'on') };
        return answer(api.POST('/rulesets/{id}/retirement', { params, body, ...options }));
      }}
      done={t(`rulesets.actDone.${act}`)}
      onClose={onClose}
    />
  );
}
