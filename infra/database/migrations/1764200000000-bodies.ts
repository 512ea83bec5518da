import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies of programmes that meet again and again, with an agenda from due files. */
export class Bodies1764200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      `alter table meeting drop column body_id, drop column n, drop column planned,
         drop column agenda, drop column taken_off`,
      'drop table body_item',
      'drop table body',
    ]) {
      await queryRunner.query(statement);
    }
  }
}

const statements = [
  `create table body (
  id uuid primary key,
  organisation_id uuid not null,
  programme text not null,
  code text not null,
  state text not null,
  first_on date not null,
  time text not null,
  place text not null,
  members jsonb not null
)`,
  `create unique index body_once on body (organisation_id, programme, code)`,
  `create table body_item (
  id uuid primary key,
  organisation_id uuid not null,
  body_id uuid not null references body,
  trajectory_id uuid,
  motive text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  treated_in uuid,
  agreed text,
  ended_at timestamptz
)`,
  `create index body_item_list on body_item (organisation_id, body_id, added_at)`,
  `alter table meeting add column body_id uuid references body, add column n integer,
   add column planned jsonb, add column agenda jsonb, add column taken_off jsonb not null default '[]',
   add constraint meeting_of_body check ((body_id is null) = (n is null))`,
  `create unique index meeting_once on meeting (body_id, n)`,
  // A body's rhythm was one number; it became the beats that recurring duties have.
  `update programme_version set data = jsonb_set(data, '{bodies}', (
     select coalesce(jsonb_agg(body - 'every' || jsonb_build_object('rhythm',
       jsonb_build_array(jsonb_build_object('every', body->'every'))) order by place), '[]')
     from jsonb_array_elements(data->'bodies') with ordinality as each (body, place)
     where body->>'every' is not null))
   where jsonb_path_exists(data, '$.bodies[*].every')`,
];
