import { Column, Entity, PrimaryColumn } from 'typeorm';

/* A session of the LAC: who sits, who came, who stands in. */

export type MeetingState = 'convened' | 'closed';
export interface MeetingMember {
  userId: string;
  capacity: 'landlord_coordinator' | 'head_of_social_service' | 'expert';
  deputyUserId?: string;
  attendance?: 'present' | 'deputy' | 'absent';
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

  @Column('jsonb')
  members!: MeetingMember[];

  @Column('timestamptz', { name: 'convened_at' })
  convenedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text', { nullable: true })
  minutes!: string | null;
}
