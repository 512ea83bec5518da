import {
  IconBuildingBank,
  IconCoinEuro,
  IconCheck,
  IconCircleDot,
  IconClipboardCheck,
  IconFlag3,
  IconGavel,
  IconHome,
  IconMailCheck,
  IconMailShare,
  IconMailX,
  IconPhone,
  IconPlayerPause,
  IconShare,
  type Icon,
} from '@tabler/icons-react';

import type { EventIcon as EventIconName } from '../lib/answers';

const icons: Record<EventIconName, Icon> = {
  money: IconCoinEuro,
  letter: IconMailShare,
  letter_returned: IconMailX,
  letter_proof: IconMailCheck,
  talk: IconPhone,
  visit: IconHome,
  milestone: IconFlag3,
  task: IconClipboardCheck,
  decision: IconGavel,
  pause: IconPlayerPause,
  share: IconShare,
  court: IconBuildingBank,
  end: IconCheck,
  other: IconCircleDot,
};

export function EventIcon({ icon, size = 16 }: { icon: EventIconName; size?: number }) {
  const Chosen = icons[icon];
  return <Chosen size={size} stroke={1.7} aria-hidden />;
}
