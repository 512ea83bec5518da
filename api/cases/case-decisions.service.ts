import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { arrearsWorkflowId } from '../../domain/arrears/case-id.js';
import type { Instalment } from '../../domain/arrears/events.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import type { Accepted } from '../http/accepted.js';
import { unprocessable } from '../http/problem.js';
import type { Intent, Visit } from '../http/visit.js';
import { openCaseFor } from './case-access.js';
import type { InstalmentBody, PlanBody, WithdrawalBody } from './cases.schema.js';
import { Decisions } from './decisions.js';

/** Decisions about a case that are no task: the procedure itself says yes or no. */
@Injectable()
export class CaseDecisions {
  constructor(private readonly decisions: Decisions) {}

  /** Ends the procedure; the words stay in the command, the procedure hears a code. */
  withdraw(
    visit: Visit,
    intent: Intent,
    asked: { caseId: string; body: WithdrawalBody },
  ): Promise<Accepted> {
    return this.decisions.decide(visit, intent, async (manager) => {
      const row = await openCaseFor(manager, visit, { id: asked.caseId, right: 'case.withdraw' });
      return {
        target: arrearsWorkflowId(row.id),
        organisationId: row.organisation_id,
        message: 'withdraw',
        args: { reason: 'withdrawn' },
      };
    });
  }

  /** Agrees a plan over what is open. @throws Problem 422 `instalments_out_of_order` */
  agreePlan(
    visit: Visit,
    intent: Intent,
    asked: { caseId: string; body: PlanBody },
  ): Promise<Accepted> {
    const { by, guidance } = asked.body;
    return this.decisions.decide(visit, intent, async (manager: EntityManager) => {
      const row = await openCaseFor(manager, visit, { id: asked.caseId, right: 'plan.agree' });
      const instalments = inOrder(asked.body.instalments, visit);
      const planId = uuidOfKey(`plan:${intent.key}`);
      return {
        target: arrearsWorkflowId(row.id),
        organisationId: row.organisation_id,
        message: 'agreePlan',
        args: { planId, by, guidance, instalments },
      };
    });
  }
}

/** Instalments numbered from 1, each later than the one before and none in the past. */
export function inOrder(given: readonly InstalmentBody[], { today }: Visit): Instalment[] {
  let last = '';
  return given.map(({ dueOn, amountCents }, index) => {
    if (dueOn <= last || dueOn < today) {
      const path = `instalments.${index}.dueOn`;
      throw unprocessable('instalments_out_of_order', [{ path, code: 'not_after' }]);
    }
    last = dueOn;
    return { n: index + 1, dueOn, amountCents };
  });
}
