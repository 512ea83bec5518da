import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../lib/api';
import type { IsoDate, Ledger } from '../lib/answers';
import { amount, euro, shortDate, tenths } from '../lib/format';
import { useToday } from '../lib/session';
import { Answered } from './answered';
import { CsvLink } from './csv-link';
import { DataTable } from './data-table';
import { DayInput } from './field-input';
import classes from './ledger-table.module.css';

type Line = Ledger['lines'][number];

interface LedgerTableProps {
  tenancyId: string;
  /** A verb at the end of a line: reverse. */
  verb?: (line: Line) => ReactNode;
}

/** The account of a tenancy as it stood on any day. */
export function LedgerTable({ tenancyId, verb }: LedgerTableProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [chosen, setChosen] = useState<IsoDate | null>(null);
  const asOf = chosen ?? today;
  const query = useQuery({
    queryKey: ['ledger', tenancyId, asOf],
    queryFn: () =>
      answer(
        api.GET('/tenancies/{id}/ledger', { params: { path: { id: tenancyId }, query: { asOf } } }),
      ),
    placeholderData: (before) => before,
  });
  return (
    <section>
      <div className={classes.tools}>
        <DayInput label={t('ledger.asOf')} value={asOf} onChange={setChosen} />
        {chosen !== null && (
          <Button variant="subtle" onClick={() => setChosen(null)}>
            {t('ledger.backToToday')}
          </Button>
        )}
        <span className="wz-grow" />
        {query.data && (
          <p className={classes.balance}>
            {t('ledger.balance')} <b>{euro(query.data.balanceCents)}</b>,{' '}
            {t('case.months', { months: tenths(query.data.monthsTenths) })}
          </p>
        )}
        <CsvLink path={`/tenancies/${tenancyId}/ledger`} query={{ asOf }} />
      </div>
      <Answered query={query} failure={t('ledger.failure')}>
        {({ lines }) => (
          <DataTable
            caption={t('ledger.title')}
            rows={lines}
            rowKey={({ id }) => id}
            columns={[
              {
                head: t('ledger.date'),
                cell: ({ date }) => <span className={classes.date}>{shortDate(date, today)}</span>,
              },
              { head: t('ledger.text'), cell: ({ text }) => text },
              {
                head: t('ledger.charge'),
                isNumber: true,
                cell: ({ chargeCents }) => chargeCents !== null && amount(chargeCents),
              },
              {
                head: t('ledger.paid'),
                isNumber: true,
                cell: ({ paidCents }) => paidCents !== null && amount(paidCents),
              },
              {
                head: t('ledger.after'),
                isNumber: true,
                cell: ({ balanceCents }) => <b>{amount(balanceCents)}</b>,
              },
              ...(verb === undefined
                ? []
                : [{ head: t('ledger.verb'), isNumber: true, cell: verb }]),
            ]}
          />
        )}
      </Answered>
    </section>
  );
}
