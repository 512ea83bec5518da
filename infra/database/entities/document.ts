import { Column, Entity, PrimaryColumn } from 'typeorm';

/* An immutable file, and the ledger of mails. */

export type MailState = 'prepared' | 'sending' | 'sent' | 'unknown' | 'refused';

@Entity('document')
export class DocumentRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('text', { name: 'business_key' })
  businessKey!: string;

  @Column('text')
  sha256!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('text')
  layout!: string;

  @Column('integer', { name: 'text_version' })
  textVersion!: number;

  @Column('text', { name: 'data_sha256' })
  dataSha256!: string;

  @Column('bytea', { name: 'file_bytes' })
  fileBytes!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** A yearly report that somebody asked for; the same figures asked for again are the same document. */
@Entity('yearly_report')
export class YearlyReportRow {
  /** The command that asked. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  programme!: string;

  @Column('integer')
  year!: number;

  @Column('date', { name: 'until_date' })
  untilDate!: string;

  @Column('uuid', { name: 'document_id' })
  documentId!: string;

  @Column('text', { name: 'asked_by' })
  askedBy!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;
}

@Entity('mail')
export class MailRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('uuid', { name: 'trajectory_id', nullable: true })
  trajectoryId!: string | null;

  @Column('uuid', { name: 'meeting_id', nullable: true })
  meetingId!: string | null;

  @Column('text', { name: 'business_key' })
  businessKey!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'recipient_user_id', nullable: true })
  recipientUserId!: string | null;

  @Column('uuid', { name: 'recipient_organisation_id', nullable: true })
  recipientOrganisationId!: string | null;

  @Column('text', { name: 'message_id' })
  messageId!: string;

  @Column('text')
  state!: MailState;

  @Column('timestamptz', { name: 'prepared_at' })
  preparedAt!: Date;

  @Column('timestamptz', { name: 'sending_at', nullable: true })
  sendingAt!: Date | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('text', { nullable: true })
  reply!: string | null;
}
