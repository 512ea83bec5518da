import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CaseHead, FactStrip } from '../../components/case-head';
import { FootnoteList, FootnotesProvider } from '../../components/footnotes';
import { Notice } from '../../components/notice';
import { WithRail } from '../../components/panel';
import { PrintFoot } from '../../components/print-foot';
import { Timeline } from '../../components/timeline';
import { answer, api } from '../../lib/api';
import type { Trajectory } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import { useRouteParam } from '../../lib/search-params';
import { useMe } from '../../lib/session';
import { ContactsTab } from './contacts-tab';
import { DocumentsTab } from './documents-tab';
import { EvaluationsTab } from './evaluations-tab';
import { GoalsTab } from './goals-tab';
import { PhaseStrip } from './phase-strip';
import { TrajectoryDangers } from './trajectory-dangers';
import { TrajectoryHold } from './trajectory-hold';
import classes from './trajectory-page.module.css';
import { TrajectoryRail } from './trajectory-rail';
import { TrajectoryTasks } from './trajectory-tasks';
import { TrajectoryVerbs } from './trajectory-verbs';
import { useTrajectoryFacts } from './use-trajectory-facts';
import { WishesTab } from './wishes-tab';

const tabs = [
  'tijdlijn',
  'doelen',
  'contacten',
  'evaluaties',
  'woonwens',
  'documenten',
  'afspraken',
] as const;
type Tab = (typeof tabs)[number];
/** Who may not read the words of a trajectory sees none of these. */
const withWords: readonly Tab[] = ['doelen', 'woonwens'];

/** How goes it, which duty is next, and which endings are open. */
export function TrajectoryPage() {
  const { t } = useTranslation();
  const id = useRouteParam('id');
  const query = useQuery({
    queryKey: ['trajectory', id],
    queryFn: () => answer(api.GET('/trajectories/{id}', { params: { path: { id } } })),
  });
  return (
    <Answered query={query} failure={t('trajectory.failure')} rows={8}>
      {(trajectory) => (
        <FootnotesProvider>
          <OpenTrajectory trajectory={trajectory} />
        </FootnotesProvider>
      )}
    </Answered>
  );
}

function OpenTrajectory({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const { user, today } = useMe();
  return (
    <>
      <CaseHead
        number={trajectory.number}
        name={trajectory.name === '' ? t('trajectories.hidden') : trajectory.name}
        address={`${trajectory.programme.label}, ${t('trajectory.referredBy', {
          organisation: trajectory.referrer.organisation,
        })}`}
      >
        {trajectory.verbs.length > 0 && <TrajectoryVerbs trajectory={trajectory} />}
      </CaseHead>
      {trajectory.dangers.length > 0 && <TrajectoryDangers trajectory={trajectory} />}
      {trajectory.hold !== null && (
        <TrajectoryHold trajectory={trajectory} hold={trajectory.hold} />
      )}
      {!trajectory.reads && (
        <div className={classes.banner}>
          <Notice tone="wall" role="group" title={t('trajectory.outside')}>
            {t('trajectory.outsideText')}
          </Notice>
        </div>
      )}
      <FactStrip facts={useTrajectoryFacts(trajectory)} />
      <PhaseStrip phases={trajectory.phases} />
      <TrajectoryTabs trajectory={trajectory} />
      <FootnoteList />
      <PrintFoot
        text={t('trajectory.printedBy', {
          number: trajectory.number,
          name: user.name,
          date: dayAndMonth(today, ''),
        })}
      />
    </>
  );
}

function TrajectoryTabs({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useMe();
  const wanted = useRouteParam('tab');
  const shown = tabs.filter((each) => trajectory.reads || !withWords.includes(each));
  const tab = shown.find((each) => each === wanted) ?? 'tijdlijn';
  const counts: Partial<Record<Tab, number>> = {
    doelen: trajectory.goals.filter(({ closedOn }) => closedOn === null).length,
    contacten: trajectory.contacts.count,
    evaluaties: trajectory.evaluations.length,
  };
  return (
    <div className={classes.tabs}>
      <Tabs
        value={tab}
        onChange={(next) =>
          void navigate({ to: `/trajecten/${trajectory.id}/${next ?? 'tijdlijn'}`, replace: true })
        }
      >
        <Tabs.List>
          {shown.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`trajectory.tab.${each}`)} {counts[each] !== undefined && <em>{counts[each]}</em>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="tijdlijn">
          <WithRail label={t('trajectory.rail')} rail={<TrajectoryRail trajectory={trajectory} />}>
            <h2 className="wz-hidden">{t('trajectory.tab.tijdlijn')}</h2>
            <Timeline events={trajectory.timeline} today={today} outlook={null} />
          </WithRail>
        </Tabs.Panel>
        <Tabs.Panel value="doelen">
          <GoalsTab trajectory={trajectory} />
        </Tabs.Panel>
        <Tabs.Panel value="contacten">
          <ContactsTab trajectory={trajectory} />
        </Tabs.Panel>
        <Tabs.Panel value="evaluaties">
          <EvaluationsTab trajectory={trajectory} />
        </Tabs.Panel>
        <Tabs.Panel value="woonwens">
          <WishesTab trajectory={trajectory} />
        </Tabs.Panel>
        <Tabs.Panel value="documenten">
          <DocumentsTab trajectory={trajectory} />
        </Tabs.Panel>
        <Tabs.Panel value="afspraken">
          <TrajectoryTasks trajectoryId={trajectory.id} />
        </Tabs.Panel>
      </Tabs>
      <Button
        className={classes.print}
        variant="subtle"
        color="slate.7"
        fw={400}
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('trajectory.print')}
      </Button>
    </div>
  );
}
