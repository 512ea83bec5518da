import { useEffect } from 'react';

/**
 * Gives focus back to what opened a dialog; if that is gone (its row is done), to the current row of the list.
 * Mantine does so only for dialogs that stay mounted while closed.
 */
export function useReturnFocus(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      setTimeout(() => {
        const isBusy = document.querySelector('[role=dialog][aria-modal=true]') !== null;
        if (isBusy || document.activeElement !== document.body) return;
        const target =
          opener instanceof HTMLElement && opener.isConnected && opener !== document.body
            ? opener
            : currentRow();
        target?.focus();
      });
    };
  }, []);
}

const currentRow = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('main tbody tr[tabindex="0"]');
