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

/** The next page of a list, under the rows that are there. At the end it stays, so that focus is not lost. */
export function MoreRows({ list }: MoreRowsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (!list.hasNextPage && !asked) return null;
  return (
    <Button
      mt={12}
      loading={list.isFetchingNextPage}
      aria-disabled={!list.hasNextPage || undefined}
      data-disabled={!list.hasNextPage || undefined}
      onClick={() => {
        if (!list.hasNextPage) return;
        setAsked(true);
        void list.fetchNextPage();
      }}
    >
      {t(list.hasNextPage ? 'list.more' : 'list.all')}
    </Button>
  );
}
