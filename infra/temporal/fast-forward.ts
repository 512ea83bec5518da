import { status } from '@grpc/grpc-js';
import { isGrpcServiceError, type Client } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { startFastForward, timeSkipping } from './connection.js';

const Polled = proto.temporal.api.enums.v1.FastForwardPollingResult;
const patience = 4;

/** Thrown when a workflow does not get to its instant: an activity fails again and again on the way. */
export class ClockStuck extends Error {
  constructor(
    readonly workflowId: string,
    readonly instant: string,
    readonly lastError: string,
  ) {
    super(`${workflowId} does not reach ${instant}: ${lastError}`);
  }
}

async function describe(
  client: Client,
  workflowId: string,
): Promise<proto.temporal.api.workflowservice.v1.IDescribeWorkflowExecutionResponse> {
  const { namespace } = client.options;
  return client.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } });
}

/** How a workflow stands: whether it runs, works on something, and what failed last. */
export interface Standing {
  running: boolean;
  /** The workflow's own time in epoch milliseconds: virtual where it has skipped, else the machine's. */
  time: number;
  busy: boolean;
  attempts: number;
  lastError: string;
}

/** Whether a workflow is at rest: no workflow task and no activity pending. */
export async function standing(client: Client, workflowId: string): Promise<Standing> {
  const {
    workflowExecutionInfo,
    workflowExtendedInfo,
    pendingActivities = [],
    pendingWorkflowTask,
  } = await describe(client, workflowId);
  const virtual = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  const running =
    workflowExecutionInfo?.status ===
    proto.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  const failing = (pendingActivities ?? []).map((activity) => ({
    attempt: activity.attempt ?? 0,
    error:
      activity.lastFailure?.cause?.applicationFailureInfo?.type ??
      activity.activityType?.name ??
      '',
  }));
  return {
    running,
    time: virtual ? tsToMs(virtual) : Date.now(),
    busy: running && ((pendingActivities ?? []).length > 0 || Boolean(pendingWorkflowTask)),
    attempts: Math.max(0, ...failing.map((one) => one.attempt), pendingWorkflowTask?.attempt ?? 0),
    lastError: failing[0]?.error ?? (pendingWorkflowTask ? 'workflow task' : ''),
  };
}

/** Waits until a workflow that was started ahead of the machine's time stands at its shifted start. */
export async function waitForShiftedStart(client: Client, workflowId: string): Promise<void> {
  for (let asked = 0; asked < patience; asked++) {
    if (await completes(client, workflowId, startFastForward)) return;
    if (!(await standing(client, workflowId)).running) return;
  }
  throw new ClockStuck(workflowId, startFastForward, 'fast-forward');
}

/**
 * Brings one workflow to `instant` (epoch milliseconds), never past it and never by an amount, for real time
 * inside activities counts too; one that has ended stays where it is. Thrown when it does not get there: {@link ClockStuck}.
 */
export async function moveTo(
  client: Client,
  workflowId: string,
  instant: number,
): Promise<'there' | 'ended'> {
  const earlier = underWay.get(workflowId) ?? Promise.resolve();
  const mine = earlier.then(() => moveOrEnded(client, workflowId, instant));
  const settled = mine.catch(() => undefined).then(() => undefined);
  underWay.set(workflowId, settled);
  try {
    return await mine;
  } finally {
    if (underWay.get(workflowId) === settled) underWay.delete(workflowId);
  }
}

/** One move of a workflow at a time: the relay's and the clock's would replace each other's fast-forward. */
const underWay = new Map<string, Promise<void>>();

async function moveOrEnded(
  client: Client,
  workflowId: string,
  instant: number,
): Promise<'there' | 'ended'> {
  try {
    return await moveRunning(client, workflowId, instant);
  } catch (error) {
    if (isGrpcServiceError(error) && error.code === status.NOT_FOUND) return 'ended';
    throw error;
  }
}

/**
 * Less than this the machine's own time brings a workflow. A shorter fast-forward of one that is busy would be passed
 * before it is idle, and the server then skips on to its next timer, weeks ahead.
 */
const shortestMillis = 2_000;

/** A fast-forward that another one has replaced, or that time ran past, is asked for anew. */
async function moveRunning(
  client: Client,
  workflowId: string,
  instant: number,
): Promise<'there' | 'ended'> {
  for (let tried = 0; tried < patience; tried++) {
    const { running, time } = await standing(client, workflowId);
    if (!running) return 'ended';
    const missing = Math.ceil(instant - time);
    if (missing < shortestMillis) return 'there';
    const id = `${instant}:${tried}`;
    await client.workflowService.updateWorkflowExecutionOptions({
      namespace: client.options.namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: { timeSkippingConfig: timeSkipping(id, missing) },
      updateMask: { paths: ['time_skipping_config'] },
    });
    if (await completes(client, workflowId, id)) return 'there';
  }
  const { lastError } = await standing(client, workflowId);
  throw new ClockStuck(workflowId, new Date(instant).toISOString(), lastError || 'fast-forward');
}

async function completes(
  client: Client,
  workflowId: string,
  fastForwardId: string,
): Promise<boolean> {
  const answer = await client.workflowService.pollWorkflowExecutionTimeSkipping({
    namespace: client.options.namespace,
    workflowExecution: { workflowId },
    fastForwardId,
  });
  if (answer.fastForwardPollingResult === Polled.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED)
    return true;
  // With one skip at most the server may call it failed although time stands at its target.
  const target = answer.fastForwardInfo?.targetTime;
  return Boolean(target) && (await standing(client, workflowId)).time >= tsToMs(target);
}
