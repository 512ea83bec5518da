import { condition } from '@temporalio/workflow';

/** The workflow's own time as an ISO instant in UTC. */
export function workflowNow(): string {
  return new Date(Date.now()).toISOString();
}

/** Whether an instant lies in the past of the workflow, or is now. */
export function hasCome(instant: string): boolean {
  return Date.parse(instant) <= Date.now();
}

/**
 * The only wait of the procedures: until something happened or an instant came, whichever is first.
 * @param until ISO instant, or null when only an event can end the wait
 * @returns whether it happened before the instant came
 */
export async function waitFor(happened: () => boolean, until: string | null): Promise<boolean> {
  if (until === null) {
    await condition(happened);
    return true;
  }
  return condition(happened, Math.max(1, Date.parse(until) - Date.now()));
}
