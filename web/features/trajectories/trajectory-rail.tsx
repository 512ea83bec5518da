import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DateWithReason } from '../../components/date-with-reason';
import { Panel } from '../../components/panel';
import { StateBadge } from '../../components/state-badge';
import type { Trajectory } from '../../lib/answers';
import { dayAndMonth, euro, shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import { useDuration } from '../scarce-time/use-duration';
import classes from './trajectory-rail.module.css';
import { WaysOn } from './ways-on';

/** The ways on, the dates that count down, what was agreed, and which rules it follows. */
export function TrajectoryRail({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const today = useToday();
  const { terms, criteria, programme, arrears, tenancy, statuses, scarceTime } = trajectory;
  return (
    <>
      {trajectory.closedOn === null && <WaysOn trajectory={trajectory} />}
      <Panel title={t('trajectory.terms')}>
        {terms.length === 0 && <p>{t('trajectory.noTerms')}</p>}
        <ul className={classes.list}>
          {terms.map(({ label, term }) => (
            <li key={label}>
              <DateWithReason term={term} />
              <small>{label}</small>
            </li>
          ))}
        </ul>
      </Panel>
      {scarceTime !== null && trajectory.closedOn === null && (
        <Panel title={t('scarceTime.title', { name: scarceTime.label.toLowerCase() })}>
          <NextHour next={scarceTime.next} />
        </Panel>
      )}
      {statuses !== null && statuses.items.length > 0 && (
        <Panel title={t('trajectory.statuses')}>
          <ul className={classes.list}>
            {statuses.items.map(({ id, label, from }) => (
              <li key={id}>
                <StateBadge kind="paused">{label}</StateBadge>
                <small>{t('trajectory.statusSince', { date: dayAndMonth(from, today) })}</small>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {arrears !== null && (
        <Panel title={t('trajectory.arrears')}>
          <p>
            {t('trajectory.arrearsOpen', {
              amount: euro(arrears.openCents),
              since: dayAndMonth(arrears.since, today),
            })}
          </p>
          {arrears.sessionOn !== null && (
            <p>{t('trajectory.committeeOn', { date: dayAndMonth(arrears.sessionOn, today) })}</p>
          )}
        </Panel>
      )}
      {tenancy !== null && (
        <Panel title={t('trajectory.tenancy')}>
          <Link to={`/huur/${tenancy.id}`}>{tenancy.number}</Link>
        </Panel>
      )}
      <Panel title={t('trajectory.criteria')}>
        <ul className={classes.list}>
          {criteria.map(({ code, label, agreed }) => (
            <li key={code}>
              <StateBadge kind={agreed ? 'done' : 'waiting'}>
                {label}
                <span className="wz-hidden">
                  {t(agreed ? 'trajectory.agreed' : 'trajectory.notAgreed')}
                </span>
              </StateBadge>
            </li>
          ))}
        </ul>
      </Panel>
      {trajectory.reads && <Registered trajectory={trajectory} />}
      <Panel title={t('trajectory.programme')}>
        <p>{programme.summary}</p>
        <p>{t('trajectory.source', { source: programme.source, version: programme.version })}</p>
      </Panel>
    </>
  );
}

/** What was told at the referral, for the figures. */
function Registered({ trajectory: { facts, municipality } }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  if (facts.length === 0 && municipality === null) return null;
  const said = (value: string | null): string => value ?? t('trajectories.unknown');
  return (
    <Panel title={t('trajectory.registered')}>
      <dl className={classes.facts}>
        {municipality !== null && (
          <div>
            <dt>{t('trajectories.field.municipality')}</dt>
            <dd>{said(municipality.value)}</dd>
          </div>
        )}
        {facts.map(({ code, label, value, values }) => (
          <div key={code}>
            <dt>{label}</dt>
            <dd>{said(values.find((one) => one.code === value)?.label ?? value)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** The hour that is planned next. */
function NextHour({ next }: Pick<NonNullable<Trajectory['scarceTime']>, 'next'>) {
  const { t } = useTranslation();
  const today = useToday();
  const duration = useDuration();
  if (next === null) return <p>{t('scarceTime.none')}</p>;
  const day = shortDate(next.on, today);
  const when = next.startsAt === null ? day : t('scarceTime.at', { day, time: next.startsAt });
  return <p>{t('scarceTime.nextHour', { when, time: duration(next.minutes) })}</p>;
}
