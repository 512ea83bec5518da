import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { AmountInput } from '../../components/field-input';
import type { TenancyRow } from '../../lib/answers';
import { euro } from '../../lib/format';
import classes from './payment-parts.module.css';

export interface PaymentPart {
  tenancy: TenancyRow;
  amountCents: number;
}

interface PaymentPartsProps {
  parts: readonly PaymentPart[];
  leftCents: number;
  isBooking: boolean;
  onChange: (parts: PaymentPart[]) => void;
  onBook: () => void;
}

/** One payment over more tenancies: an amount each, and what is still left. */
export function PaymentParts({ parts, leftCents, isBooking, onChange, onBook }: PaymentPartsProps) {
  const { t } = useTranslation();
  const change = (id: string, amountCents: number | null): void =>
    onChange(
      parts.map((part) =>
        part.tenancy.id === id ? { ...part, amountCents: amountCents ?? 0 } : part,
      ),
    );
  return (
    <section className={classes.parts}>
      <h3>{t('payments.parts')}</h3>
      <ul>
        {parts.map(({ tenancy, amountCents }) => (
          <li key={tenancy.id}>
            <AmountInput
              label={t('payments.partFor', { name: tenancy.name })}
              cents={amountCents}
              onChange={(cents) => change(tenancy.id, cents)}
            />
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button
          variant="filled"
          disabled={leftCents !== 0 || parts.length === 0}
          loading={isBooking}
          onClick={onBook}
        >
          {t('payments.bookParts')}
        </Button>
        <span className="wz-muted">
          {leftCents === 0
            ? t('payments.allLeft')
            : t('payments.left', { amount: euro(leftCents) })}
        </span>
      </div>
    </section>
  );
}
