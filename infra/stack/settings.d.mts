export interface SmtpSettings {
  host?: string;
  port?: number;
  user?: string;
  password?: string;
  secure?: string;
  from: string;
}
export interface StackSettings {
  mode: 'practice' | 'live';
  folder: string;
  databaseUrl?: string;
  temporalAddress?: string;
  namespace: string;
  smtp: SmtpSettings;
  /** Live mode only; without it the local port. */
  url?: string;
  host: string;
  port: number;
  mailPort: number;
  mailPagePort: number;
  postgresPort: number;
  temporalPort: number;
  temporalUiPort: number;
}
export declare function readSettings(
  env: Record<string, string | undefined>,
  mode: 'practice' | 'live',
): StackSettings;
