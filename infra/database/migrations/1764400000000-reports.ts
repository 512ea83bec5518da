import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the yearly report counts by, and who works with whom. */
export class Reports1764400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      'drop table partnership',
      'drop table yearly_report',
      'alter table trajectory drop column municipality',
    ])
      await queryRunner.query(statement);
  }
}

const statements = [
  `alter table trajectory add column municipality text`,
  `create table yearly_report (
  id uuid primary key,
  organisation_id uuid not null,
  programme text not null,
  year integer not null,
  until_date date not null,
  document_id uuid not null references document (id),
  asked_by text not null,
  asked_at timestamptz not null
)`,
  `create table partnership (
  id uuid primary key,
  organisation_id uuid not null,
  partner_id uuid not null,
  programmes text[] not null,
  from_date date not null,
  until_date date
)`,
  `create index partnership_by_partner on partnership (partner_id)`,
  `create index partnership_by_owner on partnership (organisation_id)`,
  `create index yearly_report_by_year on yearly_report (organisation_id, programme, year, asked_at)`,
];
