import type { Child } from './process.mjs';

export type TemporalTool = 'temporal' | 'temporal-server' | 'temporal-sql-tool';
export interface RunningTemporal extends Child {
  address: string;
  namespace: string;
}
export interface DevServerOptions {
  /** The executable: `(await findTemporal()).temporal`. */
  temporal: string;
  /** Default `default`. */
  namespace?: string;
  /** SQLite file; in memory when left out. */
  databaseFile?: string;
  port?: number;
  /** The Web UI; headless when left out. */
  uiPort?: number;
  /** Default true. */
  timeSkipping?: boolean;
  log: string;
  runFolder?: string;
}
export interface PostgresServerOptions {
  /** Any database of the cluster, as a user that may create databases. */
  postgresUrl: string;
  /** For the log and the dynamic configuration. */
  folder: string;
  namespace?: string;
  port?: number;
  /** Default false. */
  timeSkipping?: boolean;
  /** History shards, default 16; fixed for ever at the first start. */
  shards?: number;
  /** Put before the names of the two databases, `temporal` and `temporal_visibility`. */
  databasePrefix?: string;
  runFolder?: string;
}
export declare function findTemporal<T extends TemporalTool = 'temporal'>(
  tools?: T[],
): Promise<Record<T, string>>;
export declare function startDevServer(options: DevServerOptions): Promise<RunningTemporal>;
export declare function startTemporalServerOnPostgres(
  options: PostgresServerOptions,
): Promise<RunningTemporal>;
export declare function ensureNamespace(options: {
  temporal: string;
  address: string;
  namespace: string;
}): Promise<void>;
