import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Candidate } from '../../lib/answers';
import { addMonths } from '../../lib/calendar';
import { useMe } from '../../lib/session';
import { choiceOf, textOf } from '../../lib/values';

const parties = ['candidate', 'landlord', 'provider'] as const;

interface ActProps {
  candidate: Candidate;
  placeId: string;
  onClose: () => void;
}

/** Holds the place while people decide; it counts for the quota. */
export function ReserveDialog({ candidate, placeId, onClose }: ActProps) {
  const { t } = useTranslation();
  const { today } = useMe();
  const { number, name, trajectoryId } = candidate;
  return (
    <DecisionDialog
      title={t('waitingList.reserve')}
      about={{ number, text: name }}
      fields={[
        { name: 'from', label: t('places.from'), type: 'date', required: true, value: today },
        {
          name: 'until',
          label: t('places.until'),
          type: 'date',
          required: true,
          value: addMonths(today, 1),
        },
      ]}
      draft={`${trajectoryId}:${placeId}:reserve`}
      submitLabel={t('waitingList.reserve')}
      consequence={t('waitingList.reserveConsequence')}
      submit={(values, options) => {
        const body = { trajectoryId, from: textOf(values, 'from'), until: textOf(values, 'until') };
        const params = { path: { id: placeId } };
        return answer(api.POST('/places/{id}/reservations', { params, body, ...options }));
      }}
      done={t('waitingList.reserved', { number })}
      onClose={onClose}
    />
  );
}

/** Either side may refuse, with the reason (S8). */
export function RefuseDialog({ candidate, placeId, onClose }: ActProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const { number, name, trajectoryId } = candidate;
  const isLandlord = user.organisation.kind === 'landlord';
  const options = parties
    .filter((party) => party !== 'provider' || !isLandlord)
    .map((value) => ({ value, label: t(`waitingList.party.${value}`) }));
  return (
    <DecisionDialog
      title={t('waitingList.refuse')}
      about={{ number, text: name }}
      fields={[
        { name: 'by', label: t('waitingList.refusedBy'), type: 'choice', required: true, options },
        { name: 'reason', label: t('places.reason'), type: 'longtext', required: true },
      ]}
      draft={`${trajectoryId}:${placeId}:refuse`}
      submitLabel={t('waitingList.refuse')}
      consequence={t('waitingList.refuseConsequence')}
      submit={(values, call) => {
        const by = choiceOf(values, 'by', parties);
        const body = { by, placeId, reason: textOf(values, 'reason') };
        const params = { path: { id: trajectoryId } };
        return answer(api.POST('/trajectories/{id}/refusals', { params, body, ...call }));
      }}
      done={t('waitingList.refused', { number })}
      onClose={onClose}
    />
  );
}
