/** Temporal with nothing of ours: the floor of the measurements. */
import {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow';

export interface BareActivities {
  nothing(argument: object): Promise<object>;
}

const { nothing } = proxyActivities<BareActivities>({ startToCloseTimeout: '20 seconds' });

export const decideUpdate = defineUpdate<object, [{ activities: number }]>('decide');
export const stepSignal = defineSignal('step');

/** Answers Updates for ever, each after so many activities. */
export async function bareUpdates(): Promise<void> {
  setHandler(decideUpdate, async ({ activities }) => {
    for (let n = 0; n < activities; n++) await nothing({ n });
    return { seq: 1 };
  });
  await condition(() => false);
}

/** As many activities and as many further tasks as a procedure, one after the other. */
export async function bareProcedure(given: { activities: number; signals: number }): Promise<void> {
  let signals = 0;
  setHandler(stepSignal, () => {
    signals += 1;
  });
  for (let n = 0; n < given.activities; n++) await nothing({ n });
  await condition(() => signals >= given.signals);
}
