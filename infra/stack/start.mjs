/** `npm start` (practice) and `npm run live`. Checks Node first: nothing older can read the rest. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Woonzeker needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}
const { runStack } = await import('./run-stack.mjs');
await runStack(process.argv[2] === 'live' ? 'live' : 'practice');
