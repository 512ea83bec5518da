/** Trajectories in every phase of every programme, told to the record as they stand and then started as procedures. */
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { addMonths } from '../../domain/calendar/holiday-calendar.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { phasesBeforeTheEnd } from '../../domain/trajectory/moves.js';
import type { Programme, TrajectoryPhase } from '../../domain/trajectory/programme.js';
import { trajectoryWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { Person } from '../../infra/database/entities/person.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { shippedProgrammes } from '../../infra/programmes/shipped.js';
import { storeCommand } from '../../infra/relay/commands.js';
import { answerOfStep } from './programme-stories.js';
import { startOnRecord, viewNow, type Partners } from './trajectories.js';
import { settle } from './world.js';

export interface Somebody {
  id: string;
  programme: string;
  extended: boolean;
}

interface Place {
  programme: Programme;
  phase: TrajectoryPhase;
  stayFrom?: IsoDate | undefined;
  /** The months of the whole stay, when it was extended. */
  extendTo?: number | undefined;
}

/** Of programmes that evaluate each half year the first evaluation comes in the next weeks. */
const monthsAgo = 5;

/**
 * One trajectory in each phase of each programme, and one in each stay that was extended; all wait, or have moved on
 * where nothing keeps them.
 * @param only the programmes, by their codes; all without it
 * @param stayFrom the first day of every stay
 */
export async function inEveryPhase(
  partners: Partners,
  { only, stayFrom }: { only?: readonly string[]; stayFrom?: IsoDate } = {},
): Promise<Somebody[]> {
  const people: Somebody[] = [];
  for (const programme of await shippedProgrammes()) {
    if (only && !only.includes(programme.code)) continue;
    for (const phase of phasesOf(programme))
      people.push(await stand(partners, { programme, phase, stayFrom }));
    const { extension } = programme.stay;
    if (extension)
      people.push(
        await stand(partners, {
          programme,
          phase: 'stay',
          stayFrom,
          extendTo: extension.maxTotalMonths,
        }),
      );
  }
  await settle(partners.world);
  return people;
}

function phasesOf({ phases, endings }: Programme): TrajectoryPhase[] {
  const after = new Set<TrajectoryPhase>(endings.flatMap(({ via }) => via));
  const reached = phases.map(({ phase }) => phase);
  return [...new Set<TrajectoryPhase>([...reached, 'stay', ...after])];
}

async function stand(partners: Partners, place: Place): Promise<Somebody> {
  const { world, leadId, referrerId, landlordId, people } = partners;
  const { programme, phase, extendTo } = place;
  const { code, referrers } = programme;
  const [id, personId] = [randomUUID(), randomUUID()];
  const at = world.clock.now();
  const about = { organisationId: leadId, actor: people.coordinator, at };
  await world.source.transaction(async (manager) => {
    const version = await currentProgramme(manager, { organisationId: leadId, code, at });
    const named = { id: personId, organisationId: leadId, firstName: 'Kim', lastName: 'Janssens' };
    await manager.insert(Person, { ...named, phone: null, email: null, postalAddress: null });
    const data = {
      number: `T-${code}-${phase}${extendTo === undefined ? '' : '-extended'}`,
      programme: code,
      programmeVersion: version?.version ?? 0,
      personId,
      referrerId,
      referrer: referrers[0]?.code ?? '',
      coachId: people.coach,
      takenOver: false,
    };
    const today = brusselsDateOf(at.toISOString());
    const events: NewTrajectoryEvent[] = [
      { type: 'trajectory_opened', data },
      { type: 'landlord_named', data: { organisationId: landlordId } },
      ...wayTo(place, today),
    ];
    await appendTrajectory(manager, { ...about, caseId: id, events });
    await startOnRecord(manager, partners, id);
  });
  return { id, programme: code, extended: extendTo !== undefined };
}

/** What brought somebody there: consent, a stay since some months, its extension, and the ending that leads to the phase. */
function wayTo(
  { programme, phase, extendTo = 0, stayFrom }: Place,
  today: IsoDate,
): NewTrajectoryEvent[] {
  const entered = (into: TrajectoryPhase): NewTrajectoryEvent => ({
    type: 'phase_entered',
    data: { phase: into, move: 'test' },
  });
  const before: TrajectoryPhase[] = phasesBeforeTheEnd(programme);
  const isBefore = before.includes(phase) && phase !== 'stay';
  const [first = 'stay'] = before;
  if (isBefore) return phase === first ? [entered(phase)] : [entered(first), entered(phase)];
  const from = stayFrom ?? addMonths(today, -monthsAgo);
  const months = programme.stay.months[0] ?? null;
  const more = extendTo - (months ?? 0);
  const extension = { months: more, late: false, commandId: randomUUID() };
  const stay: NewTrajectoryEvent[] = [
    { type: 'consent_given', data: { until: addMonths(today, 3) } },
    entered('stay'),
    { type: 'stay_began', data: { from, months } },
    ...(more > 0 ? [{ type: 'stay_extended' as const, data: extension }] : []),
  ];
  if (phase === 'stay') return stay;
  const ending = programme.endings.find(({ via }) => via.some((one) => one === phase));
  const decided = { ending: ending?.code ?? '', on: today, commandId: randomUUID() };
  return [...stay, { type: 'ending_decided', data: decided }, entered(phase)];
}

/** Each open step gets an answer that leads on; nobody waits for what becomes of it. @returns the commands */
export async function answerEverywhere(
  partners: Partners,
  somebody: readonly Somebody[],
): Promise<string[]> {
  const { world, leadId: organisationId, people } = partners;
  const commands: string[] = [];
  for (const { id: trajectoryId } of somebody) {
    const view = await viewNow(partners, trajectoryId);
    const ending = view.programme.endings.find(({ from }) => from.includes('stay'));
    const args = ending && answerOfStep(partners, view, ending);
    if (!args) continue;
    const id = randomUUID();
    const about = { id, organisationId, actor: people.coordinator, at: world.clock.now() };
    const target = trajectoryWorkflowId(trajectoryId);
    await world.source.transaction((manager) =>
      storeCommand(manager, { ...about, type: 'update', target, message: 'answerStep', args }),
    );
    commands.push(id);
  }
  return commands;
}

/** How many of these commands were taken up. */
export async function applied({ world }: Partners, commands: readonly string[]): Promise<number> {
  const wanted = { state: 'applied' as const, id: In([...commands]) };
  return world.source.getRepository(CommandRow).countBy(wanted);
}
