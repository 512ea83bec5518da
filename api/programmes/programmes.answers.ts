import type { IsoInstant } from '../../domain/term/types.js';
import type { ParameterType, ParameterValue } from '../../domain/trajectory/parameters.js';
import type { ProgrammeState } from '../../infra/database/entities/trajectory.js';
import type { Choice } from '../trajectories/trajectories.answers.js';
import type { MovedDateAnswer } from './programme-words.js';

export interface ProgrammeAnswer {
  code: string;
  title: string;
  system: string;
  source: string;
  summary: string;
  version: number;
  /** Kinds of service that may refer. */
  referrers: Choice[];
  coachFromReferrer: boolean;
  months: number[];
  /** What is asked besides, because reports count by it. */
  facts: { code: string; label: string; values: Choice[] }[];
  state: ProgrammeState;
  /** Trajectories that run by any of its versions. */
  running: number;
  /** The version of its draft, when there is one. */
  draft: number | null;
}

export interface ProgrammeStepTaken {
  what: 'drafted' | 'changed' | 'published' | 'retired';
  by: string;
  at: IsoInstant;
  reason: string | null;
}

export interface ProgrammeVersionAnswer {
  version: number;
  state: ProgrammeState;
  /** Who made it or changed it last; null for what came with the product. */
  author: string | null;
  reason: string;
  madeAt: IsoInstant;
  publishedAt: IsoInstant | null;
  retiredAt: IsoInstant | null;
  /** Open trajectories that run by it. */
  running: number;
  history: ProgrammeStepTaken[];
}

export interface ParameterAnswer {
  path: string;
  group: string;
  /** What it is about, in words. */
  groupLabel: string;
  label: string;
  help: string;
  /** The paragraph of the source. */
  clause: string;
  type: ParameterType;
  value: ParameterValue;
  /** Set when the version it was copied from has another value. */
  changed: { was: ParameterValue } | null;
}

export interface ProgrammeDetailAnswer {
  code: string;
  title: string;
  system: string;
  source: string;
  versions: ProgrammeVersionAnswer[];
  /** The version whose parameters follow. */
  shown: number;
  state: ProgrammeState;
  /** What `If-Match` has to say to change this draft. */
  etag: string;
  /** The version it was copied from, in words. */
  base: string | null;
  /** The reader wrote last at this draft, so a second person publishes it. */
  ownDraft: boolean;
  parameters: ParameterAnswer[];
}

export interface ProgrammeFaultAnswer {
  /** The parameter it is about; null when it lies in the structure. */
  path: string | null;
  code: string;
  message: string;
}

export interface ProgrammePreviewAnswer {
  /** The dates of one trajectory referred today that differ from the version it was copied from. */
  dates: MovedDateAnswer[];
  /** Open trajectories that keep the version they run by. */
  keeping: number;
}

/** A version that was made, changed, published or retired. */
export interface ProgrammeActAnswer {
  code: string;
  version: number;
  etag: string;
  command: string;
}
