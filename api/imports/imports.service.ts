import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Right } from '../../domain/access/policy.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { ImportFile, type ImportKind } from '../../infra/database/entities/money.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, forbidden, invalid, notFound, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import { type Upload, withFile } from '../http/uploads.js';
import type { Intent, Visit } from '../http/visit.js';
import { closedCasesFile } from './closed-cases-file.js';
import type { FilePreview, FileToRead, ImportKindReader } from './import-kind.js';
import { paymentsFile } from './payments-file.js';
import { trajectoriesFile } from './trajectories-file.js';
import { tenanciesFile } from './tenancies-file.js';
import type { ImportAnswer, ImportState } from './imports.answers.js';

const readers: Readonly<Record<ImportKind, ImportKindReader>> = {
  tenancies: tenanciesFile,
  payments: paymentsFile,
  closed_cases: closedCasesFile,
  trajectories: trajectoriesFile,
};
const rightOf: Readonly<Record<ImportKind, Right>> = {
  tenancies: 'import.tenancies',
  payments: 'import.payments',
  closed_cases: 'import.closed_cases',
  trajectories: 'import.trajectories',
};
const kinds = z.enum(['tenancies', 'payments', 'closed_cases', 'closed-cases', 'trajectories']);
const most = 200;

type ImportRow = { [Field in keyof ImportFile]: ImportFile[Field] };

interface KeptPreview extends FilePreview {
  fileName: string;
}

@Injectable()
export class ImportsService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly texts: Texts,
  ) {}

  /**
   * Reads a file and says what it would do. Of a file with faults only the preview is kept.
   * @throws Problem 400 `kind_unknown`; 403 without the right to this kind.
   */
  upload(
    visit: Visit,
    intent: Intent,
    { kind: asked, bytes, fileName }: Upload,
  ): Promise<ImportAnswer> {
    const kind = kindOf(asked);
    demand(visit, kind);
    return this.once.book(visit, withFile(intent, bytes), async (manager) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const earlier = await confirmedBefore(manager, visit, { kind, sha256 });
      if (earlier) return this.answer(earlier, 'duplicate');
      const preview = await readers[kind].preview(manager, fileOf(visit, bytes));
      const row: ImportRow = {
        id: uuidv7(visit.at),
        organisationId: visit.organisationId,
        kind,
        state: 'previewed',
        sha256,
        fileBytes: preview.faults.length > 0 ? Buffer.alloc(0) : bytes,
        preview: { ...preview, fileName },
        createdAt: visit.at,
        createdBy: visit.userId,
        confirmedAt: null,
      };
      await store(manager, row);
      return this.answer(row);
    });
  }

  /** What a file would do, or did. */
  async show(visit: Visit, id: string): Promise<ImportAnswer> {
    return this.answer(await importFor(this.database.manager, visit, id));
  }

  /**
   * Does what the preview said, in one transaction; done before, nothing more.
   * @throws Problem 422 `import_has_faults`, also when something changed since the preview.
   */
  confirm(visit: Visit, intent: Intent, id: string): Promise<ImportAnswer> {
    return this.once.book(visit, intent, async (manager) => {
      await rowOf(manager, sql`select id from import_file where id = ${id} for update`);
      const row = await importFor(manager, visit, id);
      if (row.state === 'confirmed') return this.answer(row);
      if (previewOf(row).faults.length > 0) throw unprocessable('import_has_faults');
      if (await confirmedBefore(manager, visit, row)) throw conflict('already_confirmed');
      const file = { ...fileOf(visit, row.fileBytes), importId: row.id };
      const now = await readers[row.kind].preview(manager, file);
      if (now.faults.length > 0) {
        throw unprocessable(
          'import_has_faults',
          now.faults.slice(0, most).map(({ line, code }) => ({ path: `line ${line}`, code })),
        );
      }
      const { userId: actor, organisationId, at } = visit;
      await readers[row.kind].apply(manager, { actor, organisationId, at }, file);
      const preview = { ...now, fileName: previewOf(row).fileName };
      await rowsOf(
        manager,
        sql`update import_file set state = 'confirmed', confirmed_at = ${at},
              preview = ${JSON.stringify(preview)}::jsonb where id = ${id}`,
      );
      return this.answer({ ...row, state: 'confirmed', confirmedAt: at, preview: { ...preview } });
    });
  }

  private answer(row: ImportRow, said?: ImportState): ImportAnswer {
    const { fileName, faults, ...figures } = previewOf(row);
    const state = said ?? stateOf(row);
    return {
      id: row.id,
      kind: row.kind === 'closed_cases' ? 'closed-cases' : row.kind,
      fileName,
      state,
      reason: reasons[state] ?? null,
      preview: {
        ...figures,
        faults: faults.slice(0, most).map(({ line, code, path }) => {
          const about = path === undefined ? '' : `${path}: `;
          return { line, code, message: `${about}${this.texts.error(code, {})}` };
        }),
      },
    };
  }
}

const reasons: Readonly<Partial<Record<ImportState, string>>> = {
  duplicate: 'Dit bestand is al verwerkt. Er komt niets bij.',
  quarantined: 'Dit bestand heeft fouten. Er is niets bewaard.',
};

function stateOf(row: ImportRow): ImportState {
  if (row.state === 'confirmed') return 'done';
  return previewOf(row).faults.length > 0 ? 'quarantined' : 'previewed';
}

const previewOf = (row: ImportRow): KeptPreview => row.preview as unknown as KeptPreview;

const fileOf = ({ organisationId, today }: Visit, bytes: Buffer): FileToRead => ({
  organisationId,
  today,
  bytes,
});

function kindOf(given: unknown): ImportKind {
  const read = kinds.safeParse(given);
  if (!read.success) throw invalid([{ path: 'kind', code: 'kind_unknown' }]);
  return read.data === 'closed-cases' ? 'closed_cases' : read.data;
}

function demand(visit: Visit, kind: ImportKind): void {
  if (!visit.access.may(rightOf[kind])) throw forbidden(rightOf[kind]);
}

async function importFor(manager: EntityManager, visit: Visit, id: string): Promise<ImportRow> {
  const row = await manager.findOneBy(ImportFile, { id, organisationId: visit.organisationId });
  if (!row) throw notFound();
  demand(visit, row.kind);
  return row;
}

async function store(manager: EntityManager, row: ImportRow): Promise<void> {
  const { id, organisationId, kind, state, sha256, fileBytes, createdAt, createdBy } = row;
  await rowsOf(
    manager,
    sql`insert into import_file (id, organisation_id, kind, state, sha256, file_bytes, preview,
          created_at, created_by) values (${id}, ${organisationId}, ${kind}, ${state}, ${sha256},
          ${fileBytes}, ${JSON.stringify(row.preview)}::jsonb, ${createdAt}, ${createdBy})`,
  );
}

function confirmedBefore(
  manager: EntityManager,
  { organisationId }: Visit,
  { kind, sha256 }: Pick<ImportFile, 'kind' | 'sha256'>,
): Promise<ImportRow | null> {
  return manager.findOneBy(ImportFile, { organisationId, kind, sha256, state: 'confirmed' });
}
