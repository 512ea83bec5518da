/** A trajectory on paper for the rules' tests: events in the users' words in, a real fold and a real calendar out. */
import { programme as trialHousing } from '../../domain/programme/trial-housing-mid-west-flanders.js';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import { agreedDay } from '../../domain/term/rules.js';
import { brusselsInstant } from '../../domain/term/term.js';
import type { IsoDate, Term } from '../../domain/term/types.js';
import { consequencesOf } from '../../domain/trajectory/consequences.js';
import type {
  NewTrajectoryEvent,
  TrajectoryEvent,
  TrajectoryEventData,
  TrajectoryEventType,
} from '../../domain/trajectory/events.js';
import { foldTrajectory, type TrajectoryFile } from '../../domain/trajectory/file.js';
import type { Programme, StayRule, TrajectoryPhase } from '../../domain/trajectory/programme.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';

/** A term that is just a day. */
export const agreed = (date: IsoDate): Term => agreedDay(date, 'agreed', belgianCalendarV1);

/** Builds a trajectory step by step; each step is an event, told at ten in the morning of its day. */
export class TrajectoryOnPaper {
  private readonly events: TrajectoryEvent[] = [];
  private facts: Partial<TrajectoryView> = {};

  constructor(private readonly programme: Programme) {}

  happens<T extends TrajectoryEventType>(on: IsoDate, type: T, data: TrajectoryEventData[T]): this {
    return this.tells(brusselsInstant(on, '10:00'), [
      { type, data } as unknown as NewTrajectoryEvent,
    ]);
  }

  private tells(at: string, events: readonly NewTrajectoryEvent[]): this {
    for (const event of events) this.events.push({ actor: 'test', ...event, v: 1, at });
    return this;
  }

  with(facts: Partial<TrajectoryView>): this {
    this.facts = { ...this.facts, ...facts };
    return this;
  }

  enters(phase: TrajectoryPhase, on: IsoDate): this {
    return this.happens(on, 'phase_entered', { phase, move: 'test' });
  }

  /** The stay begins on its first day. */
  beginsStay(from: IsoDate, months: number | null): this {
    return this.happens(from, 'stay_began', { from, months }).enters('stay', from);
  }

  extends(on: IsoDate, months: number): this {
    const data = { months, late: false, commandId: 'extension' };
    return this.happens(on, 'stay_extended', data);
  }

  asks(taskId: string, on: IsoDate, more: Partial<TrajectoryEventData['task_opened']> = {}): this {
    return this.happens(on, 'task_opened', {
      taskId,
      key: taskId,
      kind: 'trajectory_step',
      role: 'trajectory_coach',
      due: agreed(on),
      ...more,
    });
  }

  answers(taskId: string, outcome: string, on: IsoDate): this {
    return this.happens(on, 'task_completed', { taskId, outcome, commandId: `command:${taskId}` });
  }

  plans(kind: 'interim' | 'final', n: number, due: IsoDate): this {
    const evaluationId = `${kind} ${String(n)}`;
    return this.happens(due, 'evaluation_planned', { evaluationId, kind, n, due: agreed(due) });
  }

  concludes(evaluationId: string, outcome: string, on: IsoDate): this {
    const more = { on, scores: [], agreedBy: [], commandId: `command:${evaluationId}` };
    return this.happens(on, 'evaluation_concluded', { evaluationId, outcome, ...more });
  }

  decides(ending: string, on: IsoDate): this {
    return this.happens(on, 'ending_decided', { ending, on, commandId: 'ending' });
  }

  /** The procedure looks at a day, at nine: everything that follows by itself is told. */
  looks(on: IsoDate, time = '09:00'): this {
    const view = this.on(on, time);
    return this.tells(view.at, consequencesOf(view, idOf));
  }

  file(): TrajectoryFile {
    return foldTrajectory(this.events);
  }

  /** The trajectory as its rules see it on a day, at nine unless told otherwise. */
  on(today: IsoDate, time = '09:00'): TrajectoryView {
    return {
      trajectoryId: 'trajectory',
      at: brusselsInstant(today, time),
      today,
      file: this.file(),
      programme: this.programme,
      calendar: belgianCalendarV1,
      rolesPresent: ['trajectory_coach', 'regional_contact', 'trajectory_coordinator'],
      ...this.facts,
    };
  }
}

const idOf = (key: string): string => key;

/** A trajectory of S2 that was referred on Monday 5 January 2026. */
export function aTrajectory(programme: Programme = trialHousing): TrajectoryOnPaper {
  return new TrajectoryOnPaper(programme)
    .happens('2026-01-05', 'trajectory_opened', {
      number: 'T-1',
      programme: programme.code,
      programmeVersion: 1,
      personId: 'kim',
      referrerId: 'caw',
      referrer: 'general_welfare',
      coachId: 'els',
      takenOver: false,
    })
    .enters('referral', '2026-01-05');
}

/** A trial of so many months that began on Friday 1 May 2026, by S2 or by S2 with other rules for its stay. */
export function aTrial(
  months: number | null = 12,
  rules: Partial<StayRule> = {},
): TrajectoryOnPaper {
  const stay = { ...trialHousing.stay, ...rules };
  return aTrajectory({ ...trialHousing, stay }).beginsStay('2026-05-01', months);
}
