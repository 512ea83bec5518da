import type { IsoInstant } from '../../domain/term/types.js';
import type { MailOutcome } from '../arrears/types.js';

export interface DigestOrder {
  /** Business key of the person's mail: one for each day. */
  key: string;
  kind: 'digest';
  /** Whose mail it is; what stands in it is read when it leaves. */
  userId: string;
  /** Never to everybody who holds a role. */
  role?: never;
  taskId?: never;
  at: IsoInstant;
}

/** The effects of the morning mail. */
export interface DigestActivities {
  /** Answers when the next one leaves, and writes down that it waits for it. */
  nextDigest(asked: { installationId: string; at: IsoInstant }): Promise<IsoInstant>;
  /** Who hears something on this day; nobody on a day off. */
  dueDigests(asked: { at: IsoInstant }): Promise<DigestOrder[]>;
  sendMail(order: DigestOrder): Promise<MailOutcome>;
}
