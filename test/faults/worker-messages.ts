/** What a test and its worker process say to each other. */
export type ToWorker = { type: 'measure' } | { type: 'stop' };
export type FromWorker =
  | { type: 'ready' }
  | { type: 'parked'; at: string }
  | { type: 'measured'; rss: number; heapUsed: number; cpuMicros: number };
