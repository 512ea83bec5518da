import type { HolidayCalendar } from '../calendar/holiday-calendar.js';
import type { TaskRole, TaskSide } from '../task/tasks.js';
import type { IsoDate, IsoInstant, Term } from '../term/types.js';
import type { SendingBlock } from './blocks.js';
import type { Answers, EvaluationKind, TrajectoryEventData } from './events.js';
import type { TrajectoryFile } from './file.js';
import type { Programme, TrajectoryPhase } from './programme.js';

/** Arrears of the person in the linked tenancy, as far as the guidance agreement lets them be told (facts §13.18). */
export interface TenantArrears {
  caseId: string;
  number: string;
  since: IsoDate;
  openCents: number;
  /** When the committee hears the case. */
  sessionOn: IsoDate | null;
  questions: ArrearsQuestion[];
}

/** What the landlord's procedure waits for. */
export interface ArrearsQuestion {
  tellingId: string;
  about: 'letter_1' | 'letter_3';
  due: Term;
}

/** All that the rules need to know of a trajectory at an instant. */
export interface TrajectoryView {
  trajectoryId: string;
  at: IsoInstant;
  today: IsoDate;
  file: TrajectoryFile;
  /** The version the trajectory runs by. */
  programme: Programme;
  calendar: HolidayCalendar;
  arrears?: TenantArrears | null;
  /** Statuses of the person, in the own register or the landlord's, that nobody released yet (facts §13.7). */
  statusIds?: string[];
  /** The number of the arrears case in which a notice runs, when there is one. */
  noticeInCase?: string | null;
  /** The roles that somebody active holds at the parties of this trajectory. */
  rolesPresent: readonly TaskRole[];
}

/** A task that has to be open now. */
export type TrajectoryDuty = Omit<TrajectoryEventData['task_opened'], 'taskId'> & {
  /** From when it is open. */
  opensAt: IsoInstant;
};

/** A mail that has to leave now; `key` is its business key within the trajectory. */
export interface TrajectoryMail {
  key: string;
  kind: 'task_reminder' | 'evaluation_reminder' | 'arrears_told';
  taskId: string;
  role: TaskRole;
  userId?: string;
}

/** What a running trajectory may do now; ids, codes and dates only, for it enters the history of the workflow. */
export interface TrajectorySituation {
  at: IsoInstant;
  today: IsoDate;
  phase: TrajectoryPhase;
  /** The move that is ready to be made, when there is one. */
  next: { to: TrajectoryPhase; move: string } | null;
  tasks: OpenTask[];
  evaluations: OpenEvaluation[];
  /** The first day of the stay. */
  stayFrom: IsoDate | null;
  /** The goals a final evaluation must score. */
  goals: string[];
  extension: ExtensionChance;
  /** The endings that can be decided now. */
  endings: string[];
  /** Those that cannot, because a notice runs in the arrears case. */
  endingsBarred?: string[];
  /** The ending that was decided. */
  ending: string | null;
  mails: TrajectoryMail[];
  /** When the trajectory looks again by itself. */
  wakeAt: IsoInstant | null;
}

export interface OpenTask {
  taskId: string;
  outcomes: readonly string[];
  /** What an outcome cannot do without, by its code; an outcome that needs nothing is not named. */
  needs: Partial<Record<string, keyof Answers>>;
  /** Outcomes that would send something while a status of the person or a hold stands. */
  stopped?: string[];
  /** Which of the two; absent: a status. */
  stoppedBy?: SendingBlock['code'];
  /** A stay that begins by this task is never longer. */
  mostMonths: number | null;
}

export interface OpenEvaluation {
  evaluationId: string;
  kind: EvaluationKind;
  /** From when it can be concluded: the day its preparation begins. */
  opensAt: IsoInstant;
  outcomes: readonly string[];
  /** The outcomes that need the agreement of these roles. */
  negative: readonly string[];
  negativeNeeds: readonly TaskRole[];
  /** The side of who concludes it, and so tells who agreed; the other side is asked. Absent in older histories: all are told. */
  side?: TaskSide;
  /** The outcomes of a final one that need the agreement of these roles; absent: none. */
  positiveNeeds?: { outcomes: readonly string[]; roles: readonly TaskRole[] };
}

/** Whether the stay can be extended now, by how many months, and if not why. */
export interface ExtensionChance {
  months: number;
  late: boolean;
  refusal: 'no_extension' | 'extended_before' | 'at_maximum' | 'too_late' | 'no_stay' | null;
}
