import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { BodyEntry, Field, Meeting } from '../../lib/answers';
import { optionalText, textOf } from '../../lib/values';

interface AgendaDialogProps {
  meeting: Meeting;
  onClose: () => void;
}
type PointDialogProps = AgendaDialogProps & { entry: BodyEntry };

/** A file by its number, or a topic, with the reason why it should be discussed. */
export function AddDialog({ meeting, onClose }: AgendaDialogProps) {
  const { t } = useTranslation();
  const fields = useMemo<Field[]>(
    () => [
      {
        name: 'number',
        label: t('agenda.number'),
        hint: t('agenda.numberHint'),
        type: 'text',
        required: false,
      },
      { name: 'motive', label: t('agenda.motive'), type: 'longtext', required: true },
    ],
    [t],
  );
  return (
    <DecisionDialog
      title={t('agenda.add')}
      about={{ number: null, text: t('agenda.addText') }}
      fields={fields}
      draft={`${meeting.id}:add`}
      submitLabel={t('agenda.add')}
      consequence={t('agenda.addConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/meetings/{id}/items', {
            params: { path: { id: meeting.id } },
            body: { number: optionalText(values, 'number'), motive: textOf(values, 'motive') },
            ...options,
          }),
        )
      }
      done={t('agenda.added')}
      onClose={onClose}
    />
  );
}

export function RemoveDialog({ meeting, entry, onClose }: PointDialogProps) {
  const { t } = useTranslation();
  const fields = useMemo<Field[]>(
    () => [{ name: 'motive', label: t('agenda.motive'), type: 'longtext', required: true }],
    [t],
  );
  return (
    <DecisionDialog
      title={t('agenda.remove')}
      about={{ number: entry.number, text: entry.trajectory?.name ?? entry.label ?? '' }}
      fields={fields}
      draft={`${entry.key}:removal`}
      submitLabel={t('agenda.remove')}
      consequence={t(entry.kind === 'file' ? 'agenda.removeFile' : 'agenda.removeItem')}
      submit={(values, options) =>
        answer(
          api.POST('/meetings/{id}/items/{key}/removal', {
            params: { path: { id: meeting.id, key: entry.key } },
            body: { motive: textOf(values, 'motive') },
            ...options,
          }),
        )
      }
      done={t('agenda.removed')}
      onClose={onClose}
    />
  );
}

export function TreatDialog({ meeting, entry, onClose }: PointDialogProps) {
  const { t } = useTranslation();
  const fields = useMemo<Field[]>(
    () => [{ name: 'agreed', label: t('agenda.agreed'), type: 'longtext', required: false }],
    [t],
  );
  return (
    <DecisionDialog
      title={t('agenda.treat')}
      about={{ number: entry.number, text: entry.label ?? '' }}
      fields={fields}
      draft={`${entry.key}:treatment`}
      submitLabel={t('agenda.treat')}
      consequence={t('agenda.treatConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/meetings/{id}/items/{key}/treatment', {
            params: { path: { id: meeting.id, key: entry.key } },
            body: { agreed: optionalText(values, 'agreed') },
            ...options,
          }),
        )
      }
      done={t('agenda.treated')}
      onClose={onClose}
    />
  );
}
