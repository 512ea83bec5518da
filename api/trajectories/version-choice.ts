import type { EntityManager } from 'typeorm';
import { parametersOf, type ParameterValue } from '../../domain/trajectory/parameters.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { movedBy, refusalOfVersion } from '../../domain/trajectory/versions.js';
import { ProgrammeVersion } from '../../infra/database/entities/trajectory.js';
import { canonical } from '../http/intent.js';
import type { Texts } from '../http/texts.js';
import { type MovedDateAnswer, movedDateAnswer } from '../programmes/programme-words.js';

/** What moving a running trajectory to a version would change; nothing of it is done yet. */
export interface VersionChoice {
  version: number;
  title: string;
  /** Why it cannot, in words. */
  refusal: string | null;
  changes: { path: string; label: string; was: ParameterValue; is: ParameterValue }[];
  /** Of this trajectory as it stands. */
  dates: MovedDateAnswer[];
}

/** The version that new trajectories run by, when this one runs by another. */
export function otherVersion(
  manager: EntityManager,
  { file, programme: { code } }: TrajectoryView,
  organisationId: string,
): Promise<ProgrammeVersion | null> {
  return manager
    .findOneBy(ProgrammeVersion, { organisationId, code, state: 'published' })
    .then((row) => (row?.version === file.opened?.programmeVersion ? null : row));
}

/** A version with its differences for one trajectory, in words. */
export function versionChoice(
  texts: Texts,
  view: TrajectoryView,
  { version, data }: ProgrammeVersion,
): VersionChoice {
  const refused = refusalOfVersion(view.file, data);
  return {
    version,
    title: data.title,
    refusal: refused === null ? null : texts.error(refused, {}),
    changes: changesBetween(texts, view.programme, data),
    dates:
      refused === null
        ? movedBy(view, data).map((one) => movedDateAnswer(texts, one, [view.programme, data]))
        : [],
  };
}

function changesBetween(
  texts: Texts,
  before: Programme,
  after: Programme,
): VersionChoice['changes'] {
  const old = new Map(parametersOf(before).map(({ path, value }) => [path, value]));
  return parametersOf(after).flatMap(({ path, kind, of, value: is }) => {
    const was = old.get(path) ?? null;
    const label = texts.word(`programmes.parameter.${kind}.label`, { of: of ?? '' });
    return canonical(was) === canonical(is) ? [] : [{ path, label, was, is }];
  });
}
