import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import type { TrajectoryMail, TrajectorySituation } from '../../domain/trajectory/situation.js';
import type { IsoInstant } from '../../domain/term/types.js';
import type { MailOutcome } from '../arrears/types.js';

/** Every question names the trajectory and the workflow's own instant. */
export interface AskedOfTrajectory {
  trajectoryId: string;
  organisationId: string;
  at: IsoInstant;
}

export interface TrajectoryOpening extends AskedOfTrajectory {
  commandId: string;
}

/** One turn of the procedure: what people decided and what it did itself; what follows from it is worked out when it is stored. */
export interface TrajectoryTurn extends AskedOfTrajectory {
  /** The turn this would be; it is used up only when there is something to store. */
  seq: number;
  events: NewTrajectoryEvent[];
}

export interface TurnTaken {
  seq: number;
  situation: TrajectorySituation;
}

export interface TrajectoryOpened extends TurnTaken {
  /**
   * What a former run decided and the relay has not heard yet: it may come again, and has this answer. Absent the first
   * time.
   */
  decided?: { commandId: string; seq: number }[];
}

export interface TrajectoryMailOrder extends TrajectoryMail {
  trajectoryId: string;
  at: IsoInstant;
}

/** The effects of a trajectory on the world around it. */
export interface TrajectoryActivities {
  openTrajectory(opening: TrajectoryOpening): Promise<TrajectoryOpened>;
  takeTurn(turn: TrajectoryTurn): Promise<TurnTaken>;
  sendMail(order: TrajectoryMailOrder): Promise<MailOutcome>;
}
