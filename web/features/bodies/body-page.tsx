import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { PageHead } from '../../components/page-head';
import { Panel, WithRail } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { Body } from '../../lib/answers';
import { clockTime, longDate } from '../../lib/format';
import { useRouteParam } from '../../lib/search-params';
import { useToday } from '../../lib/session';
import { SeatDialog, StartDialog, StopDialog } from './body-dialogs';
import { BodyState } from './body-state';

/** One body: who sits in it, its rhythm, and its sessions. */
export function BodyPage() {
  const { t } = useTranslation();
  const code = useRouteParam('programme');
  const body = useRouteParam('body');
  const query = useQuery({
    queryKey: ['body', code, body],
    queryFn: () => answer(api.GET('/bodies/{code}/{body}', { params: { path: { code, body } } })),
  });
  return (
    <Answered query={query} failure={t('bodies.oneFailure')} rows={8}>
      {(found) => <ShownBody body={found} />}
    </Answered>
  );
}

function ShownBody({ body }: { body: Body }) {
  const { t } = useTranslation();
  const { label, programme, sessions, rhythm, firstOn } = body;
  return (
    <>
      <PageHead title={label} subject={programme.title}>
        <BodyState state={body.state} />
        {body.manages && <BodyVerbs body={body} />}
      </PageHead>
      <WithRail label={t('bodies.members')} rail={<MembersOfBody body={body} />}>
        <p>
          {firstOn === null
            ? t('bodies.rhythmOnly', { rhythm })
            : t('bodies.rhythmIs', { rhythm, date: longDate(firstOn) })}
        </p>
        {sessions.length === 0 ? (
          <EmptyState title={t('bodies.noSessions')}>
            {t(body.manages ? 'bodies.noSessionsText' : 'bodies.notManaging')}
          </EmptyState>
        ) : (
          <SessionsOfBody body={body} />
        )}
      </WithRail>
    </>
  );
}

function SessionsOfBody({ body: { sessions } }: { body: Body }) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <DataTable
      caption={t('bodies.sessions')}
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('meetings.when'),
          cell: ({ id, date, startsAt }) => (
            <Link to="/zittingen/$id" params={{ id }}>
              {longDate(date)}, {clockTime(startsAt)}
            </Link>
          ),
        },
        {
          head: t('bodies.stateHead'),
          cell: ({ state, date }) =>
            state === 'convened' && date < today
              ? t('bodies.notClosed')
              : t(`meetings.state.${state}`),
        },
        {
          head: t('bodies.onAgenda'),
          cell: ({ agendaCount }) => agendaCount,
          isNumber: true,
        },
      ]}
    />
  );
}

function MembersOfBody({ body: { members } }: { body: Body }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('bodies.members')} count={members.length}>
      <ul>
        {members.map(({ userId, name, chair, deputy }) => (
          <li key={userId}>
            {name}
            {chair && ` · ${t('bodies.isChair')}`}
            {deputy !== null && (
              <p className="wz-muted">{t('bodies.deputy', { name: deputy.name })}</p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function BodyVerbs({ body }: { body: Body }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'start' | 'seat' | 'stop' | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      {body.state === 'meets' ? (
        <>
          <Button onClick={() => setAsked('seat')}>{t('bodies.seat')}</Button>
          <Button onClick={() => setAsked('stop')}>{t('bodies.stop')}</Button>
        </>
      ) : (
        <Button variant="filled" onClick={() => setAsked('start')}>
          {t('bodies.start')}
        </Button>
      )}
      {asked === 'start' && <StartDialog body={body} onClose={close} />}
      {asked === 'seat' && <SeatDialog body={body} onClose={close} />}
      {asked === 'stop' && <StopDialog body={body} onClose={close} />}
    </>
  );
}
