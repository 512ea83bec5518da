import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Refusal } from '../../components/error-panel';
import { DayInput } from '../../components/field-input';
import { LetterTable } from '../../components/letter-table';
import { answer, api } from '../../lib/api';
import type { IsoDate, Letter } from '../../lib/answers';
import { useToday } from '../../lib/session';
import { useVerb } from '../../lib/use-verb';
import classes from './deposit-form.module.css';

interface Deposit {
  letter: Letter;
  on: IsoDate;
  registeredNumber: string;
}

/** The scan field keeps focus: scan the number, Enter books it for the letter in hand, the next letter follows. */
export function DepositForm({ letters }: { letters: Letter[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [on, setOn] = useState<IsoDate | null>(today);
  const [number, setNumber] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const letter = letters.find(({ id }) => id === chosenId) ?? letters[0];
  const deposit = useVerb(({ letter: { id }, ...body }: Deposit, options) =>
    answer(api.POST('/letters/{id}/deposit', { params: { path: { id } }, body, ...options })),
  );
  const book = (): void => {
    if (letter === undefined || on === null || number.trim() === '') return input.current?.focus();
    deposit.mutate(
      { letter, on, registeredNumber: number.trim() },
      {
        onSuccess: () => {
          announce(t('post.deposited', { name: letter.addressee.name, number: number.trim() }));
          setNumber('');
          setChosenId(null);
          input.current?.focus();
        },
      },
    );
  };
  if (letter === undefined) return null;
  return (
    <>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          book();
        }}
      >
        <p className={classes.inHand}>
          {t('post.inHand')} <b>{letter.addressee.name}</b>, {letter.title}
        </p>
        <TextInput
          ref={input}
          autoFocus
          label={t('post.scan')}
          description={t('post.scanHint')}
          error={deposit.error?.messageFor('registeredNumber')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DayInput
          label={t('post.depositedOn')}
          error={deposit.error?.messageFor('on')}
          value={on}
          onChange={setOn}
        />
        <Button type="submit" variant="filled" loading={deposit.isPending}>
          {t('post.deposit')}
        </Button>
      </form>
      {deposit.error !== null && <Refusal error={deposit.error} kept={t('post.numberKept')} />}
      <LetterTable
        quiet
        letters={letters}
        caption={t('post.tab.deposit')}
        verbOf={(each) => (each.id === letter.id ? null : t('post.take'))}
        onAct={(each) => {
          setChosenId(each.id);
          input.current?.focus();
        }}
      />
    </>
  );
}
