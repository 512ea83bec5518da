/** The names the web uses for what the API answers and asks; every shape is generated (api-types.ts). */
import type { components, operations } from './api-types';

type Schemas = components['schemas'];
type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;

/** YYYY-MM-DD, Europe/Brussels. */
export type IsoDate = string;
/** ISO 8601, UTC. */
export type Instant = string;

export type Problem = Schemas['ProblemBody'];
export type Accepted = Schemas['AcceptedBody'];
export type Term = Schemas['TermAnswer'];
export type Reason = Term['reason'];
export type ReasonStep = Schemas['ReasonStep'];
export type LabelledTerm = Schemas['LabelledTerm'];
export type DueState = Schemas['DueState'];
export type DueKind = DueState['kind'];
export type CaseRef = Schemas['CaseRef'];

/** A field of a form: the API's for a task, the web's own for a verb. */
export interface Field {
  name: string;
  label: string;
  hint?: string;
  type: 'text' | 'longtext' | 'date' | 'money' | 'number' | 'choice' | 'choices' | 'checkbox';
  required: boolean;
  options?: { value: string; label: string }[];
  /** Of `choices`: the chosen codes with commas between. */
  value?: FieldValue;
}
export type FieldValue = string | number | boolean | null;
export type FieldValues = Record<string, FieldValue>;

export type Me = Schemas['Me'];
export type MenuCounts = Schemas['MenuAnswer'];
export type MenuKey =
  | keyof MenuCounts['counts']
  | 'arrears'
  | 'tenancies'
  | 'lac'
  | 'reports'
  | 'people'
  | 'organisation'
  | 'places'
  | 'bodies'
  | 'settings'
  | 'log';
export type OrganisationKind = Me['user']['organisation']['kind'];
export type SearchHit = Schemas['SearchHit'];

export type TaskFilter = 'all' | 'late' | 'today' | 'week';
export type Task = Schemas['TaskAnswer'];
export type TaskList = Schemas['TaskListAnswer'];
export type TaskDetail = Schemas['TaskDetailAnswer'];
export type TodayOverview = Schemas['OverviewAnswer'];

export type ArrearsList = Schemas['ArrearsAnswer'];
export type ArrearsRow = Schemas['ArrearsRow'];
export type ArrearsTab = NonNullable<Query<'ArrearsController_list'>['tab']>;
export type StartPreview = Schemas['StartPreviewAnswer'];

export type CaseList = Schemas['CaseListAnswer'];
export type CaseRow = Schemas['CaseListRow'];
export type CaseFilter = NonNullable<Query<'CasesController_list'>['state']>;
export type CaseFile = Schemas['CaseAnswer'];
export type CaseVerb = CaseFile['verbs'][number]['verb'];
export type TimelineEvent = Schemas['TimelineEvent'];
export type EventIcon = TimelineEvent['icon'];
export type Outlook = NonNullable<CaseFile['outlook']>;
export type OutlookBranch = Schemas['OutlookBranch'];
export type Petition = Schemas['PetitionAnswer'];
export type Tenant = Schemas['TenantAnswer'];

export type LetterList = Schemas['LetterListAnswer'];
export type Letter = Schemas['LetterAnswer'];
export type LetterTab = NonNullable<Query<'LettersController_list'>['tab']>;
export type LetterState = Letter['state'];
export type DeliveryOutcome = Schemas['Delivery']['outcome'];

export type NewPayment = Schemas['Payment'];
export type Import = Schemas['ImportAnswer'];
export type ImportKind = Import['kind'];
export type UnmatchedList = Schemas['UnmatchedList'];
export type UnmatchedPayment = Schemas['UnmatchedPayment'];

export type MeetingRow = Schemas['MeetingListRow'];
export type Meeting = Schemas['MeetingAnswer'];
export type AgendaItem = Schemas['AgendaItem'];
export type BodyEntry = Schemas['BodyEntry'];
export type BodyRow = Schemas['BodyListRow'];
export type Body = Schemas['BodyAnswer'];
export type MeetingMember = Meeting['members'][number];
export type Convocation = MeetingMember['convocation'];
export type MemberAnswer = Schemas['MemberAnswer']['answer'];
export type CancelReason = Schemas['MeetingCancellation']['reason'];

export type TenancyList = Schemas['TenancyListAnswer'];
export type TenancyRow = Schemas['TenancyListRow'];
export type Tenancy = Schemas['TenancyAnswer'];
export type Ledger = Schemas['LedgerAnswer'];

export type PracticeClock = Schemas['ClockAnswer'];
export type PracticeMove = Schemas['MoveAnswer'];
export type Report = Schemas['ReportAnswer'];
export type TrajectoryReport = Schemas['TrajectoryReportAnswer'];
export type YearlyReport = Schemas['YearlyReportAnswer'];
export type ReportFigure = TrajectoryReport['sections'][number]['rows'][number];
export type PublishedFigures = NonNullable<TrajectoryReport['published']>;

export type Invitation = Schemas['InvitationAnswer'];
export type User = Schemas['UserAnswer'];
export type Deputy = Schemas['DeputyAnswer'];
export type UserList = Schemas['UserListAnswer'];
export type Role = User['roles'][number];
export type Organisation = Schemas['OrganisationAnswer'];
export type OrganisationDetails = Schemas['OrganisationDetails'];
export type Partnerships = Schemas['PartnershipsAnswer'];
export type Partnership = Schemas['PartnershipAnswer'];
export type Partner = Schemas['PartnerAnswer'];
export type Settings = Schemas['SettingsAnswer'];
export type Setting = Schemas['SettingAnswer'];
export type NewSettings = Schemas['NewSettings']['settings'];
export type PersonStatus = CaseFile['statuses'][number];
export type StatusRelease = Schemas['StatusRelease'];

export type Programme = Schemas['ProgrammeDetailAnswer'];
export type ProgrammeVersion = Schemas['ProgrammeVersionAnswer'];
export type Parameter = Schemas['ParameterAnswer'];
export type ParameterValue = Parameter['value'];
export type Budget = Schemas['Budget'];
export type Labelled = Schemas['Labelled'];
export interface ProgrammeFaultList {
  items: Schemas['ProgrammeFaultAnswer'][];
}
export type TrajectoryRow = Schemas['TrajectoryListRow'];
export type TrajectoryFilter = NonNullable<Query<'TrajectoriesController_list'>['state']>;
export type Trajectory = Schemas['TrajectoryAnswer'];
export type HousingWishes = Schemas['WishesAnswer'];
export type HousingWish = HousingWishes['wishes'][number];
export type Evaluation = Schemas['EvaluationAnswer'];
export type Goal = Schemas['GoalAnswer'];
export type Ending = Schemas['EndingAnswer'];
export type ReferralChoices = Schemas['ReferralChoices'];
export type VersionChoice = Schemas['VersionChoice'];
export type ReferralFact = Schemas['ReferralFact'];
export type NewConclusion = Schemas['EvaluationOutcome'];
export type NewContact = Schemas['TrajectoryContact'];
export type Quota = Schemas['QuotaAnswer'];
export type PlaceList = Schemas['PlacesAnswer'];
export type PlaceRow = Schemas['PlaceListRow'];
export type PlaceState = PlaceRow['state'];
export type Place = Schemas['PlaceAnswer'];
export type NewPlace = Schemas['NewPlace'];
export type WaitingList = Schemas['WaitingListAnswer'];
export type ScarceTime = Schemas['ScarceTimeOfProgramme'];
export type ScarceWeek = Schemas['ScarceWeekAnswer'];
export type ScarceSlot = Schemas['ScarceSlotAnswer'];
export type TimeSeeker = Schemas['TimeSeekerAnswer'];
export type Candidate = Schemas['WaitingListRow'];
export type TrajectoryDocuments = Schemas['DocumentsAnswer'];
export type TrajectoryDocument = Schemas['DocumentAnswer'];
export type DocumentToMake = Schemas['MakeableAnswer'];
export type Signature = Schemas['SignatureAnswer'];
export type NewSignature = Schemas['DocumentSignature'];
export type Calendar = Schemas['CalendarAnswer'];
export type CalendarPreview = Schemas['CalendarPreview'];
export type CalendarChange = Required<Schemas['CalendarChange']>;
export type Ruleset = Schemas['RulesetAnswer'];
export type NewRuleset = Schemas['NewRuleset'];

export type Workload = Schemas['WorkloadAnswer'];
export type WorkloadRow = Schemas['WorkloadRow'];
export type OverdueList = Schemas['OverdueAnswer'];
export type OverdueRow = Schemas['OverdueRow'];
export type WorkKind = NonNullable<Query<'MonitoringController_overdue'>['kind']>;
export type OverdueWindow = NonNullable<Query<'MonitoringController_overdue'>['show']>;
export type ReplanItem = Schemas['Replan']['items'][number];
export type ReplanRow = Schemas['ReplanRow'];
export type Absence = Schemas['AbsenceAnswer'];
export type AbsenceItem = Schemas['AbsenceItem'];
export type AbsencePreview = Schemas['AbsencePreview'];
