import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { evaluationsOfPerson } from '../../infra/database/own-evaluations.js';
import { slotsOfPerson } from '../../infra/database/scarce-time.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import type { Clock } from '../../infra/clock/clock.js';
import type { ApiConfig } from '../config.js';
import { notFound } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import { hashOfToken } from '../session/invitation-token.js';
import { CLOCK, CONFIG } from '../tokens.js';
import { calendarFeed } from './calendar-feed.js';
import type { PreferencesBody } from './preferences.schema.js';

export interface PreferencesAnswer {
  /** The mail on working mornings, when there is something. */
  digest: boolean;
  /** Whether an address of a calendar is in use; it was shown once. */
  calendar: boolean;
}

export interface CalendarAddress {
  /** Shown this once: only its hash is kept. */
  address: string;
}

const tokenBytes = 32;

/** What a person chooses for himself, and his calendar. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: DataSource,
    private readonly texts: Texts,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async show({ userId }: Pick<Visit, 'userId'>): Promise<PreferencesAnswer> {
    const row = await rowOf<PreferencesAnswer>(
      this.database.manager,
      sql`select digest, calendar_token_hash is not null as calendar from user_preference
          where user_id = ${userId}`,
    );
    return row ?? { digest: true, calendar: false };
  }

  /** The same choice again is the same choice: it needs no memory of its key. */
  async choose(visit: Visit, { digest }: PreferencesBody): Promise<PreferencesAnswer> {
    await rowsOf(
      this.database.manager,
      sql`insert into user_preference (user_id, digest) values (${visit.userId}, ${digest})
          on conflict (user_id) do update set digest = excluded.digest`,
    );
    return this.show(visit);
  }

  /** A new address of one's calendar; the one before is worth nothing from now on. */
  async openCalendar({ userId }: Visit): Promise<CalendarAddress> {
    const token = randomBytes(tokenBytes).toString('base64url');
    await rowsOf(
      this.database.manager,
      sql`insert into user_preference (user_id, digest, calendar_token_hash)
          values (${userId}, true, ${hashOfToken(token)})
          on conflict (user_id) do update set calendar_token_hash = excluded.calendar_token_hash`,
    );
    return { address: `${this.config.webAddress}/api/v1/calendars/${token}.ics` };
  }

  async closeCalendar(visit: Visit): Promise<PreferencesAnswer> {
    await rowsOf(
      this.database.manager,
      sql`update user_preference set calendar_token_hash = null where user_id = ${visit.userId}`,
    );
    return this.show(visit);
  }

  /** The evaluations and own hours of whose calendar it is: number, kind and day, no name. @throws Problem 404 */
  async feed(token: string): Promise<string> {
    const { manager } = this.database;
    const owner = await rowOf<{ user_id: string }>(
      manager,
      sql`select p.user_id from user_preference p join app_user u on u.id = p.user_id
          where p.calendar_token_hash = ${hashOfToken(token)} and u.active`,
    );
    if (!owner) throw notFound();
    const at = this.clock.now();
    const evaluations = await evaluationsOfPerson(manager, owner.user_id);
    const slots = await slotsOfPerson(manager, owner.user_id);
    const { webAddress } = this.config;
    return calendarFeed({ evaluations, slots, at, webAddress, texts: this.texts });
  }
}
