import type { DocumentRule } from '../../domain/trajectory/programme.js';
import type { IsoDate } from '../../domain/term/types.js';
import type { Choice } from './trajectories.answers.js';

export interface SignatureAnswer extends Choice {
  /** Null while this party still has to sign. */
  on: IsoDate | null;
  /** The scan of the signed paper; it is read as a document of its own. */
  scanId: string | null;
}

export interface DocumentAnswer extends Choice {
  id: string;
  kind: DocumentRule['kind'];
  on: IsoDate;
  /** The evaluation it is about, in words. */
  evaluation: string | null;
  /** Who signs, in the order of the programme; empty where nobody does. */
  signatures: SignatureAnswer[];
}

/** A paper that the reader may have made now, or why not. */
export interface MakeableAnswer extends Choice {
  kind: DocumentRule['kind'];
  clause: string;
  allowed: boolean;
  reason: string | null;
  /** The evaluations it can be made about; empty where it is about none. */
  evaluations: { id: string; label: string; on: IsoDate }[];
}

export interface DocumentsAnswer {
  items: DocumentAnswer[];
  makeable: MakeableAnswer[];
}

export interface DocumentMadeAnswer {
  command: string;
  /** More than one where each occupant or the landlord gets a paper; empty while they are being made. */
  documents: string[];
}
