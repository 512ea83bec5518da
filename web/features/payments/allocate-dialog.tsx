import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Answered } from '../../components/answered';
import { Dialog } from '../../components/dialog';
import { Refusal } from '../../components/error-panel';
import { Plate } from '../../components/plate';
import { TwoLines, WorkList } from '../../components/work-list';
import { answer, api } from '../../lib/api';
import type { TenancyRow, UnmatchedPayment } from '../../lib/answers';
import { euro } from '../../lib/format';
import { useVerb } from '../../lib/use-verb';
import { PaymentParts, type PaymentPart } from './payment-parts';

interface AllocateDialogProps {
  payment: UnmatchedPayment;
  onClose: () => void;
}

/** Whose payment is this? Give one tenancy the whole amount, or split it over more. */
export function AllocateDialog({ payment, onClose }: AllocateDialogProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [parts, setParts] = useState<PaymentPart[] | null>(null);
  const allocate = useVerb((given: PaymentPart[], options) =>
    answer(
      api.POST('/payments/{id}/allocation', {
        params: { path: { id: payment.id } },
        body: {
          parts: given.map(({ tenancy, amountCents }) => ({ tenancyId: tenancy.id, amountCents })),
        },
        ...options,
      }),
    ),
  );
  const book = (given: PaymentPart[]): void =>
    allocate.mutate(given, {
      onSuccess: () => {
        const name = given.map(({ tenancy }) => tenancy.name).join(', ');
        announce(t('payments.allocated', { amount: euro(payment.amountCents), name }));
        onClose();
      },
    });
  const choose = (tenancy: TenancyRow): void => {
    const left = payment.amountCents - sumOf(parts ?? []);
    if (parts === null) book([{ tenancy, amountCents: payment.amountCents }]);
    else if (!parts.some((part) => part.tenancy.id === tenancy.id))
      setParts([...parts, { tenancy, amountCents: Math.max(left, 0) }]);
  };
  return (
    <Dialog
      onClose={onClose}
      size={680}
      title={t('payments.whose', { amount: euro(payment.amountCents) })}
    >
      <p className="wz-muted">
        {payment.payer}: {payment.message}
      </p>
      <TextInput
        mt={12}
        data-autofocus
        label={t('payments.find')}
        placeholder={payment.payer}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {allocate.error !== null && <Refusal error={allocate.error} kept={t('payments.lineKept')} />}
      <FoundTenancies
        text={text === '' ? payment.payer : text}
        verb={t(parts === null ? 'payments.give' : 'payments.add')}
        onChoose={choose}
      />
      {parts === null ? (
        <Button mt={12} variant="subtle" onClick={() => setParts([])}>
          {t('payments.split')}
        </Button>
      ) : (
        <PaymentParts
          parts={parts}
          leftCents={payment.amountCents - sumOf(parts)}
          isBooking={allocate.isPending}
          onChange={setParts}
          onBook={() => book(parts)}
        />
      )}
    </Dialog>
  );
}

const sumOf = (parts: readonly PaymentPart[]): number =>
  parts.reduce((sum, { amountCents }) => sum + amountCents, 0);

interface FoundTenanciesProps {
  text: string;
  verb: string;
  onChoose: (tenancy: TenancyRow) => void;
}

function FoundTenancies({ text, verb, onChoose }: FoundTenanciesProps) {
  const { t } = useTranslation();
  const [q] = useDebouncedValue(text, 300);
  const query = useQuery({
    queryKey: ['tenancies', 'find', q],
    queryFn: () => answer(api.GET('/tenancies', { params: { query: { q, limit: 8 } } })),
  });
  return (
    <Answered query={query} failure={t('tenancies.failure')} rows={3}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="wz-muted">{t('search.empty', { q })}</p>
        ) : (
          <WorkList
            caption={t('tenancies.title')}
            rows={items}
            quiet
            columns={[
              {
                key: 'name',
                head: t('tenancies.name'),
                as: 'main',
                cell: (row) => <TwoLines title={row.name}>{row.address}</TwoLines>,
              },
              {
                key: 'ref',
                head: t('tenancies.reference'),
                as: 'who',
                cell: (row) => <Plate number={row.reference} />,
              },
              {
                key: 'balance',
                head: t('cases.balance'),
                as: 'number',
                cell: (row) => euro(row.balanceCents),
              },
            ]}
            rowKey={({ id }) => id}
            rowName={({ name }) => name}
            verbOf={() => verb}
            onAct={onChoose}
          />
        )
      }
    </Answered>
  );
}
