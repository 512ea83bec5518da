import { useTranslation } from 'react-i18next';

import type { Fact } from '../../components/case-head';
import { DateWithReason } from '../../components/date-with-reason';
import { StateBadge } from '../../components/state-badge';
import type { LabelledTerm, Trajectory } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import { useToday } from '../../lib/session';

/** Where it stands, how far it is, what comes and by whom. */
export function useTrajectoryFacts(trajectory: Trajectory): Fact[] {
  const { t } = useTranslation();
  const today = useToday();
  const { coach, landlord } = trajectory;
  return [
    useStateFact(trajectory),
    usePhaseFact(trajectory),
    useNextFact(trajectory),
    {
      label: t('trajectory.coach'),
      value: coach?.name ?? t('trajectory.noCoach'),
      detail: landlord === null ? null : t('trajectory.atLandlord', { landlord }),
    },
    useConsentFact(trajectory, today),
  ];
}

function useStateFact({ waiting, outcome, closedOn, phase, stay }: Trajectory): Fact {
  const { t } = useTranslation();
  const today = useToday();
  const label = t('trajectory.state');
  if (closedOn !== null) {
    const detail = `${t('trajectory.closed')} ${t('trajectory.closedOn', { date: dayAndMonth(closedOn, today) })}`;
    const words = outcome?.label ?? t('trajectory.closed');
    return { label, value: <StateBadge kind="done">{words}</StateBadge>, detail };
  }
  if (waiting === null || (phase.code === 'stay' && waiting.for === phase.label)) {
    const value = <StateBadge kind="running">{t('trajectory.running')}</StateBadge>;
    const until = stay?.until?.date;
    const date = until === undefined ? null : dayAndMonth(until, today);
    return { label, value, detail: date === null ? null : t('trajectory.runsUntil', { date }) };
  }
  return {
    label,
    value: <StateBadge kind="waiting">{t('trajectory.waits', { what: waiting.for })}</StateBadge>,
    detail: t('trajectory.waitsBy', { since: dayAndMonth(waiting.since, today), by: waiting.by }),
  };
}

function usePhaseFact({ phase, stay }: Trajectory): Fact {
  const { t } = useTranslation();
  const today = useToday();
  const since = t('trajectory.since', { date: dayAndMonth(phase.since, today) });
  return {
    label: t('trajectory.phase'),
    value: phase.label,
    detail: stay === null || phase.code !== 'stay' ? since : <StayWords stay={stay} />,
  };
}

function StayWords({ stay }: { stay: NonNullable<Trajectory['stay']> }) {
  const { t } = useTranslation();
  const today = useToday();
  if (stay.month === null) return t('trajectory.begins', { date: dayAndMonth(stay.from, today) });
  return stay.months === null
    ? t('trajectory.monthOnly', { month: stay.month })
    : t('trajectory.month', { month: stay.month, months: stay.months });
}

/** The first of the terms and the evaluations that is still to come, or is late. */
function useNextFact({ terms, evaluations, closedOn }: Trajectory): Fact {
  const { t } = useTranslation();
  const open = evaluations.filter(({ outcome }) => outcome === null);
  const all: LabelledTerm[] = [
    ...terms,
    ...open.map(({ label, due }) => ({ label, term: due })),
  ].sort((a, b) => a.term.date.localeCompare(b.term.date));
  const [next] = closedOn === null ? all : [];
  const label = t('trajectory.next');
  if (next === undefined) return { label, value: t('trajectory.nothing') };
  return {
    label,
    value: <DateWithReason term={next.term} distance={30} />,
    detail: next.label,
  };
}

function useConsentFact({ consent }: Trajectory, today: string): Fact {
  const { t } = useTranslation();
  const label = t('trajectory.consent');
  if (consent === null)
    return { label, value: t('trajectory.noConsent'), detail: t('trajectory.noConsentText') };
  const date = dayAndMonth(consent.until, today);
  return consent.holds
    ? { label, value: t('trajectory.consentUntil', { date }) }
    : { label, value: t('trajectory.consentEnded'), detail: t('trajectory.consentOn', { date }) };
}
