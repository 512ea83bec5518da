import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the yearly report counts by, and who works with whom. */
export class Reports1764400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of ['alter table trajectory drop column municipality'])
      await queryRunner.query(statement);
  }
}

const statements = [`alter table trajectory add column municipality text`];
