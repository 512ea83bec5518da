import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { EmptyState } from '../../components/empty-state';
import { MoreRows } from '../../components/more-rows';
import { PageHead } from '../../components/page-head';
import { useLedgerWords } from '../../components/use-ledger-words';
import { answer, api } from '../../lib/api';
import type { UnmatchedList } from '../../lib/answers';
import { useList } from '../../lib/use-list';
import { ImportDesk } from './import-desk';
import classes from './payments-page.module.css';
import { UnmatchedTable } from './unmatched-table';

/** Bring in the bank's file, then give a debt to the lines that found none. */
export function PaymentsPage() {
  const { t } = useTranslation();
  const [isImporting, setIsImporting] = useState(false);
  const query = useList(['payments', 'unmatched'], (cursor) =>
    answer(api.GET('/payments/unmatched', { params: { query: { cursor } } })),
  );
  const ledger = query.data?.ledger;
  return (
    <>
      <PageHead title={t('payments.title')} subject={ledger && <LedgerWords ledger={ledger} />} />
      <ImportDesk onPreview={setIsImporting} />
      <section className={classes.unmatched}>
        <div className={classes.head}>
          <h2>
            {t('payments.unmatched')} {query.data && <em>{query.data.counts.all}</em>}
          </h2>
          <CsvLink path="/payments/unmatched" />
        </div>
        <Answered query={query} failure={t('payments.failure')} rows={4}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('payments.empty')}>{t('payments.emptyText')}</EmptyState>
            ) : (
              <>
                <UnmatchedTable payments={items} quiet={isImporting} />
                <MoreRows list={query} />
              </>
            )
          }
        </Answered>
      </section>
    </>
  );
}

function LedgerWords({ ledger }: Pick<UnmatchedList, 'ledger'>) {
  return useLedgerWords(ledger);
}
