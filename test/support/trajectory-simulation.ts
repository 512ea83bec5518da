/** The procedure of a trajectory played without a server: the same turns, verdicts and moves, at the speed of arithmetic. */
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import { brusselsDateOf, brusselsInstant } from '../../domain/term/term.js';
import type { IsoDate, IsoInstant } from '../../domain/term/types.js';
import { taskRoles } from '../../domain/task/tasks.js';
import { assessTrajectory } from '../../domain/trajectory/assess.js';
import { turnOf } from '../../domain/trajectory/consequences.js';
import type {
  Answers,
  GoalScore,
  NewTrajectoryEvent,
  TrajectoryEvent,
} from '../../domain/trajectory/events.js';
import {
  emptyTrajectoryFile,
  foldTrajectoryOnto,
  type TrajectoryFile,
} from '../../domain/trajectory/file.js';
import { phasesBeforeTheEnd } from '../../domain/trajectory/moves.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import type { TrajectorySituation, TrajectoryView } from '../../domain/trajectory/situation.js';
import type { TaskRole } from '../../domain/task/tasks.js';
import {
  refusalOfConclusion,
  refusalOfEnding,
  refusalOfExtension,
  refusalOfTask,
  rolesToAsk,
  type TrajectoryRefusal,
} from '../../domain/trajectory/verdicts.js';

/** A trajectory that passes more moves and mails than this at one instant never comes to rest. */
const mostTurnsAtOnce = 60;

export class TrajectorySimulation {
  readonly events: TrajectoryEvent[] = [];
  /** Each move that was made, with the phase it left. */
  readonly moves: { from: string; to: string; move: string }[] = [];
  /** The keys of the mails that left. */
  readonly mails: string[] = [];
  file: TrajectoryFile = emptyTrajectoryFile();
  at: IsoInstant;
  private commands = 0;
  private seen:
    { file: TrajectoryFile; at: IsoInstant; situation: TrajectorySituation } | undefined;

  /** Refers somebody at nine on a day; every role is held by somebody unless told otherwise. */
  constructor(
    readonly programme: Programme,
    day: IsoDate,
    private readonly rolesPresent: readonly TaskRole[] = taskRoles,
  ) {
    this.at = brusselsInstant(day, '09:00');
    const [phase = 'stay'] = phasesBeforeTheEnd(programme);
    this.tell([
      {
        type: 'trajectory_opened',
        data: {
          number: 'T-1',
          programme: programme.code,
          programmeVersion: 1,
          personId: 'kim',
          referrerId: 'caw',
          referrer: '',
          coachId: 'els',
          takenOver: false,
        },
      },
      { type: 'phase_entered', data: { phase, move: 'referred' } },
    ]);
  }

  view(at = this.at): TrajectoryView {
    return {
      trajectoryId: 'trajectory',
      at,
      today: brusselsDateOf(at),
      file: this.file,
      programme: this.programme,
      calendar: belgianCalendarV1,
      rolesPresent: this.rolesPresent,
    };
  }

  now(): TrajectorySituation {
    const { file, at } = this;
    if (this.seen?.file !== file || this.seen.at !== at)
      this.seen = { file, at, situation: assessTrajectory(this.view()) };
    return this.seen.situation;
  }

  /** A turn: what was told with what follows from it; then mails and moves until it waits. */
  tell(events: readonly NewTrajectoryEvent[]): void {
    this.take(events);
    for (let turn = 0; turn < mostTurnsAtOnce; turn += 1) {
      const situation = this.now();
      if (situation.mails.length > 0) this.send(situation);
      else if (this.file.closed || situation.next === null) return;
      else this.move(situation, situation.next);
    }
    throw new Error('This trajectory does not come to rest');
  }

  private take(events: readonly NewTrajectoryEvent[]): void {
    const told = turnOf(this.view(), { events, actor: 'test' }, (key) => key).map((event) => {
      return { actor: 'test', ...event, v: 1 as const, at: this.at };
    });
    this.events.push(...told);
    this.file = foldTrajectoryOnto(this.file, told);
  }

  private send({ mails }: TrajectorySituation): void {
    this.mails.push(...mails.map(({ key }) => key));
    this.take(
      mails.map(({ key }) => ({ type: 'mail_done', data: { mailId: key, key, state: 'sent' } })),
    );
  }

  private move(
    { phase: from, today: on, ending }: TrajectorySituation,
    { to, move }: NonNullable<TrajectorySituation['next']>,
  ): void {
    this.moves.push({ from, to, move });
    const outcome = ending ?? 'closed';
    if (to === 'closed') this.take([{ type: 'trajectory_closed', data: { outcome, on } }]);
    else this.take([{ type: 'phase_entered', data: { phase: to, move } }]);
  }

  /** Time passes to nine in the evening of a day; the procedure looks at each instant it asked for. */
  passesTo(day: IsoDate): void {
    const target = brusselsInstant(day, '21:00');
    for (let wake = this.now().wakeAt; !this.file.closed; wake = this.now().wakeAt) {
      if (wake === null || Date.parse(wake) > Date.parse(target)) break;
      this.at = wake;
      this.tell([]);
    }
    if (Date.parse(this.at) < Date.parse(target)) this.at = target;
  }

  private commandId(): string {
    this.commands += 1;
    return `command ${String(this.commands)}`;
  }

  /** A person answers a task. */
  answer(taskId: string, outcome: string, answers: Answers = {}): TrajectoryRefusal | null {
    const given = { taskId, outcome, answers };
    return this.decide(refusalOfTask(this.now(), given), (commandId) => {
      return { type: 'task_completed', data: { ...given, commandId } };
    });
  }

  /** A person concludes an evaluation today, with a score for every goal and the agreement of these roles. */
  conclude(
    evaluationId: string,
    outcome: string,
    { scores = this.scores(), agreedBy = [] }: { scores?: GoalScore[]; agreedBy?: TaskRole[] } = {},
  ): TrajectoryRefusal | null {
    const given = { evaluationId, outcome, on: this.now().today, scores, agreedBy };
    const asked = rolesToAsk(this.now(), given);
    return this.decide(refusalOfConclusion(this.now(), given), (commandId) => {
      return { type: 'evaluation_concluded', data: { ...given, ...asked, commandId } };
    });
  }

  private scores(): GoalScore[] {
    return this.now().goals.map((goalId) => ({ goalId, score: 3 }));
  }

  extend({ withReason }: { withReason: boolean }): TrajectoryRefusal | null {
    const now = this.now();
    return this.decide(refusalOfExtension(now, { withReason }), (commandId) => {
      const { months, late } = now.extension;
      return { type: 'stay_extended', data: { months, late, commandId } };
    });
  }

  end(ending: string): TrajectoryRefusal | null {
    const now = this.now();
    return this.decide(refusalOfEnding(now, ending), (commandId) => {
      return { type: 'ending_decided', data: { ending, on: now.today, commandId } };
    });
  }

  private decide(
    refusal: TrajectoryRefusal | null,
    eventOf: (commandId: string) => NewTrajectoryEvent,
  ): TrajectoryRefusal | null {
    if (this.file.closed) return 'task_not_open';
    if (refusal === null) this.tell([eventOf(this.commandId())]);
    return refusal;
  }
}
