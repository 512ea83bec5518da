import { useTranslation } from 'react-i18next';

import { StateBadge, type BadgeKind } from '../../components/state-badge';
import type { BodyRow } from '../../lib/answers';

const badges: Record<BodyRow['state'], BadgeKind> = {
  not_set_up: 'waiting',
  meets: 'done',
  stopped: 'hidden',
};

export function BodyState({ state }: Pick<BodyRow, 'state'>) {
  const { t } = useTranslation();
  return <StateBadge kind={badges[state]}>{t(`bodies.state.${state}`)}</StateBadge>;
}
