import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  CancelReason,
  Invitation,
  MeetingMember,
  MeetingState,
} from '../../../domain/meeting/session.js';
import type { WaitingJson } from './arrears-case.js';

/* A session of the LAC: who sits, who was told what, who came, and what its procedure waits for. */

@Entity('meeting')
export class MeetingRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('date', { name: 'on_date' })
  onDate!: string;

  @Column('text')
  time!: string;

  @Column('text')
  place!: string;

  @Column('text')
  state!: MeetingState;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason!: CancelReason | null;

  @Column('integer')
  revision!: number;

  @Column('jsonb')
  members!: MeetingMember[];

  @Column('jsonb')
  invitations!: Invitation[];

  @Column('timestamptz', { name: 'convened_at' })
  convenedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text', { nullable: true })
  minutes!: string | null;

  /** Its procedure has nothing more to do. */
  @Column('boolean')
  ended!: boolean;

  /** The last turn of its procedure. */
  @Column('integer')
  seq!: number;

  @Column('jsonb', { nullable: true })
  waiting!: WaitingJson | null;

  @Column('timestamptz', { name: 'wake_at', nullable: true })
  wakeAt!: Date | null;
}
