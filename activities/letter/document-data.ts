import type { DocumentToMake } from '../../domain/trajectory/documents.js';
import type { EvaluationOnFile } from '../../domain/trajectory/file.js';
import type { ProofFile } from '../../domain/trajectory/proof.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import type { IsoDate } from '../../domain/term/types.js';
import type { Texts } from '../../infra/texts/texts.js';
import type { Say } from './blocks.js';
import type { LetterBlock } from './letter-content.js';
import type { Addressee, Sender } from './letter-data.js';

/** What people wrote, by the command it came in; empty on a paper that may hold no words. */
export type WordsByCommand = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Everything one paper of a trajectory says. Read from the database in the paper's own transaction. */
export interface DocumentData {
  make: DocumentToMake;
  /** The trajectory as it stands, with the day the paper bears. */
  view: TrajectoryView;
  number: string;
  printedOn: IsoDate;
  sender: Sender;
  client: Addressee & { phone?: string; email?: string };
  /** Who a letter goes to; the client where a paper goes to nobody in particular. */
  addressee: Addressee;
  /** Everybody who lives in the dwelling, the client first. */
  occupants: readonly string[];
  lead: Sender;
  referrer: Sender;
  landlord?: Sender;
  coach?: string;
  evaluation?: EvaluationOnFile;
  /** What the person owed as a tenant on the day of the evaluation, in cents, where it may be told (facts §13.18). */
  arrearsCents?: number;
  words: WordsByCommand;
  proof?: ProofFile;
}

/** What every page of a trajectory's paper gets; `say` speaks `documents.*`. */
export interface DocumentDesk {
  data: DocumentData;
  say: Say;
  texts: Texts;
}

/** What a letter says below its salutation, and what it is about. */
export interface Written {
  subject: string;
  blocks: LetterBlock[];
}

/** Thrown when a paper of a trajectory is asked for without something it must say. */
export class DocumentDataMissing extends Error {
  constructor(
    readonly code: string,
    readonly part: string,
  ) {
    super(`${code} cannot be written without ${part}`);
  }
}
