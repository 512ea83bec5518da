import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Import } from '../lib/answers';
import { count, dayAndMonth, euro } from '../lib/format';
import { useToday } from '../lib/session';
import classes from './import-preview.module.css';
import { Notice } from './notice';

interface ImportPreviewProps {
  file: Import;
  isConfirming: boolean;
  onConfirm: () => void;
  onDrop: () => void;
}

/** What a file would bring, before anything is stored: new, known, wrong by line; and what it would start or stop. */
export function ImportPreview({ file, isConfirming, onConfirm, onDrop }: ImportPreviewProps) {
  const { t } = useTranslation();
  const { preview } = file;
  if (file.state === 'duplicate')
    return (
      <Refused
        tone="warning"
        title={t('import.duplicate', { file: file.fileName })}
        file={file}
        onDrop={onDrop}
      />
    );
  if (file.state === 'quarantined')
    return (
      <Refused
        tone="error"
        title={t('import.quarantined', { file: file.fileName })}
        file={file}
        onDrop={onDrop}
      />
    );
  if (file.state === 'done')
    return (
      <Notice
        tone="done"
        title={t('import.done', { count: preview.added })}
        actions={<Button onClick={onDrop}>{t('import.next')}</Button>}
      />
    );
  return (
    <section
      className={classes.preview}
      aria-label={t('import.previewOf', { file: file.fileName })}
    >
      <h2>{file.fileName}</h2>
      <Split file={file} />
      {preview.faults.length > 0 && <Faults faults={preview.faults} />}
      <div className={classes.actions}>
        <Button
          variant="filled"
          loading={isConfirming}
          disabled={preview.added === 0}
          onClick={onConfirm}
        >
          {t('import.confirm', { count: preview.added })}
        </Button>
        <Button variant="subtle" onClick={onDrop}>
          {t('action.cancel')}
        </Button>
        {preview.added === 0 && <span className="wz-muted">{t('import.nothingNew')}</span>}
      </div>
    </section>
  );
}

function Split({ file: { preview } }: { file: Import }) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <dl className={classes.split}>
      <Part label={t('import.rows')} value={count(preview.rows)} />
      <Part label={t('import.added')} value={count(preview.added)} />
      <Part label={t('import.known')} value={count(preview.known)} />
      <Part
        label={t('import.faults')}
        value={count(preview.faults.length)}
        isBad={preview.faults.length > 0}
      />
      <Part label={t('import.unmatched')} value={count(preview.unmatched)} />
      {preview.totalCents !== null && (
        <Part label={t('import.total')} value={euro(preview.totalCents)} />
      )}
      {preview.through !== null && (
        <Part label={t('import.through')} value={dayAndMonth(preview.through, today)} />
      )}
    </dl>
  );
}

function Part({
  label,
  value,
  isBad = false,
}: {
  label: string;
  value: ReactNode;
  isBad?: boolean;
}) {
  return (
    <div data-bad={isBad || undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Faults({ faults }: { faults: Import['preview']['faults'] }) {
  const { t } = useTranslation();
  return (
    <table className={classes.faults}>
      <caption>{t('import.faultsCaption', { count: faults.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.line')}</th>
          <th scope="col">{t('import.fault')}</th>
        </tr>
      </thead>
      <tbody>
        {faults.map(({ line, code, message }) => (
          <tr key={`${line}-${code}`}>
            <td>{line}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RefusedProps {
  file: Import;
  title: string;
  tone: 'warning' | 'error';
  onDrop: () => void;
}

function Refused({ file, title, tone, onDrop }: RefusedProps) {
  const { t } = useTranslation();
  return (
    <Notice
      tone={tone}
      role="alert"
      title={title}
      actions={<Button onClick={onDrop}>{t('import.other')}</Button>}
    >
      {file.reason}
    </Notice>
  );
}
