import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { changedFields, noteChange } from '../../infra/database/changes.js';
import { Organisation, type OrganisationKind } from '../../infra/database/entities/organisation.js';
import { Once } from '../http/once.js';
import { unprocessable } from '../http/problem.js';
import type { Act, Visit } from '../http/visit.js';
import { ringOpenCases } from '../payments/money.js';
import type { OrganisationBody } from './organisation.schema.js';

export interface OrganisationAnswer {
  id: string;
  kind: OrganisationKind;
  name: string;
  street: string;
  postalCode: string;
  municipality: string;
  phone: string;
  email: string;
  iban: string | null;
  companyNumber: string | null;
}

/** The own organisation as its letters name it. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
  ) {}

  /** The details of the own organisation. */
  show({ organisationId }: Visit): Promise<OrganisationAnswer> {
    return detailsOf(this.database.manager, organisationId);
  }

  /**
   * Changes the details; letters made from now on print them.
   * @throws Problem 422 `unprocessable` when a landlord leaves out what each of its letters needs.
   */
  change({ visit, intent }: Act, body: OrganisationBody): Promise<{ id: string; command: string }> {
    demandWhatLettersNeed(visit, body);
    const { organisationId: id } = visit;
    return this.once.book(visit, intent, async (manager) => {
      await manager.findOneOrFail(Organisation, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      const fields = changedFields<OrganisationBody>(await detailsOf(manager, id), body);
      if (fields.length === 0) throw unprocessable('nothing_changed');
      await manager.update(Organisation, { id }, body);
      await noteChange(manager, visit, { kind: 'organisation', subjectId: id, fields });
      await ringOpenCases(manager, { ...visit, actor: visit.userId });
      return { id, command: intent.key };
    });
  }
}

async function detailsOf(manager: EntityManager, id: string): Promise<OrganisationAnswer> {
  const { name, kind, street, postalCode, municipality, phone, email, iban, companyNumber } =
    await manager.findOneByOrFail(Organisation, { id });
  const address = { street, postalCode, municipality };
  return { id, kind, name, ...address, phone, email, iban, companyNumber };
}

/** A landlord asks for money: its letters name its account and its enterprise number. */
function demandWhatLettersNeed({ side }: Visit, body: OrganisationBody): void {
  if (side !== 'landlord') return;
  const missing = (['iban', 'companyNumber'] as const).filter((field) => body[field] === null);
  if (missing.length === 0) return;
  const errors = missing.map((path) => ({ path, code: 'required' }));
  throw unprocessable('unprocessable', errors);
}
