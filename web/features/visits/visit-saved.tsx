import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { StateBadge } from '../../components/state-badge';
import type { Trajectory } from '../../lib/answers';
import classes from './visit-page.module.css';

interface VisitSavedProps {
  trajectory: Trajectory;
  state: 'sending' | 'saved' | 'kept';
  onAgain: () => void;
}

/** Where the visit is now: on its way, safe at the server, or safe on this device. */
export function VisitSaved({ trajectory: { id, name, number }, state, onAgain }: VisitSavedProps) {
  const { t } = useTranslation();
  const badge = { sending: 'running', saved: 'saved', kept: 'local' } as const;
  return (
    <>
      <h1>{t('visit.title', { name })}</h1>
      <div className={classes.saved} role="status">
        <StateBadge kind={badge[state]}>{t(`visit.${state}`)}</StateBadge>
        {state === 'saved' && <p>{t('visit.savedText', { number })}</p>}
        {state === 'kept' && <p>{t('visit.keptText')}</p>}
      </div>
      <div className={classes.after}>
        <Button component={Link} to="/vandaag" variant="filled" className={classes.filled}>
          {t('visit.toToday')}
        </Button>
        <Button component={Link} to={`/trajecten/${id}`}>
          {t('visit.toTrajectory')}
        </Button>
        <Button variant="subtle" onClick={onAgain} disabled={state === 'sending'}>
          {t('visit.another')}
        </Button>
      </div>
    </>
  );
}
