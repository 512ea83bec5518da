import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Answered } from '../../components/answered';
import { Refusal } from '../../components/error-panel';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { Deputy } from '../../lib/answers';
import { useVerb } from '../../lib/use-verb';

/** Who stands in for the reader. */
export function DeputyPanel() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ['deputy'], queryFn: () => answer(api.GET('/me/deputy')) });
  return (
    <Panel title={t('account.deputy')}>
      <Answered query={query} failure={t('account.deputyFailure')} rows={2}>
        {(chosen) => <DeputyChoice chosen={chosen} />}
      </Answered>
    </Panel>
  );
}

function DeputyChoice({ chosen: { deputy, colleagues } }: { chosen: Deputy }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const choose = useVerb((userId: string | null, options) =>
    answer(api.PUT('/me/deputy', { body: { userId }, ...options })),
  );
  const shown = choose.isPending ? choose.variables : (deputy?.id ?? null);
  return (
    <>
      <NativeSelect
        label={t('account.deputyLabel')}
        description={t('account.deputyHint')}
        value={shown ?? ''}
        onChange={(event) =>
          choose.mutate(event.currentTarget.value || null, {
            onSuccess: () => announce(t('account.deputyChosen'), 'saved'),
          })
        }
        data={[
          { value: '', label: t('account.noDeputy') },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {choose.error !== null && (
        <Refusal error={choose.error} kept={t('account.calendarRefused')} />
      )}
    </>
  );
}
