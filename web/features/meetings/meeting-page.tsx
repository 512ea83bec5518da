import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DateWithReason } from '../../components/date-with-reason';
import { DecisionDialog } from '../../components/decision-dialog';
import { EmptyState } from '../../components/empty-state';
import { PageHead } from '../../components/page-head';
import { Panel, WithRail } from '../../components/panel';
import { Notice } from '../../components/notice';
import { StateBadge } from '../../components/state-badge';
import { answer, api } from '../../lib/api';
import type { Field, Meeting } from '../../lib/answers';
import { clockTime, longDate } from '../../lib/format';
import { useRouteParam } from '../../lib/search-params';
import { useVerb } from '../../lib/use-verb';
import { optionalText } from '../../lib/values';
import { AgendaFile } from './agenda-file';
import { BodyAgenda, BodyPanel } from './body-agenda';
import { CancelDialog, MoveDialog } from './change-dialogs';
import { MembersPanel, OwnSeat } from './members-panel';
import classes from './meeting-page.module.css';

/** One session: who is there, each file on one page, the decision with its motive, the closure. */
export function MeetingPage() {
  const { t } = useTranslation();
  const id = useRouteParam('id');
  const query = useQuery({
    queryKey: ['meeting', id],
    queryFn: () => answer(api.GET('/meetings/{id}', { params: { path: { id } } })),
  });
  return (
    <Answered query={query} failure={t('meetings.oneFailure')} rows={8}>
      {(meeting) => <OpenMeeting meeting={meeting} />}
    </Answered>
  );
}

function OpenMeeting({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead
        title={meeting.title}
        subject={`${longDate(meeting.date)}, ${clockTime(meeting.startsAt)}, ${meeting.place}`}
      >
        {meeting.leads && <MeetingVerbs meeting={meeting} />}
      </PageHead>
      {meeting.cancelReason !== null && (
        <Notice tone="wall" title={t('meetings.isCancelled')}>
          {t(`meetings.cancelReason.${meeting.cancelReason}`)}
        </Notice>
      )}
      <WithRail label={t('meetings.rail')} rail={<MeetingRail meeting={meeting} />}>
        {meeting.body === null ? (
          <CommitteeAgenda meeting={meeting} />
        ) : (
          <BodyAgenda meeting={meeting} />
        )}
      </WithRail>
    </>
  );
}

/** The cases of a session of the LAC, one page each. */
function CommitteeAgenda({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const undecided = meeting.agenda.filter(({ decision }) => decision === null);
  const item =
    meeting.agenda.find((each) => each.case.id === chosen) ?? undecided[0] ?? meeting.agenda[0];
  if (item === undefined) return <EmptyState title={t('meetings.noFiles')} />;
  return (
    <>
      <Agenda meeting={meeting} currentId={item.case.id} onChoose={setChosen} />
      <AgendaFile key={item.case.id} meeting={meeting} item={item} />
    </>
  );
}

/** What the leader of a session can do now: open or close it, move it or call it off. */
function MeetingVerbs({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'move' | 'cancel' | 'close' | null>(null);
  const opening = useVerb((_input: null, options) =>
    answer(
      api.POST('/meetings/{id}/opening', {
        params: { path: { id: meeting.id } },
        body: {},
        ...options,
      }),
    ),
  );
  const close = (): void => setAsked(null);
  const isConvened = meeting.state === 'convened';
  const isOpen = meeting.state === 'open';
  const why = isConvened ? meeting.opening.reason : meeting.closure.reason;
  return (
    <div className={classes.closure}>
      {(isConvened || isOpen) && why !== null && <span className="wz-muted">{why}</span>}
      {meeting.changing.allowed && (
        <>
          <Button onClick={() => setAsked('move')}>{t('meetings.move')}</Button>
          <Button onClick={() => setAsked('cancel')}>{t('meetings.cancel')}</Button>
        </>
      )}
      {isConvened && (
        <Button
          disabled={!meeting.opening.allowed}
          loading={opening.isPending}
          onClick={() => opening.mutate(null)}
        >
          {t('meetings.open')}
        </Button>
      )}
      {isOpen && (
        <Button disabled={!meeting.closure.allowed} onClick={() => setAsked('close')}>
          {t('meetings.close')}
        </Button>
      )}
      {asked === 'move' && <MoveDialog meeting={meeting} onClose={close} />}
      {asked === 'cancel' && <CancelDialog meeting={meeting} onClose={close} />}
      {asked === 'close' && <CloseDialog meeting={meeting} onClose={close} />}
    </div>
  );
}

interface AgendaProps {
  meeting: Meeting;
  currentId: string;
  onChoose: (caseId: string) => void;
}

function Agenda({ meeting, currentId, onChoose }: AgendaProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('meetings.agenda')}>
      <ol className={classes.agenda}>
        {meeting.agenda.map((item) => (
          <li key={item.case.id}>
            <button
              type="button"
              aria-current={item.case.id === currentId ? 'true' : undefined}
              onClick={() => onChoose(item.case.id)}
            >
              <b>
                {item.order}. {item.case.name}
              </b>
              <StateBadge kind={item.decision === null ? 'waiting' : 'done'}>
                {item.decision?.label ?? t('meetings.toDecide')}
              </StateBadge>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function MeetingRail({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  return (
    <>
      <OwnSeat meeting={meeting} />
      <MembersPanel meeting={meeting} />
      <BodyPanel meeting={meeting} />
      {meeting.invitations !== null && meeting.state === 'convened' && (
        <Panel title={t('meetings.invitations')}>
          <p>
            {t('meetings.invitationsBy')} <DateWithReason term={meeting.invitations} />
          </p>
        </Panel>
      )}
    </>
  );
}

function CloseDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation();
  const fields = useMemo<Field[]>(
    () => [{ name: 'minutes', label: t('meetings.minutes'), type: 'longtext', required: false }],
    [t],
  );
  return (
    <DecisionDialog
      title={t('meetings.close')}
      about={{ number: null, text: meeting.title }}
      fields={fields}
      draft={`${meeting.id}:closure`}
      submitLabel={t('meetings.close')}
      consequence={t(meeting.body ? 'meetings.bodyCloseConsequence' : 'meetings.closeConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/meetings/{id}/closure', {
            params: { path: { id: meeting.id } },
            body: { minutes: optionalText(values, 'minutes') },
            ...options,
          }),
        )
      }
      done={t(meeting.body ? 'meetings.bodyClosed' : 'meetings.closed')}
      onClose={onClose}
    />
  );
}
