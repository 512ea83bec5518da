import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The coordinator's board: who is away, how much one person can have, what each person chose, and the morning digest. */
export class Board1764100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      `create or replace view procedure as ${procedures}`,
      'drop table singleton',
      'drop table workload_limit',
      'drop table user_preference',
      'drop table absence',
    ]) {
      await queryRunner.query(statement);
    }
  }
}

const procedures = `
  select 'arrears:' || id as workflow_id, closed_on is null as open, waiting, wake_at from arrears_case
  union all select 'meeting:' || id, not ended, waiting, wake_at from meeting
  union all select 'trajectory:' || id, closed_on is null, waiting, wake_at from trajectory`;

const statements = [
  `create table absence (
  id uuid primary key,
  organisation_id uuid not null,
  user_id uuid not null,
  from_date date not null,
  until_date date not null,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  check (from_date <= until_date)
)`,
  `create index absence_by_person on absence (organisation_id, user_id, until_date)`,
  `create table user_preference (
  user_id uuid primary key,
  digest boolean not null,
  calendar_token_hash text
)`,
  `create unique index user_preference_calendar on user_preference (calendar_token_hash)
  where calendar_token_hash is not null`,
  `create table workload_limit (
  organisation_id uuid primary key,
  most integer not null check (most > 0),
  set_by text not null,
  set_at timestamptz not null
)`,
  `create table singleton (
  kind text primary key,
  id uuid not null,
  open boolean not null,
  waiting jsonb,
  wake_at timestamptz
)`,
  `create or replace view procedure as ${procedures}
  union all select kind || ':' || id, open, waiting, wake_at from singleton`,
];
