/** Ports of this machine: which are free, and a clear word when one is not. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { StackError } from './progress.mjs';

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}
const close = (server) => new Promise((resolve) => server.close(resolve));

/**
 * Free ports, all different: they are held together before any of them is let go. Taken below the
 * system's own range for outgoing connections, so that none of those takes the port meanwhile, and
 * below 32768, because Temporal keeps its ports in a smallint.
 */
export async function freePorts(count) {
  const servers = [];
  while (servers.length < count) {
    const candidate = randomInt(10_000, 32_000);
    await listen(candidate).then(
      (server) => servers.push(server),
      () => undefined,
    );
  }
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map(close));
  return ports;
}

export async function freePort() {
  const [port] = await freePorts(1);
  return port;
}

/** Names the port that is taken and the setting that changes it. */
export async function demandFree(port, purpose, setting) {
  try {
    await close(await listen(port));
  } catch (error) {
    const why = error.code === 'EADDRINUSE' ? 'is in use by another program' : error.message;
    throw new StackError(
      `Port ${port} (${purpose}) ${why}. Stop that program, or choose another port: ` +
        `${setting}=<port>.`,
    );
  }
}
