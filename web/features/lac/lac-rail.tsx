import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import { shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import classes from './lac-rail.module.css';

export function LacRail() {
  const { t } = useTranslation();
  const today = useToday();
  const meetings = useQuery({
    queryKey: ['meetings'],
    queryFn: () => answer(api.GET('/meetings')),
  });
  return (
    <>
      <Panel title={t('lac.sessions')}>
        <Answered query={meetings} failure={t('meetings.failure')} rows={2}>
          {({ items }) => (
            <ul className={classes.list}>
              {items
                .filter(({ state }) => state === 'convened' || state === 'open')
                .map((meeting) => (
                  <li key={meeting.id}>
                    <Link to={`/zittingen/${meeting.id}`}>{shortDate(meeting.date, today)}</Link>
                    <small>{t('lac.agenda', { count: meeting.agendaCount })}</small>
                  </li>
                ))}
            </ul>
          )}
        </Answered>
        <Link to="/zittingen">{t('lac.allSessions')}</Link>
      </Panel>
    </>
  );
}
