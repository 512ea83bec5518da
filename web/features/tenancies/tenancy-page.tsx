import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCoinEuro } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CaseHead } from '../../components/case-head';
import { LedgerTable } from '../../components/ledger-table';
import { MoneyTable } from '../../components/money-table';
import { Panel, WithRail } from '../../components/panel';
import { Plate } from '../../components/plate';
import { TenantList } from '../../components/tenant-list';
import { answer, api } from '../../lib/api';
import type { Tenancy } from '../../lib/answers';
import { dayAndMonth, euro } from '../../lib/format';
import { useRouteParam } from '../../lib/search-params';
import { useToday } from '../../lib/session';
import { BookPaymentDialog, ReversalDialog } from './money-dialogs';
import classes from './tenancy-page.module.css';

export function TenancyPage() {
  const { t } = useTranslation();
  const id = useRouteParam('id');
  const query = useQuery({
    queryKey: ['tenancy', id],
    queryFn: () => answer(api.GET('/tenancies/{id}', { params: { path: { id } } })),
  });
  return (
    <Answered query={query} failure={t('tenancies.oneFailure')} rows={8}>
      {(tenancy) => <OpenTenancy tenancy={tenancy} />}
    </Answered>
  );
}

function OpenTenancy({ tenancy }: { tenancy: Tenancy }) {
  const { t } = useTranslation();
  const [booking, setBooking] = useState(false);
  const [reversing, setReversing] = useState<string | null>(null);
  return (
    <>
      <CaseHead number={tenancy.reference} name={tenancy.name} address={tenancy.address}>
        <Button
          variant="filled"
          leftSection={<IconCoinEuro size={17} aria-hidden />}
          onClick={() => setBooking(true)}
        >
          {t('case.verb.payment')}
        </Button>
      </CaseHead>
      <WithRail label={t('tenancies.rail')} rail={<TenancyRail tenancy={tenancy} />}>
        <LedgerTable
          tenancyId={tenancy.id}
          verb={({ paymentId, reversible }) =>
            paymentId !== null &&
            reversible && (
              <Button size="compact-sm" variant="subtle" onClick={() => setReversing(paymentId)}>
                {t('tenancies.reverse')}
              </Button>
            )
          }
        />
      </WithRail>
      {booking && <BookPaymentDialog tenancy={tenancy} onClose={() => setBooking(false)} />}
      {reversing !== null && (
        <ReversalDialog
          tenancy={tenancy}
          paymentId={reversing}
          onClose={() => setReversing(null)}
        />
      )}
    </>
  );
}

function TenancyRail({ tenancy }: { tenancy: Tenancy }) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <>
      <Panel title={t('tenancies.lease')}>
        <dl className={classes.lease}>
          <dt>{t('tenancies.since')}</dt>
          <dd>{dayAndMonth(tenancy.startedOn, today)}</dd>
          {tenancy.endsOn !== null && (
            <>
              <dt>{t('tenancies.ends')}</dt>
              <dd>{dayAndMonth(tenancy.endsOn, today)}</dd>
            </>
          )}
          <dt>{t('tenancies.message')}</dt>
          <dd>{tenancy.structuredReference}</dd>
        </dl>
      </Panel>
      <Panel title={t('tenancies.rent')}>
        <MoneyTable
          rows={tenancy.rentLines.map((line) => ({
            label: t('tenancies.rentFrom', {
              text: line.text,
              date: dayAndMonth(line.from, today),
            }),
            amountCents: line.amountCents,
          }))}
          total={{ label: t('tenancies.now'), amountCents: tenancy.rentCents }}
        />
        <p>{t('tenancies.balanceNow', { balance: euro(tenancy.balanceCents) })}</p>
      </Panel>
      <Panel title={t('case.tenants')}>
        <TenantList tenants={tenancy.tenants} />
      </Panel>
      <Panel title={t('cases.title')} count={tenancy.cases.length}>
        <ul className={classes.cases}>
          {tenancy.cases.map((each) => (
            <li key={each.id}>
              <Plate number={each.number} to={`/dossiers/${each.id}`} /> {each.text}
            </li>
          ))}
        </ul>
        {tenancy.cases.length === 0 && <p>{t('tenancies.noCases')}</p>}
        {tenancy.case === null && tenancy.balanceCents > 0 && (
          <Link to="/achterstal">{t('tenancies.toArrears')}</Link>
        )}
      </Panel>
    </>
  );
}
