import { createMongoAbility, type MongoAbility, subject as typed } from '@casl/ability';
import { rulesToCondition } from '@casl/ability/extra';
import {
  type Relation,
  type Right,
  rights,
  rightsOf,
  type Side,
  type Subject,
} from '../../domain/access/policy.js';
import { joined, name, type Sql, sql } from './sql.js';

/** The person who asks, in the organisation for which they ask. */
export interface Reader {
  userId: string;
  name: string;
  email: string;
  organisationId: string;
  organisationName: string;
  side: Side;
  roles: readonly string[];
}

type Ability = MongoAbility<[Right, Subject | { relation: Relation }]>;
type RelationCondition = Record<'relation', Relation>;

/** What one person may see and do at an instant, as checks and as conditions of queries (architecture §6). */
export class Access {
  private readonly ability: Ability;

  constructor(
    private readonly reader: Reader,
    private readonly at: Date,
  ) {
    const held = rightsOf(reader.side, reader.roles);
    this.ability = createMongoAbility<Ability>(
      held.map(({ right, subject, relation }) => ({
        action: right,
        subject,
        conditions: { relation },
      })),
    );
  }

  /** Whether there can be anything this person has the right to. */
  may(right: Right): boolean {
    return this.ability.can(right, rights[right].subject);
  }

  /** Whether this person has the right to something that stands to them in this relation. */
  mayIn(right: Right, relation: Relation): boolean {
    return this.ability.can(right, typed(rights[right].subject, { relation }));
  }

  /** The condition a row of the subject's table must meet; `false` when no rule gives the right. */
  where(right: Right, alias: string): Sql {
    const { subject } = rights[right];
    const found = rulesToCondition<Ability, Sql, Sql>(
      this.ability.rulesFor(right, subject),
      (rule) => this.condition(subject, rule.conditions as RelationCondition, alias),
      {
        and: (conditions) => joined(conditions, ' and ', sql`true`),
        or: (conditions) => sql`(${joined(conditions, ' or ', sql`false`)})`,
        empty: () => sql`true`,
      },
    );
    return found ?? sql`false`;
  }

  private condition(subject: Subject, { relation }: RelationCondition, alias: string): Sql {
    const row = name(alias);
    switch (relation) {
      case 'own':
        return this.owned(subject, row);
      case 'body':
        return sql`(${row}.body_id is not null and ${row}.organisation_id = ${this.reader.organisationId})`;
      case 'body_seat':
        return sql`(${row}.body_id is not null and ${this.seat(sql`${row}.members`)})`;
      case 'open_share':
        return this.shared(subject, row);
      case 'seat':
        return this.seated(subject, row);
      case 'party':
        if (subject === 'person')
          return sql`exists (select 1 from trajectory theirs where theirs.person_id = ${row}.id
            and ${this.isParty(sql`theirs.id`)})`;
        return subject === 'trajectory' ? this.isParty(sql`${row}.id`) : sql`false`;
    }
  }

  /** A session of a body is no session of the LAC, also where one organisation holds both. */
  private owned(subject: Subject, row: Sql): Sql {
    const own = sql`${row}.organisation_id = ${this.reader.organisationId}`;
    return subject === 'meeting' ? sql`(${own} and ${row}.body_id is null)` : own;
  }

  /** A consent ends by its date also when nothing runs any more that could write that it ended. */
  private isParty(trajectoryId: Sql): Sql {
    return sql`exists (select 1 from trajectory_party tp where tp.trajectory_id = ${trajectoryId}
          and tp.organisation_id = ${this.reader.organisationId}
          and (tp.ended_at is null or tp.ended_at > ${this.at}))`;
  }

  /** Tasks and letters of the welfare side are its own rows, readable while the share is open; a task of a session or a trajectory is about no case. */
  private shared(subject: Subject, row: Sql): Sql {
    const open = (caseId: Sql): Sql =>
      sql`exists (select 1 from share sh where sh.case_id = ${caseId}
            and sh.partner_id = ${this.reader.organisationId} and sh.closed_at is null)`;
    if (subject === 'case') return open(sql`${row}.id`);
    const own = sql`${row}.organisation_id = ${this.reader.organisationId}`;
    if (subject === 'letter') return sql`(${own} and ${open(sql`${row}.case_id`)})`;
    if (subject !== 'task') return sql`false`;
    return sql`(${own} and (num_nonnulls(${row}.meeting_id, ${row}.trajectory_id) = 1
      or ${open(sql`${row}.case_id`)}))`;
  }

  /** A seat shows the session, and the cases on its agenda while their share is open. */
  private seated(subject: Subject, row: Sql): Sql {
    if (subject === 'meeting')
      return sql`(${row}.body_id is null and ${this.seat(sql`${row}.members`)})`;
    if (subject !== 'case') return sql`false`;
    return sql`exists (select 1 from meeting seated, share sh where seated.id = ${row}.session_id
          and sh.case_id = ${row}.id and sh.partner_id = seated.organisation_id
          and sh.closed_at is null and ${this.seat(sql`seated.members`)})`;
  }

  private seat(members: Sql): Sql {
    return sql`exists (select 1 from jsonb_array_elements(${members}) seat
          where seat->>'userId' = ${this.reader.userId} or seat->>'deputyUserId' = ${this.reader.userId})`;
  }
}
