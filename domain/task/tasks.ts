/** The roles that can hold a task, by the side they work for (S1 to S10 "Who"; glossary). */
const rolesBySide = {
  landlord: [
    'arrears_officer',
    'allocation_officer',
    'landlord_coordinator',
    'landlord_management',
  ],
  welfare_centre: [
    'lac_administrator',
    'social_worker',
    'head_of_social_service',
    'committee_member',
    'trajectory_coach',
    'housing_coach',
    'volunteer_coach',
    'case_manager',
    'psychiatrist',
    'regional_contact',
    'trajectory_coordinator',
    'welfare_management',
  ],
} as const;
export type TaskRole = (typeof rolesBySide)[TaskSide][number];

/** Every role that can hold a task. */
export const taskRoles: readonly TaskRole[] = Object.values(rolesBySide).flat();

/** The side a role works for. */
export function sideOfRole(role: TaskRole): TaskSide {
  const landlords: readonly TaskRole[] = rolesBySide.landlord;
  return landlords.includes(role) ? 'landlord' : 'welfare_centre';
}

export type TaskSide = 'landlord' | 'welfare_centre';

export type TaskKind =
  | 'review_reversal'
  | 'deposit_overdue'
  | 'address_check'
  | 'status_check'
  | 'mail_unknown'
  | 'share_blocked'
  | 'silent_partner'
  | 'accept_file'
  | 'assign_worker'
  | 'home_visit'
  | 'convene'
  | 'second_home_visit'
  | 'report'
  | 'hold_session'
  | 'convocation_check'
  | 'close_session'
  | 'name_members'
  | 'plan_call'
  | 'decide_next'
  | 'approve_notice'
  | 'lodge_petition'
  | 'money_after_notice'
  | 'follow_court'
  | 'company_number'
  | 'message_unknown';

export interface TaskDefinition {
  role: TaskRole;
  side: TaskSide;
  /** Working days a person has; the setting that gives them is named by the caller when there is one. */
  workingDays: number;
  outcomes: readonly string[];
}

/** Who does what, within how long, with which outcomes (S1; facts §13; ladder: architecture §4). */
export const taskDefinitions: Record<TaskKind, TaskDefinition> = {
  review_reversal: {
    role: 'arrears_officer',
    side: 'landlord',
    workingDays: 2,
    outcomes: ['resume', 'restart', 'paid_after_all'],
  },
  deposit_overdue: {
    role: 'arrears_officer',
    side: 'landlord',
    workingDays: 1,
    outcomes: ['seen'],
  },
  address_check: {
    role: 'arrears_officer',
    side: 'landlord',
    workingDays: 5,
    outcomes: ['send_again', 'accept_as_sent'],
  },
  status_check: {
    role: 'landlord_coordinator',
    side: 'landlord',
    workingDays: 5,
    outcomes: ['seen', 'split_off'],
  },
  mail_unknown: {
    role: 'arrears_officer',
    side: 'landlord',
    workingDays: 2,
    outcomes: ['arrived', 'told_otherwise'],
  },
  share_blocked: {
    role: 'arrears_officer',
    side: 'landlord',
    workingDays: 5,
    outcomes: ['try_again', 'go_on_without'],
  },
  silent_partner: {
    role: 'landlord_coordinator',
    side: 'landlord',
    workingDays: 5,
    outcomes: ['wait_longer', 'go_on_without'],
  },
  accept_file: {
    role: 'lac_administrator',
    side: 'welfare_centre',
    workingDays: 5,
    outcomes: ['accepted', 'refused'],
  },
  assign_worker: {
    role: 'lac_administrator',
    side: 'welfare_centre',
    workingDays: 3,
    outcomes: ['assigned'],
  },
  home_visit: {
    role: 'social_worker',
    side: 'welfare_centre',
    workingDays: 10,
    outcomes: ['spoken', 'not_home', 'refused'],
  },
  convene: {
    role: 'lac_administrator',
    side: 'welfare_centre',
    workingDays: 5,
    outcomes: ['convened'],
  },
  second_home_visit: {
    role: 'social_worker',
    side: 'welfare_centre',
    workingDays: 10,
    outcomes: ['spoken', 'not_home', 'refused'],
  },
  report: {
    role: 'social_worker',
    side: 'welfare_centre',
    workingDays: 10,
    outcomes: ['report_read_by_tenant', 'tenant_could_read'],
  },
  hold_session: {
    role: 'lac_administrator',
    side: 'welfare_centre',
    workingDays: 5,
    outcomes: ['seen'],
  },
  convocation_check: {
    role: 'lac_administrator',
    side: 'welfare_centre',
    workingDays: 2,
    outcomes: ['arrived', 'told_otherwise'],
  },
  close_session: {
    role: 'lac_administrator',
    side: 'welfare_centre',
    workingDays: 2,
    outcomes: ['seen'],
  },
  /** Ends by naming them, not by an answer. */
  name_members: {
    role: 'trajectory_coordinator',
    side: 'welfare_centre',
    workingDays: 5,
    outcomes: [],
  },
  plan_call: {
    role: 'arrears_officer',
    side: 'landlord',
    workingDays: 5,
    outcomes: ['goes_on', 'broken'],
  },
  decide_next: {
    role: 'landlord_coordinator',
    side: 'landlord',
    workingDays: 5,
    outcomes: ['notice', 'hand_over', 'tenth', 'wait'],
  },
  approve_notice: {
    role: 'landlord_coordinator',
    side: 'landlord',
    workingDays: 5,
    outcomes: ['approved', 'not_now'],
  },
  lodge_petition: {
    role: 'landlord_coordinator',
    side: 'landlord',
    workingDays: 20,
    outcomes: ['lodged', 'lodged_without_notice', 'not_now'],
  },
  money_after_notice: {
    role: 'landlord_coordinator',
    side: 'landlord',
    workingDays: 5,
    outcomes: ['withdraw', 'costs_only', 'go_on'],
  },
  follow_court: {
    role: 'arrears_officer',
    side: 'landlord',
    workingDays: 30,
    outcomes: ['evicted', 'averted', 'paid', 'still_running'],
  },
  company_number: {
    role: 'landlord_coordinator',
    side: 'landlord',
    workingDays: 2,
    outcomes: ['filled'],
  },
  message_unknown: {
    role: 'landlord_coordinator',
    side: 'landlord',
    workingDays: 2,
    outcomes: ['seen'],
  },
};

/** Who is told next, lowest first (architecture §4: person → deputy → coordinator → management). */
const ladders: readonly (readonly TaskRole[])[] = [
  ['arrears_officer', 'landlord_coordinator', 'landlord_management'],
  ['allocation_officer', 'landlord_coordinator', 'landlord_management'],
  ['social_worker', 'lac_administrator', 'head_of_social_service'],
  ['committee_member', 'lac_administrator', 'head_of_social_service'],
  ...(
    [
      'trajectory_coach',
      'housing_coach',
      'volunteer_coach',
      'case_manager',
      'psychiatrist',
      'regional_contact',
    ] as const
  ).map((role): TaskRole[] => [role, 'trajectory_coordinator', 'welfare_management']),
];

/** A role and every role above it: the rungs a task of that role climbs. */
export function ladderFrom(role: TaskRole): TaskRole[] {
  const ladder = ladders.find((rungs) => rungs.includes(role)) ?? [role];
  return ladder.slice(ladder.indexOf(role));
}
