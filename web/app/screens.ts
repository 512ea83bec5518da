import type { ComponentType } from 'react';

export interface Screen {
  path: string;
  load: () => Promise<{ default: ComponentType }>;
}

const screen = <Name extends string>(
  path: string,
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): Screen => ({
  path,
  load: async () => ({ default: (await load())[name] }),
});

/** Every address of the signed-in app, each loaded when it is first opened. */
export const screens: readonly Screen[] = [
  screen('/vandaag', () => import('../features/today/today-page'), 'TodayPage'),
  screen('/bord', () => import('../features/board/board-page'), 'BoardPage'),
  screen('/achterstal', () => import('../features/arrears/arrears-page'), 'ArrearsPage'),
  screen('/dossiers', () => import('../features/cases/cases-page'), 'CasesPage'),
  screen('/dossiers/$id', () => import('../features/cases/case-page'), 'CasePage'),
  screen('/dossiers/$id/$tab', () => import('../features/cases/case-page'), 'CasePage'),
  screen('/post', () => import('../features/post/post-page'), 'PostPage'),
  screen('/betalingen', () => import('../features/payments/payments-page'), 'PaymentsPage'),
  screen('/lac', () => import('../features/lac/lac-page'), 'LacPage'),
  screen('/zittingen', () => import('../features/meetings/meetings-page'), 'MeetingsPage'),
  screen('/zittingen/$id', () => import('../features/meetings/meeting-page'), 'MeetingPage'),
  screen('/overleg', () => import('../features/bodies/bodies-page'), 'BodiesPage'),
  screen('/overleg/$programme/$body', () => import('../features/bodies/body-page'), 'BodyPage'),
  screen(
    '/trajecten',
    () => import('../features/trajectories/trajectories-page'),
    'TrajectoriesPage',
  ),
  screen(
    '/trajecten/$id',
    () => import('../features/trajectories/trajectory-page'),
    'TrajectoryPage',
  ),
  screen(
    '/trajecten/$id/$tab',
    () => import('../features/trajectories/trajectory-page'),
    'TrajectoryPage',
  ),
  screen('/proefwoningen', () => import('../features/places/places-page'), 'PlacesPage'),
  screen('/proefwoningen/$tab', () => import('../features/places/places-page'), 'PlacesPage'),
  screen('/wachtlijst', () => import('../features/places/places-page'), 'WaitingListPage'),
  screen('/reglementen', () => import('../features/rulesets/rulesets-page'), 'RulesetsPage'),
  screen('/bezoek/$id', () => import('../features/visits/visit-page'), 'VisitPage'),
  screen('/huur', () => import('../features/tenancies/tenancies-page'), 'TenanciesPage'),
  screen('/huur/$id', () => import('../features/tenancies/tenancy-page'), 'TenancyPage'),
  screen('/rapporten', () => import('../features/reports/reports-page'), 'ReportsPage'),
  screen('/rapporten/$name', () => import('../features/reports/report-page'), 'ReportPage'),
  screen(
    '/rapporten/trajecten/$programme',
    () => import('../features/reports/trajectory-report-page'),
    'TrajectoryReportPage',
  ),
  screen('/mensen', () => import('../features/people/people-page'), 'PeoplePage'),
  screen(
    '/organisatie',
    () => import('../features/organisation/organisation-page'),
    'OrganisationPage',
  ),
  screen('/instellingen', () => import('../features/settings/settings-page'), 'SettingsPage'),
  screen(
    '/instellingen/kalender',
    () => import('../features/calendar/calendar-page'),
    'CalendarPage',
  ),
  screen(
    '/instellingen/programmas',
    () => import('../features/programmes/programmes-page'),
    'ProgrammesPage',
  ),
  screen(
    '/instellingen/programmas/$code',
    () => import('../features/programmes/programme-page'),
    'ProgrammePage',
  ),
  screen('/log', () => import('../features/log/log-page'), 'LogPage'),
  screen('/zoek', () => import('../features/search/search-page'), 'SearchPage'),
  screen('/meer', () => import('./more-page'), 'MorePage'),
  screen('/ik', () => import('../features/account/account-page'), 'AccountPage'),
  screen(
    '/bouwstenen',
    () => import('../features/building-blocks/building-blocks-page'),
    'BuildingBlocksPage',
  ),
];
