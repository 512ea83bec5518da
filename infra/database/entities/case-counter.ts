import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Case numbers per organisation. */
@Entity('case_counter')
export class CaseCounter {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('integer')
  last!: number;
}
