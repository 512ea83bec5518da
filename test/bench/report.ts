/* What the bench found, and how it is shown: only the ratios count, for machines differ from run to run. */

export interface Line {
  what: string;
  ours: string;
  floor?: string;
  ratio?: number;
  aim: string;
  reached: boolean;
}
const lines: Line[] = [];

/** Keeps a result for the table at the end. */
export function keep(line: Line): void {
  lines.push(line);
  say(
    `${line.what}: ${line.ours}${line.ratio === undefined ? '' : ` (${line.ratio.toFixed(2)}x)`}`,
  );
}

/** What happens now, with the machine's time. */
export function say(text: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
}

export const ms = (millis: number): string => `${millis.toFixed(1)} ms`;

/** The time below which so many of the times lie. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** How long each of so many acts took, in milliseconds, one after the other. */
export async function timed(
  times: number,
  act: (n: number) => Promise<unknown>,
): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const since = performance.now();
    await act(n);
    taken.push(performance.now() - since);
  }
  return taken;
}

/** Keeps the ratios of two series of times at p50 and p99. */
export function compare(
  what: string,
  [ours, floor]: [number[], number[]],
  aims: { p50: number; p99: number } | null,
): void {
  for (const [name, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    const [mine, theirs] = [percentile(ours, share), percentile(floor, share)];
    const ratio = mine / theirs;
    const aim = aims?.[name];
    keep({
      what: `${what}, ${name}`,
      ours: ms(mine),
      floor: ms(theirs),
      ratio,
      aim: aim === undefined ? '-' : `<= ${aim}x`,
      reached: aim === undefined || ratio <= aim,
    });
  }
}

/** The table of all that was found, against its aims. */
export function print(): void {
  const rows = lines.map(({ what, ours, floor = '', ratio, aim, reached }) => ({
    what,
    ours,
    floor,
    ratio: ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
    aim,
    reached: aim === '-' ? '' : reached ? 'yes' : 'NO',
  }));
  console.table(rows);
}
