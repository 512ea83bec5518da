import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { letterPdfUrl } from '../lib/api';
import type { Letter } from '../lib/answers';
import { Dialog } from './dialog';
import classes from './letter-preview.module.css';
import { Notice } from './notice';
import { Plate } from './plate';

interface LetterPreviewProps {
  letters: readonly Letter[];
  startId: string;
  onClose: () => void;
}

/** The PDF as it leaves, with its state; one after another when there are more. */
export function LetterPreview({ letters, startId, onClose }: LetterPreviewProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      letters.findIndex(({ id }) => id === startId),
    ),
  );
  const letter = letters[at];
  if (letter === undefined) return null;
  return (
    <Dialog onClose={onClose} size={820} title={letter.title}>
      <div className={classes.head}>
        <Plate number={letter.case.number} />
        <span>
          {letter.addressee.name}, {letter.addressee.address}
        </span>
        <span className="wz-grow" />
        <span className="wz-muted">{letter.stateText}</span>
      </div>
      {letter.missing === null ? (
        <iframe
          key={letter.id}
          className={classes.sheet}
          src={letterPdfUrl(letter.id)}
          title={t('letter.frame', { title: letter.title, name: letter.addressee.name })}
        />
      ) : (
        <Notice tone="error" title={t('letter.missing', { field: letter.missing })}>
          {t('letter.missingText')}
        </Notice>
      )}
      <div className={classes.tools}>
        <Button
          component="a"
          href={letterPdfUrl(letter.id)}
          download={`${letter.case.number}.pdf`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('letter.download')}
        </Button>
        <span className="wz-grow" />
        {letters.length > 1 && (
          <>
            <Button
              variant="subtle"
              disabled={at === 0}
              leftSection={<IconChevronLeft size={16} aria-hidden />}
              onClick={() => setAt(at - 1)}
            >
              {t('letter.previous')}
            </Button>
            <span aria-live="polite">{t('letter.place', { at: at + 1, all: letters.length })}</span>
            <Button
              variant="subtle"
              disabled={at === letters.length - 1}
              rightSection={<IconChevronRight size={16} aria-hidden />}
              onClick={() => setAt(at + 1)}
            >
              {t('letter.next')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}
