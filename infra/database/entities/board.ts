import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WaitingJson } from './arrears-case.js';

/* What the coordinator's board knows besides trajectories, and what each person chose. */

export const absenceReasons = ['ill', 'leave', 'other'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** Somebody is away, as one organisation wrote it down; the reason is read by nobody else. */
@Entity('absence')
export class AbsenceRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  /** The last day away. */
  @Column('date', { name: 'until_date' })
  untilDate!: string;

  @Column('text')
  reason!: AbsenceReason;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}

/** What a person chose; without a row the digest is on and there is no calendar. */
@Entity('user_preference')
export class UserPreference {
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;

  @Column('boolean')
  digest!: boolean;

  /** The address itself was shown once and is kept nowhere. */
  @Column('text', { name: 'calendar_token_hash', nullable: true })
  calendarTokenHash!: string | null;
}

/** The most running trajectories one person should have, as the organisation decided. */
@Entity('workload_limit')
export class WorkloadLimit {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('integer')
  most!: number;

  @Column('text', { name: 'set_by' })
  setBy!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;
}

/** A procedure of which an installation has one: its id is the second half of its workflow id. */
@Entity('singleton')
export class SingletonRow {
  @PrimaryColumn('text')
  kind!: 'digest';

  @Column('uuid')
  id!: string;

  @Column('boolean')
  open!: boolean;

  @Column('jsonb', { nullable: true })
  waiting!: WaitingJson | null;

  @Column('timestamptz', { name: 'wake_at', nullable: true })
  wakeAt!: Date | null;
}
