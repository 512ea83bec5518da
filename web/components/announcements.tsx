import { CloseButton } from '@mantine/core';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './announcements.module.css';
import { StateBadge } from './state-badge';

type Announce = (text: string, kind?: 'processed' | 'saved') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** What the last verb did, in a line that stays until it is closed or the next verb speaks: no toast runs away with it. */
export function AnnouncementsProvider({ children }: { children: (line: ReactNode) => ReactNode }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<{ text: string; kind: 'processed' | 'saved' } | null>(null);
  const announce = useCallback<Announce>((text, kind = 'processed') => setSaid({ text, kind }), []);
  const line = (
    <div role="status" className={classes.place}>
      {said !== null && (
        <div className={classes.line} data-kind={said.kind}>
          <StateBadge kind={said.kind}>{said.text}</StateBadge>
          <CloseButton aria-label={t('action.closeLine')} onClick={() => setSaid(null)} />
        </div>
      )}
    </div>
  );
  return <AnnounceContext.Provider value={announce}>{children(line)}</AnnounceContext.Provider>;
}

export const useAnnounce = (): Announce => useContext(AnnounceContext);
