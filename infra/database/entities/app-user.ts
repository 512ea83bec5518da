import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who works with the product, in one organisation. */
@Entity('app_user')
export class AppUser {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('text', { array: true })
  roles!: string[];

  @Column('uuid', { name: 'deputy_user_id', nullable: true })
  deputyUserId!: string | null;

  @Column('boolean')
  active!: boolean;

  @Column('text', { name: 'invitation_hash', nullable: true })
  invitationHash!: string | null;

  @Column('timestamptz', { name: 'invitation_expires_at', nullable: true })
  invitationExpiresAt!: Date | null;
}
