import { ApplicationFailure } from '@temporalio/workflow';
import type { TrajectoryRefusal } from '../../domain/trajectory/verdicts.js';
import type { RefusalCode } from './messages.js';

/* What every procedure does with a message before it means anything. */

const readableVersion = 1;
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A message says its version in `v`; what says none is of the first. */
export function isReadable([given]: readonly unknown[]): boolean {
  const { v = readableVersion } = (given ?? {}) as { v?: unknown };
  return v === readableVersion;
}

/** A decision names its command as well. */
export function isDecision(given: unknown): boolean {
  const { commandId } = (given ?? {}) as { commandId?: unknown };
  return isReadable([given]) && typeof commandId === 'string';
}

/** The command a message came by, when it names one. */
export function commandIdOf(given: unknown): string | undefined {
  const { commandId } = (given ?? {}) as { commandId?: unknown };
  return typeof commandId === 'string' && isUuid.test(commandId) ? commandId : undefined;
}

/** A decision that passed the validator and was refused by what came in between. */
export interface Refused {
  refused: RefusalCode | TrajectoryRefusal;
}

/** The refusal of an Update; the API turns its code into 409 or 422. */
export function refusal(code: RefusalCode | TrajectoryRefusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(code, code);
}
