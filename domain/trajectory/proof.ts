import { brusselsDateOf } from '../term/term.js';
import type { IsoDate, IsoInstant } from '../term/types.js';
import { documentToMake } from './documents.js';
import type { TrajectoryEvent, TrajectoryEventData, TrajectoryEventType } from './events.js';
import {
  type EvaluationOnFile,
  foldTrajectory,
  nameOfEvaluation,
  type TrajectoryFile,
} from './file.js';
import type { Programme } from './programme.js';

/** One thing that happened, as it can be shown to a judge: never a word of a conversation, goals by their domain only. */
export interface ProofFact {
  on: IsoDate;
  code: string;
  params: Readonly<Record<string, string | number>>;
}

/** A paper that proves something, in the order in which it was made. */
export interface ProofPiece {
  documentId: string;
  code: string;
  on: IsoDate;
  evaluation?: Pick<EvaluationOnFile, 'kind' | 'n' | 'repeats'>;
  signed: TrajectoryFile['documents'][number]['signed'];
}

/** All that a file for the judge holds (S2, complaint about proof). */
export interface ProofFile {
  facts: ProofFact[];
  pieces: ProofPiece[];
  visits: number;
  missed: number;
  /** The instant of the last thing it tells: the same events give the same paper, whenever it is made. */
  until: IsoInstant;
}

/** What is on file for a judge; made again from the same events it is the same (S2; issue 4 §4). */
export function proofFileOf(events: readonly TrajectoryEvent[], programme: Programme): ProofFile {
  const file = foldTrajectory(events);
  const known = { file, programme, events };
  const told = firstOfEachPaper(events).flatMap((event) => {
    const said = factOf(known, event);
    return said ? [{ said, at: event.at }] : [];
  });
  const facts = told.map(({ said }) => said);
  const last = told.map(({ at }) => at).sort();
  return {
    facts: facts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    pieces: piecesOf(known),
    visits: file.contacts.filter(({ outcome }) => outcome === 'spoken').length,
    missed: file.contacts.filter(({ outcome }) => outcome !== 'spoken').length,
    until: last.at(-1) ?? '',
  };
}

/** A paper that was asked for again is told again; it is still one paper. */
function firstOfEachPaper(events: readonly TrajectoryEvent[]): TrajectoryEvent[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    if (event.type !== 'document_kept') return true;
    const { documentId } = event.data;
    return !seen.has(documentId) && seen.add(documentId).size > 0;
  });
}

interface Known {
  file: TrajectoryFile;
  programme: Programme;
  events: readonly TrajectoryEvent[];
}

type Tell<T extends TrajectoryEventType> = (
  data: TrajectoryEventData[T],
  known: Known,
  day: IsoDate,
) => ProofFact | null;

function factOf<T extends TrajectoryEventType>(
  known: Known,
  { type, data, at }: { type: T; data: TrajectoryEventData[T]; at: IsoInstant },
): ProofFact | null {
  const tell = tells[type];
  return tell === undefined ? null : tell(data, known, brusselsDateOf(at));
}

const fact = (on: IsoDate, code: string, params: ProofFact['params']): ProofFact => {
  return { on, code, params };
};
/** An evaluation by the name it is called and its number. */
const named = (one: EvaluationOnFile | undefined): { kind: string; n: number } => {
  return one ? { kind: nameOfEvaluation(one), n: one.n } : { kind: '', n: 0 };
};
const labelOf = (list: readonly { code: string; label: string }[], code: string): string =>
  list.find((one) => one.code === code)?.label ?? code;

/** The papers that prove an agreement, an evaluation or a notice; a form or an inner report proves nothing here. */
function provable(programme: Programme, code: string): boolean {
  const tells = documentToMake(programme, code)?.tells ?? '';
  return ['agreement', 'evaluation', 'landlord_notice', 'tenant_notice'].includes(tells);
}

const tells: { [T in TrajectoryEventType]?: Tell<T> } = {
  trajectory_opened: ({ referrer }, { programme }, on) => {
    return { on, code: 'opened', params: { referrer: labelOf(programme.referrers, referrer) } };
  },
  consent_given: ({ until }, _, on) => ({ on, code: 'consent', params: { until } }),
  consent_ended: ({ on }) => ({ on, code: 'consent_ended', params: {} }),
  criteria_agreed: ({ criteria }, { programme }, on) => {
    const names = criteria.map((code) => labelOf(programme.criteria, code)).join(', ');
    return { on, code: 'criteria', params: { names } };
  },
  goal_set: ({ domain }, { programme }, on) => {
    return { on, code: 'goal', params: { domain: labelOf(programme.domains, domain) } };
  },
  stay_began: ({ from, months }, { programme }) => {
    const { label } = programme.stay;
    if (months === null) return fact(from, 'stay_without_term', { label });
    return fact(from, 'stay', { label, months });
  },
  stay_extended: ({ months }, _, on) => ({ on, code: 'extended', params: { months } }),
  contact_logged: ({ kind, outcome, on }) => {
    if (outcome !== 'spoken') return fact(on, 'missed', { kind, outcome });
    return fact(on, 'contact', { kind });
  },
  mail_done: ({ key, state }, { file, events }, on) => {
    const [, taskId, rung] = key.split(':');
    const task = file.tasks.find((one) => one.taskId === taskId);
    if (state !== 'sent' || !task) return null;
    const code = task.kind === 'evaluation' ? 'evaluation_reminder' : 'reminder';
    return fact(on, code, { role: roleAt(events, task.taskId, Number(rung)) ?? task.ownRole });
  },
  evaluation_concluded: ({ evaluationId, outcome, on }, { file, programme }) => {
    const one = file.evaluations.find((other) => other.evaluationId === evaluationId);
    const said = labelOf(programme.stay.evaluations.outcomes, outcome);
    return { on, code: 'evaluation', params: { ...named(one), said } };
  },
  task_completed: ({ taskId, outcome }, { file }, on) => {
    const task = file.tasks.find((one) => one.taskId === taskId);
    if (task?.kind !== 'confirm_evaluation') return null;
    const about = file.evaluations.find(({ evaluationId }) => evaluationId === task.evaluationId);
    return { on, code: outcome, params: { ...named(about), role: task.ownRole } };
  },
  agreement_waived: ({ evaluationId, role }, { file }, on) => {
    const about = file.evaluations.find((one) => one.evaluationId === evaluationId);
    return { on, code: 'agreement_waived', params: { ...named(about), role } };
  },
  document_kept: ({ code }, { programme }, on) => {
    if (!provable(programme, code)) return null;
    const label = documentToMake(programme, code)?.rule.label ?? code;
    return { on, code: 'document', params: { label } };
  },
  document_signed: ({ documentId, by, on }, { file, programme }) => {
    const code = file.documents.find((one) => one.documentId === documentId)?.code ?? '';
    if (!provable(programme, code)) return null;
    const label = documentToMake(programme, code)?.rule.label ?? code;
    return { on, code: 'signed', params: { label, by } };
  },
  ending_decided: ({ ending, on }, { programme }) => {
    return { on, code: 'ending', params: { ending: labelOf(programme.endings, ending) } };
  },
  notice_given: ({ by, on }) => ({ on, code: `notice_by_${by}`, params: {} }),
  notice_received: ({ on, outcome }) => ({ on, code: 'notice_received', params: { outcome } }),
  trajectory_closed: ({ on }) => ({ on, code: 'closed', params: {} }),
};

/** Who was reminded at a rung of the ladder; a later rung does not change who was written to before. */
function roleAt(
  events: readonly TrajectoryEvent[],
  taskId: string,
  rung: number,
): string | undefined {
  for (const { type, data } of events)
    if (type === 'task_escalated' && data.taskId === taskId && data.rung === rung) return data.role;
  return undefined;
}

function piecesOf({ file, programme }: Known): ProofPiece[] {
  return file.documents
    .filter(({ code }) => provable(programme, code))
    .map(({ documentId, code, evaluationId, on, signed }) => {
      const about = file.evaluations.find((one) => one.evaluationId === evaluationId);
      const again = about?.repeats === undefined ? {} : { repeats: about.repeats };
      const evaluation = about && { kind: about.kind, n: about.n, ...again };
      return { documentId, code, on, signed, ...(evaluation ? { evaluation } : {}) };
    });
}
