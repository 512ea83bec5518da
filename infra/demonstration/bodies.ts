import type { IsoDate } from '../../domain/term/types.js';
import { unlessRefused } from './api-client.js';
import { stopAfter } from './stops.js';
import {
  decideInSession,
  evaluate,
  type TrajectoryInPlay,
  type TrajectoryTeam,
} from './trajectories.js';

/** A body that meets in the months that are played. Members by name: who may sit is asked. */
interface Meets {
  programme: string;
  body: string;
  /** Who leads it, and so opens and closes its sessions. */
  by: 'contact' | 'coordinator';
  chair: string;
  members: readonly string[];
  place: string;
  /** What people put on its agenda, one in each of the first sessions, and what was agreed on it. */
  topics: readonly { motive: string; agreed: string }[];
  minutes: string;
}

const meets: readonly Meets[] = [
  {
    programme: 'trial_housing_mid_west_flanders',
    body: 'team',
    by: 'contact',
    chair: 'Tom Claes',
    members: ['Ines Vercauteren', 'Noor Haddad', 'Jef Moons', 'Bart Nijs'],
    place: 'Stationsstraat 12, Genk',
    topics: [
      {
        motive: 'Wie belt de kandidaat na het team?',
        agreed: 'Wie aanmeldt, belt de volgende dag.',
      },
      {
        motive: 'Afspraken over sleutels bij een nieuwe proefwoning',
        agreed: 'Bart geeft de sleutels. De begeleider gaat mee.',
      },
      {
        motive: 'Vakantie: wie vervangt wie?',
        agreed: 'Noor vervangt Jef. Het team komt gewoon samen.',
      },
    ],
    minutes: 'Het team besprak de kandidaten en de lopende trajecten.',
  },
  {
    programme: 'transitional_dwelling_kempen',
    body: 'intervision',
    by: 'coordinator',
    chair: 'Ines Vercauteren',
    members: ['Noor Haddad'],
    place: 'Stationsstraat 12, Genk',
    topics: [
      {
        motive: 'Hoe ver gaat een vrijwilliger mee?',
        agreed: 'Mee naar een afspraak kan. Geld lenen kan niet.',
      },
      {
        motive: 'Afscheid nemen na zes maanden',
        agreed: 'De wooncoach kondigt het afscheid een maand vooraf aan.',
      },
      {
        motive: 'Wat doe je als niemand opendoet?',
        agreed: 'Een briefje in de bus, en diezelfde dag een telefoon naar Ines.',
      },
    ],
    minutes: 'De vrijwilligers bespraken hun ervaringen. Er zijn geen dossiers besproken.',
  },
];

interface Body {
  members: unknown[];
  candidates: { id: string; name: string }[];
  next: { id: string; date: IsoDate } | null;
  sessions: { id: string; date: IsoDate }[];
}

const look = (team: TrajectoryTeam, { programme, body, by }: Meets): Promise<Body> =>
  team[by].get<Body>(`/bodies/${programme}/${body}`);

/** Sets up the bodies as the one who leads each of them does on its page; their rhythms fall on days people work anyway. */
export async function setUpBodies(team: TrajectoryTeam, today: IsoDate): Promise<void> {
  const firstOn = stopAfter(stopAfter(today));
  for (const one of meets) {
    const { candidates } = await look(team, one);
    const idOf = (wanted: string): string | undefined =>
      candidates.find(({ name }) => name === wanted)?.id;
    const memberIds = one.members.map(idOf).filter((id) => id !== undefined);
    const { programme, body, chair, place } = one;
    const given = { firstOn, time: '09:30', place, chairId: idOf(chair), memberIds };
    await team[one.by].post(`/bodies/${programme}/${body}`, given);
  }
}

/** The day of the next session of any of them, after a day. */
export async function nextSessionDay(
  team: TrajectoryTeam,
  after: IsoDate,
): Promise<IsoDate | undefined> {
  const bodies = await Promise.all(meets.map((one) => look(team, one)));
  const days = bodies.flatMap(({ next }) => (next === null ? [] : [next.date]));
  return days.filter((day) => day > after).toSorted()[0];
}

interface Held {
  team: TrajectoryTeam;
  inPlay: readonly TrajectoryInPlay[];
  today: IsoDate;
}

/** Each session of this day is held: counted, opened, every file on its agenda treated, and closed with its minutes. */
export async function holdBodySessions(held: Held): Promise<void> {
  for (const one of meets) {
    const { next, sessions } = await look(held.team, one);
    if (next !== null && next.date <= held.today)
      await hold(held, one, { id: next.id, n: sessions.length });
  }
}

interface Session {
  members: { id: string }[];
  entries: {
    key: string;
    kind: 'file' | 'item';
    state: string;
    isEvaluation: boolean;
    trajectory: { id: string } | null;
  }[];
}

async function hold(held: Held, one: Meets, { id, n }: { id: string; n: number }): Promise<void> {
  const chair = held.team[one.by];
  const topic = one.topics[n - 1];
  if (topic) await chair.post(`/meetings/${id}/items`, { motive: topic.motive });
  const { members } = await chair.get<Session>(`/meetings/${id}`);
  for (const [index, member] of members.entries()) {
    // Now and then somebody is not there.
    const present = index === 0 || (index + n) % 4 !== 0;
    await chair.post(`/meetings/${id}/attendance`, { memberId: member.id, present });
  }
  await chair.post(`/meetings/${id}/opening`, {});
  const { entries } = await chair.get<Session>(`/meetings/${id}`);
  for (const entry of entries.filter(({ state }) => state === 'waits')) {
    if (entry.kind === 'item')
      await chair.post(`/meetings/${id}/items/${entry.key}/treatment`, { agreed: topic?.agreed });
    else await decide(held, entry);
  }
  await unlessRefused(() => chair.post(`/meetings/${id}/closure`, { minutes: one.minutes }));
}

async function decide(
  { team, inPlay, today }: Held,
  { isEvaluation, trajectory }: Session['entries'][number],
): Promise<void> {
  const found = inPlay.find(({ id }) => id === trajectory?.id);
  if (!found) return;
  if (isEvaluation) await evaluate(team, found.id, today);
  else await decideInSession(team, found, today);
}
