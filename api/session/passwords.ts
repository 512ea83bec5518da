import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes, the first choice of OWASP; said in full so that no default moves it. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash to store. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let decoy: Promise<string> | undefined;

/** Takes as long for somebody unknown as for a wrong password. */
export async function passwordIsRight(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const right = await verify(stored ?? (await decoy), password);
  return right && stored !== null;
}
