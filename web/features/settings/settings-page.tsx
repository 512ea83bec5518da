import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { FilterWords, PageHead } from '../../components/page-head';
import { answer, api } from '../../lib/api';
import type { Settings } from '../../lib/answers';
import { fullDate } from '../../lib/format';
import { useSearchText } from '../../lib/search-params';
import { CalendarLink } from '../calendar/calendar-link';
import { SettingsDialog } from './settings-dialog';
import classes from './settings-page.module.css';
import { useSettingWords } from './use-setting-words';

/** The numbers of the procedure, version by version, each with where it comes from. */
export function SettingsPage() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useSearchText('versie');
  const [isMaking, setIsMaking] = useState(false);
  const version = /^[1-9]\d{0,5}$/.test(wanted) ? Number(wanted) : undefined;
  const query = useQuery({
    queryKey: ['settings', version],
    queryFn: () => answer(api.GET('/settings/arrears', { params: { query: { version } } })),
    placeholderData: (before) => before,
  });
  return (
    <>
      <PageHead title={t('settings.title')} subject={t('settings.subject')}>
        <CalendarLink />
        <Button
          variant="filled"
          leftSection={<IconPlus size={17} aria-hidden />}
          disabled={query.data === undefined}
          onClick={() => setIsMaking(true)}
        >
          {t('settings.make')}
        </Button>
      </PageHead>
      <Answered query={query} failure={t('settings.failure')} rows={12}>
        {(settings) => (
          <>
            <FilterWords
              label={t('settings.versions')}
              value={String(settings.shown)}
              onChange={setWanted}
              options={settings.versions.map((each) => ({
                value: String(each.version),
                label: t('settings.version', { version: each.version }),
              }))}
            />
            <OneVersion settings={settings} />
            {isMaking && (
              <SettingsDialog
                settings={settings}
                onClose={() => setIsMaking(false)}
                onPublished={() => setWanted('')}
              />
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function OneVersion({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { labelOf, valueOf } = useSettingWords();
  const version = settings.versions.find((each) => each.version === settings.shown);
  return (
    <>
      {version && (
        <p className={classes.about}>
          {version.validFrom === null
            ? t('settings.product')
            : t('settings.from', {
                date: fullDate(version.validFrom),
                author: version.author ?? '',
              })}{' '}
          {t(version.current ? 'settings.current' : 'settings.past')}{' '}
          {t('settings.openCases', { count: version.openCases })}
        </p>
      )}
      <DataTable
        caption={t('settings.version', { version: settings.shown })}
        rows={settings.settings}
        rowKey={({ name }) => name}
        columns={[
          { head: t('settings.setting'), cell: labelOf },
          { head: t('settings.value'), cell: (setting) => <b>{valueOf(setting)}</b> },
          {
            head: t('settings.source'),
            cell: ({ source }) => t(`settings.sourceOf.${source}`),
          },
        ]}
      />
    </>
  );
}
