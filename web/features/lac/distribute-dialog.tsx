import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Dialog } from '../../components/dialog';
import { Refusal } from '../../components/error-panel';
import { Plate } from '../../components/plate';
import { answer, api } from '../../lib/api';
import type { LacFile, LacList } from '../../lib/answers';
import { useVerb } from '../../lib/use-verb';
import classes from './distribute-dialog.module.css';

interface DistributeDialogProps {
  files: LacFile[];
  workers: LacList['workers'];
  onClose: () => void;
}

/** A worker for each file; the proposal stands ready, so ten files are one button. */
export function DistributeDialog({ files, workers, onClose }: DistributeDialogProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [choice, setChoice] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(files.map((file) => [file.case.id, file.proposedWorkerId])),
  );
  const rows = files.map((file) => ({
    caseId: file.case.id,
    workerId: choice[file.case.id] ?? '',
  }));
  const open = rows.filter(({ workerId }) => workerId === '').length;
  const distribute = useVerb((body: { files: typeof rows }, options) =>
    answer(api.POST('/lac/distribution', { body, ...options })),
  );
  const send = (): void =>
    distribute.mutate(
      { files: rows },
      {
        onSuccess: () => {
          announce(t('lac.distributed', { count: rows.length }));
          onClose();
        },
      },
    );
  return (
    <Dialog onClose={onClose} size={640} title={t('lac.distribute', { count: files.length })}>
      <ul className={classes.files}>
        {files.map((file, index) => (
          <li key={file.case.id}>
            <span>
              <Plate number={file.case.number} /> {file.case.name}
            </span>
            <Select
              aria-label={t('lac.workerFor', { name: file.case.name })}
              data-autofocus={index === 0 || undefined}
              placeholder={t('lac.chooseWorker')}
              data={workers.map((worker) => ({
                value: worker.id,
                label: `${worker.name} (${worker.absent ?? worker.load})`,
              }))}
              value={choice[file.case.id] ?? null}
              onChange={(workerId) =>
                setChoice((before) => ({ ...before, [file.case.id]: workerId }))
              }
            />
          </li>
        ))}
      </ul>
      {distribute.error !== null && <Refusal error={distribute.error} kept={t('lac.choiceKept')} />}
      <div className={classes.actions}>
        <Button variant="filled" disabled={open > 0} loading={distribute.isPending} onClick={send}>
          {t('lac.distribute', { count: files.length })}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        {open > 0 && <span className="wz-muted">{t('lac.withoutWorker', { count: open })}</span>}
      </div>
    </Dialog>
  );
}
