import { Column, Entity, PrimaryColumn } from 'typeorm';

/* Receipts on a tenancy, and the bank files they came from. */

export type MovementState = 'matched' | 'suggested' | 'unmatched' | 'ignored' | 'returned';
export type ImportKind = 'tenancies' | 'payments' | 'closed_cases' | 'trajectories';
export type ImportState = 'previewed' | 'confirmed';
export interface ReceiptNames {
  debtId?: string;
  planId?: string;
}
export type ImportPreviewJson = Record<string, unknown>;

@Entity('receipt')
export class ReceiptRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'tenancy_id' })
  tenancyId!: string;

  @Column('integer', { name: 'amount_cents' })
  amountCents!: number;

  @Column('date', { name: 'value_date' })
  valueDate!: string;

  @Column('timestamptz', { name: 'booked_at' })
  bookedAt!: Date;

  @Column('text', { name: 'booked_by' })
  bookedBy!: string;

  @Column('uuid', { name: 'movement_id', nullable: true })
  movementId!: string | null;

  @Column('jsonb', { nullable: true })
  names!: ReceiptNames | null;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('date', { name: 'reversed_on', nullable: true })
  reversedOn!: string | null;

  @Column('timestamptz', { name: 'reversed_at', nullable: true })
  reversedAt!: Date | null;
}

@Entity('bank_statement')
export class BankStatementRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'import_id' })
  importId!: string;

  @Column('text')
  account!: string;

  @Column('integer')
  number!: number;

  @Column('date', { name: 'on_date' })
  onDate!: string;

  @Column('bigint', { name: 'old_balance_cents' })
  oldBalanceCents!: string;

  @Column('bigint', { name: 'new_balance_cents' })
  newBalanceCents!: string;
}

@Entity('bank_movement')
export class BankMovementRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'statement_id' })
  statementId!: string;

  @Column('text', { name: 'movement_key' })
  movementKey!: string;

  @Column('integer')
  line!: number;

  @Column('integer', { name: 'amount_cents' })
  amountCents!: number;

  @Column('date', { name: 'value_date' })
  valueDate!: string;

  @Column('text')
  communication!: string;

  @Column('text', { name: 'structured_reference', nullable: true })
  structuredReference!: string | null;

  @Column('text', { name: 'counterparty_iban', nullable: true })
  counterpartyIban!: string | null;

  @Column('text', { name: 'counterparty_name', nullable: true })
  counterpartyName!: string | null;

  @Column('text')
  state!: MovementState;

  @Column('text')
  ground!: string;

  @Column('uuid', { array: true, name: 'suggested_tenancy_ids' })
  suggestedTenancyIds!: string[];

  @Column('uuid', { name: 'tenancy_id', nullable: true })
  tenancyId!: string | null;
}

@Entity('import_file')
export class ImportFile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  kind!: ImportKind;

  @Column('text')
  state!: ImportState;

  @Column('text')
  sha256!: string;

  @Column('bytea', { name: 'file_bytes' })
  fileBytes!: Buffer;

  @Column('jsonb')
  preview!: ImportPreviewJson;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
}
