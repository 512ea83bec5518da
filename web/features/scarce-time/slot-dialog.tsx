import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, ScarceSlot } from '../../lib/answers';
import { longDate } from '../../lib/format';
import { choiceOf } from '../../lib/values';

const outcomes = ['held', 'missed', 'called_off'] as const;

/** How it went, from its day on; until its day is over it can be called off. */
export function SlotDialog({ slot, onClose }: { slot: ScarceSlot; onClose: () => void }) {
  const { t } = useTranslation();
  const { id: slotId, trajectoryId, number, on, name, mayNote } = slot;
  const params = { path: { id: trajectoryId, slotId } };
  return (
    <DecisionDialog
      title={mayNote ? t('scarceTime.note') : t('scarceTime.callOff')}
      about={{ number, text: t('scarceTime.about', { name, day: longDate(on) }) }}
      fields={useFields(slot)}
      draft={`${slotId}:scarce-time`}
      submitLabel={mayNote ? t('scarceTime.noteSubmit') : t('scarceTime.callOff')}
      danger={!mayNote}
      consequence={mayNote ? t('scarceTime.noteConsequence') : t('scarceTime.callOffConsequence')}
      submit={(values, options) => {
        const outcome = mayNote ? choiceOf(values, 'outcome', outcomes) : 'called_off';
        if (outcome === 'called_off')
          return answer(
            api.DELETE('/trajectories/{id}/scarce-time/{slotId}', { params, ...options }),
          );
        const body = { outcome };
        return answer(
          api.POST('/trajectories/{id}/scarce-time/{slotId}/outcome', {
            params,
            body,
            ...options,
          }),
        );
      }}
      done={mayNote ? t('scarceTime.noted', { number }) : t('scarceTime.calledOff', { number })}
      onClose={onClose}
    />
  );
}

function useFields({ mayNote, mayCallOff }: ScarceSlot): Field[] {
  const { t } = useTranslation();
  return useMemo(() => {
    if (!mayNote) return [];
    const options = outcomes
      .filter((value) => value !== 'called_off' || mayCallOff)
      .map((value) => ({ value, label: t(`scarceTime.outcome.${value}`) }));
    const label = t('scarceTime.howItWent');
    return [{ name: 'outcome', label, type: 'choice', required: true, options }];
  }, [mayCallOff, mayNote, t]);
}
