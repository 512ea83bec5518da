import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CaseHead, FactStrip, type Fact } from '../../components/case-head';
import { DateWithReason } from '../../components/date-with-reason';
import { FootnoteList, FootnotesProvider } from '../../components/footnotes';
import { WithRail } from '../../components/panel';
import { PrintFoot } from '../../components/print-foot';
import { DueBadge } from '../../components/state-badge';
import { Timeline } from '../../components/timeline';
import { answer, api } from '../../lib/api';
import type { CaseFile, LabelledTerm } from '../../lib/answers';
import { dayAndMonth, euro, tenths } from '../../lib/format';
import { useRouteParam } from '../../lib/search-params';
import { useMe, useToday } from '../../lib/session';
import classes from './case-page.module.css';
import { CaseRail } from './case-rail';
import { CaseVerbs } from './case-verbs';
import { PetitionPanel } from './petition-panel';
import { LettersTab, LooksTab, MoneyTab, SharesTab, TasksTab } from './case-tabs';

const tabs = ['tijdlijn', 'taken', 'geld', 'brieven', 'verzoekschrift', 'delen', 'inzage'] as const;

/** Where is it, what comes, and why. */
export function CasePage() {
  const { t } = useTranslation();
  const id = useRouteParam('id');
  const query = useQuery({
    queryKey: ['case', id],
    queryFn: () => answer(api.GET('/arrears-procedures/{id}', { params: { path: { id } } })),
  });
  return (
    <Answered query={query} failure={t('case.failure')} rows={8}>
      {(file) => (
        <FootnotesProvider>
          <OpenCase file={file} />
        </FootnotesProvider>
      )}
    </Answered>
  );
}

function OpenCase({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { user, today } = useMe();
  const wanted = useRouteParam('tab');
  const shown = tabs.filter((each) => each !== 'verzoekschrift' || file.hasPetition);
  const tab = shown.find((each) => each === wanted) ?? 'tijdlijn';
  const counts: Partial<Record<(typeof tabs)[number], number>> = {
    taken: file.counts.tasks,
    brieven: file.counts.letters,
  };
  return (
    <>
      <CaseHead number={file.number} name={file.name} address={file.address}>
        {file.verbs.length > 0 && <CaseVerbs file={file} />}
      </CaseHead>
      <FactStrip facts={useFacts(file)} />
      <div className={classes.tabs}>
        <Tabs
          value={tab}
          onChange={(next) =>
            void navigate({ to: `/dossiers/${file.id}/${next ?? 'tijdlijn'}`, replace: true })
          }
        >
          <Tabs.List>
            {shown.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`case.tab.${each}`)} {counts[each] !== undefined && <em>{counts[each]}</em>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="tijdlijn">
            <WithRail label={t('case.rail')} rail={<CaseRail file={file} />}>
              <h2 className="wz-hidden">{t('case.tab.tijdlijn')}</h2>
              <Timeline events={file.timeline} today={today} outlook={file.outlook} />
            </WithRail>
          </Tabs.Panel>
          <Tabs.Panel value="taken">
            <TasksTab caseId={file.id} />
          </Tabs.Panel>
          <Tabs.Panel value="geld">
            <MoneyTab tenancyId={file.tenancyId} />
          </Tabs.Panel>
          <Tabs.Panel value="brieven">
            <LettersTab caseId={file.id} />
          </Tabs.Panel>
          {file.hasPetition && (
            <Tabs.Panel value="verzoekschrift">
              <PetitionPanel file={file} />
            </Tabs.Panel>
          )}
          <Tabs.Panel value="delen">
            <SharesTab caseId={file.id} />
          </Tabs.Panel>
          <Tabs.Panel value="inzage">
            <LooksTab caseId={file.id} />
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
          {t('case.print')}
        </Button>
      </div>
      <FootnoteList />
      <PrintFoot
        text={t('case.printedBy', {
          number: file.number,
          name: user.name,
          date: dayAndMonth(today, ''),
        })}
      />
    </>
  );
}

function useFacts(file: CaseFile): Fact[] {
  const { t } = useTranslation();
  const today = useToday();
  const { waiting, handler } = file;
  const dated = (label: string, next: LabelledTerm | null): Fact =>
    next === null
      ? { label, value: t('case.nothing') }
      : { label, value: <DateWithReason term={next.term} distance={30} />, detail: next.label };
  return [
    {
      label: t('task.state'),
      value: <DueBadge state={file.state} />,
      detail:
        waiting && t('case.waiting', { since: dayAndMonth(waiting.since, today), by: waiting.by }),
    },
    {
      label: t('cases.balance'),
      value: file.balanceCents === null ? t('cases.hidden') : euro(file.balanceCents),
      detail:
        file.monthsTenths === null ? null : t('case.months', { months: tenths(file.monthsTenths) }),
    },
    { label: t('case.procedure'), value: file.phase.label, detail: file.phase.detail },
    dated(t('case.next'), file.next),
    dated(t('case.then'), file.then),
    {
      label: t('case.handler'),
      value: handler?.name ?? t('case.noHandler'),
      detail: handler?.deputy ? t('case.deputy', { name: handler.deputy }) : null,
    },
  ];
}
