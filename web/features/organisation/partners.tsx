import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { StateBadge } from '../../components/state-badge';
import { answer, api } from '../../lib/api';
import type { Partner } from '../../lib/answers';
import { fullDate } from '../../lib/format';
import classes from './organisation-page.module.css';
import { InviteDialog, ProtocolDialog, RegisterDialog } from './partner-dialogs';

type Asking = 'protocol' | 'invite';

/** The OCMWs of a landlord, each with the protocols under which it may share. */
export function Partners() {
  const { t } = useTranslation();
  const [isRegistering, setIsRegistering] = useState(false);
  const query = useQuery({ queryKey: ['partners'], queryFn: () => answer(api.GET('/partners')) });
  return (
    <section className={classes.partners}>
      <div className={classes.head}>
        <h2>{t('organisation.partners')}</h2>
        <Button
          leftSection={<IconPlus size={17} aria-hidden />}
          onClick={() => setIsRegistering(true)}
        >
          {t('organisation.register')}
        </Button>
      </div>
      <Answered query={query} failure={t('organisation.partnersFailure')} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('organisation.noPartners')}>
              {t('organisation.noPartnersText')}
            </EmptyState>
          ) : (
            items.map((partner) => <OnePartner key={partner.id} partner={partner} />)
          )
        }
      </Answered>
      {isRegistering && <RegisterDialog onClose={() => setIsRegistering(false)} />}
    </section>
  );
}

function OnePartner({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { municipality, tenancies, settled, protocols } = partner;
  const close = (): void => setAsking(null);
  return (
    <section className={classes.partner}>
      <h3>{partner.name}</h3>
      <p className="wz-muted">
        {t('organisation.tenancies', { count: tenancies, municipality })} ·{' '}
        {t(settled ? 'organisation.settled' : 'organisation.unsettled')}
      </p>
      {protocols.length === 0 ? (
        <p>{t('organisation.noProtocol')}</p>
      ) : (
        <Protocols partner={partner} />
      )}
      <div className={classes.actions}>
        <Button size="compact-md" onClick={() => setAsking('protocol')}>
          {t('organisation.addProtocol')}
        </Button>
        {!settled && (
          <Button size="compact-md" onClick={() => setAsking('invite')}>
            {t('organisation.invite')}
          </Button>
        )}
      </div>
      {asking === 'protocol' && <ProtocolDialog partner={partner} onClose={close} />}
      {asking === 'invite' && <InviteDialog partner={partner} onClose={close} />}
    </section>
  );
}

function Protocols({ partner: { name, protocols } }: { partner: Partner }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={`${t('organisation.protocol')} ${name}`}
      rows={protocols}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('organisation.protocol'),
          cell: ({ current }) => (
            <StateBadge kind={current ? 'done' : 'waiting'}>
              {t(current ? 'organisation.current' : 'organisation.notCurrent')}
            </StateBadge>
          ),
        },
        { head: t('organisation.signedOn'), cell: ({ signedOn }) => fullDate(signedOn) },
        { head: t('organisation.validUntil'), cell: ({ validUntil }) => fullDate(validUntil) },
        {
          head: t('organisation.shared'),
          cell: ({ fields }) => fields.map((field) => t(`sharedField.${field}`)).join(', '),
        },
      ]}
    />
  );
}
