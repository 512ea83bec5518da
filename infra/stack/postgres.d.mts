import type { Child } from './process.mjs';

export interface RunningPostgres extends Child {
  /** Connection string of a database in this cluster, `postgres` unless named. */
  url(database?: string): string;
  port: number;
  folder: string;
}
export interface PostgresOptions {
  /** Holds the data, the password and the log; as root every user must be able to pass through. */
  folder: string;
  /** Test speed: no fsync. Never for data that must survive a power cut. */
  fast?: boolean;
  port?: number;
  runFolder?: string;
}
export declare function startPostgres(options: PostgresOptions): Promise<RunningPostgres>;
export declare function ensureDatabase(maintenanceUrl: string, name: string): Promise<boolean>;
export declare function hasTable(url: string, table: string): Promise<boolean>;
export declare function answers(url: string): Promise<boolean>;
