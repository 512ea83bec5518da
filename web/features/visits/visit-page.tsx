import { Button } from '@mantine/core';
import { useDocumentTitle, useNetwork } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangleFilled, IconPhone, IconWifiOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { Notice } from '../../components/notice';
import { Plate } from '../../components/plate';
import { answer, api } from '../../lib/api';
import type { Trajectory } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import {
  dropVisit,
  keepVisit,
  sendVisits,
  useWaitingVisits,
  type WaitingVisit,
} from '../../lib/outbox';
import { useRouteParam } from '../../lib/search-params';
import { useMe, useToday } from '../../lib/session';
import { useVisitForm } from './use-visit-form';
import { VisitFields } from './visit-fields';
import classes from './visit-page.module.css';
import { VisitSaved } from './visit-saved';

/** How a visit went, told on a phone in a minute and a half, with or without a connection. */
export function VisitPage() {
  const { t } = useTranslation();
  const id = useRouteParam('id');
  const query = useQuery({
    queryKey: ['trajectory', id],
    queryFn: () => answer(api.GET('/trajectories/{id}', { params: { path: { id } } })),
  });
  return (
    <div className={classes.page}>
      <OfflineBar />
      <Answered query={query} failure={t('visit.failure')} rows={6}>
        {(trajectory) => <OpenVisit trajectory={trajectory} />}
      </Answered>
    </div>
  );
}

function OfflineBar() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <div className={classes.offline} role="status">
      <IconWifiOff size={20} aria-hidden />
      <span>
        <b>{t('visit.offline')}</b> {t('visit.offlineText')}
      </span>
    </div>
  );
}

function OpenVisit({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const { user, today } = useMe();
  const { id, name } = trajectory;
  const form = useVisitForm(id);
  const [told, setTold] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const waiting = useWaitingVisits(user.id);
  const kept = waiting.find(({ key }) => key === told);
  const refused = waiting.find((visit) => visit.trajectoryId === id && visit.refused !== undefined);
  useDocumentTitle(`${t('visit.title', { name })} · Woonzeker`);

  const save = async (): Promise<void> => {
    const nameOf = (who: 'resident' | 'partner' | 'other'): string => t(`visit.whoOf.${who}`);
    const body = form.bodyOf({ today, nameOf });
    const { key, values } = form;
    keepVisit({ key, userId: user.id, trajectoryId: id, body, form: values });
    form.clear();
    setTold(key);
    setSending(true);
    await sendVisits(user.id);
    setSending(false);
  };
  const mend = (visit: WaitingVisit): void => {
    form.restore(visit.form);
    dropVisit(visit.key);
    setTold(null);
  };

  if (told !== null && refused === undefined)
    return (
      <VisitSaved
        trajectory={trajectory}
        state={isSending ? 'sending' : kept === undefined ? 'saved' : 'kept'}
        onAgain={() => setTold(null)}
      />
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isReady) void save();
      }}
    >
      <VisitHead trajectory={trajectory} />
      {refused !== undefined && (
        <div className={classes.dangers}>
          <Notice
            tone="error"
            role="alert"
            title={t('visit.refused')}
            actions={<Button onClick={() => mend(refused)}>{t('visit.mend')}</Button>}
          >
            {refused.refused}
          </Notice>
        </div>
      )}
      <VisitFields form={form} />
      <div className={classes.save}>
        <Button type="submit" variant="filled" fullWidth h={48} disabled={!form.isReady}>
          {t('visit.save')}
        </Button>
        <p className="wz-muted" role="status">
          {form.isReady ? t('save.local') : t('visit.chooseFirst')}
        </p>
      </div>
    </form>
  );
}

function VisitHead({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const today = useToday();
  const { id, number, name, programme, phone, dangers } = trajectory;
  return (
    <>
      <div className={classes.head}>
        <Plate number={number} big />
        <div>
          <h1>{t('visit.title', { name })}</h1>
          <p>
            <Link to={`/trajecten/${id}`}>{t('visit.back')}</Link> · {programme.label}
          </p>
        </div>
        {phone !== null && (
          <Button
            component="a"
            href={`tel:${phone.replace(/\s/g, '')}`}
            leftSection={<IconPhone size={18} aria-hidden />}
          >
            {t('visit.call')} {phone}
          </Button>
        )}
      </div>
      {dangers.length > 0 && (
        <div className={classes.dangers}>
          <Notice
            tone="error"
            role="alert"
            title={
              <>
                <IconAlertTriangleFilled size={18} aria-hidden />{' '}
                {t('visit.dangers', { count: dangers.length })}
              </>
            }
          >
            {dangers.map(({ id: flagId, text, since }) => (
              <p key={flagId}>
                {t('trajectory.danger', { text, date: dayAndMonth(since, today) })}
              </p>
            ))}
          </Notice>
        </div>
      )}
    </>
  );
}
