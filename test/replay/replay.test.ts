import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DefaultLogger, Runtime, Worker, type ReplayResult } from '@temporalio/worker';
import {
  bundleChangedWorkflows,
  bundleWorkflows,
  failureConverterPath,
  modulesIn,
  type Change,
} from './bundle.js';

const folder = path.join(__dirname, 'histories');
const programmes = path.join(__dirname, '../../domain/programme');
const names = readdirSync(folder).map((file) => path.basename(file, '.json'));
const histories = new Map(
  names.map((name) => [name, readFileSync(path.join(folder, `${name}.json`), 'utf8')]),
);

/** Replays stored histories; they hold no ciphertext, so there is no codec. */
async function replay(code: string, wanted: readonly string[]): Promise<Map<string, ReplayResult>> {
  const stored = wanted.map((name) => ({
    workflowId: name,
    history: JSON.parse(histories.get(name) ?? '') as unknown,
  }));
  const options = { workflowBundle: { code }, dataConverter: { failureConverterPath } };
  const results = new Map<string, ReplayResult>();
  for await (const result of Worker.runReplayHistories(options, stored))
    results.set(result.workflowId, result);
  return results;
}

let code: string;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  code = await bundleWorkflows();
}, 60_000);

describe('procedures that run go on with the code of today', () => {
  it('on every path that was recorded', async () => {
    const results = await replay(code, names);
    const faults = [...results.values()].map(({ workflowId, error }) => ({
      workflowId,
      error: error?.message,
    }));
    expect(faults).toEqual(expect.arrayContaining(names.map((workflowId) => ({ workflowId }))));
    expect(results.size).toBe(names.length);
  }, 30_000);

  it.each([
    'paid-after-letter-1',
    'to-the-petition',
    'objection',
    'plan-kept',
    'death',
    'withdrawal',
    'resumed-after-reversal',
    'session-held',
    'session-of-a-body',
    'trajectory-housing-training-hasselt-run-2',
    ...readdirSync(programmes).map((file) => `trajectory-${path.basename(file, '.ts')}`),
  ])('the path "%s" is among them', (name) => {
    expect(names).toContain(name);
  });
});

describe('a step in another order is caught', () => {
  const changes: [string, string, Change][] = [
    [
      'in the procedure text',
      'to-the-petition',
      {
        file: 'workflows/arrears/workflow.ts',
        from: /decision_letters: \(\) => decisionLetters\(run\)/,
        to: 'decision_letters: () => thePlanIsWatched(run)',
      },
    ],
    [
      'within a step',
      'to-the-petition',
      {
        file: 'workflows/arrears/steps.ts',
        from: /( *await writeDown\(run, run\.waiting\);\s)( *const key = `hand_over:[^;]*;\s *await sendMail\([^;]*;\s)/,
        to: '$2$1',
      },
    ],
    [
      'of a trajectory',
      'trajectory-trial-housing-mid-west-flanders',
      {
        file: 'workflows/trajectory/run.ts',
        from: /( *)if \(situation\.mails\.length === 0\) return situation;/,
        to: '$1if (situation.mails.length >= 0) return situation;',
      },
    ],
    [
      'before the duties',
      'session-held',
      {
        file: 'workflows/meeting/run.ts',
        from: /( *\(await sendMails\(run, situation\)\) \|\|\s)/,
        to: '',
      },
    ],
    [
      'of the next session',
      'session-of-a-body',
      {
        file: 'workflows/meeting/run.ts',
        from: /( *\(await planNext\(run, situation\)\) \|\|\s)/,
        to: '',
      },
    ],
  ];

  it.each(changes)(
    '%s of %s',
    async (_where, path, change) => {
      const results = await replay(await bundleChangedWorkflows(change), [path]);
      const { error } = results.get(path) ?? {};
      expect(error?.name).toBe('DeterminismViolationError');
    },
    30_000,
  );
});

describe('what is stored for replay', () => {
  it.each(names)('%s: names nobody and hides nothing', (name) => {
    const opened = (histories.get(name) ?? '').replaceAll(
      /"data":"([^"]*)"/g,
      (_all, data: string) => Buffer.from(data, 'base64').toString('utf8'),
    );
    expect(opened).not.toMatch(
      /Janssens|Roeselare|partners\.test|Peeters|Claessens|Kerkstraat|Europalaan|Genk|agency\.test|089 00/,
    );
    expect(opened).not.toContain(Buffer.from('binary/encrypted').toString('base64'));
  });
});

describe('the bundle of the workflows', () => {
  it('holds our rules and the SDK, and no library', () => {
    const { packages, own } = modulesIn(code);
    expect(packages).toEqual([
      '@temporalio/common',
      '@temporalio/workflow',
      'long',
      'ms',
      'nexus-rpc',
    ]);
    expect(own).not.toEqual([]);
    const allowed = /^\.\/(domain|workflows)\/|^\.\/infra\/temporal\/failure-converter\.ts$/;
    expect(own.filter((name) => !allowed.test(name))).toEqual([]);
    expect(own.filter((name) => /domain\/(term|calendar)\//.test(name))).toEqual([]);
  });

  it('is smaller than 1 MB without its source map', () => {
    const sourceMap = code.indexOf('//# sourceMappingURL=');
    expect(sourceMap).toBeGreaterThan(0);
    expect(sourceMap).toBeLessThan(1_000_000);
  });
});
