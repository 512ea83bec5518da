import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Programme, TrajectoryPhase } from '../../../domain/trajectory/programme.js';
import type { TaskRole } from '../../../domain/task/tasks.js';
import type { EvaluationKind } from '../../../domain/trajectory/events.js';
import type { SlotOnFile } from '../../../domain/trajectory/file.js';
import type { Term } from '../../../domain/term/types.js';
import type { WaitingJson } from './arrears-case.js';

/* Programmes as versions, and the rows folded from the events of a trajectory. */

export type ProgrammeState = 'draft' | 'published' | 'retired';

@Entity('programme_version')
export class ProgrammeVersion {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  code!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  state!: ProgrammeState;

  @Column('jsonb')
  data!: Programme;

  @Column('text')
  author!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}

@Entity('trajectory')
export class TrajectoryRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  number!: string;

  @Column('text')
  programme!: string;

  @Column('integer', { name: 'programme_version' })
  programmeVersion!: number;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'referrer_id' })
  referrerId!: string;

  /** The kind of service that referred, by the programme's own list. */
  @Column('text')
  referrer!: string;

  @Column('uuid', { name: 'coach_id', nullable: true })
  coachId!: string | null;

  @Column('uuid', { name: 'landlord_id', nullable: true })
  landlordId!: string | null;

  @Column('uuid', { name: 'place_id', nullable: true })
  placeId!: string | null;

  /** The tenancy of the person, as the landlord linked it, and which of its tenants. */
  @Column('uuid', { name: 'tenancy_id', nullable: true })
  tenancyId!: string | null;

  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId!: string | null;

  /** What reports count by: codes and values of the programme. */
  @Column('jsonb')
  facts!: Record<string, string>;

  /** Where the person lived at the referral. */
  @Column('text', { nullable: true })
  municipality!: string | null;

  @Column('text')
  phase!: TrajectoryPhase;

  @Column('timestamptz', { name: 'phase_since' })
  phaseSince!: Date;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('date', { name: 'stay_from', nullable: true })
  stayFrom!: string | null;

  @Column('date', { name: 'stay_until', nullable: true })
  stayUntil!: string | null;

  @Column('date', { name: 'consent_until', nullable: true })
  consentUntil!: string | null;

  @Column('integer', { nullable: true })
  urgency!: number | null;

  @Column('text', { nullable: true })
  ending!: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column('boolean', { name: 'taken_over' })
  takenOver!: boolean;

  @Column('integer')
  seq!: number;

  @Column('jsonb', { nullable: true })
  waiting!: WaitingJson | null;

  @Column('timestamptz', { name: 'wake_at', nullable: true })
  wakeAt!: Date | null;
}

/** An organisation that may look at a trajectory: the referrer, and with consent the landlord. */
@Entity('trajectory_party')
export class TrajectoryParty {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  capacity!: 'referrer' | 'landlord';

  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}

@Entity('evaluation')
export class EvaluationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('text')
  kind!: EvaluationKind;

  @Column('integer')
  n!: number;

  @Column('text')
  state!: 'planned' | 'concluded' | 'cancelled';

  @Column('jsonb')
  due!: Term;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('text', { nullable: true })
  moved!: string | null;

  /** Who has to hold it: who was given it, else the coach, or nobody yet. */
  @Column('uuid', { name: 'assigned_user_id', nullable: true })
  assignedUserId!: string | null;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('date', { name: 'concluded_on', nullable: true })
  concludedOn!: string | null;
}

/** Time of a scarce person for one trajectory (S7). */
@Entity('scarce_slot')
export class ScarceSlotRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  /** Whose week it is taken from. */
  @Column('text')
  programme!: string;

  @Column('text')
  role!: TaskRole;

  @Column('date', { name: 'on_date' })
  onDate!: string;

  @Column('integer')
  minutes!: number;

  /** `HH:MM`, where people agreed on an hour. */
  @Column('text', { name: 'starts_at', nullable: true })
  startsAt!: string | null;

  /** How many who came first had none yet when it was planned. */
  @Column('integer', { name: 'passed_over' })
  passedOver!: number;

  @Column('text')
  state!: SlotOnFile['state'];
}
