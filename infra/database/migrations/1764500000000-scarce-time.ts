import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The slots of scarce time, folded from the events of their trajectories, so that a week can be asked over all of them. */
export class ScarceTime1764500000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table scarce_slot');
  }
}

const statements = [
  `create table scarce_slot (
  id uuid primary key,
  organisation_id uuid not null,
  trajectory_id uuid not null,
  programme text not null,
  role text not null,
  on_date date not null,
  minutes integer not null,
  starts_at text,
  passed_over integer not null,
  state text not null
)`,
  `create index scarce_slot_by_week on scarce_slot (organisation_id, programme, on_date)`,
  `create index scarce_slot_by_trajectory on scarce_slot (trajectory_id)`,
];
