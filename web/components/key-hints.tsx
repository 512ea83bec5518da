import { Kbd, Modal } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import classes from './key-hints.module.css';

interface KeyHintsProps {
  selectable: boolean;
  acting: boolean;
  letters: boolean;
}

export function KeyHints({ selectable, acting, letters }: KeyHintsProps) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  useHotkeys(
    letters
      ? [
          ['shift+?', open],
          ['?', open],
        ]
      : [],
  );
  if (!letters) return null;
  return (
    <div className={classes.hints}>
      <Hint keys={['j', 'k']} text={t('keys.upDown')} />
      {selectable && <Hint keys={['x']} text={t('keys.choose')} />}
      <Hint keys={['Enter']} text={t('keys.open')} />
      {acting && <Hint keys={['e']} text={t('keys.act')} />}
      <button type="button" className={classes.all} onClick={open}>
        <Hint keys={['?']} text={t('keys.all')} />
      </button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('keys.title')}
        size={440}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <dl className={classes.table}>
          <KeyRow keys={['Ctrl', 'K']} text={t('keys.search')} />
          <KeyRow keys={['j', 'k']} text={t('keys.upDownLong')} />
          <KeyRow keys={['x']} text={t('keys.chooseLong')} />
          <KeyRow keys={['Enter']} text={t('keys.openLong')} />
          <KeyRow keys={['e']} text={t('keys.actLong')} />
          <KeyRow keys={['Esc']} text={t('keys.closeLong')} />
        </dl>
        <p className="wz-muted">{t('keys.off')}</p>
      </Modal>
    </div>
  );
}

function Hint({ keys, text }: { keys: string[]; text: string }) {
  return (
    <span>
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}{' '}
      {text}
    </span>
  );
}

function KeyRow({ keys, text }: { keys: string[]; text: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
