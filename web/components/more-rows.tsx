import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface MoreRowsProps {
  list: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
}

/** The next page of a list, under the rows that are there. It stays and is never disabled, so that focus is not lost. */
export function MoreRows({ list }: MoreRowsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (!list.hasNextPage && !asked) return null;
  const isIdle = list.hasNextPage && !list.isFetchingNextPage;
  return (
    <Button
      mt={12}
      aria-busy={list.isFetchingNextPage}
      aria-disabled={!isIdle || undefined}
      data-disabled={!isIdle || undefined}
      onClick={() => {
        if (!isIdle) return;
        setAsked(true);
        void list.fetchNextPage();
      }}
    >
      {t(list.hasNextPage ? 'list.more' : 'list.all')}
    </Button>
  );
}
