import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(__dirname, '../..');
const run = promisify(execFile);

/** Typst does not live inside the Jest VM: the letters are made by a Node of their own. */
async function inNode(engine: 'native' | 'wasm'): Promise<Record<string, Made>> {
  const script = path.join(root, 'activities/letter/render-samples.ts');
  const register = ['--import', '@swc-node/register/esm-register'];
  const { stdout } = await run(process.execPath, [...register, script, engine], { cwd: root });
  return JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<string, Made>;
}

interface Made {
  pages: number;
  sameAgain: boolean;
  otherInstantDiffers: boolean;
  title: string;
  tagged: boolean;
}

describe.each(['native', 'wasm'] as const)('letters by %s Typst', (engine) => {
  it('are tagged, titled and byte for byte the same on a second run', async () => {
    const made = await inNode(engine);
    for (const letter of Object.values(made)) {
      expect(letter).toMatchObject({ sameAgain: true, otherInstantDiffers: true, tagged: true });
    }
    expect(made['letter_1']?.pages).toBe(2);
    expect(made['invitation_visit']?.pages).toBe(1);
    expect(made['trajectory_proof_file']).toMatchObject({ pages: 1, sameAgain: true });
    expect(made['trajectory_termination_notice']?.pages).toBe(1);
    expect(made['yearly_report']).toMatchObject({ pages: 1, sameAgain: true });
    expect(made['long_table']?.pages).toBeGreaterThan(2);
    expect(made['markup']?.title).toContain('#read("/etc/passwd") *x* $y$');
  }, 60_000);
});
