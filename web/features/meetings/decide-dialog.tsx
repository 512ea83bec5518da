import { Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { AgendaItem, Field, Meeting } from '../../lib/answers';
import { euro } from '../../lib/format';
import { useToday } from '../../lib/session';
import { instalmentsOf, textOf } from '../../lib/values';
import { usePlanFields } from '../../components/use-plan-fields';

interface DecideDialogProps {
  meeting: Meeting;
  item: AgendaItem;
  onClose: () => void;
}

export function DecideDialog({ meeting, item, onClose }: DecideDialogProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [code, setCode] = useState('');
  const outcome = item.outcomes.find((each) => each.code === code);
  const isPlan = outcome?.code === 'plan' || outcome?.code === 'plan_with_guidance';
  const planFields = usePlanFields(today);
  const fields = useMemo<Field[]>(
    () => [
      ...(isPlan ? planFields : []),
      {
        name: 'motive',
        label: t('meetings.motive'),
        hint: t('meetings.motiveHint'),
        type: 'longtext',
        required: true,
      },
      { name: 'inAbsence', label: t('meetings.inAbsence'), type: 'checkbox', required: false },
    ],
    [isPlan, planFields, t],
  );
  return (
    <DecisionDialog
      title={t('meetings.decide')}
      about={{
        number: item.case.number,
        text: t('case.about', {
          name: item.case.name,
          balance: euro(item.balanceCents ?? item.toldCents ?? 0),
        }),
      }}
      fields={fields}
      draft={`${item.case.id}:decision`}
      submitLabel={outcome?.label ?? t('meetings.decide')}
      danger={outcome?.code === 'no_solution'}
      blocked={outcome === undefined ? t('task.chooseFirst') : null}
      consequence={t('meetings.decideConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/meetings/{id}/decisions', {
            params: { path: { id: meeting.id } },
            body: {
              caseId: item.case.id,
              decision: outcome?.code ?? 'postponed',
              motive: textOf(values, 'motive'),
              inAbsence: values.inAbsence === true,
              ...(isPlan && { instalments: instalmentsOf(values) }),
            },
            ...options,
          }),
        )
      }
      done={t('meetings.decided', { name: item.case.name })}
      onClose={onClose}
    >
      <Radio.Group label={t('meetings.decision')} value={code} onChange={setCode} mb={14}>
        <div style={{ display: 'grid', gap: 8 }}>
          {item.outcomes.map((each, index) => (
            <Radio
              key={each.code}
              value={each.code}
              label={each.label}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </div>
      </Radio.Group>
    </DecisionDialog>
  );
}
