import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useReturnFocus } from './use-return-focus';

interface DialogProps {
  title: string;
  size?: number;
  closeLabel?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that is there as long as it is rendered; on a phone it is a page. */
export function Dialog({ title, size = 640, closeLabel, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      fullScreen={isPhone}
      title={title}
      closeButtonProps={{ 'aria-label': closeLabel ?? t('action.close') }}
    >
      {children}
    </Modal>
  );
}
