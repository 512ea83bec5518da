import { waivedNow } from './agreement.js';
import { wantedEvaluations, wantedTerms, type WantedEvaluation } from './dates.js';
import { dutiesOf } from './duties.js';
import { effectsOf, type IdOf } from './effects.js';
import type { NewTrajectoryEvent, TrajectoryTermKind } from './events.js';
import { foldTrajectoryOnto, type EvaluationOnFile } from './file.js';
import type { Term } from '../term/types.js';
import { rungsOf, waitingOf } from './assess.js';
import { timeGivenBack } from './scarce-time.js';
import type { TrajectoryView } from './situation.js';

const mostRounds = 12;

/**
 * Everything a turn stores: what was told, each completed task with its effects, and then all that follows by itself.
 * Nothing when nothing is new.
 */
export function turnOf(
  view: TrajectoryView,
  { events, actor }: { events: readonly NewTrajectoryEvent[]; actor: string },
  idOf: IdOf,
): NewTrajectoryEvent[] {
  const all: NewTrajectoryEvent[] = [];
  let now = view;
  for (const event of events) {
    const effects = event.type === 'task_completed' ? effectsOf(now, event.data, idOf) : [];
    const by = event.actor ?? actor;
    const here = [event, ...effects].map((one) => ({ ...one, actor: by }));
    all.push(...here);
    now = after(now, here);
  }
  const follows = consequencesOf(now, idOf);
  return [...all, ...follows.map((one) => ({ ...one, actor: 'procedure' }))];
}

/** The view once everything that follows by itself is told: what the procedure would see if it looked now. */
export function settledView(view: TrajectoryView, idOf: IdOf): TrajectoryView {
  return after(view, consequencesOf(view, idOf));
}

/** The view with further events told at its instant. */
function after(view: TrajectoryView, events: readonly NewTrajectoryEvent[]): TrajectoryView {
  const { at } = view;
  const told = events.map((event) => ({ actor: 'procedure', ...event, v: 1 as const, at }));
  return { ...view, file: foldTrajectoryOnto(view.file, told) };
}

/**
 * What follows by itself from how a trajectory stands: evaluations planned and moved, terms set, tasks opened and closed,
 * rungs climbed, a consent that ends. Nothing that a person decides. Told again it gives nothing new.
 * Thrown when its rules never come to rest: `Error`.
 */
export function consequencesOf(view: TrajectoryView, idOf: IdOf): NewTrajectoryEvent[] {
  const all: NewTrajectoryEvent[] = [];
  let now = view;
  for (let round = 0; round < mostRounds; round += 1) {
    const found = followsFrom(now, idOf);
    if (found.length === 0) return [...all, ...waits(now)];
    all.push(...found);
    now = after(now, found);
  }
  throw new Error('The rules of this trajectory do not come to rest');
}

/** Rungs only once the rest has come to rest: a task that lapses or moves at this instant climbs no more. */
function followsFrom(view: TrajectoryView, idOf: IdOf): NewTrajectoryEvent[] {
  const found = [
    ...consentEnd(view),
    ...timeGivenBack(view),
    ...evaluationPlan(view, idOf),
    ...waivedNow(view),
    ...termChanges(view),
    ...taskChanges(view, idOf),
  ];
  return found.length > 0 ? found : climbed(view);
}

/** A consent ends by itself on its day: from then on nothing of the trajectory goes to a partner. */
function consentEnd({ file, today }: TrajectoryView): NewTrajectoryEvent[] {
  const { consent, closed } = file;
  const runs = !closed && consent !== undefined && consent.ended === undefined;
  return runs && consent.until < today
    ? [{ type: 'consent_ended', data: { on: today, reason: 'term' } }]
    : [];
}

/** Brings the planned evaluations up to the stay: planned when it begins, moved with its term, off when it has ended. */
function evaluationPlan(view: TrajectoryView, idOf: IdOf): NewTrajectoryEvent[] {
  const wanted = wantedEvaluations(view);
  const known = view.file.evaluations;
  type Named = Pick<WantedEvaluation, 'kind' | 'n' | 'repeats'>;
  const same = (a: Named) => (b: Named) =>
    a.kind === b.kind && a.n === b.n && a.repeats === b.repeats;
  const planned = known.filter(({ state }) => state === 'planned');
  return [
    ...wanted
      .filter((one) => !known.some((other) => same(one)(other) && other.state !== 'cancelled'))
      .map((one) => newEvaluation(view, one, idOf)),
    ...planned.flatMap((one) => {
      const rule = wanted.find(same(one));
      if (!rule) return [cancelled(one.evaluationId, view)];
      return replanned(view, one, rule.due);
    }),
  ];
}

/** A rule that gives another day moves the evaluation; a new calendar moves none whose day has come. */
function replanned(
  { today }: TrajectoryView,
  one: EvaluationOnFile,
  due: Term,
): NewTrajectoryEvent[] {
  if (due.date === one.ruleDate) return [];
  const sameCount = due.reason.anchorDate === one.ruleAnchor;
  if (sameCount && one.due.date <= today) return [];
  const reason = sameCount ? 'calendar' : 'term_moved';
  const { evaluationId } = one;
  const data = { evaluationId, due, reason, ruleDate: due.date, ruleAnchor: due.reason.anchorDate };
  return [{ type: 'evaluation_replanned', data } as NewTrajectoryEvent];
}

function newEvaluation(
  { trajectoryId, file }: TrajectoryView,
  { kind, n, due }: WantedEvaluation,
  idOf: IdOf,
): NewTrajectoryEvent {
  const before = file.evaluations.filter((one) => one.kind === kind && one.n === n).length;
  const evaluationId = idOf(`evaluation:${trajectoryId}:${kind}:${n}:${before}`);
  return { type: 'evaluation_planned', data: { evaluationId, kind, n, due } };
}

function cancelled(evaluationId: string, { file }: TrajectoryView): NewTrajectoryEvent {
  const reason = file.ending?.ending ?? 'term_moved';
  return { type: 'evaluation_cancelled', data: { evaluationId, reason } };
}

function termChanges(view: TrajectoryView): NewTrajectoryEvent[] {
  const wanted = wantedTerms(view);
  const running = view.file.terms.filter(({ state }) => state === 'running');
  const set = Object.entries(wanted) as [TrajectoryTermKind, (typeof running)[number]['term']][];
  return [
    ...set
      .filter(
        ([kind, { date }]) => !running.some((one) => one.kind === kind && one.term.date === date),
      )
      .map(([kind, term]): NewTrajectoryEvent => ({ type: 'term_set', data: { kind, term } })),
    ...running
      .filter(({ kind }) => wanted[kind] === undefined)
      .map(({ kind, term }): NewTrajectoryEvent => {
        const state = Date.parse(term.endsAt) <= Date.parse(view.at) ? 'met' : 'cancelled';
        return { type: 'term_ended', data: { kind, state } };
      }),
  ];
}

function taskChanges(view: TrajectoryView, idOf: IdOf): NewTrajectoryEvent[] {
  const duties = dutiesOf(view);
  const open = view.file.tasks.filter(({ state }) => state === 'open');
  const opened = duties
    .filter(({ opensAt }) => Date.parse(opensAt) <= Date.parse(view.at))
    .filter(({ key }) => !open.some((task) => task.key === key))
    .map(({ opensAt: _, ...duty }): NewTrajectoryEvent => {
      const before = view.file.tasks.filter(({ key }) => key === duty.key).length;
      const taskId = idOf(`task:${view.trajectoryId}:${duty.key}:${before}`);
      return { type: 'task_opened', data: { taskId, ...duty } };
    });
  const lapsed = open
    .filter(({ key }) => !duties.some((duty) => duty.key === key))
    .map(({ taskId }): NewTrajectoryEvent => {
      return { type: 'task_cancelled', data: { taskId, reason: 'lapsed' } };
    });
  return [...opened, ...lapsed];
}

/** Each rung of each open task exactly once, on working days (architecture §4). */
function climbed(view: TrajectoryView): NewTrajectoryEvent[] {
  return rungsOf(view)
    .filter(({ at }) => Date.parse(at) <= Date.parse(view.at))
    .map(({ taskId, rung, role }) => ({ type: 'task_escalated', data: { taskId, rung, role } }));
}

function waits(view: TrajectoryView): NewTrajectoryEvent[] {
  const waiting = waitingOf(view);
  const known = JSON.stringify(view.file.waiting);
  return JSON.stringify(waiting) === known ? [] : [{ type: 'waits', data: { waiting } }];
}
