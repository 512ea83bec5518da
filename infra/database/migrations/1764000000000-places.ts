import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places and who holds them when, what landlords allotted per year, and the rulesets they allot by. */
export class Places1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      'place_refusal',
      'housing_wish',
      'allocation_ruleset',
      'allocation_count',
      'place_booking',
      'place',
    ]) {
      await queryRunner.query(`drop table ${table}`);
    }
  }
}

const statements = [
  // A trusted extension of Postgres itself: who may make a table may make it, no superuser is needed.
  'create extension if not exists btree_gist',
  `create table place (
  id uuid primary key,
  organisation_id uuid not null,
  lead_id uuid not null,
  kind text not null,
  bedrooms integer,
  street text not null,
  postal_code text not null,
  municipality text not null,
  region text,
  site text,
  programmes text[] not null,
  from_date date not null,
  until_date date
)`,
  `create index place_by_owner on place (organisation_id, municipality, street, id)`,
  `create index place_by_lead on place (lead_id, municipality, street, id)`,
  `create table place_booking (
  id uuid primary key,
  organisation_id uuid not null,
  place_id uuid not null,
  trajectory_id uuid not null,
  programme text not null,
  kind text not null,
  period daterange not null check (not isempty(period)),
  allotted_on date not null,
  rank integer,
  passed_over integer not null,
  reason text,
  ruleset_id uuid,
  booked_by uuid not null,
  booked_at timestamptz not null,
  constraint place_booked_once exclude using gist (place_id with =, period with &&),
  constraint one_stay_at_a_time exclude using gist (trajectory_id with =, period with &&)
    where (kind = 'stay')
)`,
  `create index place_booking_by_trajectory on place_booking (trajectory_id, kind)`,
  `create table allocation_count (
  organisation_id uuid not null,
  year integer not null,
  allocations integer not null,
  per_route jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, year)
)`,
  `create table allocation_ruleset (
  id uuid primary key,
  organisation_id uuid not null,
  version integer not null,
  state text not null,
  from_date date not null,
  until_date date,
  data jsonb not null,
  author text not null,
  reason text not null,
  made_at timestamptz not null,
  published_at timestamptz,
  retired_at timestamptz,
  constraint one_ruleset_in_force exclude using gist
    (organisation_id with =, daterange(from_date, until_date, '[]') with &&)
    where (state <> 'draft' and (until_date is null or until_date >= from_date))
)`,
  `create unique index allocation_ruleset_once on allocation_ruleset (organisation_id, version)`,
  `create table housing_wish (
  id uuid primary key,
  organisation_id uuid not null,
  trajectory_id uuid not null,
  bedrooms integer,
  regions text[] not null,
  sites text[] not null,
  profile text,
  told_by uuid not null,
  told_at timestamptz not null
)`,
  `create index housing_wish_by_trajectory on housing_wish (trajectory_id, told_at)`,
  `create table place_refusal (
  id uuid primary key,
  organisation_id uuid not null,
  trajectory_id uuid not null,
  place_id uuid not null,
  by_party text not null,
  reason text not null,
  told_by uuid not null,
  told_at timestamptz not null
)`,
  `create index place_refusal_by_trajectory on place_refusal (trajectory_id, place_id)`,
];
