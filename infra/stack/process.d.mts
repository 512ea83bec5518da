export interface ChildEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  error?: Error;
}
export interface Child {
  name: string;
  pid: number;
  log: string;
  exited: Promise<ChildEnd>;
  /** Asks it to end, and ends its process group by SIGKILL after the grace time. */
  stop(): Promise<void>;
  /** The last lines it wrote since this start. */
  tail(): string;
}
export interface ChildOptions {
  name: string;
  command: string;
  args?: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  log: string;
  runFolder?: string;
  uid?: number;
  gid?: number;
  stopSignal?: NodeJS.Signals;
  graceMs?: number;
}
export declare function startChild(options: ChildOptions): Child;
export declare function run(options: ChildOptions): Promise<void>;
export declare function untilReady(
  child: Child,
  ready: () => Promise<boolean>,
  timeoutMs: number,
): Promise<void>;
export declare function commandLineOf(pid: number): string | undefined;
/** Stops the child that an earlier, killed start left under this name; says whether there was one. */
export declare function endLeftover(
  runFolder: string,
  name: string,
  options?: { stopSignal?: NodeJS.Signals; graceMs?: number },
): Promise<boolean>;
export interface KeptAlive {
  name: string;
  stop(): Promise<void>;
  pid(): number;
}
export declare function keepAlive(options: {
  name: string;
  start: () => Promise<Child>;
  report: (text: string) => void;
  giveUp: (text: string) => void;
}): Promise<KeptAlive>;
