import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CaseHead, FactStrip } from '../../components/case-head';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { StateBadge, type BadgeKind } from '../../components/state-badge';
import type { Ruleset } from '../../lib/answers';
import { count, fullDate } from '../../lib/format';
import { RulesetActDialog, type RulesetAct } from './ruleset-act-dialog';
import { RulesetSteps } from './ruleset-steps';

const badges: Record<Ruleset['state'], BadgeKind> = {
  draft: 'local',
  published: 'done',
  retired: 'paused',
};

interface RulesetViewProps {
  ruleset: Ruleset;
  /** The year whose shares are shown. */
  year: number;
}

export function RulesetView({ ruleset, year }: RulesetViewProps) {
  const { t } = useTranslation();
  const [act, setAct] = useState<RulesetAct | null>(null);
  const { name, municipalities, localTie, state, mayManage, version } = ruleset;
  const next = nextActOf(ruleset);
  return (
    <>
      <CaseHead
        number={t('rulesets.version', { version })}
        name={name}
        address={municipalities.join(', ')}
        isPart
      >
        {mayManage && next !== null && (
          <Button variant={next === 'publish' ? 'filled' : 'default'} onClick={() => setAct(next)}>
            {t(`rulesets.act.${next}`)}
          </Button>
        )}
      </CaseHead>
      <FactStrip facts={useFacts(ruleset)} />
      <Panel title={t('rulesets.routes', { year })}>
        <Routes ruleset={ruleset} />
      </Panel>
      <Panel title={t('rulesets.targetGroups')}>
        <TargetGroups ruleset={ruleset} />
      </Panel>
      {localTie !== null && (
        <Panel title={t('rulesets.localTie')}>
          <p>{localTie}</p>
        </Panel>
      )}
      <Panel title={t('rulesets.steps')}>
        <RulesetSteps ruleset={ruleset} mayTick={mayManage && state === 'draft'} />
      </Panel>
      {act !== null && (
        <RulesetActDialog ruleset={ruleset} act={act} onClose={() => setAct(null)} />
      )}
    </>
  );
}

function nextActOf({ state }: Ruleset): RulesetAct | null {
  if (state === 'draft') return 'publish';
  return state === 'published' ? 'retire' : null;
}

function useFacts({ state, stateText, current, from, until, author, reason, ownerName }: Ruleset) {
  const { t } = useTranslation();
  return [
    {
      label: t('task.state'),
      value: <StateBadge kind={badges[state]}>{stateText}</StateBadge>,
      detail: current ? t('rulesets.current') : null,
    },
    { label: t('rulesets.from'), value: fullDate(from) },
    { label: t('rulesets.until'), value: until === null ? t('quota.open') : fullDate(until) },
    { label: t('rulesets.owner'), value: ownerName },
    { label: t('rulesets.author'), value: author, detail: reason },
  ];
}

function Routes({ ruleset: { shares } }: { ruleset: Ruleset }) {
  const { t } = useTranslation();
  const percent = (value: number | null): string =>
    value === null ? '–' : t('rulesets.percent', { value: String(value).replace('.', ',') });
  return (
    <>
      <DataTable
        caption={t('rulesets.routesCaption')}
        rows={shares.routes}
        rowKey={({ route }) => route}
        columns={[
          { head: t('rulesets.route'), cell: ({ label }) => <b>{label}</b> },
          {
            head: t('quota.allocations'),
            cell: ({ allocations }) => count(allocations),
            isNumber: true,
          },
          { head: t('rulesets.share'), cell: (route) => percent(route.percent), isNumber: true },
          {
            head: t('rulesets.cap'),
            cell: ({ capPercent }) =>
              capPercent === null ? t('rulesets.noCap') : percent(capPercent),
            isNumber: true,
          },
          {
            head: t('rulesets.against'),
            cell: ({ over, percent: part }) => {
              if (part === null) return '–';
              return (
                <StateBadge kind={over ? 'late' : 'done'}>
                  {t(over ? 'rulesets.over' : 'rulesets.within')}
                </StateBadge>
              );
            },
          },
        ]}
      />
      <p>
        {t('rulesets.allocations', { count: shares.allocations })}{' '}
        {shares.unaccounted > 0 && t('rulesets.unaccounted', { count: shares.unaccounted })}
      </p>
    </>
  );
}

function TargetGroups({ ruleset: { targetGroups, routes } }: { ruleset: Ruleset }) {
  const { t } = useTranslation();
  if (targetGroups.length === 0) return <EmptyState title={t('rulesets.noGroups')} />;
  return (
    <DataTable
      caption={t('rulesets.targetGroups')}
      rows={targetGroups}
      rowKey={({ label, route }) => `${route}:${label}`}
      columns={[
        { head: t('rulesets.group'), cell: ({ label }) => <b>{label}</b> },
        {
          head: t('rulesets.route'),
          cell: ({ route }) => routes.find(({ code }) => code === route)?.label ?? route,
        },
        {
          head: t('rulesets.places'),
          cell: ({ places }) => places ?? t('rulesets.notFixed'),
          isNumber: true,
        },
      ]}
    />
  );
}
