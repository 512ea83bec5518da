/**
 * Who may see and do what (architecture §6): role × side of the organisation × relation to the file
 * × class of field. This table is the only place where it is said; infra/access turns it into checks
 * and into the conditions of every query.
 */
export const accessRoles = [
  'arrears_officer',
  'allocation_officer',
  'landlord_coordinator',
  'landlord_management',
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
  'administrator',
] as const;
export type AccessRole = (typeof accessRoles)[number];

/** The professionals who lead somebody through a trajectory (S2 to S10 "Who"); a volunteer visits and reads no notes. */
const trajectoryWorkers: readonly AccessRole[] = [
  'trajectory_coach',
  'housing_coach',
  'case_manager',
  'psychiatrist',
  'regional_contact',
  'trajectory_coordinator',
];

/** The roles a person can be given on each side. */
export const rolesOfSide: Readonly<Record<Side, readonly AccessRole[]>> = {
  landlord: [
    'arrears_officer',
    'allocation_officer',
    'landlord_coordinator',
    'landlord_management',
    'committee_member',
    'administrator',
  ],
  welfare_centre: [
    'lac_administrator',
    'social_worker',
    'head_of_social_service',
    'committee_member',
    ...trajectoryWorkers,
    'volunteer_coach',
    'welfare_management',
    'administrator',
  ],
};

/** The two walls of facts §7: what one side writes is not read by the other. */
export type Side = 'landlord' | 'welfare_centre';

export type Subject =
  'organisation' | 'tenancy' | 'person' | 'case' | 'trajectory' | 'task' | 'letter' | 'meeting';

/**
 * How the reader's organisation, or the reader, stands to the file: it owns it, it has an open share
 * of its case, the reader sits in the session of the LAC that hears it, it is a party of the trajectory (the referrer,
 * and the landlord while a consent holds), or the session is one of a body of its own programme or one in which the
 * reader sits.
 */
export type Relation = 'own' | 'open_share' | 'seat' | 'party' | 'body' | 'body_seat';

/** What the readers of a right get to see, as it is written in the log of looks. */
export type FieldClass =
  'tenancy' | 'debt' | 'letters' | 'case' | 'social_inquiry' | 'trajectory' | 'guidance' | 'audit';

interface RightDefinition {
  subject: Subject;
  /** Set when the right lets a person look at something. */
  sees?: FieldClass;
  grants: readonly Grant[];
}

interface Grant {
  side: Side;
  roles: readonly AccessRole[];
  relation: Relation;
}

const clerks: readonly AccessRole[] = ['arrears_officer', 'landlord_coordinator'];
const landlordReaders: readonly AccessRole[] = [...clerks, 'landlord_management'];
const socialWorkers: readonly AccessRole[] = ['social_worker', 'head_of_social_service'];
const welfareReaders: readonly AccessRole[] = ['lac_administrator', ...socialWorkers];

const landlordTrajectory: readonly AccessRole[] = [
  'allocation_officer',
  'landlord_coordinator',
  'landlord_management',
];
const welfareTrajectory: readonly AccessRole[] = [...trajectoryWorkers, 'welfare_management'];
const visitors: readonly AccessRole[] = [...trajectoryWorkers, 'volunteer_coach'];
const trajectoryReaders: readonly AccessRole[] = [...welfareTrajectory, 'volunteer_coach'];
const trajectoryLeaders: readonly AccessRole[] = ['regional_contact', 'trajectory_coordinator'];

const landlord = (roles: readonly AccessRole[]): Grant => ({
  side: 'landlord',
  roles,
  relation: 'own',
});
const welfare = (roles: readonly AccessRole[], relation: Relation = 'open_share'): Grant => ({
  side: 'welfare_centre',
  roles,
  relation,
});
const seats: readonly Grant[] = [
  {
    side: 'landlord',
    roles: ['landlord_coordinator', 'landlord_management', 'committee_member'],
    relation: 'seat',
  },
  { side: 'welfare_centre', roles: [...welfareReaders, 'committee_member'], relation: 'seat' },
];
/** Whoever can sit in a body of a programme, on either side (S2 fase 3, S9 step 5). */
const bodySeats: readonly Grant[] = [
  { side: 'landlord', roles: landlordTrajectory, relation: 'body_seat' },
  welfare(trajectoryReaders, 'body_seat'),
];
const anyone: readonly Grant[] = [landlord(accessRoles), welfare(accessRoles, 'own')];
const administrators: readonly Grant[] = [
  landlord(['administrator']),
  welfare(['administrator'], 'own'),
];

const definitions = {
  'tenancy.view': { subject: 'tenancy', sees: 'tenancy', grants: [landlord(landlordReaders)] },
  'debt.view': { subject: 'tenancy', sees: 'debt', grants: [landlord(landlordReaders)] },
  'payment.book': { subject: 'tenancy', grants: [landlord(clerks)] },
  'payment.reverse': { subject: 'tenancy', grants: [landlord(clerks)] },
  'payment.allocate': { subject: 'organisation', grants: [landlord(clerks)] },
  'import.tenancies': {
    subject: 'organisation',
    grants: [landlord([...clerks, 'administrator'])],
  },
  'import.payments': { subject: 'organisation', grants: [landlord(clerks)] },
  'import.closed_cases': {
    subject: 'organisation',
    grants: [landlord([...clerks, 'administrator'])],
  },
  'import.trajectories': {
    subject: 'organisation',
    grants: [welfare([...trajectoryLeaders, 'administrator'], 'own')],
  },
  'case.start': { subject: 'tenancy', grants: [landlord(clerks)] },
  'case.view': {
    subject: 'case',
    sees: 'case',
    grants: [landlord(landlordReaders), welfare(welfareReaders), ...seats],
  },
  'case.history': {
    subject: 'case',
    sees: 'case',
    grants: [landlord(landlordReaders), welfare(welfareReaders)],
  },
  'case.record': { subject: 'case', grants: [landlord(clerks), welfare(welfareReaders)] },
  'case.hold': { subject: 'case', grants: [landlord(clerks)] },
  'case.withdraw': { subject: 'case', grants: [landlord(['landlord_coordinator'])] },
  'plan.agree': { subject: 'case', grants: [landlord(clerks)] },
  'court.record': { subject: 'case', grants: [landlord(clerks)] },
  'petition.view': { subject: 'case', sees: 'letters', grants: [landlord(landlordReaders)] },
  'petition.prepare': { subject: 'case', grants: [landlord(clerks)] },
  'inquiry.view': {
    subject: 'case',
    sees: 'social_inquiry',
    grants: [welfare(socialWorkers)],
  },
  'person.set_status': {
    subject: 'person',
    grants: [
      landlord(clerks),
      welfare(trajectoryWorkers, 'own'),
      welfare(trajectoryWorkers, 'party'),
    ],
  },
  'person.release_status': {
    subject: 'person',
    grants: [landlord(['landlord_coordinator']), welfare(trajectoryLeaders, 'own')],
  },
  'letter.view': {
    subject: 'letter',
    sees: 'letters',
    grants: [landlord(landlordReaders), welfare(welfareReaders)],
  },
  'letter.release': {
    subject: 'letter',
    grants: [landlord(clerks), welfare(['lac_administrator'])],
  },
  'letter.deposit': {
    subject: 'letter',
    grants: [landlord(clerks), welfare(['lac_administrator'])],
  },
  'letter.deliver': {
    subject: 'letter',
    grants: [landlord(clerks), welfare(['lac_administrator'])],
  },
  'task.view': {
    subject: 'task',
    grants: [
      landlord([...landlordReaders, 'allocation_officer']),
      welfare([...welfareReaders, ...trajectoryReaders]),
    ],
  },
  'task.complete': {
    subject: 'task',
    grants: [
      landlord([...landlordReaders, 'allocation_officer']),
      welfare([...welfareReaders, ...trajectoryReaders]),
    ],
  },
  'task.assign': {
    subject: 'task',
    grants: [
      landlord(['landlord_coordinator', 'landlord_management']),
      welfare(['lac_administrator', 'head_of_social_service', ...trajectoryLeaders]),
    ],
  },
  'meeting.view': {
    subject: 'meeting',
    grants: [
      welfare(welfareReaders, 'own'),
      ...seats,
      welfare(welfareTrajectory, 'body'),
      ...bodySeats,
    ],
  },
  'meeting.answer': { subject: 'meeting', grants: [...seats, ...bodySeats] },
  'meeting.convene': {
    subject: 'organisation',
    grants: [welfare(['lac_administrator', 'head_of_social_service'], 'own')],
  },
  'meeting.run': {
    subject: 'meeting',
    grants: [
      welfare(['lac_administrator', 'head_of_social_service'], 'own'),
      welfare(trajectoryLeaders, 'body'),
    ],
  },
  /** Putting a file or a topic on the agenda of a body. */
  'agenda.add': { subject: 'meeting', grants: [welfare(welfareTrajectory, 'body')] },
  'body.view': { subject: 'organisation', grants: [welfare(welfareTrajectory, 'own')] },
  'body.manage': { subject: 'organisation', grants: [welfare(trajectoryLeaders, 'own')] },
  'trajectory.refer': {
    subject: 'organisation',
    grants: [welfare(trajectoryWorkers, 'own')],
  },
  'trajectory.view': {
    subject: 'trajectory',
    sees: 'trajectory',
    grants: [
      welfare(trajectoryReaders, 'own'),
      welfare(trajectoryReaders, 'party'),
      { side: 'landlord', roles: landlordTrajectory, relation: 'party' },
    ],
  },
  /** The words of visits, goals and evaluations, and why letters are held: the welfare side only (facts §7). */
  'guidance.view': {
    subject: 'trajectory',
    sees: 'guidance',
    grants: [welfare(welfareTrajectory, 'own'), welfare(welfareTrajectory, 'party')],
  },
  'guidance.record': {
    subject: 'trajectory',
    grants: [welfare(visitors, 'own'), welfare(visitors, 'party')],
  },
  /** What was registered at the referral, for the figures; a volunteer registers nothing. */
  'trajectory.correct': {
    subject: 'trajectory',
    grants: [welfare(trajectoryWorkers, 'own'), welfare(trajectoryWorkers, 'party')],
  },
  /** Who guides stops the letters for a while; the landlord does so in its own case (facts §13.6). */
  'trajectory.hold': {
    subject: 'trajectory',
    grants: [welfare(trajectoryWorkers, 'own'), welfare(trajectoryWorkers, 'party')],
  },
  'evaluation.conclude': {
    subject: 'trajectory',
    grants: [welfare(trajectoryWorkers, 'own'), welfare(trajectoryWorkers, 'party')],
  },
  'evaluation.plan': { subject: 'trajectory', grants: [welfare(trajectoryLeaders, 'own')] },
  'trajectory.extend': { subject: 'trajectory', grants: [welfare(trajectoryLeaders, 'own')] },
  /** Who has the mandate for which ending, its programme says. */
  'trajectory.end': {
    subject: 'trajectory',
    grants: [
      welfare(trajectoryWorkers, 'own'),
      welfare(trajectoryWorkers, 'party'),
      {
        side: 'landlord',
        roles: ['allocation_officer', 'landlord_coordinator'],
        relation: 'party',
      },
    ],
  },
  /** Which tenancy of the landlord is the person's: only who sees both may say so (facts §13.18). */
  'trajectory.link': {
    subject: 'trajectory',
    grants: [{ side: 'landlord', roles: ['landlord_coordinator'], relation: 'party' }],
  },
  /** The hours of a scarce person of the own programmes (S7). */
  'time.view': { subject: 'organisation', grants: [welfare(welfareTrajectory, 'own')] },
  /** Who of these: the coordinator of the programme, and the person whose time it is. */
  'time.plan': { subject: 'trajectory', grants: [welfare(trajectoryWorkers, 'own')] },
  'board.view': {
    subject: 'organisation',
    grants: [welfare([...trajectoryLeaders, 'welfare_management'], 'own')],
  },
  'board.plan': { subject: 'organisation', grants: [welfare(trajectoryLeaders, 'own')] },
  'programme.view': {
    subject: 'organisation',
    grants: [welfare([...welfareTrajectory, 'administrator'], 'own')],
  },
  'programme.publish': { subject: 'organisation', grants: [welfare(['administrator'], 'own')] },
  'place.view': {
    subject: 'organisation',
    grants: [landlord(landlordTrajectory), welfare(welfareTrajectory, 'own')],
  },
  'place.manage': {
    subject: 'organisation',
    grants: [
      landlord(['allocation_officer', 'landlord_coordinator']),
      welfare(trajectoryLeaders, 'own'),
    ],
  },
  'lac.distribute': {
    subject: 'case',
    grants: [welfare(['lac_administrator', 'head_of_social_service'])],
  },
  'report.view': {
    subject: 'organisation',
    grants: [
      landlord([...landlordReaders, 'allocation_officer']),
      welfare([...welfareReaders, ...welfareTrajectory], 'own'),
    ],
  },
  /** Of a programme an organisation leads: for the housing consultation of each municipality. */
  'report.yearly': {
    subject: 'organisation',
    grants: [welfare([...trajectoryLeaders, 'welfare_management'], 'own')],
  },
  'audit.view': { subject: 'organisation', sees: 'audit', grants: administrators },
  'user.manage': { subject: 'organisation', grants: administrators },
  'organisation.manage': { subject: 'organisation', grants: administrators },
  'partner.manage': { subject: 'organisation', grants: [landlord(['administrator'])] },
  /** Who refers into its programmes; also how a partner that is no OCMW comes in. */
  'partnership.manage': { subject: 'organisation', grants: administrators },
  'settings.publish': { subject: 'organisation', grants: [landlord(['administrator'])] },
  'calendar.publish': { subject: 'organisation', grants: administrators },
  'session.use': { subject: 'organisation', grants: anyone },
} as const satisfies Record<string, RightDefinition>;

export type Right = keyof typeof definitions;

export const rights: Readonly<Record<Right, RightDefinition>> = definitions;

/** One line of the table as it holds for a person. */
export interface HeldRight {
  right: Right;
  subject: Subject;
  relation: Relation;
}

/** Every right a person has by the roles in one organisation, with the relation each is bound to. */
export function rightsOf(side: Side, roles: readonly string[]): HeldRight[] {
  return rightNames().flatMap((right) => {
    const { subject, grants } = rights[right];
    return grants
      .filter((grant) => grant.side === side && grant.roles.some((role) => roles.includes(role)))
      .map(({ relation }) => ({ right, subject, relation }));
  });
}

/** The names of all rights. */
export function rightNames(): Right[] {
  return Object.keys(definitions) as Right[];
}

/** What the landlord never reads: the words of the social inquiry (facts §7). */
export function mayReadWordsOf(taskSide: Side, readerSide: Side): boolean {
  return taskSide === readerSide;
}
