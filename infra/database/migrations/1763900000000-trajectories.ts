import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trajectories: programmes as versions, the rows folded from their events, and the places they take. */
export class Trajectories1763900000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      'drop view procedure',
      `create view procedure as
  select 'arrears:' || id as workflow_id, closed_on is null as open, waiting, wake_at from arrears_case
  union all select 'meeting:' || id, not ended, waiting, wake_at from meeting`,
      'drop table evaluation',
      'drop table trajectory_party',
      'drop table trajectory',
      'drop table programme_version',
      'alter table task drop column own_role, drop column code, drop column label, drop column trajectory_id',
      'alter table mail drop column trajectory_id',
      'alter table look drop column trajectory_id',
    ]) {
      await queryRunner.query(statement);
    }
  }
}

const statements = [
  `create table programme_version (
  id uuid primary key,
  organisation_id uuid not null,
  code text not null,
  version integer not null,
  state text not null,
  data jsonb not null,
  author text not null,
  reason text not null,
  made_at timestamptz not null,
  published_at timestamptz,
  retired_at timestamptz
)`,
  `create unique index programme_version_once on programme_version (organisation_id, code, version)`,
  `create table trajectory (
  id uuid primary key,
  organisation_id uuid not null,
  number text not null,
  programme text not null,
  programme_version integer not null,
  person_id uuid not null,
  referrer_id uuid not null,
  referrer text not null,
  facts jsonb not null,
  coach_id uuid,
  landlord_id uuid,
  place_id uuid,
  phase text not null,
  phase_since timestamptz not null,
  opened_at timestamptz not null,
  stay_from date,
  stay_until date,
  consent_until date,
  urgency integer,
  ending text,
  closed_on date,
  taken_over boolean not null,
  seq integer not null,
  waiting jsonb,
  wake_at timestamptz
)`,
  `create unique index trajectory_number on trajectory (organisation_id, number)`,
  `create index trajectory_open on trajectory (organisation_id, closed_on, phase, id)`,
  `create index trajectory_by_coach on trajectory (coach_id) where closed_on is null`,
  `create table trajectory_party (
  id uuid primary key,
  trajectory_id uuid not null,
  organisation_id uuid not null,
  capacity text not null,
  since timestamptz not null,
  ended_at timestamptz
)`,
  `create index trajectory_party_by_organisation on trajectory_party (organisation_id, trajectory_id)`,
  `create unique index trajectory_party_once on trajectory_party (trajectory_id, organisation_id, capacity)`,
  `create table evaluation (
  id uuid primary key,
  organisation_id uuid not null,
  trajectory_id uuid not null,
  kind text not null,
  n integer not null,
  state text not null,
  due jsonb not null,
  due_on date not null,
  moved text,
  assigned_user_id uuid,
  outcome text,
  concluded_on date
)`,
  `create index evaluation_board on evaluation (organisation_id, state, due_on, id)`,
  `create index evaluation_by_trajectory on evaluation (trajectory_id)`,
  `create index evaluation_by_person on evaluation (assigned_user_id, due_on) where state = 'planned'`,
  `alter table task add column own_role text, add column code text, add column label text,
  add column trajectory_id uuid`,
  `update task set own_role = role`,
  `alter table task alter column own_role set not null`,
  `alter table task drop constraint task_check`,
  `alter table task add check (num_nonnulls(case_id, meeting_id, trajectory_id) = 1)`,
  `create index task_by_trajectory on task (trajectory_id) where trajectory_id is not null`,
  `alter table mail add column trajectory_id uuid`,
  `create index mail_by_trajectory on mail (trajectory_id) where trajectory_id is not null`,
  `alter table look add column trajectory_id uuid`,
  `create index look_by_trajectory on look (trajectory_id, at) where trajectory_id is not null`,
  `create or replace view procedure as
  select 'arrears:' || id as workflow_id, closed_on is null as open, waiting, wake_at from arrears_case
  union all select 'meeting:' || id, not ended, waiting, wake_at from meeting
  union all select 'trajectory:' || id, closed_on is null and not taken_over, waiting, wake_at from trajectory`,
];
