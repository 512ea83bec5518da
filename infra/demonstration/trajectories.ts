import { setTimeout as pause } from 'node:timers/promises';
import { addMonths } from '../../domain/calendar/holiday-calendar.js';
import type { TrajectoryPhase } from '../../domain/trajectory/programme.js';
import type { IsoDate } from '../../domain/term/types.js';
import { type Person, unlessRefused } from './api-client.js';

/** The people who lead somebody through a trajectory, each signed in at the API. */
export interface TrajectoryTeam {
  coordinator: Person;
  contact: Person;
  housingCoach: Person;
  coach: Person;
  allocation: Person;
}

interface Plan {
  firstName: string;
  lastName: string;
  programme: 'S2' | 'S3' | 'S8';
  /** How far people bring it. */
  until: TrajectoryPhase | 'end';
  danger?: string;
  /** Selected by the team in its session, and not before. */
  byTeam?: boolean;
  /** Referred in the last months only: it still has to be decided. */
  late?: boolean;
  /** Nobody holds its evaluation: it becomes late. */
  leavesEvaluation?: boolean;
}

const programmes = {
  S2: { code: 'trial_housing_mid_west_flanders', referrer: 'general_welfare', by: 'coach' },
  S3: { code: 'working_on_networks_trial_dwelling', referrer: 'shelter', by: 'housingCoach' },
  S8: { code: 'transitional_dwelling_kempen', referrer: 'general_welfare', by: 'housingCoach' },
} as const;

/** The first three are there at once; the others only where five months are played, late ones near the end of them. */
const plans: readonly Plan[] = [
  {
    firstName: 'Nadia',
    lastName: 'Janssens',
    programme: 'S2',
    until: 'stay',
    danger: 'Grote hond in de gang. Bel eerst aan en wacht buiten.',
  },
  { firstName: 'Kevin', lastName: 'Maes', programme: 'S8', until: 'selection' },
  { firstName: 'Rosa', lastName: 'Ferrari', programme: 'S3', until: 'referral' },
  { firstName: 'Yusuf', lastName: 'Demir', programme: 'S3', until: 'stay', leavesEvaluation: true },
  { firstName: 'Lies', lastName: 'Hermans', programme: 'S3', until: 'stay' },
  {
    firstName: 'Dirk',
    lastName: 'Vanoppen',
    programme: 'S8',
    until: 'stay',
    leavesEvaluation: true,
  },
  { firstName: 'Samira', lastName: 'El Idrissi', programme: 'S8', until: 'end' },
  { firstName: 'Wim', lastName: 'Geraerts', programme: 'S2', until: 'stay', byTeam: true },
  { firstName: 'Chantal', lastName: 'Bollen', programme: 'S2', until: 'waiting', byTeam: true },
  { firstName: 'Erik', lastName: 'Peters', programme: 'S2', until: 'selection', late: true },
];
const fewPlans = 3;

export interface TrajectoryInPlay {
  id: string;
  plan: Plan;
  goals: number;
  visits: number;
}

const cohorts: Record<'few' | 'first' | 'late', readonly Plan[]> = {
  few: plans.slice(0, fewPlans),
  first: plans.filter(({ late }) => late !== true),
  late: plans.filter(({ late }) => late === true),
};

/** Refers people into three programmes, as the coordinator does. */
export async function referPeople(
  team: TrajectoryTeam,
  cohort: keyof typeof cohorts,
): Promise<TrajectoryInPlay[]> {
  const inPlay: TrajectoryInPlay[] = [];
  for (const plan of cohorts[cohort]) {
    const { trajectoryId } = await team.coordinator.post<{ trajectoryId: string }>(
      '/trajectories',
      await referralOf(team, plan),
    );
    inPlay.push({ id: trajectoryId, plan, goals: 0, visits: 0 });
  }
  return inPlay;
}

interface Choices {
  organisations: { id: string; name: string }[];
  programmes: { code: string; coaches: { id: string; organisationId: string }[] }[];
}

async function referralOf({ coordinator }: TrajectoryTeam, plan: Plan): Promise<object> {
  const { organisations, programmes: known } = await coordinator.get<Choices>(
    '/trajectories/referral-choices',
  );
  const { code, referrer } = programmes[plan.programme];
  const partner = organisations.find(({ name }) => name.startsWith('CAW'));
  const coaches = known.find((programme) => programme.code === code)?.coaches ?? [];
  return {
    programme: code,
    firstName: plan.firstName,
    lastName: plan.lastName,
    phone: '0470 12 34 56',
    referrerId: partner?.id,
    referrer,
    coachId: coaches[0]?.id,
  };
}

interface Shown {
  phase: { code: TrajectoryPhase };
  closedOn: IsoDate | null;
  domains: { code: string }[];
  goals: { id: string }[];
  evaluations: { id: string; conclusion: { allowed: boolean } }[];
  endings: { code: string; allowed: boolean }[];
}

/** One day of work on every trajectory: steps answered, visits logged, evaluations held. */
export async function workTheTrajectories(
  team: TrajectoryTeam,
  { inPlay, today }: { inPlay: readonly TrajectoryInPlay[]; today: IsoDate },
): Promise<void> {
  for (const one of inPlay) await workOn(team, one, today);
}

/** The next task comes a moment after the answer to the one before. */
const patience = 4;
const lookEveryMillis = 250;

function isOnItsWay({ closedOn, phase }: Shown, { until, byTeam }: Plan): boolean {
  if (byTeam === true && phase.code === 'selection') return false;
  return closedOn === null && phase.code !== 'stay' && phase.code !== until;
}

async function workOn(team: TrajectoryTeam, one: TrajectoryInPlay, today: IsoDate): Promise<void> {
  const { id, plan } = one;
  const look = (): Promise<Shown> => team.coordinator.get<Shown>(`/trajectories/${id}`);
  let shown = await look();
  for (let idle = 0; idle < patience && isOnItsWay(shown, plan);) {
    if (await answerSteps(team, id, { today })) idle = 0;
    else {
      idle += 1;
      await pause(lookEveryMillis);
    }
    shown = await look();
  }
  if (shown.phase.code !== 'stay') return;
  await guide(team, one, { shown, today });
  if (plan.leavesEvaluation === true) return;
  await answerSteps(team, id, { today });
  await evaluate(team, id, today);
}

interface Field {
  name: string;
  type: string;
  required: boolean;
  options?: { value: string }[];
}
interface Task {
  outcomes: { code: string; fields: Field[] }[];
}

/** The team approves whom it has seen before, and wants to see once more who is to stay in its selection. */
export async function decideInSession(
  team: TrajectoryTeam,
  { id, plan }: TrajectoryInPlay,
  today: IsoDate,
): Promise<void> {
  const outcome = plan.until === 'selection' ? 'again' : 'approved';
  await answerSteps(team, id, { today, outcome });
}

/** Answers with the good outcome of each step, or the one that is named. @returns whether anybody had something to answer */
async function answerSteps(
  team: TrajectoryTeam,
  id: string,
  { today, outcome }: { today: IsoDate; outcome?: string },
): Promise<boolean> {
  let answered = false;
  for (const person of [team.coordinator, team.coach, team.allocation]) {
    const { items } = await person.get<{ items: { id: string }[] }>(`/tasks?trajectory=${id}`);
    for (const task of items) {
      const { outcomes } = await person.get<Task>(`/tasks/${task.id}`);
      const good = outcomes.find(({ code }) => code === (outcome ?? outcomes[0]?.code));
      if (!good) continue;
      const given = Object.fromEntries(
        good.fields.map((field) => [field.name, valueOf(field, today)]),
      );
      answered =
        (await unlessRefused(() =>
          person.post(`/tasks/${task.id}/completion`, { ...given, outcome: good.code }),
        )) || answered;
    }
  }
  return answered;
}

const consentMonths = 24;

function valueOf({ name, type, required, options = [] }: Field, today: IsoDate): unknown {
  if (!required) return undefined;
  if (name === 'until') return addMonths(today, consentMonths);
  if (name === 'months') return Number(options[0]?.value);
  switch (type) {
    case 'date':
      return today;
    case 'choices':
      return options.slice(0, fewPlans).map(({ value }) => value);
    case 'choice':
      return options[0]?.value;
    case 'number':
      return 2;
    default:
      return 'Zo afgesproken met de bewoner.';
  }
}

/** What is learned, by the domains of which the programme has one. */
const wishes = [
  { domains: ['living_skills', 'housing'], text: 'De woning zelf onderhouden' },
  { domains: ['money', 'finances'], text: 'Het budget zelf opmaken' },
];
const notes = [
  'Samen de facturen bekeken. Water is nog te betalen.',
  'Boodschappenlijst gemaakt. Dat lukt goed.',
  'De buurman hielp met de fiets.',
];

/** Goals at the start, a visit at each stop, and now and then nobody at home. */
async function guide(
  team: TrajectoryTeam,
  one: TrajectoryInPlay,
  { shown, today }: { shown: Shown; today: IsoDate },
): Promise<void> {
  const { id, plan } = one;
  const person = team[programmes[plan.programme].by];
  if (one.goals === 0) {
    for (const { domains, text } of wishes) {
      const domain = shown.domains.find(({ code }) => domains.includes(code))?.code;
      await person.post(`/trajectories/${id}/goals`, { domain, text });
    }
    if (plan.danger !== undefined)
      await person.post(`/trajectories/${id}/dangers`, { text: plan.danger });
    one.goals = wishes.length;
  }
  one.visits += 1;
  const missed = one.visits % 5 === 4;
  await person.post(`/trajectories/${id}/visits`, {
    kind: 'home_visit',
    outcome: missed ? 'not_home' : 'spoken',
    on: today,
    careMinutes: missed ? 0 : 45,
    travelMinutes: 15,
    present: missed ? [] : ['Bewoner'],
    note: missed ? null : notes[one.visits % notes.length],
  });
}

export async function evaluate(team: TrajectoryTeam, id: string, today: IsoDate): Promise<void> {
  const { coordinator } = team;
  const { evaluations, goals } = await coordinator.get<Shown>(`/trajectories/${id}`);
  const due = evaluations.find(({ conclusion }) => conclusion.allowed);
  if (!due) return;
  await unlessRefused(() =>
    coordinator.post(`/trajectories/${id}/evaluations/${due.id}/outcome`, {
      outcome: 'positive',
      on: today,
      scores: goals.map((goal, at) => ({ goalId: goal.id, score: 3 + (at % 2) })),
      present: ['Bewoner', 'Begeleider', 'Verhuurder'],
      clientView:
        'Ik kan het budget nu zelf opmaken. Bellen naar de gemeente vind ik nog moeilijk.',
      coachView: 'Komt de afspraken na en vraagt tijdig hulp.',
      landlordView: 'De huur is op tijd betaald. Geen klachten van buren.',
      conclusion: 'Wij gaan verder zoals afgesproken. Bellen oefenen wij samen.',
    }),
  );
}

/** Ends what was meant to end within the months that are played. */
export async function endTrajectories(
  { coordinator }: TrajectoryTeam,
  inPlay: readonly TrajectoryInPlay[],
): Promise<void> {
  for (const { id, plan } of inPlay.filter((one) => one.plan.until === 'end')) {
    const { endings } = await coordinator.get<Shown>(`/trajectories/${id}`);
    const good = endings.find(({ allowed }) => allowed);
    const reason = `${plan.firstName} vond een gewone huurwoning.`;
    if (good)
      await unlessRefused(() =>
        coordinator.post(`/trajectories/${id}/ending`, { ending: good.code, reason }),
      );
  }
}
