import { Button, Tabs } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../../components/page-head';
import { useRouteParam } from '../../lib/search-params';
import { PlacesTab } from './places-tab';
import { QuotaTab } from './quota-tab';
import { WaitingListTab } from './waiting-list-tab';

const tabs = ['quota', 'plaatsen', 'wachtlijst'] as const;
type Tab = (typeof tabs)[number];

/** May one more be allotted, which places are there, and who comes first. */
export function PlacesPage() {
  const wanted = useRouteParam('tab');
  return <PlacesAt tab={tabs.find((each) => each === wanted) ?? 'quota'} />;
}

/** The list has an address of its own. */
export function WaitingListPage() {
  return <PlacesAt tab="wachtlijst" />;
}

function PlacesAt({ tab }: { tab: Tab }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={t('places.title')} subject={t('places.subject')}>
        <Button component={Link} to="/reglementen">
          {t('rulesets.link')}
        </Button>
      </PageHead>
      <Tabs
        value={tab}
        onChange={(next) =>
          void navigate({ to: `/proefwoningen/${next ?? 'quota'}`, search: {}, replace: true })
        }
      >
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`places.tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="quota">
          <QuotaTab />
        </Tabs.Panel>
        <Tabs.Panel value="plaatsen">
          <PlacesTab />
        </Tabs.Panel>
        <Tabs.Panel value="wachtlijst">
          <WaitingListTab />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
