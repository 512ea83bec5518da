import {
  addDays,
  addMonths,
  daysBetween,
  nextWorkingDay,
} from '../../domain/calendar/holiday-calendar.js';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import type { IsoDate } from '../../domain/term/types.js';
import { Refused, unlessRefused, type Person } from './api-client.js';
import { holdBodySessions, nextSessionDay } from './bodies.js';
import type { Plot } from './cast.js';
import { stopAfter } from './stops.js';
import {
  endTrajectories,
  referPeople,
  type TrajectoryInPlay,
  type TrajectoryTeam,
  workTheTrajectories,
} from './trajectories.js';

/** The people of the demonstration, each signed in at the API. */
export interface Team {
  officer: Person;
  coordinator: Person;
  lac: Person;
  worker: Person;
  head: Person;
}

export interface CaseInPlay {
  caseId: string;
  tenancyId: string;
  plot: Plot;
}

interface Play {
  team: Team;
  cases: Map<string, CaseInPlay>;
  today: IsoDate;
  /** The last days are left undone, so that a visitor finds work. */
  leavesWork: boolean;
  say: (line: string) => void;
}

const monthsAhead = 5;
/** One answer opens the next task: accepted, given to a colleague, invited. */
const roundsPerDay = 3;
const daysLeftUndone = 9;
/** Who is referred this late is still on the agenda of the team at the end. */
const daysOfTheLate = 75;

/** Starts the procedures and lets people work for five months; the practice bank goes on meanwhile. */
export async function playThePresent(given: {
  team: Team;
  today: IsoDate;
  tenancies: { tenancyId: string; plot: Plot }[];
  trajectories: { team: TrajectoryTeam; inPlay: readonly TrajectoryInPlay[] };
  say: (line: string) => void;
}): Promise<void> {
  const { team, today, tenancies, trajectories, say } = given;
  const tenancyIds = tenancies.map((one) => one.tenancyId);
  const { started } = await team.officer.post<{ started: { tenancyId: string; caseId: string }[] }>(
    '/arrears-procedures',
    { tenancyIds },
  );
  const plotOf = new Map(tenancies.map((one) => [one.tenancyId, one.plot]));
  const cases = new Map(
    started.map(({ caseId, tenancyId }) => [
      caseId,
      { caseId, tenancyId, plot: plotOf.get(tenancyId) ?? 'fresh' },
    ]),
  );
  say(`${started.length} dossiers gestart`);
  const end = addMonths(today, monthsAhead);
  let { inPlay } = trajectories;
  for (let day = today, stop = 0; day < end; stop++) {
    const session = (await nextSessionDay(trajectories.team, day)) ?? end;
    day = earliest(earliest(stopAfter(day), session), end);
    await moveClock(team.officer, day);
    const leavesWork = daysBetween(day, end) < daysLeftUndone;
    await workTheDay({ team, cases, today: day, leavesWork, say });
    if (inPlay === trajectories.inPlay && daysBetween(day, end) <= daysOfTheLate)
      inPlay = [...inPlay, ...(await referPeople(trajectories.team, 'late'))];
    await holdBodySessions({ team: trajectories.team, inPlay, today: day });
    if (stop % 2 === 0) await workTheTrajectories(trajectories.team, { inPlay, today: day });
    say(`${day} gespeeld`);
  }
  await endTrajectories(trajectories.team, inPlay);
}

const triesOfTheClock = 3;

/** A clock that got stuck stays where it is and can be asked again. */
async function moveClock(person: Person, day: IsoDate): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await person.post('/practice/clock', { instant: officeHours(day) });
      return;
    } catch (error) {
      const stuck = error instanceof Refused && error.problem.code === 'clock-stuck';
      if (!stuck || tried === triesOfTheClock) throw error;
    }
  }
}

function earliest(left: IsoDate, right: IsoDate): IsoDate {
  return left < right ? left : right;
}

/** Half past ten or eleven in Brussels: after the letters of the day were prepared. */
function officeHours(day: IsoDate): string {
  return `${day}T09:30:00Z`;
}

async function workTheDay(play: Play): Promise<void> {
  await livesHappen(play);
  if (play.leavesWork) return;
  await bookTheProofs(play);
  await holdTheSessions(play);
  for (let round = 0; round < roundsPerDay; round++) if ((await workOneRound(play)) === 0) return;
}

/** @returns how much there was to do */
async function workOneRound(play: Play): Promise<number> {
  const { officer, lac, coordinator, worker } = play.team;
  let done = 0;
  for (const person of [officer, lac]) done += await postTheLetters(play, person);
  for (const person of [coordinator, lac, worker]) done += await doTheTasks(play, person);
  return done;
}

interface LetterItem {
  id: string;
  kind: string;
  depositedOn: IsoDate | null;
  case: { id: string };
}

async function lettersOn(person: Person, tab: string): Promise<LetterItem[]> {
  return (await person.get<{ items: LetterItem[] }>(`/letters?tab=${tab}&limit=200`)).items;
}

async function postTheLetters(play: Play, person: Person): Promise<number> {
  const toPrint = await lettersOn(person, 'print');
  if (toPrint.length > 0)
    await person.post('/letters/release', { letterIds: toPrint.map((letter) => letter.id) });
  const toDeposit = await lettersOn(person, 'deposit');
  for (const letter of toDeposit) {
    await unlessRefused(() =>
      person.post(`/letters/${letter.id}/deposit`, {
        on: play.today,
        registeredNumber: registeredNumber(letter.id),
      }),
    );
  }
  return toDeposit.length;
}

/** Thirty digits that begin with 010, like bpost's, and belong to this letter. */
function registeredNumber(letterId: string): string {
  const digits = BigInt(`0x${letterId.replaceAll('-', '')}`)
    .toString()
    .padStart(27, '0');
  return `010${digits.slice(-27)}`;
}

/** Most letters are received, some are not collected; each after the days that takes. */
async function bookTheProofs(play: Play): Promise<void> {
  for (const person of [play.team.officer, play.team.lac]) {
    for (const letter of await lettersOn(person, 'proof')) {
      const days = letter.depositedOn === null ? 0 : daysBetween(letter.depositedOn, play.today);
      const chance = Number.parseInt(letter.id.slice(-2), 16) % 10;
      if (days >= 3 && chance < 7)
        await bookProof(person, letter, {
          outcome: 'received',
          on: addDays(letter.depositedOn ?? play.today, 2),
        });
      if (days >= 17 && chance === 7)
        await bookProof(person, letter, { outcome: 'unclaimed', on: play.today });
      if (days >= 6 && chance === 8)
        await bookProof(person, letter, { outcome: 'refused', on: play.today });
    }
  }
}

async function bookProof(
  person: Person,
  letter: LetterItem,
  proof: { outcome: string; on: IsoDate },
): Promise<void> {
  await unlessRefused(() => person.post(`/letters/${letter.id}/delivery`, proof));
}

interface TaskItem {
  id: string;
  kind: string;
  case: { id: string } | null;
}

async function doTheTasks(play: Play, person: Person): Promise<number> {
  const { items } = await person.get<{ items: TaskItem[] }>('/tasks?assignee=me&limit=200');
  let done = 0;
  for (const task of items) {
    const inPlay = play.cases.get(task.case?.id ?? '');
    const answer = inPlay ? await answerTo(play, { task, inPlay, person }) : undefined;
    if (!answer) continue;
    const taken = await unlessRefused(() => person.post(`/tasks/${task.id}/completion`, answer));
    if (taken) done += 1;
  }
  return done;
}

interface AtHand {
  task: TaskItem;
  inPlay: CaseInPlay;
  person: Person;
}

async function answerTo(play: Play, { task, inPlay, person }: AtHand): Promise<object | undefined> {
  switch (task.kind) {
    case 'accept_file':
      return { outcome: 'accepted' };
    case 'assign_worker':
      return {
        outcome: 'assigned',
        userId: await firstChoice(person, task.id, 'userId'),
        on: addDays(play.today, 8),
        time: '14:00',
      };
    case 'home_visit':
    case 'second_home_visit':
      return { outcome: 'spoken', note: 'Huurder wil graag een oplossing en werkt mee.' };
    case 'report':
      return {
        outcome: 'tenant_could_read',
        report: 'Het inkomen daalde door ziekte. Een plan van zes maanden is haalbaar.',
      };
    case 'convene':
      return convene(play, { task, inPlay, person });
    case 'plan_call':
      return { outcome: inPlay.plot === 'plan_broken' ? 'broken' : 'goes_on' };
    case 'decide_next':
      return { outcome: 'notice' };
    case 'approve_notice':
      return { outcome: 'approved' };
    case 'lodge_petition':
      return lodge(person, inPlay);
    case 'address_check':
      return { outcome: 'send_again' };
    case 'status_check':
      if (inPlay.plot === 'dies') await releaseStatuses(person, inPlay);
      return { outcome: 'seen' };
    case 'deposit_overdue':
    case 'hold_session':
      return { outcome: 'seen' };
    default:
      return undefined;
  }
}

/** The coordinator saw that somebody lives on in the house: the procedure goes on with the other tenant. */
async function releaseStatuses(person: Person, { caseId }: CaseInPlay): Promise<void> {
  const { tenants } = await person.get<CaseDetail>(`/arrears-procedures/${caseId}`);
  for (const { id } of tenants) {
    const path = `/persons/${id}/statuses`;
    const { items } = await person.get<{ items: { id: string; released: boolean }[] }>(path);
    for (const status of items.filter(({ released }) => !released))
      await person.post(`${path}/${status.id}/release`, { reason: 'Medehuurder blijft wonen.' });
  }
}

/** The petition is made first, and then lodged. */
async function lodge(person: Person, { caseId }: CaseInPlay): Promise<object | undefined> {
  const words = {
    courtName: 'Vredegerecht van het kanton Genk',
    courtStreet: 'Europalaan 1',
    courtPostalCode: '3600',
    courtMunicipality: 'Genk',
    signatoryName: 'Piet Maes',
    signatoryMandate: 'coördinator met volmacht',
  };
  const made = await unlessRefused(() =>
    person.post(`/arrears-procedures/${caseId}/petition`, words),
  );
  return made ? { outcome: 'lodged' } : undefined;
}

interface Detail {
  outcomes: { fields: { name: string; options?: { value: string }[] }[] }[];
}

async function firstChoice(
  person: Person,
  taskId: string,
  field: string,
): Promise<string | undefined> {
  const detail = await person.get<Detail>(`/tasks/${taskId}`);
  const fields = detail.outcomes.flatMap((outcome) => outcome.fields);
  return fields.find((one) => one.name === field)?.options?.[0]?.value;
}

interface Session {
  id: string;
  date: IsoDate;
  state: string;
}

/** One session every three weeks or so: files wait for the next one that is far enough away for the invitation. */
async function convene(play: Play, { task, person }: AtHand): Promise<object | undefined> {
  const soonest = addDays(play.today, 16);
  const { items } = await person.get<{ items: Session[] }>('/meetings');
  const planned = items.find((session) => session.state === 'convened' && session.date >= soonest);
  if (!planned) {
    const date = nextWorkingDay(belgianCalendarV1, addDays(soonest, 4));
    await person.post('/meetings', { date, time: '14:00', place: 'Stadsplein 1, Genk' });
  }
  const sessionId = planned?.id ?? (await firstChoice(person, task.id, 'sessionId'));
  return { outcome: 'convened', sessionId };
}

interface SessionDetail extends Session {
  members: { id: string }[];
  agenda: { case: { id: string }; decision: object | null }[];
}

const isHeld = ({ state }: Session): boolean => state === 'convened' || state === 'open';

/** On the day of a session the members are there, it is opened, each file is decided, and it is closed. */
async function holdTheSessions(play: Play): Promise<void> {
  const { lac } = play.team;
  const { items } = await lac.get<{ items: Session[] }>('/meetings');
  for (const { id } of items.filter((session) => isHeld(session) && session.date <= play.today)) {
    const session = await lac.get<SessionDetail>(`/meetings/${id}`);
    for (const member of session.members)
      await lac.post(`/meetings/${id}/attendance`, { memberId: member.id, present: true });
    await unlessRefused(() => lac.post(`/meetings/${id}/opening`, {}));
    for (const { case: onAgenda, decision } of session.agenda) {
      if (decision === null) await decideOn(play, { sessionId: id, caseId: onAgenda.id });
    }
    await unlessRefused(() =>
      lac.post(`/meetings/${id}/closure`, { minutes: 'Alle dossiers zijn besproken.' }),
    );
  }
}

async function decideOn(
  play: Play,
  { sessionId, caseId }: { sessionId: string; caseId: string },
): Promise<void> {
  const inPlay = play.cases.get(caseId);
  const solvable = inPlay?.plot !== 'to_the_judge';
  const open = await play.team.coordinator.get<{ balanceCents: number | null }>(
    `/arrears-procedures/${caseId}`,
  );
  const sixth = Math.ceil((open.balanceCents ?? 60_000) / 6);
  const instalments = Array.from({ length: 6 }, (_unused, index) => ({
    dueOn: addMonths(`${addMonths(play.today, 1).slice(0, 8)}05`, index),
    amountCents: sixth,
  }));
  const ruling = solvable
    ? {
        decision: 'plan_with_guidance',
        motive: 'Het gezin heeft werk en wil afbetalen.',
        instalments,
      }
    : {
        decision: 'no_solution',
        motive: 'De huurder kwam niet en antwoordde niet.',
        inAbsence: true,
      };
  const done = await unlessRefused(() =>
    play.team.lac.post(`/meetings/${sessionId}/decisions`, { caseId, ...ruling }),
  );
  if (done && inPlay?.plot === 'plan_kept') await habit(play, inPlay.tenancyId, 'plan');
}

async function habit(play: Play, tenancyId: string, name: string): Promise<void> {
  await play.team.officer.post('/practice/bank', { tenancyId, habit: name });
}

const happened = new Set<string>();

/** What tenants do on their own: pay, object, fall ill, agree a plan. Each once. */
async function livesHappen(play: Play): Promise<void> {
  for (const inPlay of play.cases.values()) {
    const key = `${inPlay.caseId}:${inPlay.plot}`;
    if (!happened.has(key) && (await livesOn(play, inPlay))) happened.add(key);
  }
}

interface CaseDetail {
  phase: { code: string };
  balanceCents: number | null;
  tenants: { id: string }[];
}

async function livesOn(play: Play, inPlay: CaseInPlay): Promise<boolean> {
  const detail = await play.team.officer.get<CaseDetail>(`/arrears-procedures/${inPlay.caseId}`);
  const tenant = detail.tenants[0]?.id ?? '';
  const path = `/arrears-procedures/${inPlay.caseId}`;
  const { officer } = play.team;
  switch (inPlay.plot) {
    case 'pays_on_the_ninth':
      if (detail.phase.code !== 'tenth') return false;
      await habit(play, inPlay.tenancyId, 'all_on_9');
      return true;
    case 'objects':
      if (detail.phase.code !== 'objection_week') return false;
      return unlessRefused(() =>
        officer.post(`${path}/objections`, {
          tenantId: tenant,
          receivedOn: play.today,
          channel: 'letter',
        }),
      );
    case 'hospital':
      if (detail.phase.code !== 'letter_2') return false;
      return unlessRefused(() =>
        officer.post(`${path}/holds`, { reason: 'hospital', until: addDays(play.today, 25) }),
      );
    case 'dies':
      if (detail.phase.code !== 'letter_2') return false;
      return unlessRefused(() =>
        play.team.coordinator.post(`/persons/${tenant}/statuses`, {
          kind: 'deceased',
          from: play.today,
        }),
      );
    case 'protected':
      if (detail.phase.code !== 'tenth') return false;
      return unlessRefused(() =>
        play.team.coordinator.post(`/persons/${tenant}/statuses`, {
          kind: 'protected_address',
          from: play.today,
        }),
      );
    case 'direct_plan':
      return detail.phase.code === 'letter_2' && directPlan(play, inPlay, detail);
    case 'fresh':
    case 'none':
    case 'plan_broken':
    case 'plan_kept':
    case 'to_the_judge':
      return true;
  }
}

async function directPlan(play: Play, inPlay: CaseInPlay, detail: CaseDetail): Promise<boolean> {
  const quarter = Math.ceil((detail.balanceCents ?? 40_000) / 4);
  const instalments = Array.from({ length: 4 }, (_unused, index) => ({
    dueOn: addMonths(`${addMonths(play.today, 1).slice(0, 8)}05`, index),
    amountCents: quarter,
  }));
  const path = `/arrears-procedures/${inPlay.caseId}/repayment-plans`;
  const agreed = await unlessRefused(() => play.team.officer.post(path, { instalments }));
  if (agreed) await habit(play, inPlay.tenancyId, 'plan');
  return agreed;
}
