import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { arrearsWorkflowId } from '../../domain/arrears/case-id.js';
import { judge } from '../../domain/arrears/assess.js';
import { blocksOf } from '../../domain/arrears/blocks.js';
import type { CaseFile, PetitionOnFile } from '../../domain/arrears/case-file.js';
import {
  petitionChecklist,
  petitionGround,
  type PetitionCheck,
  type SaidOfPetition,
} from '../../domain/arrears/petition.js';
import type { Judged } from '../../domain/arrears/situation.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { loadCaseFile } from '../../infra/database/case-store.js';
import { loadCaseView } from '../../infra/database/case-view.js';
import { caseFor, type CaseRow, openCaseFor } from '../cases/case-access.js';
import { blockText } from '../cases/cases.service.js';
import { Decisions } from '../cases/decisions.js';
import type { Accepted } from '../http/accepted.js';
import { keptFile, type KeptFile } from '../http/kept-file.js';
import { Looks } from '../http/looks.js';
import { conflict, notFound, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Intent, Visit } from '../http/visit.js';
import type { PetitionBody } from './petitions.schema.js';

export interface PetitionCheckAnswer {
  code: PetitionCheck['code'];
  label: string;
  state: PetitionCheck['state'];
  stateText: string;
  note: string;
}

/** What a person said the last time, offered again. */
export type PetitionWordsAnswer = Record<
  Exclude<keyof PetitionBody, 'domicileCertificateOn' | 'noNoticeReason'>,
  string
> & { domicileCertificateOn: IsoDate | null };

export interface PetitionAnswer {
  /** Whether a petition may be made now, and if not why. */
  allowed: boolean;
  reason: string | null;
  /** No notice to quit is on file: only with a reason (facts §12.6). */
  needsReason: boolean;
  checks: PetitionCheckAnswer[];
  /** The last one first. */
  made: { id: string; on: IsoDate; by: string; withoutNotice: boolean }[];
  lodged: { on: IsoDate; rollNumber: string | null; withoutNotice: boolean } | null;
  last: PetitionWordsAnswer | null;
}

interface Standing {
  row: CaseRow;
  file: CaseFile;
  /** Null for a case taken over from another system, which has no tenancy here. */
  known: { judged: Judged; leaseStartedOn: IsoDate } | null;
}

@Injectable()
export class PetitionsService {
  constructor(
    private readonly database: DataSource,
    private readonly decisions: Decisions,
    private readonly looks: Looks,
    private readonly texts: Texts,
  ) {}

  /** What is missing, what was made, and whether it was lodged (S1 steps 2b and 7). */
  async show(visit: Visit, id: string): Promise<PetitionAnswer> {
    const { manager } = this.database;
    const row = await caseFor(manager, visit, { id, right: 'petition.view' });
    await this.looks.note(visit, { caseId: id, tenancyId: row.tenancy_id, fields: 'letters' });
    const standing = await this.standing(visit, row);
    const last = await wordsOf(manager, standing.file.petitions.at(-1));
    const reason = this.whyNot(standing);
    return {
      allowed: reason === null && visit.access.may('petition.prepare'),
      reason,
      needsReason: !hasNotice(standing.file),
      checks: standing.known ? this.checks(standing.known, last) : [],
      made: await madeIn(manager, standing.file),
      lodged: await lodgingOf(manager, standing.file),
      last,
    };
  }

  /**
   * Has the petition and its check list made by the procedure.
   * @throws Problem 409 `no_such_move`, `petition_without_notice`, `blocked`; 422 on a certificate of tomorrow.
   */
  prepare(
    visit: Visit,
    intent: Intent,
    { caseId, body }: { caseId: string; body: PetitionBody },
  ): Promise<Accepted> {
    return this.decisions.decide(visit, intent, async (manager) => {
      const row = await openCaseFor(manager, visit, { id: caseId, right: 'petition.prepare' });
      const { domicileCertificateOn: certificate } = body;
      if (certificate && certificate > visit.today)
        throw unprocessable('date_in_future', [
          { path: 'domicileCertificateOn', code: 'date_in_future' },
        ]);
      const standing = await this.standing(visit, row);
      const reason = this.whyNot(standing);
      if (reason !== null) throw conflict('no_such_move', { title: reason });
      const withoutNotice = !hasNotice(standing.file);
      if (withoutNotice && !mayGoWithout(visit, body)) throw conflict('petition_without_notice');
      const { organisation_id: organisationId } = row;
      const target = arrearsWorkflowId(caseId);
      return { target, organisationId, message: 'preparePetition', args: { withoutNotice } };
    });
  }

  /** A paper as it was made. @throws Problem 404 */
  async paper(
    visit: Visit,
    { id, petitionId, paper }: { id: string; petitionId: string; paper: 'petition' | 'checklist' },
  ): Promise<KeptFile> {
    const { manager } = this.database;
    const row = await caseFor(manager, visit, { id, right: 'petition.view' });
    const { petitions } = await loadCaseFile(manager, id);
    const petition = petitions.find((one) => one.petitionId === petitionId);
    if (!petition) throw notFound();
    await this.looks.note(visit, { caseId: id, tenancyId: row.tenancy_id, fields: 'letters' });
    const documentId = paper === 'petition' ? petition.documentId : petition.checklistId;
    return keptFile(manager, documentId, `${row.number}-${paper}.pdf`);
  }

  private async standing(visit: Visit, row: CaseRow): Promise<Standing> {
    const { manager } = this.database;
    const lease = await rowOf<{ starts_on: IsoDate }>(
      manager,
      sql`select starts_on from tenancy where id = ${row.tenancy_id}`,
    );
    if (!lease) return { row, file: await loadCaseFile(manager, row.id), known: null };
    const view = await loadCaseView(manager, { caseId: row.id, at: visit.at });
    return {
      row,
      file: view.file,
      known: { judged: judge(view), leaseStartedOn: lease.starts_on },
    };
  }

  /** Why none can be made now, in words; null when it can. */
  private whyNot({ row, file, known }: Standing): string | null {
    if (row.closed_on !== null) return this.texts.error('not_open', {});
    if (file.petition) return 'Het verzoekschrift is al neergelegd.';
    const awaited = file.tasks.some(
      ({ kind, state }) => kind === 'lodge_petition' && state === 'open',
    );
    if (!awaited || !known)
      return 'Een verzoekschrift kan pas na de opzeg, of na brief 3 waar dat zo is ingesteld.';
    const [block] = blocksOf('petition', known.judged);
    return block ? blockText(block.code) : null;
  }

  private checks(
    { judged, leaseStartedOn }: NonNullable<Standing['known']>,
    last: PetitionWordsAnswer | null,
  ): PetitionCheckAnswer[] {
    const ground = petitionGround(judged, leaseStartedOn, last ? saidIn(last) : {});
    return petitionChecklist(ground).map(({ code, state, note }) => ({
      code,
      label: this.texts.word(`letters.checklist.${code}`),
      state,
      stateText: this.texts.word(`letters.checklist.${state}`),
      note: this.texts.word(`letters.checklist.${note.code}`, note.params),
    }));
  }
}

/** Only a mandated person, with a reason (facts §12.6, fixed). */
function mayGoWithout({ roles }: Visit, { noNoticeReason }: PetitionBody): boolean {
  return noNoticeReason !== null && roles.includes('landlord_coordinator');
}

function hasNotice({ letters }: CaseFile): boolean {
  return letters.some(
    ({ kind, deposited }) => kind === 'termination_notice' && deposited !== undefined,
  );
}

function saidIn(words: PetitionWordsAnswer): SaidOfPetition {
  const { signatoryName: name, signatoryMandate: mandate, domicileCertificateOn } = words;
  return {
    signatory: { name, mandate },
    ...(domicileCertificateOn === null ? {} : { domicileCertificateOn }),
  };
}

async function wordsOf(
  manager: EntityManager,
  petition: PetitionOnFile | undefined,
): Promise<PetitionWordsAnswer | null> {
  if (!petition) return null;
  const command = await rowOf<{ body: PetitionBody | null }>(
    manager,
    sql`select body from command where id = ${petition.commandId}`,
  );
  if (!command?.body) return null;
  const { courtName, courtStreet, courtPostalCode, courtMunicipality } = command.body;
  const { signatoryName, signatoryMandate, domicileCertificateOn } = command.body;
  return {
    courtName,
    courtStreet,
    courtPostalCode,
    courtMunicipality,
    signatoryName,
    signatoryMandate,
    domicileCertificateOn: domicileCertificateOn ?? null,
  };
}

async function madeIn(
  manager: EntityManager,
  { petitions }: CaseFile,
): Promise<PetitionAnswer['made']> {
  const made: PetitionAnswer['made'] = [];
  for (const { petitionId: id, commandId, withoutNotice, at } of [...petitions].reverse()) {
    const by = await rowOf<{ name: string }>(
      manager,
      sql`select u.name from command k join app_user u on u.id::text = k.actor
          where k.id = ${commandId}`,
    );
    made.push({ id, on: brusselsDateOf(at), by: by?.name ?? '', withoutNotice });
  }
  return made;
}

/** The day is in the record; the roll number is in the words of who lodged it. */
async function lodgingOf(
  manager: EntityManager,
  { petition, tasks }: CaseFile,
): Promise<PetitionAnswer['lodged']> {
  if (!petition) return null;
  const lodged = tasks.find(
    ({ kind, outcome }) => kind === 'lodge_petition' && outcome?.startsWith('lodged') === true,
  );
  const command =
    lodged?.commandId === undefined
      ? undefined
      : await rowOf<{ body: { rollNumber?: string | null } | null }>(
          manager,
          sql`select body from command where id = ${lodged.commandId}`,
        );
  const { on, overridden: withoutNotice } = petition;
  return { on, rollNumber: command?.body?.rollNumber ?? null, withoutNotice };
}
