import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { MoneyTable } from '../../components/money-table';
import { Panel } from '../../components/panel';
import { StateBadge } from '../../components/state-badge';
import { TenantList } from '../../components/tenant-list';
import type { CaseFile } from '../../lib/answers';
import { shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import { GuidancePanel } from './guidance-panel';
import { StandingFacts } from './standing-facts';

export function CaseRail({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <>
      {file.balanceCents !== null && (
        <Panel title={t('case.openRent')}>
          <MoneyTable
            rows={file.openRent}
            total={{
              label: t('case.balanceOn', { date: shortDate(file.balanceOn, today).slice(3) }),
              amountCents: file.balanceCents,
            }}
          />
          {file.tenancyId !== null && (
            <Link to={`/huur/${file.tenancyId}`}>{t('case.toTenancy')}</Link>
          )}
        </Panel>
      )}
      <StandingFacts file={file} />
      <Panel title={t('case.tenants')}>
        <TenantList tenants={file.tenants} />
      </Panel>
      {file.guidance !== null && <GuidancePanel guidance={file.guidance} />}
      <Panel title={t('case.whoSees')}>
        <p>
          <StateBadge kind={file.sharing.shared ? 'running' : 'hidden'}>
            {file.sharing.text}
          </StateBadge>
        </p>
      </Panel>
    </>
  );
}
