import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A trajectory and the tenancy of its person; a telling is shared without a document of its own. */
export class TrialTenants1764300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      'delete from share where document_id is null',
      'alter table share alter column document_id set not null',
      'alter table trajectory drop column tenancy_id, drop column tenant_id',
    ]) {
      await queryRunner.query(statement);
    }
  }
}

const statements = [
  'alter table trajectory add column tenancy_id uuid, add column tenant_id uuid',
  `create unique index trajectory_of_tenancy on trajectory (tenancy_id)
  where tenancy_id is not null and closed_on is null`,
  'alter table share alter column document_id drop not null',
];
