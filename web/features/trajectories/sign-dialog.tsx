import { Button, FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { TileChoice } from '../../components/tile-choice';
import { answer, api, documentPdfUrl } from '../../lib/api';
import type { NewSignature, Trajectory } from '../../lib/answers';
import { useToday } from '../../lib/session';
import { textOf } from '../../lib/values';
import type { ToSign } from './document-table';
import classes from './documents-tab.module.css';

const ways = ['on_screen', 'scanned'] as const;
type Way = (typeof ways)[number];

interface SignDialogProps {
  trajectory: Trajectory;
  toSign: ToSign;
  onClose: () => void;
}

/** A party signs: on this screen with the paper before it, or on paper of which the scan is kept. */
export function SignDialog({ trajectory, toSign, onClose }: SignDialogProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [how, setHow] = useState<Way>('on_screen');
  const [scan, setScan] = useState<File | null>(null);
  const { document, party } = toSign;
  const { id, number } = trajectory;
  const lacksScan = how === 'scanned' && scan === null;
  return (
    <DecisionDialog
      title={t('documents.signTitle', { label: document.label })}
      about={{ number, text: party.label }}
      fields={[
        { name: 'on', label: t('documents.signedOn'), type: 'date', required: true, value: today },
      ]}
      draft={`${document.id}:${party.code}:sign`}
      submitLabel={t(`documents.signBy.${how}`)}
      blocked={lacksScan ? t('documents.scanFirst') : null}
      consequence={t('documents.signConsequence', { who: party.label })}
      submit={(values, options) => {
        const by = party.code as NewSignature['by'];
        const body: NewSignature = { by, on: textOf(values, 'on'), how };
        const isScan = how === 'scanned' && scan !== null;
        return answer(
          api.POST('/trajectories/{id}/documents/{documentId}/signatures', {
            params: { path: { id, documentId: document.id } },
            body,
            ...(isScan ? { bodySerializer: () => formOf(body, scan) } : {}),
            ...options,
          }),
        );
      }}
      done={t('documents.signedDone', { who: party.label, number })}
      onClose={onClose}
    >
      <TileChoice
        legend={t('documents.how')}
        tiles={ways.map((value) => ({ value, label: t(`documents.howOf.${value}`) }))}
        chosen={[how]}
        onChoose={(value) => setHow(ways.find((each) => each === value) ?? 'on_screen')}
      />
      {how === 'on_screen' ? (
        <iframe
          className={classes.sheet}
          src={documentPdfUrl(id, document.id)}
          title={document.label}
        />
      ) : (
        <ScanInput scan={scan} onChange={setScan} />
      )}
    </DecisionDialog>
  );
}

interface ScanInputProps {
  scan: File | null;
  onChange: (scan: File | null) => void;
}

function ScanInput({ scan, onChange }: ScanInputProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.scan}>
      <FileButton
        accept="application/pdf,image/jpeg,image/png"
        onChange={onChange}
        inputProps={{ 'aria-label': t('documents.chooseScan'), tabIndex: -1 }}
      >
        {(props) => (
          <Button {...props} leftSection={<IconFileUpload size={17} aria-hidden />}>
            {t('documents.chooseScan')}
          </Button>
        )}
      </FileButton>
      <span className="wz-muted" aria-live="polite">
        {scan?.name ?? t('documents.scanHint')}
      </span>
    </div>
  );
}

function formOf({ by, on, how }: NewSignature, scan: File): FormData {
  const form = new FormData();
  form.set('by', by);
  form.set('on', on);
  form.set('how', how);
  form.set('file', scan);
  return form;
}
