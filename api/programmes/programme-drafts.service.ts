import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { parametersOf, withParameters } from '../../domain/trajectory/parameters.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { noteChange } from '../../infra/database/changes.js';
import type { ChangedField } from '../../infra/database/entities/look.js';
import { ProgrammeVersion } from '../../infra/database/entities/trajectory.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { canonical } from '../http/intent.js';
import { Once } from '../http/once.js';
import { conflict, Problem, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Act, Visit } from '../http/visit.js';
import { demandNoFaults } from './programme-faults.js';
import { etagOf, isOwnDraft, versionOf } from './programme-rows.js';
import type { ProgrammeActAnswer } from './programmes.answers.js';
import type { ByVersion, ParametersForm, ProgrammeCopyForm } from './programmes.schema.js';

/** Draft, publish, retire: each with who and why in the log. Running trajectories keep the version they run by. */
@Injectable()
export class ProgrammeDrafts {
  constructor(
    private readonly once: Once,
    private readonly texts: Texts,
  ) {}

  /**
   * A draft begun with everything of another version: the next version of the same programme, or one of its own.
   * @throws Problem 404; 409 `draft_exists`, `code_taken`
   */
  copy({ visit, intent }: Act, form: ProgrammeCopyForm): Promise<ProgrammeActAnswer> {
    return this.book({ visit, intent }, async (manager) => {
      const { code, title, reason } = form;
      const from = await versionOf(manager, visit, { code: form.from, version: form.version });
      const { organisationId, userId, at } = visit;
      const rows = await manager.findBy(ProgrammeVersion, { organisationId, code });
      if (code !== from.code && rows.length > 0) throw conflict('code_taken');
      if (rows.some(({ state }) => state === 'draft')) throw conflict('draft_exists');
      const draft: ProgrammeVersion = {
        id: uuidv7(at),
        organisationId,
        code,
        version: Math.max(0, ...rows.map(({ version }) => version)) + 1,
        state: 'draft',
        data: { ...from.data, code, title },
        author: userId,
        reason,
        madeAt: at,
        publishedAt: null,
        retiredAt: null,
      };
      await manager.insert(ProgrammeVersion, draft);
      const copied = { field: 'from', was: null, is: `${from.code} ${from.version}` };
      await noteChange(manager, visit, {
        kind: 'programme_drafted',
        subjectId: draft.id,
        fields: [copied, why(reason)],
      });
      return draft;
    });
  }

  /**
   * Other values at some paths of a draft; it may contradict itself until it is published.
   * @throws Problem 428 without `If-Match`; 412 when somebody else saved it; 422 with every value that cannot stand
   */
  change(
    { visit, intent }: Act,
    asked: ByVersion & { body: ParametersForm },
  ): Promise<ProgrammeActAnswer> {
    const { body } = asked;
    return this.book({ visit, intent }, async (manager) => {
      const row = await draftOf(manager, visit, asked);
      if (intent.ifMatch === undefined) throw new Problem(428, 'if_match_required');
      if (intent.ifMatch !== etagOf(row)) throw new Problem(412, 'draft_moved_on');
      const { programme: data, faults } = withParameters(row.data, body.parameters);
      const errors = faults.map(({ path, code }) => ({ path: `parameters.${path}`, code }));
      if (errors.length > 0) throw unprocessable('unprocessable', errors);
      const fields = this.changed(row.data, data);
      if (fields.length === 0) throw unprocessable('nothing_changed');
      await noteChange(manager, visit, { kind: 'programme_changed', subjectId: row.id, fields });
      return manager.save(Object.assign(row, { data, author: visit.userId }));
    });
  }

  /**
   * From now on new trajectories run by it; the version before it takes no new ones any more.
   * @throws Problem 403 `own_draft`; 409 `not_a_draft`; 422 `programme_faulty` with every fault
   */
  publish(
    { visit, intent }: Act,
    asked: ByVersion & { reason: string },
  ): Promise<ProgrammeActAnswer> {
    return this.book({ visit, intent }, async (manager) => {
      const row = await draftOf(manager, visit, asked);
      if (await isOwnDraft(manager, visit, row)) throw new Problem(403, 'own_draft');
      demandNoFaults(this.texts, row.data);
      const { organisationId, code } = row;
      await manager.update(
        ProgrammeVersion,
        { organisationId, code, state: 'published' },
        { state: 'retired', retiredAt: visit.at },
      );
      const fields = [why(asked.reason)];
      await noteChange(manager, visit, { kind: 'programme_published', subjectId: row.id, fields });
      return manager.save(Object.assign(row, { state: 'published', publishedAt: visit.at }));
    });
  }

  /** Nobody is referred into it any more; a draft is laid aside. @throws Problem 409 `retired_already` */
  retire(
    { visit, intent }: Act,
    asked: ByVersion & { reason: string },
  ): Promise<ProgrammeActAnswer> {
    return this.book({ visit, intent }, async (manager) => {
      const row = await versionOf(manager, visit, asked);
      if (row.state === 'retired') throw conflict('retired_already');
      const fields = [why(asked.reason)];
      await noteChange(manager, visit, { kind: 'programme_retired', subjectId: row.id, fields });
      return manager.save(Object.assign(row, { state: 'retired', retiredAt: visit.at }));
    });
  }

  /** One act on the programmes of an organisation at a time. */
  private book(
    { visit, intent }: Act,
    act: (manager: EntityManager) => Promise<ProgrammeVersion>,
  ): Promise<ProgrammeActAnswer> {
    return this.once.book(visit, intent, async (manager) => {
      const { organisationId } = visit;
      await rowsOf(
        manager,
        sql`select id from organisation where id = ${organisationId} for update`,
      );
      const row = await act(manager);
      const { code, version } = row;
      return { code, version, etag: etagOf(row), command: intent.key };
    });
  }

  private changed(was: Programme, is: Programme): ChangedField[] {
    const before = new Map(parametersOf(was).map(({ path, value }) => [path, canonical(value)]));
    return parametersOf(is).flatMap(({ path, kind, of, value }) => {
      const now = canonical(value);
      const then = before.get(path) ?? null;
      const field = this.texts.word(`programmes.parameter.${kind}.label`, { of: of ?? '' });
      return then === now ? [] : [{ field, was: then, is: now }];
    });
  }
}

async function draftOf(
  manager: EntityManager,
  visit: Visit,
  asked: ByVersion,
): Promise<ProgrammeVersion> {
  const row = await versionOf(manager, visit, asked);
  if (row.state !== 'draft') throw conflict('not_a_draft');
  return row;
}

const why = (reason: string): ChangedField => ({ field: 'reason', was: null, is: reason });
