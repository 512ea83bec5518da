import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Answered } from '../../components/answered';
import { DateWithReason } from '../../components/date-with-reason';
import { Dialog } from '../../components/dialog';
import { Refusal } from '../../components/error-panel';
import { StateBadge, type BadgeKind } from '../../components/state-badge';
import { answer, api } from '../../lib/api';
import type { StartPreview } from '../../lib/answers';
import { useVerb } from '../../lib/use-verb';
import classes from './start-dialog.module.css';

interface StartDialogProps {
  tenancyIds: string[];
  onClose: () => void;
  onDone: () => void;
}

/** Before many leave: who goes, who is skipped and why, who needs a person. Each is checked again when it starts. */
export function StartDialog({ tenancyIds, onClose, onDone }: StartDialogProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const preview = useQuery({
    queryKey: ['arrears', 'preview', tenancyIds],
    queryFn: () => answer(api.POST('/arrears-procedures/preview', { body: { tenancyIds } })),
  });
  const start = useVerb((ids: string[], options) =>
    answer(api.POST('/arrears-procedures', { body: { tenancyIds: ids }, ...options })),
  );
  const send = (ready: StartPreview['ready']): void =>
    start.mutate(
      ready.map(({ tenancyId }) => tenancyId),
      {
        onSuccess: ({ started, skipped }) => {
          announce(
            t('arrears.started', { count: started.length }) +
              (skipped.length > 0
                ? ` ${t('arrears.skippedLater', { count: skipped.length })}`
                : ''),
          );
          onDone();
        },
      },
    );
  return (
    <Dialog
      onClose={onClose}
      size={680}
      title={t('arrears.previewTitle', { count: tenancyIds.length })}
    >
      <Answered query={preview} failure={t('arrears.previewFailure')} rows={5}>
        {({ departs, ready, skipped, forYou }) => (
          <>
            {departs !== null && ready.length > 0 && (
              <p className={classes.departs}>
                {departs.label} <DateWithReason term={departs.term} strong />
              </p>
            )}
            <Part
              kind="soon"
              title={t('arrears.ready', { count: ready.length })}
              rows={ready.map((row) => ({
                ...row,
                text: t('arrears.letters', { count: row.letters }),
              }))}
            />
            <Part
              kind="waiting"
              title={t('arrears.skipped', { count: skipped.length })}
              rows={skipped.map((row) => ({ ...row, text: row.reason }))}
            />
            <Part
              kind="today"
              title={t('arrears.forYou', { count: forYou.length })}
              rows={forYou.map((row) => ({ ...row, text: row.reason }))}
            />
            {start.error !== null && (
              <Refusal error={start.error} kept={t('arrears.nothingLeft')} />
            )}
            <div className={classes.actions}>
              <Button
                variant="filled"
                disabled={ready.length === 0}
                loading={start.isPending}
                onClick={() => send(ready)}
              >
                {t('arrears.startMany', { count: ready.length })}
              </Button>
              <Button variant="subtle" onClick={onClose}>
                {t('action.cancel')}
              </Button>
              {ready.length === 0 && <span className="wz-muted">{t('arrears.noneReady')}</span>}
            </div>
          </>
        )}
      </Answered>
    </Dialog>
  );
}

interface PartProps {
  kind: BadgeKind;
  title: string;
  rows: { tenancyId: string; name: string; text: string }[];
}

function Part({ kind, title, rows }: PartProps) {
  if (rows.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3>
        <StateBadge kind={kind}>{title}</StateBadge>
      </h3>
      <ul>
        {rows.map(({ tenancyId, name, text }) => (
          <li key={tenancyId}>
            <b>{name}</b>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
