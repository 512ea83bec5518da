/** After the last test of a run: ends what the set-up started, by pid, and removes its folder. */
export default async function globalTeardown() {
  await globalThis.woonzekerTestStack?.stop();
}
