import { defineSignal, defineUpdate } from '@temporalio/workflow';

/* What every procedure hears. */

/** Every decision names the command row it comes from: the person's words stay in that row. */
export interface Decision {
  commandId: string;
  actor: string;
  /** The shape of the message; absent is 1, the only one the procedures read. */
  v?: number;
}

export interface TaskCompletion extends Decision {
  taskId: string;
  outcome: string;
  /** The colleague a file is assigned to, or the session it is put on. */
  userId?: string;
  sessionId?: string;
  /** The day of that session, or the day the petition was lodged. */
  on?: string;
}

/** The answer to a decision: the turn of the procedure in which it was recorded. */
export interface DecisionAnswer {
  seq: number;
}

/** "Look at the facts again": order and repetition do not matter, so it carries ids only. */
export const ringSignal = defineSignal<[{ commandId: string; v?: number }]>('ring');
export const completeTaskUpdate = defineUpdate<DecisionAnswer, [TaskCompletion]>('completeTask');

/** Refusals the API turns into 409 or 422: `ApplicationFailure.type` of a refused Update. */
export type RefusalCode =
  | 'closed'
  | 'task_not_open'
  | 'outcome_unknown'
  | 'not_in_this_phase'
  | 'plan_runs_already'
  | 'no_instalments'
  | 'no_notice'
  | 'postponed_before'
  | 'blocked'
  /** Put aside: a name or a version this procedure cannot read. */
  | 'unknown_message';
