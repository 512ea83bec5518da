import { Column, Entity, PrimaryColumn } from 'typeorm';

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

  @Column('uuid', { name: 'tenancy_id', nullable: true })
  tenancyId!: string | null;

  @Column('text', { name: 'field_class' })
  fieldClass!: string;

  @Column('timestamptz')
  at!: Date;
}
