import { InterceptingCall, type Interceptor } from '@grpc/grpc-js';
import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { encryptedDataConverter, readKeys, type Keys } from './codec.js';

const { StartWorkflowExecutionRequest } = proto.temporal.api.workflowservice.v1;

export interface TemporalSettings {
  address: string;
  namespace: string;
  taskQueue: string;
  keys: Keys;
}

/** Thrown when the environment lacks what a process needs; names every missing variable. */
export class SettingsMissing extends Error {
  constructor(readonly names: readonly string[]) {
    super(`These settings are missing: ${names.join(', ')}`);
  }
}

/** The Temporal settings of this process, from the environment. */
export function temporalSettings(env: NodeJS.ProcessEnv): TemporalSettings {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, WOONZEKER_KEYS: keyFile } = env;
  if (address === undefined || namespace === undefined || keyFile === undefined) {
    const given = {
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      WOONZEKER_KEYS: keyFile,
    };
    throw new SettingsMissing(
      Object.entries(given)
        .filter(([, value]) => value === undefined)
        .map(([name]) => name),
    );
  }
  return {
    address,
    namespace,
    taskQueue: env.TEMPORAL_TASK_QUEUE ?? 'woonzeker',
    keys: readKeys(keyFile),
  };
}

/** How far the business clock runs ahead of the machine, in whole seconds; 0 in live use. */
export type Offset = () => number;

/**
 * A client of the Temporal server. With an offset its workflows start at the shifted date: the start delay is
 * skipped at once and the first task already sees it (practice environment and tests only).
 */
export async function connectTemporal(
  settings: TemporalSettings,
  offset?: Offset,
): Promise<Client> {
  const retry = makeGrpcRetryInterceptor(defaultGrpcRetryOptions());
  const interceptors = offset ? [shiftStarts(offset), retry] : [retry];
  const connection = await Connection.connect({ address: settings.address, interceptors });
  return new Client({
    connection,
    namespace: settings.namespace,
    dataConverter: encryptedDataConverter(settings.keys),
  });
}

/** Id of the fast-forward that brings a new workflow to the shifted date. */
export const startFastForward = 'start';

function shiftStarts(offset: Offset): Interceptor {
  return (options, nextCall) =>
    new InterceptingCall(nextCall(options), {
      sendMessage(message: Uint8Array, next: (message: Uint8Array) => void) {
        const seconds = offset();
        const starts = options.method_definition.path.endsWith('/StartWorkflowExecution');
        next(starts && seconds > 0 ? shifted(message, seconds) : message);
      },
    });
}

function shifted(message: Uint8Array, seconds: number): Uint8Array {
  const request = StartWorkflowExecutionRequest.decode(message);
  request.workflowStartDelay = msToTs(seconds * 1000);
  request.timeSkippingConfig = timeSkipping(startFastForward, seconds * 1000);
  return StartWorkflowExecutionRequest.encode(request).finish();
}

type TimeSkippingConfig = NonNullable<
  proto.temporal.api.workflowservice.v1.IStartWorkflowExecutionRequest['timeSkippingConfig']
>;

/**
 * A fast-forward of so many milliseconds that stops exactly there; children do not inherit it. One skip at most: when
 * a timer fires just before the target and real time passes the target during its work, the server would else
 * skip once more, to the next timer however far it lies.
 */
export function timeSkipping(id: string, millis: number): TimeSkippingConfig {
  return {
    enabled: true,
    disablePropagation: true,
    maxSessionSkipCount: 1,
    fastForwardConfig: { id, duration: msToTs(millis) },
  };
}
