import { Column, Entity, PrimaryColumn } from 'typeorm';

/* A lease, who lives in it, and its dated rent lines; charges are derived, only corrections are rows. */

export type OccupantKind = 'tenant' | 'spouse' | 'partner' | 'co_resident';
export type RentLineKind = 'rent' | 'monthly_charge';
export type CorrectionKind = 'rent_correction' | 'settlement' | 'damage' | 'deposit' | 'cost';

@Entity('tenancy')
export class Tenancy {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  number!: string;

  @Column('text', { name: 'structured_reference' })
  structuredReference!: string;

  @Column('text')
  street!: string;

  @Column('text', { name: 'postal_code' })
  postalCode!: string;

  @Column('text')
  municipality!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;
}

@Entity('occupant')
export class Occupant {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'tenancy_id' })
  tenancyId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: OccupantKind;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'until_date', nullable: true })
  untilDate!: string | null;
}

@Entity('rent_line')
export class RentLineRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'tenancy_id' })
  tenancyId!: string;

  @Column('text')
  kind!: RentLineKind;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'until_date', nullable: true })
  untilDate!: string | null;

  @Column('integer', { name: 'monthly_cents' })
  monthlyCents!: number;

  @Column('integer', { name: 'due_day' })
  dueDay!: number;
}

@Entity('ledger_correction')
export class CorrectionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'tenancy_id' })
  tenancyId!: string;

  @Column('text')
  kind!: CorrectionKind;

  @Column('integer', { name: 'amount_cents' })
  amountCents!: number;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('boolean')
  disputed!: boolean;

  @Column('text')
  description!: string;
}

@Entity('known_account')
export class KnownAccount {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'tenancy_id' })
  tenancyId!: string;

  @Column('text')
  iban!: string;

  @Column('boolean', { name: 'third_party' })
  thirdParty!: boolean;
}
