import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Refusal } from '../../components/error-panel';
import { Plate } from '../../components/plate';
import { StateBadge } from '../../components/state-badge';
import { TwoLines, WorkList, type Column } from '../../components/work-list';
import { answer, api } from '../../lib/api';
import type { UnmatchedPayment } from '../../lib/answers';
import { euro, shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import { useVerb } from '../../lib/use-verb';
import { AllocateDialog } from './allocate-dialog';

interface UnmatchedTableProps {
  payments: UnmatchedPayment[];
  quiet: boolean;
}

/** Enter or e accepts the suggestion; without one it asks whose payment it is. */
export function UnmatchedTable({ payments, quiet }: UnmatchedTableProps) {
  const { t } = useTranslation();
  const today = useToday();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<UnmatchedPayment | null>(null);
  const allocate = useVerb(({ id, amountCents, suggestion }: UnmatchedPayment, options) =>
    answer(
      api.POST('/payments/{id}/allocation', {
        params: { path: { id } },
        body: { parts: [{ tenancyId: suggestion?.tenancyId ?? '', amountCents }] },
        ...options,
      }),
    ),
  );
  const act = (payment: UnmatchedPayment): void => {
    if (payment.suggestion === null) {
      setAsking(payment);
      return;
    }
    const { name } = payment.suggestion;
    allocate.mutate(payment, {
      onSuccess: () =>
        announce(t('payments.allocated', { amount: euro(payment.amountCents), name })),
    });
  };
  const columns: Column<UnmatchedPayment>[] = [
    {
      key: 'state',
      head: t('task.state'),
      as: 'state',
      cell: ({ suggestion }) => <Certainty suggestion={suggestion} />,
    },
    {
      key: 'payer',
      head: t('payments.payer'),
      as: 'main',
      cell: ({ payer, message }) => <TwoLines title={payer}>{message}</TwoLines>,
    },
    {
      key: 'date',
      head: t('payments.date'),
      as: 'date',
      cell: ({ date }) => shortDate(date, today),
    },
    {
      key: 'amount',
      head: t('payments.amount'),
      as: 'number',
      cell: ({ amountCents }) => <b>{euro(amountCents)}</b>,
    },
    {
      key: 'suggestion',
      head: t('payments.suggestion'),
      as: 'wide',
      cell: ({ suggestion }) => suggestion !== null && <Suggested suggestion={suggestion} />,
    },
  ];
  return (
    <>
      {allocate.error !== null && <Refusal error={allocate.error} kept={t('payments.lineKept')} />}
      <WorkList
        caption={t('payments.unmatched')}
        rows={payments}
        quiet={quiet}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ payer, amountCents }) => `${payer}, ${euro(amountCents)}`}
        groupOf={({ suggestion }) => String(suggestion?.sure)}
        verbOf={({ suggestion }) =>
          suggestion === null ? t('payments.choose') : t('payments.accept')
        }
        onAct={act}
        onOpen={act}
      />
      {asking !== null && <AllocateDialog payment={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

function Certainty({ suggestion }: Pick<UnmatchedPayment, 'suggestion'>) {
  const { t } = useTranslation();
  if (suggestion === null) return <StateBadge kind="waiting">{t('payments.unknown')}</StateBadge>;
  return suggestion.sure ? (
    <StateBadge kind="soon">{t('payments.sure')}</StateBadge>
  ) : (
    <StateBadge kind="today">{t('payments.unsure')}</StateBadge>
  );
}

function Suggested({ suggestion }: { suggestion: NonNullable<UnmatchedPayment['suggestion']> }) {
  return (
    <TwoLines
      title={
        <>
          <Plate number={suggestion.reference} to={`/huur/${suggestion.tenancyId}`} />
          {suggestion.name}
        </>
      }
    >
      {suggestion.why}
      {suggestion.effect !== null && (
        <>
          <br />
          <b>{suggestion.effect}</b>
        </>
      )}
    </TwoLines>
  );
}
