import { Column, Entity, PrimaryColumn } from 'typeorm';

/* The one road between Postgres and the running procedures (architecture §2). */

export type CommandType = 'start' | 'update' | 'signal';
export type CommandState = 'stored' | 'applied' | 'refused' | 'quarantined';
/** Ids, codes, dates and cents only: this is what Temporal sees. */
export type CommandArgs = object;
/** Personal text stays here. */
export type CommandBody = object;
export interface CommandAnswer {
  seq?: number;
  code?: string;
  params?: Record<string, string | number>;
}

@Entity('command')
export class CommandRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  actor!: string;

  @Column('text')
  type!: CommandType;

  @Column('text')
  target!: string;

  @Column('text')
  message!: string;

  @Column('jsonb')
  args!: CommandArgs;

  @Column('jsonb', { nullable: true })
  body!: CommandBody | null;

  @Column('text', { name: 'body_hash' })
  bodyHash!: string;

  @Column('text')
  state!: CommandState;

  @Column('jsonb', { nullable: true })
  answer!: CommandAnswer | null;

  @Column('integer')
  tries!: number;

  @Column('timestamptz', { name: 'next_try_at', nullable: true })
  nextTryAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
