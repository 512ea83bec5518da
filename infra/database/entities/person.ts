import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonStatusKind } from '../../../domain/arrears/events.js';

/* A tenant or other occupant; a status of a person stops every sending until it is released. */

export interface PostalAddress {
  street: string;
  postalCode: string;
  municipality: string;
}

/** The administrator a judge named: gets each letter beside the tenant (facts §13.7). */
export interface Representative extends PostalAddress {
  name: string;
}

@Entity('person')
export class Person {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text', { name: 'first_name' })
  firstName!: string;

  @Column('text', { name: 'last_name' })
  lastName!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('jsonb', { name: 'postal_address', nullable: true })
  postalAddress!: PostalAddress | null;
}

@Entity('person_status')
export class PersonStatus {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: PersonStatusKind;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  @Column('text', { name: 'released_by', nullable: true })
  releasedBy!: string | null;

  @Column('text', { name: 'release_reason', nullable: true })
  releaseReason!: string | null;

  @Column('jsonb', { nullable: true })
  representative!: Representative | null;
}
