import { defineUpdate } from '@temporalio/workflow';
import type { TaskRole } from '../../domain/task/tasks.js';
import type { Answers, GoalScore } from '../../domain/trajectory/events.js';
import type { Decision, DecisionAnswer } from '../shared/messages.js';

/** What starts a trajectory, and each next run of it: ids only; the referral itself is in the command. */
export interface TrajectoryInput {
  trajectoryId: string;
  organisationId: string;
  commandId: string;
  /** After so many events of history the next run begins; absent: when Temporal suggests it. */
  eventsPerRun?: number;
}

export interface StepAnswer extends Decision {
  taskId: string;
  outcome: string;
  answers?: Answers;
}

export interface EvaluationConclusion extends Decision {
  evaluationId: string;
  outcome: string;
  on: string;
  scores: GoalScore[];
  agreedBy: TaskRole[];
}

export interface StayExtension extends Decision {
  /** The person gave a reason for asking it late. */
  withReason: boolean;
}

export interface EndingDecision extends Decision {
  ending: string;
}

export const answerStepUpdate = defineUpdate<DecisionAnswer, [StepAnswer]>('answerStep');
export const concludeEvaluationUpdate = defineUpdate<DecisionAnswer, [EvaluationConclusion]>(
  'concludeEvaluation',
);
export const extendStayUpdate = defineUpdate<DecisionAnswer, [StayExtension]>('extendStay');
export const decideEndingUpdate = defineUpdate<DecisionAnswer, [EndingDecision]>('decideEnding');
