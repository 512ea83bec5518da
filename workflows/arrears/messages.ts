import { defineUpdate } from '@temporalio/workflow';
import type { CommitteeDecision, Instalment, PlanAuthor } from '../../domain/arrears/events.js';
import type { Decision, DecisionAnswer } from '../shared/messages.js';

/** What starts a procedure: ids only. `resume` = money was reversed on a case that had ended as paid. */
export interface ArrearsInput {
  caseId: string;
  tenancyId: string;
  organisationId: string;
  commandId: string;
  resume: boolean;
}

export interface Withdrawal extends Decision {
  reason: string;
}

export interface PlanAgreement extends Decision {
  planId: string;
  by: PlanAuthor;
  guidance: boolean;
  instalments: Instalment[];
}

export interface CommitteeRuling extends Decision {
  sessionId: string;
  decision: CommitteeDecision;
  inAbsence: boolean;
  planId?: string;
  instalments?: Instalment[];
}

/** A person prepares the petition; names, court and mandate stay in the command. */
export interface PetitionOrder extends Decision {
  /** The coordinator gave a reason to go without a notice on file (facts §12.6). */
  withoutNotice: boolean;
}

export const withdrawUpdate = defineUpdate<DecisionAnswer, [Withdrawal]>('withdraw');
export const agreePlanUpdate = defineUpdate<DecisionAnswer, [PlanAgreement]>('agreePlan');
export const decideCommitteeUpdate = defineUpdate<DecisionAnswer, [CommitteeRuling]>(
  'decideCommittee',
);

export const preparePetitionUpdate = defineUpdate<DecisionAnswer, [PetitionOrder]>(
  'preparePetition',
);
