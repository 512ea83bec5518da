/** The worker of the bare workflows, as a process that can be measured as ours is. */
import path from 'node:path';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { FromWorker, ToWorker } from '../faults/worker-messages.js';

const tell = (message: FromWorker): void => void process.send?.(message);

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '' });
const worker = await Worker.create({
  connection,
  namespace: process.env.TEMPORAL_NAMESPACE ?? '',
  taskQueue: 'bare',
  workflowsPath: path.join(import.meta.dirname, 'bare-workflows.ts'),
  activities: { nothing: (argument: object) => Promise.resolve(argument) },
  maxCachedWorkflows: 50,
});
process.on('message', (message: ToWorker) => {
  if (message.type === 'measure') {
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed } = process.memoryUsage();
    tell({ type: 'measured', rss, heapUsed, cpuMicros: user + system });
  } else {
    worker.shutdown();
  }
});
process.once('disconnect', () => process.exit());
const running = worker.run();
tell({ type: 'ready' });
await running;
process.exit();
