import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  CancelReason,
  Invitation,
  MeetingMember,
  MeetingState,
} from '../../../domain/meeting/session.js';
import type { AgendaEntry, TakenOff } from '../../../domain/meeting/agenda.js';
import type { Term } from '../../../domain/term/types.js';
import type { WaitingJson } from './arrears-case.js';

/* Bodies of programmes, and sessions of them and of the LAC: who sits, who was told what, who came, what it waits for. */

/** A body of a programme that an organisation has set up: who sits in it, and from when it meets. */
@Entity('body')
export class BodyRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  programme!: string;

  /** Its code in the programme. */
  @Column('text')
  code!: string;

  @Column('text')
  state!: 'meets' | 'stopped';

  /** The day its rhythm counts from. */
  @Column('date', { name: 'first_on' })
  firstOn!: string;

  @Column('text')
  time!: string;

  @Column('text')
  place!: string;

  @Column('jsonb')
  members!: MeetingMember[];
}

/** What somebody put on the agenda of a body; open until it was treated in a session or taken off. */
@Entity('body_item')
export class BodyItemRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('uuid', { name: 'trajectory_id', nullable: true })
  trajectoryId!: string | null;

  @Column('text')
  motive!: string;

  @Column('uuid', { name: 'added_by' })
  addedBy!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  /** The session in which it was treated, with what was agreed. */
  @Column('uuid', { name: 'treated_in', nullable: true })
  treatedIn!: string | null;

  @Column('text', { nullable: true })
  agreed!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}

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

  /** The body of a programme it is of; null for the LAC. */
  @Column('uuid', { name: 'body_id', nullable: true })
  bodyId!: string | null;

  /** Which session of its body it is. */
  @Column('integer', { nullable: true })
  n!: number | null;

  /** Why it was planned on its day. */
  @Column('jsonb', { nullable: true })
  planned!: Term | null;

  /** The agenda as it stood when a session of a body was opened. */
  @Column('jsonb', { nullable: true })
  agenda!: AgendaEntry[] | null;

  @Column('jsonb', { name: 'taken_off' })
  takenOff!: TakenOff[];

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
