/** What a test file takes from the run's stack: a database and a namespace of its own. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { Client } from 'pg';

interface StackFile {
  postgresUrl: string;
  template: string;
  temporalAddress: string;
  bundlePath?: string;
}

export interface TestStack {
  postgresUrl(database: string): string;
  temporalAddress: string;
  /** The workflow bundle, made once per run. */
  bundlePath: string;
}

function readStackFile(): StackFile {
  const file = process.env.WOONZEKER_TEST_STACK;
  if (!file)
    throw new Error('This test needs the stack of its tier: run it as TIER=<tier> npx jest');
  return JSON.parse(readFileSync(file, 'utf8')) as StackFile;
}

export function testStack(): TestStack {
  const { postgresUrl, temporalAddress, bundlePath } = readStackFile();
  return {
    postgresUrl: (database) => withDatabase(postgresUrl, database),
    temporalAddress,
    get bundlePath() {
      if (!bundlePath)
        throw new Error('There is no workflow bundle: workflows/index.ts is missing');
      return bundlePath;
    },
  };
}

function withDatabase(base: string, database: string): string {
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}

/** A fresh database with all tables, cloned from the run's migrated template; answers its URL. */
export async function createDatabase(): Promise<string> {
  const { postgresUrl, template } = readStackFile();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    // Two files at once may not copy one template: Postgres wants it without other users.
    await client.query('select pg_advisory_lock(1)');
    await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
  return withDatabase(postgresUrl, name);
}

/** A fresh namespace on the run's Temporal server; answers its name when it can be used. */
export async function createNamespace(): Promise<string> {
  const namespace = `test-${randomUUID()}`;
  const connection = await Connection.connect({ address: readStackFile().temporalAddress });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs('30 days'),
    });
    await untilKnown(connection, namespace);
  } finally {
    await connection.close();
  }
  return namespace;
}

/** The server's frontends learn of a new namespace a moment after it was stored. */
async function untilKnown(connection: Connection, namespace: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await connection.workflowService.listOpenWorkflowExecutions({
        namespace,
        maximumPageSize: 1,
      });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new Error(`The namespace ${namespace} is not usable after 2 s`);
}
