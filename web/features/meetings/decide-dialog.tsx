import { Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { AgendaItem, Field, Meeting } from '../../lib/answers';
import { euro } from '../../lib/format';

interface DecideDialogProps {
  meeting: Meeting;
  item: AgendaItem;
  onClose: () => void;
}

export function DecideDialog({ meeting, item, onClose }: DecideDialogProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const outcome = item.outcomes.find((each) => each.code === code);
  const fields = useMemo<Field[]>(
    () => [
      ...(outcome?.fields ?? []),
      {
        name: 'motive',
        label: t('meetings.motive'),
        hint: t('meetings.motiveHint'),
        type: 'longtext',
        required: true,
      },
    ],
    [outcome, t],
  );
  return (
    <DecisionDialog
      title={t('meetings.decide')}
      about={{
        number: item.case.number,
        text: t('case.about', {
          name: item.case.name,
          balance: euro(item.balanceCents ?? item.toldCents),
        }),
      }}
      fields={fields}
      draft={`${item.case.id}:decision`}
      submitLabel={outcome?.label ?? t('meetings.decide')}
      danger={outcome?.tone === 'danger'}
      blocked={outcome === undefined ? t('task.chooseFirst') : null}
      preview={
        outcome &&
        ((values) =>
          answer(
            api.POST('/previews', {
              body: {
                verb: 'decision',
                caseId: item.case.id,
                meetingId: meeting.id,
                outcome: code,
                values,
              },
            }),
          ))
      }
      submit={({ motive, ...values }, options) =>
        answer(
          api.POST('/meetings/{id}/decisions', {
            params: { path: { id: meeting.id } },
            body: { ...values, caseId: item.case.id, decision: code, motive: String(motive) },
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
              description={each.description}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </div>
      </Radio.Group>
    </DecisionDialog>
  );
}
