import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useMe } from '../../lib/session';

/** From the settings to the holidays, for who may publish them. */
export function CalendarLink() {
  const { t } = useTranslation();
  const { user } = useMe();
  if (!user.rights.includes('calendar.publish')) return null;
  return (
    <Button
      component={Link}
      to="/instellingen/kalender"
      leftSection={<IconCalendarEvent size={17} aria-hidden />}
    >
      {t('calendar.link')}
    </Button>
  );
}
