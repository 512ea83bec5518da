import { sideOfRole } from '../task/tasks.js';
import { type SendingBlock, sendingBlocks } from './blocks.js';
import type { TrajectoryFile } from './file.js';
import { phaseRule } from './moves.js';
import type { DocumentRule, EndingRule, Programme } from './programme.js';
import type { TrajectoryView } from './situation.js';
import { yearlyReportCode } from './yearly.js';

/** The paper for the judge; every programme has it, none names it (S2, complaint about proof). */
export const proofFileCode = 'proof_file';

/** The version of a report that the landlord may read is a document of its own. */
const forLandlord = '_for_landlord';

/** What a document tells, besides its kind. */
export type DocumentTells =
  | 'form'
  | 'programme'
  | 'agreement'
  | 'report'
  | 'evaluation'
  | 'evaluation_for_landlord'
  | 'letter'
  | 'ending'
  | 'landlord_notice'
  | 'tenant_notice'
  | 'proof';

/** A document that can be asked for, with what it tells. */
export interface DocumentToMake {
  rule: DocumentRule;
  tells: DocumentTells;
  ending?: EndingRule;
}

/** Papers about the programme itself, which name nobody (S12: leaflet and playbook). */
const aboutTheProgramme: readonly string[] = ['leaflet', 'playbook'];
/** Counts over many trajectories: never a paper of one of them (S2 feedback per municipality). */
const overMany: readonly string[] = [yearlyReportCode];

/** The document of a code; undefined when the programme does not have it for one trajectory. */
export function documentToMake(programme: Programme, code: string): DocumentToMake | undefined {
  if (code === proofFileCode) return { rule: proofRule, tells: 'proof' };
  if (code.endsWith(forLandlord)) {
    const whole = documentToMake(programme, code.slice(0, -forLandlord.length));
    if (whole?.tells !== 'evaluation') return undefined;
    return { rule: { ...whole.rule, code }, tells: 'evaluation_for_landlord' };
  }
  const rule = programme.documents.find((one) => one.code === code);
  if (!rule || overMany.includes(code)) return undefined;
  const ending = programme.endings.find(({ document }) => document === code);
  const tells = tellsOf(programme, rule, ending);
  return { rule, tells, ...(ending ? { ending } : {}) };
}

const proofRule: DocumentRule = {
  code: proofFileCode,
  label: 'Dossier voor de vrederechter',
  kind: 'report',
  clause: 'S2 aandachtspunten',
};

function tellsOf(
  programme: Programme,
  rule: DocumentRule,
  ending: EndingRule | undefined,
): DocumentTells {
  if (aboutTheProgramme.includes(rule.code)) return 'programme';
  if (rule.kind === 'form' || rule.kind === 'agreement') return rule.kind;
  if (rule.kind === 'report') return rule.code.startsWith('evaluation') ? 'evaluation' : 'report';
  if (!ending) return 'letter';
  const by = noticeBy(programme, ending);
  return by === null ? 'ending' : `${by}_notice`;
}

/** Who gives notice when it ends so: the landlord, the tenant, or nobody. */
export function noticeBy(
  programme: Programme,
  { code, via }: EndingRule,
): 'landlord' | 'tenant' | null {
  if (!via.includes('notice')) return null;
  const effects = (phaseRule(programme, 'notice')?.steps ?? [])
    .filter(({ onlyAfter }) => onlyAfter === undefined || onlyAfter.includes(code))
    .flatMap(({ outcomes }) => outcomes.map(({ does }) => does));
  if (effects.includes('serves_notice')) return 'landlord';
  return effects.includes('receives_notice') ? 'tenant' : null;
}

/** The code of the landlord's version of an evaluation report. */
export function landlordVersionOf(code: string): string {
  return `${code}${forLandlord}`;
}

/** Every document that one trajectory of a programme can have, in the order of its file. */
export function documentsOf(programme: Programme): DocumentToMake[] {
  return [...programme.documents.map(({ code }) => code), proofFileCode].flatMap((code) => {
    const known = documentToMake(programme, code);
    return known ? [known] : [];
  });
}

/** Why a document cannot be made now. */
export type DocumentRefusal =
  | 'document_unknown'
  | 'evaluation_not_held'
  | 'ending_not_decided'
  | 'no_stay'
  | SendingBlock['code'];

/** Whether a document can be made now from what is on file. */
export function refusalOfDocument(
  view: Pick<TrajectoryView, 'file' | 'programme' | 'statusIds' | 'today'>,
  { code, evaluationId }: { code: string; evaluationId?: string | undefined },
): DocumentRefusal | null {
  const { file, programme } = view;
  const known = documentToMake(programme, code);
  if (!known || known.tells === 'evaluation_for_landlord') return 'document_unknown';
  const [stops] = known.rule.kind === 'letter' ? sendingBlocks(view) : [];
  if (stops) return stops.code;
  if (known.tells === 'evaluation')
    return concluded(file, evaluationId) ? null : 'evaluation_not_held';
  if (known.ending && !endedSo(programme, file, code)) return 'ending_not_decided';
  const dated = known.tells === 'landlord_notice' || known.tells === 'tenant_notice';
  return dated && !file.stay ? 'no_stay' : null;
}

function concluded({ evaluations }: TrajectoryFile, id: string | undefined): boolean {
  return evaluations.some((one) => one.evaluationId === id && one.conclusion !== undefined);
}

/** More than one ending can share a document. */
function endedSo({ endings }: Programme, { ending }: TrajectoryFile, document: string): boolean {
  return endings.some((one) => one.code === ending?.ending && one.document === document);
}

/**
 * Whether the landlord may read a document (facts §7): letters about how it ends, agreements it signs itself and the
 * landlord's version of an evaluation; never forms, plans, inner reports or the words of an evaluation.
 */
export function landlordReads(programme: Programme, code: string): boolean {
  const known = documentToMake(programme, code);
  if (!known) return false;
  if (known.rule.kind === 'letter') return known.ending !== undefined;
  if (known.rule.kind === 'agreement') return landlordSigns(known.rule);
  return known.tells === 'evaluation_for_landlord';
}

/** A paper the landlord signs names goals by their domain only (facts §7). */
export function landlordSigns({ signedBy = [] }: DocumentRule): boolean {
  return signedBy.some((by) => by !== 'client' && sideOfRole(by) === 'landlord');
}
