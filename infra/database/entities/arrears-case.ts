import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Addressee } from '../../../domain/arrears/events.js';
import type { ArrearsPhase } from '../../../domain/arrears/process.js';
import type { TaskKind, TaskRole } from '../../../domain/task/tasks.js';
import type { Waiting } from '../../../domain/task/waiting.js';
import type { TrajectoryTaskKind } from '../../../domain/trajectory/events.js';
import type { Term } from '../../../domain/term/types.js';

/* The events of a case and the rows folded from them. */

export type TaskState = 'open' | 'completed' | 'cancelled';
export type LetterState =
  | 'prepared'
  | 'released'
  | 'deposited'
  | 'received'
  | 'letterbox'
  | 'proxy'
  | 'refused'
  | 'unclaimed'
  | 'undeliverable'
  | 'lost'
  | 'withdrawn';
export type TermState = 'running' | 'met' | 'missed' | 'cancelled';
export type EventData = object;
export type WaitingJson = Waiting;

@Entity('case_event')
export class CaseEventRow {
  @Column({ type: 'bigint', insert: false, update: false })
  position!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('integer', { nullable: true })
  seq!: number | null;

  @Column('integer', { name: 'index_in_seq' })
  indexInSeq!: number;

  @Column('text')
  type!: string;

  @Column('integer')
  v!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('jsonb')
  data!: EventData;
}

@Entity('arrears_case')
export class ArrearsCaseRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  number!: string;

  @Column('uuid', { name: 'tenancy_id' })
  tenancyId!: string;

  @Column('text')
  phase!: ArrearsPhase;

  @Column('timestamptz', { name: 'phase_since' })
  phaseSince!: Date;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('boolean', { name: 'taken_over' })
  takenOver!: boolean;

  @Column('integer', { name: 'settings_version' })
  settingsVersion!: number;

  @Column('uuid', { name: 'linked_case_id', nullable: true })
  linkedCaseId!: string | null;

  @Column('integer')
  seq!: number;

  @Column('jsonb', { nullable: true })
  waiting!: WaitingJson | null;

  @Column('timestamptz', { name: 'wake_at', nullable: true })
  wakeAt!: Date | null;

  @Column('uuid', { name: 'welfare_centre_id', nullable: true })
  welfareCentreId!: string | null;

  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId!: string | null;
}

@Entity('task')
export class TaskRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  /** The session the task is about, when it is about no case. */
  @Column('uuid', { name: 'meeting_id', nullable: true })
  meetingId!: string | null;

  /** The trajectory the task is about, when it is about no case. */
  @Column('uuid', { name: 'trajectory_id', nullable: true })
  trajectoryId!: string | null;

  @Column('text', { name: 'task_key' })
  taskKey!: string;

  @Column('text')
  kind!: TaskKind | TrajectoryTaskKind;

  /** The step of its programme, on a task of a trajectory. */
  @Column('text', { nullable: true })
  code!: string | null;

  /** What its programme calls it. */
  @Column('text', { nullable: true })
  label!: string | null;

  /** The role it was opened for; `role` is the one told last. */
  @Column('text', { name: 'own_role' })
  ownRole!: TaskRole;

  @Column('text')
  role!: TaskRole;

  @Column('text')
  side!: string;

  @Column('text')
  state!: TaskState;

  @Column('jsonb')
  due!: Term;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('integer')
  rung!: number;

  @Column('uuid', { name: 'assigned_user_id', nullable: true })
  assignedUserId!: string | null;

  @Column('uuid', { name: 'letter_id', nullable: true })
  letterId!: string | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: string | null;
}

@Entity('letter')
export class LetterRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'tenancy_id' })
  tenancyId!: string;

  @Column('text')
  kind!: string;

  @Column('integer')
  occurrence!: number;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  addressee!: Addressee;

  @Column('text')
  sender!: string;

  @Column('text')
  state!: LetterState;

  @Column('uuid', { name: 'document_id' })
  documentId!: string;

  @Column('date', { name: 'post_from' })
  postFrom!: string;

  @Column('date', { name: 'deposited_on', nullable: true })
  depositedOn!: string | null;

  @Column('text', { name: 'registered_number', nullable: true })
  registeredNumber!: string | null;

  @Column('date', { name: 'delivered_on', nullable: true })
  deliveredOn!: string | null;

  @Column('date', { name: 'presumed_on', nullable: true })
  presumedOn!: string | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason!: string | null;

  @Column('timestamptz', { name: 'prepared_at' })
  preparedAt!: Date;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;
}

@Entity('term')
export class TermRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  state!: TermState;

  @Column('date', { name: 'date_on' })
  dateOn!: string;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('jsonb')
  term!: Term;
}

@Entity('share')
export class ShareRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'partner_id' })
  partnerId!: string;

  @Column('text', { array: true })
  fields!: string[];

  @Column('text')
  ground!: string;

  /** The file that was handed over; what a coach is told has none. */
  @Column('uuid', { name: 'document_id', nullable: true })
  documentId!: string | null;

  @Column('integer', { name: 'open_cents' })
  openCents!: number;

  @Column('timestamptz', { name: 'shared_at' })
  sharedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text', { name: 'close_reason', nullable: true })
  closeReason!: string | null;
}
