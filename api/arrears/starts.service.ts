import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { letterOneDue } from '../../domain/term/rules.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { loadCalendar, loadSettings } from '../../infra/database/case-view.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { uuidOfKey, uuidv7 } from '../../infra/database/uuid.js';
import type { LabelledTerm } from '../cases/cases.answers.js';
import type { StartBody } from '../cases/cases.schema.js';
import { StoredAnswer } from '../http/accepted.js';
import { Once } from '../http/once.js';
import { conflict, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Intent, Visit } from '../http/visit.js';
import { startProcedure } from '../payments/money.js';
import { tenancyFor } from '../tenancies/tenancy-access.js';
import { termAnswer } from '../words/terms.js';
import { ArrearsService } from './arrears.service.js';
import type { PreviewBody } from './arrears.schema.js';

export interface Skipped {
  tenancyId: string;
  name: string;
  reason: string;
}

export interface StartPreviewAnswer {
  departs: LabelledTerm | null;
  ready: { tenancyId: string; name: string; letters: number }[];
  skipped: Skipped[];
  forYou: Skipped[];
}

export interface StartAnswer {
  started: { tenancyId: string; caseId: string; caseNumber: string; command: string }[];
  skipped: Skipped[];
}

const patienceMillis = 2_500;

@Injectable()
export class StartsService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly arrears: ArrearsService,
    private readonly texts: Texts,
  ) {}

  /** What would leave, be skipped or need a person, before anything is done. */
  async preview(visit: Visit, { tenancyIds }: PreviewBody): Promise<StartPreviewAnswer> {
    const { manager } = this.database;
    const rows = await this.arrears.rowsFor(visit, tenancyIds);
    const answer: StartPreviewAnswer = { departs: null, ready: [], skipped: [], forYou: [] };
    for (const tenancyId of new Set(tenancyIds)) {
      await tenancyFor(manager, visit, { id: tenancyId, right: 'case.start' });
      const row = rows.find((one) => one.tenancyId === tenancyId);
      const name = row?.name ?? '';
      const why = await hindrance(manager, visit, tenancyId);
      if (why !== null) answer.skipped.push({ tenancyId, name, reason: this.texts.error(why, {}) });
      else if (!row) {
        answer.skipped.push({ tenancyId, name, reason: this.texts.error('nothing_owed', {}) });
      } else if (row.proposal.kind === 'ready') {
        answer.ready.push({ tenancyId, name, letters: row.tenantCount });
      } else answer.forYou.push({ tenancyId, name, reason: row.proposal.text });
    }
    if (answer.ready.length > 0) answer.departs = await this.departure(visit);
    return answer;
  }

  private async departure(visit: Visit): Promise<LabelledTerm> {
    const { manager } = this.database;
    const settings = await loadSettings(manager, { organisationId: visit.organisationId });
    const calendar = await loadCalendar(manager);
    const term = letterOneDue(visit.today, settings.letterOneWorkingDays, calendar);
    return {
      term: termAnswer(this.texts, term),
      label: this.texts.word('terms.name.letter_1_due'),
    };
  }

  /**
   * Starts a procedure for each tenancy that is in arrears and has none; the others are skipped and
   * named. Of one tenancy alone a hindrance is a refusal.
   * @throws Problem 409 `open_case_exists`; 422 `nothing_owed`, `no_tenant`; 404 outside the walls.
   */
  async start(visit: Visit, intent: Intent, body: StartBody): Promise<StartAnswer | StoredAnswer> {
    const answer = await this.once.book(visit, intent, async (manager) => {
      const rows = await this.arrears.rowsFor(visit, body.tenancyIds);
      const done: StartAnswer = { started: [], skipped: [] };
      for (const tenancyId of [...new Set(body.tenancyIds)].sort()) {
        await tenancyFor(manager, visit, { id: tenancyId, right: 'case.start' });
        await lockTenancy(manager, tenancyId);
        const row = rows.find((one) => one.tenancyId === tenancyId);
        const owes = row !== undefined && row.balanceCents > 0;
        const why = (await hindrance(manager, visit, tenancyId)) ?? (owes ? null : 'nothing_owed');
        if (why === null) {
          done.started.push(await begin(manager, visit, { tenancyId, key: intent.key }));
          continue;
        }
        if (body.tenancyIds.length === 1) throw refusalOf(why);
        const reason = this.texts.error(why, {});
        done.skipped.push({ tenancyId, name: row?.name ?? '', reason });
      }
      return done;
    });
    return this.withNumbers(answer);
  }

  /** Waits a moment for the procedures to open their cases. */
  private async withNumbers(answer: StartAnswer): Promise<StartAnswer | StoredAnswer> {
    const ids = answer.started.map(({ caseId }) => caseId);
    const [first] = answer.started;
    for (let waited = 0; waited <= patienceMillis; waited += 100) {
      const opened = await rowsOf<{ id: string; number: string }>(
        this.database.manager,
        sql`select id, number from arrears_case where id = any (${ids}::uuid[])`,
      );
      const numbers = new Map(opened.map(({ id, number }) => [id, number]));
      const started = answer.started.map((one) => ({
        ...one,
        caseNumber: numbers.get(one.caseId) ?? '',
      }));
      const body = { ...answer, started };
      if (opened.length === ids.length) return body;
      if (waited === patienceMillis && first) return new StoredAnswer(first.command, body);
      await pause(100);
    }
    return answer;
  }
}

async function begin(
  manager: EntityManager,
  { userId: actor, organisationId, at }: Visit,
  { tenancyId, key }: { tenancyId: string; key: string },
): Promise<StartAnswer['started'][number]> {
  const caseId = uuidv7(at);
  const command = uuidOfKey(`start:${key}:${tenancyId}`);
  const booker = { actor, organisationId, at };
  await startProcedure(manager, booker, { commandId: command, caseId, tenancyId, resume: false });
  return { tenancyId, caseId, caseNumber: '', command };
}

/** Why a procedure cannot start on a tenancy; a start that is under way counts as an open case. */
async function hindrance(
  manager: EntityManager,
  visit: Visit,
  tenancyId: string,
): Promise<string | null> {
  const row = await rowOf<{ open: boolean; under_way: boolean; tenants: boolean; ended: boolean }>(
    manager,
    sql`select exists (select 1 from arrears_case c where c.tenancy_id = t.id and c.closed_on is null)
            as open,
          exists (select 1 from command k where k.type = 'start' and k.args->>'tenancyId' = t.id::text
            and k.state not in ('refused', 'quarantined') and not exists (select 1 from arrears_case c
            where c.id::text = k.args->>'caseId')) as under_way,
          exists (select 1 from occupant o where o.tenancy_id = t.id and o.kind = 'tenant') as tenants,
          coalesce(t.ends_on < ${visit.today}, false) as ended
        from tenancy t where t.id = ${tenancyId}`,
  );
  if (row?.open === true || row?.under_way === true) return 'open_case_exists';
  if (row?.tenants === false) return 'no_tenant';
  return row?.ended === true ? 'lease_ended' : null;
}

function refusalOf(code: string): Error {
  return code === 'open_case_exists' ? conflict(code) : unprocessable(code);
}
