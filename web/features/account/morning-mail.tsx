import { Button, Switch, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Answered } from '../../components/answered';
import { Refusal } from '../../components/error-panel';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import { useVerb } from '../../lib/use-verb';
import classes from './account-page.module.css';

/** The mail of the morning on or off, and the own evaluations in a calendar elsewhere. */
export function MorningMail() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['preferences'],
    queryFn: () => answer(api.GET('/me/preferences')),
  });
  return (
    <Answered query={query} failure={t('account.mailFailure')} rows={2}>
      {({ digest, calendar }) => (
        <>
          <Panel title={t('account.mail')}>
            <DigestSwitch isOn={digest} />
          </Panel>
          <Panel title={t('account.calendar')}>
            <p>{t('account.calendarText')}</p>
            <CalendarAddress isInUse={calendar} />
          </Panel>
        </>
      )}
    </Answered>
  );
}

function DigestSwitch({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation();
  const choose = useVerb((digest: boolean, options) =>
    answer(api.PUT('/me/preferences', { body: { digest }, ...options })),
  );
  return (
    <>
      <Switch
        size="md"
        label={t('account.digest')}
        description={t('account.digestHint')}
        checked={choose.isPending ? choose.variables : isOn}
        onChange={(event) => choose.mutate(event.currentTarget.checked)}
      />
      {choose.error !== null && (
        <Refusal error={choose.error} kept={t('account.calendarRefused')} />
      )}
    </>
  );
}

function CalendarAddress({ isInUse }: { isInUse: boolean }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const clipboard = useClipboard({ timeout: 4000 });
  const [address, setAddress] = useState<string | null>(null);
  const make = useVerb((_: null, options) =>
    answer(api.POST('/me/calendar', { body: {}, ...options })),
  );
  const stop = useVerb((_: null, options) => answer(api.DELETE('/me/calendar', { ...options })));
  const error = make.error ?? stop.error;
  return (
    <>
      {address !== null && (
        <TextInput
          mt={8}
          readOnly
          label={t('account.calendarAddress')}
          description={t('account.calendarOnce')}
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      {isInUse && address === null && <p>{t('account.calendarOn')}</p>}
      {error !== null && <Refusal error={error} kept={t('account.calendarRefused')} />}
      <div className={classes.acts}>
        {address !== null && (
          <Button variant="filled" onClick={() => clipboard.copy(address)}>
            {t(clipboard.copied ? 'account.calendarCopied' : 'account.calendarCopy')}
          </Button>
        )}
        <Button
          loading={make.isPending}
          onClick={() => make.mutate(null, { onSuccess: (given) => setAddress(given.address) })}
        >
          {t(isInUse ? 'account.calendarNew' : 'account.calendarMake')}
        </Button>
        {isInUse && (
          <Button
            variant="subtle"
            color="brick"
            loading={stop.isPending}
            onClick={() =>
              stop.mutate(null, {
                onSuccess: () => {
                  setAddress(null);
                  announce(t('account.calendarStopped'));
                },
              })
            }
          >
            {t('account.calendarStop')}
          </Button>
        )}
      </div>
      {isInUse && <p>{t('account.calendarNewHint')}</p>}
    </>
  );
}
