import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Panel } from '../../components/panel';
import type { CaseFile } from '../../lib/answers';
import { dayAndMonth, euro } from '../../lib/format';
import { useToday } from '../../lib/session';

type Guidance = NonNullable<CaseFile['guidance']>;

/** Who guides the tenant, when the next evaluation is, and what coach and coordinator answered. */
export function GuidancePanel({ guidance }: { guidance: Guidance }) {
  const { t } = useTranslation();
  const today = useToday();
  const { coach, trajectory, nextEvaluation, tellings } = guidance;
  return (
    <Panel title={t('case.guidance')}>
      {coach !== null && <p>{t('case.guidedBy', { name: coach })}</p>}
      {trajectory !== null && <Link to={`/trajecten/${trajectory.id}`}>{trajectory.number}</Link>}
      {nextEvaluation !== null && (
        <p>{t('case.nextEvaluation', { date: dayAndMonth(nextEvaluation, today) })}</p>
      )}
      {tellings.map((telling) => (
        <p key={telling.id}>
          {t('case.told', {
            about: telling.about,
            amount: euro(telling.openCents),
            date: dayAndMonth(telling.on, today),
          })}
          <br />
          {telling.answer === null
            ? t('case.noAnswer', { date: dayAndMonth(telling.dueOn, today) })
            : t('case.answer', { answer: telling.answer })}
          {telling.reason !== null && <small> {telling.reason}</small>}
        </p>
      ))}
    </Panel>
  );
}
