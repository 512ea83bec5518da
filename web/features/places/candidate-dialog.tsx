import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../components/dialog';
import { Notice } from '../../components/notice';
import { Plate } from '../../components/plate';
import { StateBadge } from '../../components/state-badge';
import type { Candidate } from '../../lib/answers';
import { useMe } from '../../lib/session';
import classes from './places.module.css';
import { RefuseDialog, ReserveDialog } from './candidate-acts';

interface CandidateDialogProps {
  candidate: Candidate;
  /** The whole order, to know who would be passed over. */
  list: readonly Candidate[];
  placeId: string;
  onClose: () => void;
}

/** Why somebody may or may not have the place, rule by rule, and what can be done with it. */
export function CandidateDialog({ candidate, list, placeId, onClose }: CandidateDialogProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const [act, setAct] = useState<'reserve' | 'refuse' | null>(null);
  if (act === 'reserve')
    return <ReserveDialog candidate={candidate} placeId={placeId} onClose={onClose} />;
  if (act === 'refuse')
    return <RefuseDialog candidate={candidate} placeId={placeId} onClose={onClose} />;
  const { number, trajectoryId, name, rank, eligible, eligibleText, reasons, match } = candidate;
  const before = list.filter((one) => one.rank < rank && canHave(one)).length;
  const may = (right: string): boolean => user.rights.includes(right);
  return (
    <Dialog title={t('waitingList.candidate', { rank, name: name ?? number })} onClose={onClose}>
      <p>
        <Plate number={number} to={`/trajecten/${trajectoryId}`} />
      </p>
      <section className={classes.part}>
        <h3>{t('waitingList.eligible')}</h3>
        <StateBadge kind={eligible ? 'done' : 'paused'}>{eligibleText}</StateBadge>
        {reasons.map(({ code, text }) => (
          <p key={code}>{text}</p>
        ))}
      </section>
      {match !== null && <Rules match={match} />}
      {before > 0 && (
        <div className={classes.part}>
          <Notice tone="warning" role="group" title={t('waitingList.before', { count: before })}>
            {t('waitingList.beforeText')}
          </Notice>
        </div>
      )}
      {placeId === '' ? (
        <p className={classes.part}>{t('waitingList.choosePlace')}</p>
      ) : (
        <div className={classes.acts}>
          {may('place.manage') && (
            <Button variant="filled" onClick={() => setAct('reserve')}>
              {t('waitingList.reserve')}
            </Button>
          )}
          {(may('place.manage') || may('guidance.record')) && (
            <Button onClick={() => setAct('refuse')}>{t('waitingList.refuse')}</Button>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** Somebody with priority, without a home yet, whom the place would suit. */
const canHave = ({ eligible, allottedOn, match }: Candidate): boolean =>
  eligible && allottedOn === null && match?.fits !== false;

function Rules({ match: { fits, rules } }: { match: NonNullable<Candidate['match']> }) {
  const { t } = useTranslation();
  return (
    <section className={classes.part}>
      <h3>{t(fits ? 'waitingList.fitsPlace' : 'waitingList.fitsNot')}</h3>
      <ul className={classes.rules}>
        {rules.map(({ code, met, text }) => (
          <li key={code}>
            <StateBadge kind={met === null ? 'waiting' : met ? 'done' : 'late'}>{text}</StateBadge>
          </li>
        ))}
      </ul>
    </section>
  );
}
