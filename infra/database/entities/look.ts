import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One value that an administrator changed; a list is told with commas between. */
export interface ChangedField {
  field: string;
  was: string | null;
  is: string | null;
}

export type ChangeKind =
  | 'user_invited'
  | 'invitation_sent'
  | 'invitation_accepted'
  | 'user_roles'
  | 'user_deputy'
  | 'user_deactivated'
  | 'user_activated'
  | 'organisation'
  | 'partner_registered'
  | 'partnership'
  | 'partnership_ended'
  | 'protocol'
  | 'settings_published'
  | 'calendar_published'
  | 'allocation_count'
  | 'workload_limit'
  | 'absence'
  | 'absence_removed'
  | 'programme_drafted'
  | 'programme_changed'
  | 'programme_published'
  | 'programme_retired';

/** What an administrator changed, with the values before and after. */
@Entity('administration_change')
export class ChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text')
  kind!: ChangeKind;

  /** The person, the organisation or the version it is about. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('jsonb')
  fields!: ChangedField[];

  @Column('timestamptz')
  at!: Date;
}

/** Every look at a file (architecture §6). */
@Entity('look')
export class LookRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('uuid', { name: 'trajectory_id', nullable: true })
  trajectoryId!: string | null;

  @Column('uuid', { name: 'tenancy_id', nullable: true })
  tenancyId!: string | null;

  @Column('text', { name: 'field_class' })
  fieldClass!: string;

  @Column('timestamptz')
  at!: Date;
}
