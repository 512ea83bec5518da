import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each look at a trajectory asks who lives with its person: by person, not only by tenancy. */
export class Occupants1764700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create index occupant_by_person on occupant (person_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index occupant_by_person');
  }
}
