import { useTranslation } from 'react-i18next';

import { StateBadge } from './state-badge';

export type SaveStage = 'empty' | 'local' | 'sending' | 'saved' | 'processed' | 'refused';

/** Where the text is now: on this device, on its way, safe, or processed. */
export function SaveState({ stage }: { stage: SaveStage }) {
  const { t } = useTranslation();
  return (
    <span role="status">
      {stage === 'local' && <StateBadge kind="local">{t('save.local')}</StateBadge>}
      {stage === 'sending' && <StateBadge kind="running">{t('save.sending')}</StateBadge>}
      {stage === 'saved' && <StateBadge kind="saved">{t('save.saved')}</StateBadge>}
      {stage === 'processed' && <StateBadge kind="processed">{t('save.processed')}</StateBadge>}
      {stage === 'refused' && <StateBadge kind="late">{t('save.refused')}</StateBadge>}
    </span>
  );
}
