import { Button, FileButton, Radio } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Refusal } from '../../components/error-panel';
import { ImportPreview } from '../../components/import-preview';
import { answer, api } from '../../lib/api';
import type { Import, ImportKind } from '../../lib/answers';
import { useVerb } from '../../lib/use-verb';
import classes from './import-desk.module.css';

const kinds: readonly ImportKind[] = ['payments', 'tenancies', 'closed-cases'];

interface Upload {
  kind: ImportKind;
  file: File;
}

/** Choose a file, see what it brings, confirm. The same file twice adds nothing. */
export function ImportDesk({ onPreview }: { onPreview: (isShown: boolean) => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ImportKind>('payments');
  const [result, setShown] = useState<Import | null>(null);
  const setResult = (file: Import | null): void => {
    setShown(file);
    onPreview(file?.state === 'previewed');
  };
  const upload = useVerb((input: Upload, options) =>
    answer(
      api.POST('/imports', {
        body: { kind: input.kind, file: input.file.name },
        bodySerializer: () => formOf(input),
        ...options,
      }),
    ),
  );
  const confirm = useVerb((id: string, options) =>
    answer(api.POST('/imports/{id}/confirm', { params: { path: { id } }, body: {}, ...options })),
  );
  const read = (file: File | null): void => {
    if (file !== null) upload.mutate({ kind, file }, { onSuccess: setResult });
  };
  if (result !== null) {
    return (
      <>
        {confirm.error !== null && <Refusal error={confirm.error} kept={t('payments.fileKept')} />}
        <ImportPreview
          file={result}
          isConfirming={confirm.isPending}
          onConfirm={() => confirm.mutate(result.id, { onSuccess: setResult })}
          onDrop={() => {
            confirm.reset();
            setResult(null);
          }}
        />
      </>
    );
  }
  return (
    <section className={classes.desk} aria-label={t('payments.import')}>
      <Radio.Group
        label={t('payments.kind')}
        value={kind}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'payments')}
      >
        <div className={classes.kinds}>
          {kinds.map((value) => (
            <Radio key={value} value={value} label={t(`payments.kindOf.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      <div
        className={classes.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          read(event.dataTransfer.files.item(0));
        }}
      >
        <FileButton
          onChange={read}
          inputProps={{ 'aria-label': t('payments.chooseFile'), tabIndex: -1 }}
        >
          {(props) => (
            <Button
              {...props}
              leftSection={<IconFileUpload size={17} aria-hidden />}
              loading={upload.isPending}
            >
              {t('payments.chooseFile')}
            </Button>
          )}
        </FileButton>
        <span className="wz-muted">
          {upload.isPending ? t('payments.reading') : t(`payments.hint.${kind}`)}
        </span>
      </div>
      {upload.error !== null && <Refusal error={upload.error} kept={t('payments.nothingStored')} />}
    </section>
  );
}

function formOf({ kind, file }: Upload): FormData {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', file);
  return form;
}
