import { Column, Entity, PrimaryColumn } from 'typeorm';

/* A landlord, an OCMW or another partner. */

export type OrganisationKind = 'landlord' | 'welfare_centre' | 'partner_organisation';

@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: OrganisationKind;

  @Column('text')
  name!: string;

  @Column('text')
  street!: string;

  @Column('text', { name: 'postal_code' })
  postalCode!: string;

  @Column('text')
  municipality!: string;

  @Column('text')
  phone!: string;

  @Column('text')
  email!: string;

  @Column('text', { nullable: true })
  iban!: string | null;

  @Column('text', { name: 'company_number', nullable: true })
  companyNumber!: string | null;
}
