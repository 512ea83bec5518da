import { Button, Checkbox } from '@mantine/core';
import { IconCheck, IconUserShare, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { Refusal } from '../../components/error-panel';
import { Panel } from '../../components/panel';
import { StateBadge, type BadgeKind } from '../../components/state-badge';
import { answer, api } from '../../lib/api';
import type { Convocation, Meeting, MeetingMember, MemberAnswer } from '../../lib/answers';
import { useVerb } from '../../lib/use-verb';
import classes from './meeting-page.module.css';

/** Who sits: what each said, whether the invitation left, and who is there. */
export function MembersPanel({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { quorum, state } = meeting;
  const before = state === 'convened' && quorum.present === 0;
  return (
    <Panel title={t('meetings.members')} count={meeting.members.length}>
      <ul className={classes.members}>
        {meeting.members.map((member) => (
          <Member key={member.id} meeting={meeting} member={member} />
        ))}
      </ul>
      {before ? (
        <StateBadge kind={quorum.expected >= quorum.needed ? 'done' : 'waiting'}>
          {quorum.expectedText}
        </StateBadge>
      ) : (
        <StateBadge kind={quorum.reached ? 'done' : 'late'}>{quorum.text}</StateBadge>
      )}
    </Panel>
  );
}

function Member({ meeting, member }: { meeting: Meeting; member: MeetingMember }) {
  const { t } = useTranslation();
  const attend = useVerb((body: { memberId: string; present: boolean }, options) =>
    answer(
      api.POST('/meetings/{id}/attendance', {
        params: { path: { id: meeting.id } },
        body,
        ...options,
      }),
    ),
  );
  const isOver = meeting.state === 'closed' || meeting.state === 'cancelled';
  return (
    <li>
      <Checkbox
        label={member.name}
        description={
          member.replaces === null
            ? member.role
            : t('meetings.replaces', { role: member.role, name: member.replaces })
        }
        checked={member.present ?? false}
        disabled={isOver || !meeting.leads}
        onChange={(event) =>
          attend.mutate({ memberId: member.id, present: event.currentTarget.checked })
        }
      />
      <p className={classes.told}>
        {t(`meetings.said.${member.answer ?? 'nothing'}`)}
        <ConvocationBadge convocation={member.convocation} />
      </p>
      {member.deputy !== null && member.deputy.convocation !== 'none' && (
        <p className={classes.told}>
          {t('meetings.deputyIs', { name: member.deputy.name })}
          <ConvocationBadge convocation={member.deputy.convocation} />
        </p>
      )}
    </li>
  );
}

const convocationBadges: Record<Exclude<Convocation, 'none'>, BadgeKind> = {
  under_way: 'waiting',
  sent: 'done',
  unknown: 'late',
  refused: 'late',
};

function ConvocationBadge({ convocation }: { convocation: Convocation }) {
  const { t } = useTranslation();
  if (convocation === 'none') return null;
  return (
    <StateBadge kind={convocationBadges[convocation]}>
      {t(`meetings.convocation.${convocation}`)}
    </StateBadge>
  );
}

const answerIcons = { coming: IconCheck, not_coming: IconX, deputy: IconUserShare };

/** The reader's own seat: three buttons, of which the given answer stands out. */
export function OwnSeat({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const say = useVerb((given: MemberAnswer, options) =>
    answer(
      api.POST('/meetings/{id}/answer', {
        params: { path: { id: meeting.id } },
        body: { answer: given },
        ...options,
      }),
    ),
  );
  const { seat } = meeting;
  if (seat === null) return null;
  const answers: MemberAnswer[] =
    seat.deputy === null ? ['coming', 'not_coming'] : ['coming', 'not_coming', 'deputy'];
  return (
    <Panel title={t('meetings.doYouCome')}>
      <div className={classes.answers}>
        {answers.map((given) => {
          const AnswerIcon = answerIcons[given];
          return (
            <Button
              key={given}
              variant={seat.answer === given ? 'filled' : undefined}
              aria-pressed={seat.answer === given}
              leftSection={<AnswerIcon size={17} aria-hidden />}
              loading={say.isPending && say.variables === given}
              onClick={() => say.mutate(given)}
            >
              {t(`meetings.answer.${given}`)}
            </Button>
          );
        })}
      </div>
      {seat.deputy !== null && (
        <p className="wz-muted">{t('meetings.yourDeputy', { name: seat.deputy })}</p>
      )}
      {say.error !== null && <Refusal error={say.error} kept={t('meetings.answerNotKept')} />}
    </Panel>
  );
}
