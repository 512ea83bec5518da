import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '../components/notice';
import { sendVisits, useWaitingVisits } from '../lib/outbox';
import { useMe } from '../lib/session';

const againMillis = 20_000;

/** Visits that could not leave are tried again at the start, when the connection or the person comes back, and now and then. */
export function OutboxSender() {
  const { t } = useTranslation();
  const { user } = useMe();
  const visits = useWaitingVisits(user.id);
  const waiting = visits.filter(({ refused }) => refused === undefined);
  const refused = visits.filter((visit) => visit.refused !== undefined);
  const isWaiting = waiting.length > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const send = (): void => void sendVisits(user.id);
    send();
    const timer = setInterval(send, againMillis);
    window.addEventListener('online', send);
    window.addEventListener('focus', send);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
      window.removeEventListener('focus', send);
    };
  }, [isWaiting, user.id]);
  return (
    <>
      {isWaiting && <Notice tone="warning" title={t('visit.waiting', { count: waiting.length })} />}
      {refused.map(({ key, trajectoryId }) => (
        <Notice
          key={key}
          tone="error"
          title={t('visit.refusedOne')}
          actions={<Link to={`/bezoek/${trajectoryId}`}>{t('visit.mend')}</Link>}
        />
      ))}
    </>
  );
}
