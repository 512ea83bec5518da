import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { MoreRows } from '../../components/more-rows';
import { PageHead } from '../../components/page-head';
import { StateBadge, type BadgeKind } from '../../components/state-badge';
import { TwoLines, WorkList, type Column } from '../../components/work-list';
import { answer, api } from '../../lib/api';
import type { User } from '../../lib/answers';
import { dateOf, dayAndMonth } from '../../lib/format';
import { useMe, useToday } from '../../lib/session';
import { useList } from '../../lib/use-list';
import { InviteDialog } from './invite-dialog';
import { PersonDialog } from './person-dialog';

const badges: Record<User['state'], BadgeKind> = {
  active: 'done',
  invited: 'waiting',
  inactive: 'hidden',
};

/** Who of the own organisation may what, and whose link is still out. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { user: me } = useMe();
  const [isInviting, setIsInviting] = useState(false);
  const [changing, setChanging] = useState<User | null>(null);
  const query = useList(['users'], (cursor) =>
    answer(api.GET('/users', { params: { query: { cursor } } })),
  );
  const columns: Column<User>[] = [
    {
      key: 'state',
      head: t('task.state'),
      as: 'state',
      cell: ({ state, invitation }) => (
        <StateBadge kind={badges[state]}>
          {t(
            state === 'invited' && invitation?.expired !== false
              ? 'people.state.expired'
              : `people.state.${state}`,
          )}
        </StateBadge>
      ),
    },
    {
      key: 'name',
      head: t('people.name'),
      as: 'main',
      cell: ({ name, email }) => <TwoLines title={name}>{email}</TwoLines>,
    },
    {
      key: 'roles',
      head: t('people.roles'),
      as: 'wide',
      cell: ({ roles }) => roles.map((role) => t(`role.${role}`)).join(', '),
    },
    { key: 'link', head: t('people.link'), as: 'extra', cell: (user) => <LinkState user={user} /> },
  ];
  return (
    <>
      <PageHead title={t('people.title')} subject={me.organisation.name}>
        <CsvLink path="/users" />
        <Button
          variant="filled"
          leftSection={<IconPlus size={17} aria-hidden />}
          disabled={query.data === undefined}
          onClick={() => setIsInviting(true)}
        >
          {t('people.invite')}
        </Button>
      </PageHead>
      <Answered query={query} failure={t('people.failure')} rows={8}>
        {({ items, roles }) => (
          <>
            <WorkList
              quiet
              caption={t('people.title')}
              rows={items}
              columns={columns}
              rowKey={({ id }) => id}
              rowName={({ name }) => name}
              verbOf={() => t('people.change')}
              onAct={setChanging}
              onOpen={setChanging}
            />
            <MoreRows list={query} />
            {isInviting && <InviteDialog roles={roles} onClose={() => setIsInviting(false)} />}
            {changing !== null && (
              <PersonDialog user={changing} roles={roles} onClose={() => setChanging(null)} />
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function LinkState({ user: { invitation } }: { user: User }) {
  const { t } = useTranslation();
  const today = useToday();
  if (invitation === null) return <span className="wz-muted">{t('people.none')}</span>;
  const { mail, expiresAt } = invitation;
  if (mail === 'refused' || mail === 'unknown') return t(`people.mail.${mail}`);
  return t('people.mail.sent', { date: dayAndMonth(dateOf(expiresAt), today) });
}
