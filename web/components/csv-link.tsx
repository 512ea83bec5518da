import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { fileUrl } from '../lib/api';

/** The same list as a file; the API reads format=csv as Accept: text/csv. */
export function CsvLink({
  path,
  query = {},
}: {
  path: string;
  query?: Record<string, string | undefined>;
}) {
  const { t } = useTranslation();
  return (
    <Button
      component="a"
      href={fileUrl(path, { ...query, format: 'csv' })}
      download
      variant="subtle"
      color="slate.7"
      fw={400}
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {t('action.csv')}
    </Button>
  );
}
