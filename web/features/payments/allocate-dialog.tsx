import { TextInput } from '@mantine/core';
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

/** Whose payment is this? Search a tenancy and give it the whole amount. */
export function AllocateDialog({
  payment,
  onClose,
}: {
  payment: UnmatchedPayment;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [text, setText] = useState(payment.payer);
  const [q] = useDebouncedValue(text, 300);
  const query = useQuery({
    queryKey: ['tenancies', 'find', q],
    queryFn: () => answer(api.GET('/tenancies', { params: { query: { q, limit: 8 } } })),
  });
  const allocate = useVerb(({ id: tenancyId }: TenancyRow, options) =>
    answer(
      api.POST('/payments/{id}/allocation', {
        params: { path: { id: payment.id } },
        body: { parts: [{ tenancyId, amountCents: payment.amountCents }] },
        ...options,
      }),
    ),
  );
  const choose = (tenancy: TenancyRow): void =>
    allocate.mutate(tenancy, {
      onSuccess: (accepted) => {
        announce(
          accepted.text ??
            t('payments.allocated', { amount: euro(payment.amountCents), name: tenancy.name }),
        );
        onClose();
      },
    });
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
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {allocate.error !== null && <Refusal error={allocate.error} kept={t('payments.lineKept')} />}
      <Answered query={query} failure={t('tenancies.failure')} rows={3}>
        {({ items }) => (
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
            verbOf={() => t('payments.give')}
            onAct={choose}
          />
        )}
      </Answered>
    </Dialog>
  );
}
