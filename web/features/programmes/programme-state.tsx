import { useTranslation } from 'react-i18next';

import { StateBadge, type BadgeKind } from '../../components/state-badge';
import type { ProgrammeVersion } from '../../lib/answers';

const badges: Record<ProgrammeVersion['state'], BadgeKind> = {
  draft: 'waiting',
  published: 'running',
  retired: 'hidden',
};

export function ProgrammeState({ state }: { state: ProgrammeVersion['state'] }) {
  const { t } = useTranslation();
  return <StateBadge kind={badges[state]}>{t(`programmes.stateOf.${state}`)}</StateBadge>;
}
