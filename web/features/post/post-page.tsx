import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { EmptyState } from '../../components/empty-state';
import { Refusal } from '../../components/error-panel';
import { LetterTable } from '../../components/letter-table';
import { MoreRows } from '../../components/more-rows';
import { FilterWords, PageHead } from '../../components/page-head';
import { SelectionBar } from '../../components/selection-bar';
import { answer, api } from '../../lib/api';
import type { Letter, LetterTab } from '../../lib/answers';
import { shortDate } from '../../lib/format';
import { useSearchChoice } from '../../lib/search-params';
import { useToday } from '../../lib/session';
import { useList } from '../../lib/use-list';
import { useVerb } from '../../lib/use-verb';
import { DepositForm } from './deposit-form';
import { DeliveryDialog } from './delivery-dialog';

const tabs = ['print', 'deposit', 'proof', 'returned', 'unsure'] as const;

/** What must leave, what came back. */
export function PostPage() {
  const { t } = useTranslation();
  const today = useToday();
  const [tab, setTab] = useSearchChoice<LetterTab>('toon', tabs, 'print');
  const query = useList(['letters', tab], (cursor) =>
    answer(api.GET('/letters', { params: { query: { tab, cursor } } })),
  );
  return (
    <>
      <PageHead title={t('post.title')} subject={t(`post.question.${tab}`)} />
      <FilterWords
        value={tab}
        onChange={setTab}
        options={tabs.map((value) => ({
          value,
          label: t(`post.tab.${value}`),
          count: query.data?.counts[value],
        }))}
      >
        <CsvLink path="/letters" query={{ tab }} />
      </FilterWords>
      <Answered query={query} failure={t('post.failure')} rows={8}>
        {({ items, nextBatch }) =>
          items.length === 0 ? (
            <EmptyState title={t(`post.empty.${tab}`)}>
              {nextBatch !== null && t('post.nextBatch', { date: shortDate(nextBatch, today) })}
            </EmptyState>
          ) : (
            <>
              <LettersOf key={tab} tab={tab} letters={items} />
              <MoreRows key={`${tab} more`} list={query} />
            </>
          )
        }
      </Answered>
    </>
  );
}

function LettersOf({ tab, letters }: { tab: LetterTab; letters: Letter[] }) {
  const { t } = useTranslation();
  const [delivering, setDelivering] = useState<Letter | null>(null);
  if (tab === 'print') return <PrintTab letters={letters} />;
  if (tab === 'deposit') return <DepositForm letters={letters} />;
  return (
    <>
      <LetterTable
        letters={letters}
        caption={t(`post.tab.${tab}`)}
        verbOf={() => t('post.bookDelivery')}
        onAct={setDelivering}
      />
      {delivering !== null && (
        <DeliveryDialog letter={delivering} onClose={() => setDelivering(null)} />
      )}
    </>
  );
}

function PrintTab({ letters }: { letters: Letter[] }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const release = useVerb((letterIds: string[], options) =>
    answer(api.POST('/letters/release', { body: { letterIds }, ...options })),
  );
  const releasable = letters.filter(({ missing }) => missing === null);
  return (
    <>
      {release.error !== null && <Refusal error={release.error} kept={t('post.nothingReleased')} />}
      <LetterTable
        letters={letters}
        caption={t('post.tab.print')}
        selection={{ selected: chosen, onChange: setChosen }}
      />
      <SelectionBar
        count={chosen.size}
        onClear={() => setChosen(new Set())}
        all={{
          label: t('post.chooseAll', { count: releasable.length }),
          onChoose: () => setChosen(new Set(releasable.map(({ id }) => id))),
        }}
      >
        <Button
          variant="filled"
          loading={release.isPending}
          onClick={() =>
            release.mutate([...chosen], {
              onSuccess: () => {
                announce(t('post.released', { count: chosen.size }));
                setChosen(new Set());
              },
            })
          }
        >
          {t('post.release', { count: chosen.size })}
        </Button>
      </SelectionBar>
    </>
  );
}
