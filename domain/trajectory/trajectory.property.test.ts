import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { heldUntil } from '../board/held.js';
import { faultsOfHeldDay, faultsOfRepeat, heldReplanned } from '../board/replan.js';
import { addDays, addMonths } from '../calendar/holiday-calendar.js';
import { holdsStanding } from '../hold/hold.js';
import { randomProgramme } from '../../test/support/random-programme.js';
import { TrajectorySimulation } from '../../test/support/trajectory-simulation.js';
import { agreed } from '../../test/support/trajectory-builder.js';
import type { TaskRole } from '../task/tasks.js';
import { brusselsDateOf } from '../term/term.js';
import type { IsoDate } from '../term/types.js';
import { consequencesOf } from './consequences.js';
import { evaluationFor, lackingOf, lastHeld } from './agreement.js';
import { assessTrajectory, endingsNow } from './assess.js';
import { outcomesOf } from './duties.js';
import { faultsOfProgramme } from './faults.js';
import { foldTrajectory, openEvaluations, plannedSlots, roundOfTask, slotKey } from './file.js';
import { movesOf } from './moves.js';
import type { Programme } from './programme.js';
import { barsOfTime, faultsOfSlot, refusalOfCallOff, refusalOfNote } from './scarce-time.js';

/* ---------------------------------------------------------------- what people do, in any order */

interface Act {
  what:
    | 'answer'
    | 'conclude'
    | 'confirm'
    | 'extend'
    | 'end'
    | 'withdraw'
    | 'goal'
    | 'absence'
    | 'round'
    | 'delivery'
    | 'hold'
    | 'hour'
    | 'wait';
  pick: number;
  days: number;
}

const more = { pick: fc.nat({ max: 30 }), days: fc.integer({ min: 1, max: 120 }) };

const act: fc.Arbitrary<Act> = fc.record({
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('answer' as const) },
    { weight: 4, arbitrary: fc.constant('conclude' as const) },
    { weight: 3, arbitrary: fc.constant('confirm' as const) },
    { weight: 5, arbitrary: fc.constant('wait' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Act['what'][]>(
        'extend',
        'end',
        'withdraw',
        'goal',
        'absence',
        'round',
        'delivery',
        'hold',
        'hour',
      ),
    },
  ),
  ...more,
});

/** Mostly evaluations and what the other party says of them. */
const dispute: fc.Arbitrary<Act> = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Act['what']>('confirm', 'confirm', 'conclude') },
    { weight: 2, arbitrary: fc.constant('wait' as const) },
    { weight: 1, arbitrary: fc.constantFrom<Act['what']>('extend', 'extend', 'withdraw', 'goal') },
  ),
  ...more,
});

const doing: Record<Act['what'], (trajectory: TrajectorySimulation, act: Act) => void> = {
  answer: (trajectory, { pick, days }) => {
    const { tasks, today } = trajectory.now();
    const answerable = tasks.filter(
      ({ outcomes }) => outcomes.length > 0 && !outcomes.includes('another_evaluation'),
    );
    const task = answerable[pick % answerable.length];
    // Most people go on; some draw another answer.
    const outcome = task?.outcomes[pick < 22 ? 0 : pick % task.outcomes.length];
    if (!task || outcome === undefined) return;
    const { months } = trajectory.programme.stay;
    const chosen = months[pick % Math.max(1, months.length)];
    trajectory.answer(task.taskId, outcome, {
      on: addDays(today, (pick % 9) - 4),
      until: addDays(today, days * 10),
      coach: 'els',
      landlord: 'landlord',
      ...(chosen === undefined ? {} : { months: pick === 7 ? 99 : chosen }),
    });
  },
  conclude: (trajectory, { pick }) => {
    const { evaluations } = trajectory.now();
    const one = evaluations[pick % 3] ?? evaluations[0];
    const outcome = one?.outcomes[pick % one.outcomes.length];
    if (!one || outcome === undefined) return;
    const own: TaskRole[] = ['regional_contact', 'housing_coach'];
    // Nobody tells of the other side: that is refused, and nothing changes.
    const besides: TaskRole[] = pick % 7 === 0 ? ['landlord_coordinator'] : [];
    const agreedBy: TaskRole[] = pick % 4 === 0 ? [] : [...own, ...besides];
    const before = trajectory.events.length;
    const refusal = trajectory.conclude(one.evaluationId, outcome, { agreedBy });
    if (agreedBy.length > own.length) expect(refusal).not.toBeNull();
    if (refusal !== null) expect(trajectory.events).toHaveLength(before);
  },
  confirm: (trajectory, { pick, days }) => {
    const asked = trajectory.file.tasks.filter(
      ({ state, kind }) =>
        state === 'open' && (kind === 'confirm_evaluation' || kind === 'talk_evaluation'),
    );
    const task = asked[pick % Math.max(1, asked.length)];
    const outcomes = task ? outcomesOf(trajectory.programme, task) : [];
    const outcome = outcomes[pick % Math.max(1, outcomes.length)]?.code;
    const [first] = trajectory.now().evaluations;
    const worst = first?.outcomes.at(pick % 2 === 0 ? -1 : 0);
    if (!task && first && worst !== undefined)
      trajectory.conclude(first.evaluationId, worst, {
        agreedBy: ['regional_contact', 'housing_coach'],
      });
    if (!task || outcome === undefined) return;
    const on = addDays(trajectory.now().today, days);
    const view = trajectory.view();
    if (outcome === 'another_evaluation' && faultsOfRepeat(view, on).length > 0) return;
    expect(trajectory.answer(task.taskId, outcome, { on })).toBeNull();
    // Whoever answered is not asked again.
    expect(trajectory.answer(task.taskId, outcome, { on })).toBe('task_not_open');
  },
  extend: (trajectory, { pick }) => void trajectory.extend({ withReason: pick % 2 === 0 }),
  end: (trajectory, { pick }) => {
    const { endings } = trajectory.now();
    const ending = endings[pick % Math.max(1, endings.length)];
    if (ending !== undefined) trajectory.end(ending);
  },
  withdraw: (trajectory) => {
    const on = trajectory.now().today;
    if (!trajectory.file.closed)
      trajectory.tell([{ type: 'consent_ended', data: { on, reason: 'withdrawn' } }]);
  },
  goal: (trajectory, { pick }) => {
    if (trajectory.file.closed) return;
    const goalId = `goal ${String(pick)}`;
    trajectory.tell([{ type: 'goal_set', data: { goalId, domain: 'money', commandId: goalId } }]);
  },
  absence: (trajectory, { days }) => {
    const [first] = openEvaluations(trajectory.file);
    if (!first || trajectory.file.closed) return;
    const { evaluationId, ruleDate } = first;
    const due = agreed(addDays(trajectory.now().today, days));
    trajectory.tell([
      { type: 'evaluation_replanned', data: { evaluationId, due, reason: 'absence', ruleDate } },
    ]);
  },
  round: (trajectory, { pick, days }) => {
    const view = trajectory.view();
    const until = addDays(view.today, days);
    const rounds = heldUntil(view, until).filter(({ what }) => what === 'round');
    const held = rounds[pick % Math.max(1, rounds.length)];
    if (!held || trajectory.file.closed) return;
    const on = addDays(held.due.date, (pick % 15) - 6);
    const mayMove = faultsOfHeldDay(view, held, on).length === 0;
    const to = mayMove && pick % 3 > 0 ? { on } : { userId: 'tom' };
    trajectory.tell(heldReplanned(held, { to, reason: 'absence', awayId: 'els' }, view.calendar));
  },
  delivery: (trajectory, { pick }) => {
    if (!trajectory.file.notice || trajectory.file.closed) return;
    const outcomes = ['received', 'refused', 'unclaimed'] as const;
    const outcome = outcomes[pick % 3] ?? 'received';
    trajectory.tell([{ type: 'notice_received', data: { on: trajectory.now().today, outcome } }]);
  },
  hold: (trajectory, { pick, days }) => {
    if (trajectory.file.closed) return;
    const on = trajectory.now().today;
    const [standing] = holdsStanding(trajectory.file.holds, on);
    const holdId = `hold ${String(trajectory.events.length)}`;
    const until = addDays(on, days);
    if (!standing)
      trajectory.tell([{ type: 'hold_set', data: { holdId, reason: 'hospital', until } }]);
    else if (pick % 2 === 0)
      trajectory.tell([
        { type: 'hold_ended', data: { holdId: standing.holdId, on, commandId: holdId } },
      ]);
  },
  hour: (trajectory, { pick, days }) => {
    const view = trajectory.view();
    const slotId = `slot ${String(trajectory.file.slots.length)}`;
    const [first] = plannedSlots(trajectory.file);
    if (first && pick % 3 === 0 && refusalOfCallOff(view, first.slotId) === null) {
      const data = { slotId: first.slotId, reason: 'person' as const };
      trajectory.tell([{ type: 'scarce_time_called_off', data }]);
    } else if (first && pick % 3 === 1 && refusalOfNote(view, first.slotId) === null) {
      const data = { slotId: first.slotId, outcome: 'held' as const, commandId: slotId };
      trajectory.tell([{ type: 'scarce_time_noted', data }]);
    } else {
      const asked = { on: addDays(view.today, days % 40), minutes: 30, startsAt: null };
      const taken = { taken: [], minutesPerWeek: 180 };
      if (faultsOfSlot(view, asked, taken).length > 0) return;
      const data = { slotId, role: 'psychiatrist' as const, on: asked.on, minutes: 30 };
      trajectory.tell([{ type: 'scarce_time_planned', data: { ...data, passedOver: 0 } }]);
    }
  },
  wait: (trajectory, { days }) => {
    trajectory.passesTo(addDays(trajectory.now().today, days));
  },
};

/* ---------------------------------------------------------------- what must hold at every rest */

type Check = (trajectory: TrajectorySimulation) => string[];

const holds: Record<string, Check> = {
  'no evaluation is missed': (trajectory) => {
    const { file, programme } = trajectory;
    const { stay, phase, evaluations } = file;
    const { interimEveryMonths: every, finalBeforeEnd } = programme.stay.evaluations;
    if (!stay || phase !== 'stay') return [];
    const standing = evaluations.filter(
      ({ state, repeats }) => state !== 'cancelled' && repeats === undefined,
    );
    if (stay.months === null)
      return every === null || standing.some(({ state }) => state === 'planned') ? [] : ['interim'];
    const end = addMonths(stay.from, stay.months);
    const before = finalBeforeEnd?.amount ?? 0;
    const missed: string[] = [];
    if (finalBeforeEnd) {
      const last = standing.filter(({ kind }) => kind === 'final').at(-1);
      const held = last?.state === 'concluded' && (stay.extension?.finals ?? 0) < 1;
      const inTime =
        last !== undefined &&
        last.ruleDate <= addDays(lastDayBefore(end, stay.from), -before) &&
        last.ruleDate > addDays(end, -before - 9);
      if (!held && !inTime) missed.push('final');
    }
    for (let n = 1; every !== null && n * every < stay.months; n += 1) {
      const day = addMonths(stay.from, n * every);
      const leftToFinal = day >= addDays(end, -before - 9);
      const passed = stay.extension !== undefined && day <= stay.extension.on;
      const known = standing.some((one) => one.kind === 'interim' && one.n === n);
      if (!known && !leftToFinal && !passed) missed.push(`interim ${String(n)}`);
    }
    return missed;
  },
  'none is held twice': ({ file }) => {
    const standing = file.evaluations.filter(({ state }) => state !== 'cancelled');
    return repeated(standing.map(({ kind, n, repeats = '' }) => `${kind} ${String(n)} ${repeats}`));
  },
  'an evaluation is one task from its prepare day on, and none before': (trajectory) => {
    const { file, at } = trajectory;
    return trajectory.now().evaluations.flatMap(({ evaluationId, opensAt }) => {
      const open = file.tasks.filter(
        (task) => task.evaluationId === evaluationId && task.state === 'open',
      ).length;
      const wanted = Date.parse(opensAt) <= Date.parse(at) ? 1 : 0;
      return open === wanted ? [] : [`${evaluationId}: ${String(open)}, not ${String(wanted)}`];
    });
  },
  'an outcome that somebody else must agree with counts only once everybody did': (trajectory) => {
    const view = trajectory.view();
    return endingsNow(view).flatMap((ending) => {
      if (ending.needs === undefined) return [];
      const said = evaluationFor(view, ending);
      const { toAgree = [] } = said?.conclusion ?? {};
      const open = toAgree.filter((role) => {
        const key = `confirm:${said?.evaluationId ?? ''}:${role}`;
        const agreed = trajectory.file.tasks.some(
          (task) => task.key === key && task.state === 'completed' && task.outcome === 'agrees',
        );
        return !agreed && said?.waived?.some((one) => one.role === role) !== true;
      });
      return said && open.length === 0 ? [] : [`${ending.code} without ${open.join(', ')}`];
    });
  },
  'whose agreement is lacking is asked, or has refused and is talked to': (trajectory) => {
    const { file } = trajectory;
    if (file.phase !== 'stay' || file.ending) return [];
    const has = (key: string): boolean =>
      file.tasks.some((task) => task.key === key && task.state !== 'cancelled');
    return file.evaluations.flatMap((evaluation) =>
      lackingOf(file, evaluation)
        .filter(({ role, state }) => {
          const { evaluationId } = evaluation;
          const asked = has(`confirm:${evaluationId}:${role}`);
          return !asked || (state === 'refused' && !has(`talk:${evaluationId}`));
        })
        .map(({ role }) => `${evaluation.evaluationId}: ${role}`),
    );
  },
  'a refusal leaves a way to an ending': (trajectory) => {
    const view = trajectory.view();
    const { file, programme } = view;
    const said = lastHeld(file);
    if (file.phase !== 'stay' || file.ending || !said) return [];
    if (lackingOf(file, said).length === 0 || endingsNow(view).length > 0) return [];
    const talks = file.tasks.some(
      ({ state, evaluationId }) => state === 'open' && evaluationId === said.evaluationId,
    );
    const more = openEvaluations(file).length > 0;
    return talks || more ? [] : [`${programme.code} after ${said.evaluationId}`];
  },
  'no evaluation is planned outside a stay': ({ file }) =>
    file.phase === 'stay' ? [] : openEvaluations(file).map(({ evaluationId }) => evaluationId),
  'no stay is longer than its maximum': ({ file, programme }) => {
    const { maxMonths } = programme.stay;
    const months = file.stay?.months ?? 0;
    return maxMonths !== null && months > maxMonths ? [`${String(months)} months`] : [];
  },
  'an hour that passed is asked about while the trajectory runs': ({ file, at }) => {
    if (file.closed) return [];
    const passed = plannedSlots(file).filter(({ on }) => on < brusselsDateOf(at));
    return passed
      .filter(({ slotId }) => !file.tasks.some(({ key }) => key === slotKey(slotId)))
      .map(({ slotId }) => slotId);
  },
  'no hour is kept for later once it could not be planned any more': (trajectory) => {
    const view = trajectory.view();
    if (barsOfTime(view, view.today).length === 0) return [];
    return plannedSlots(trajectory.file)
      .filter(({ on }) => on > view.today)
      .map(({ slotId }) => slotId);
  },
  'at most one open task has a key': ({ file }) =>
    repeated(file.tasks.filter(({ state }) => state === 'open').map(({ key }) => key)),
  'no round of a recurring duty is open or answered twice': ({ file }) =>
    repeated(
      file.tasks
        .filter(({ state }) => state !== 'cancelled')
        .flatMap((task) => roundOfTask(task) ?? []),
    ),
  'each rung is climbed once, and not before its task is late': ({ events }) => {
    const due = new Map<string, string>();
    const rungs: string[] = [];
    const early: string[] = [];
    for (const { type, data, at } of events) {
      if (type === 'task_opened') due.set(data.taskId, data.due.endsAt);
      if (type !== 'task_escalated') continue;
      rungs.push(`${data.taskId} ${String(data.rung)}`);
      if (Date.parse(at) < Date.parse(due.get(data.taskId) ?? '')) early.push(data.taskId);
    }
    return [...repeated(rungs), ...early];
  },
  'no notice is served while letters are held': ({ events }) =>
    events.flatMap(({ type, data, at }, index) => {
      if (type !== 'notice_given' || data.by !== 'landlord') return [];
      const { holds: known } = foldTrajectory(events.slice(0, index));
      return holdsStanding(known, brusselsDateOf(at)).map(({ holdId }) => holdId);
    }),
  'no mail leaves twice': ({ mails }) => repeated(mails),
  'every move stands in the table of its programme': ({ moves, programme }) => {
    const table = movesOf(programme);
    return moves
      .filter(
        (made) =>
          !table.some(
            ({ code, from, to }) => code === made.move && from === made.from && to === made.to,
          ),
      )
      .map(({ from, to, move }) => `${from} > ${to} by ${move}`);
  },
  'what was told by itself is not told again': (trajectory) =>
    consequencesOf(trajectory.view(), (key) => key).map(({ type }) => type),
  'nothing changes before it wakes, and never when it does not wake': (trajectory) => {
    const { wakeAt } = trajectory.now();
    if (trajectory.file.closed) return [];
    const late =
      wakeAt === null
        ? Date.parse(`${addDays(brusselsDateOf(trajectory.at), 800)}T12:00:00Z`)
        : Date.parse(wakeAt) - 1000;
    if (late <= Date.parse(trajectory.at)) return [];
    const view = trajectory.view(new Date(late).toISOString());
    const { next, mails, tasks } = assessTrajectory(view);
    const stopped = trajectory.now().tasks.map((task) => task.stoppedBy);
    return [
      ...tasks.flatMap((task, nth) => (task.stoppedBy === stopped[nth] ? [] : [task.taskId])),
      ...consequencesOf(view, (key) => key).map(({ type }) => type),
      ...(next === null ? [] : [next.move]),
      ...mails.map(({ key }) => key),
    ];
  },
  'who waits, waits for an instant or for a person': (trajectory) => {
    const { tasks, wakeAt } = trajectory.now();
    return trajectory.file.closed || tasks.length > 0 || wakeAt !== null ? [] : ['orphaned'];
  },
  'a closed one leaves nothing behind': ({ file }) => {
    if (!file.closed) return [];
    return [
      ...file.tasks.filter(({ state }) => state === 'open').map(({ key }) => key),
      ...file.terms.filter(({ state }) => state === 'running').map(({ kind }) => kind),
      ...openEvaluations(file).map(({ evaluationId }) => evaluationId),
      ...(file.waiting === null ? [] : [`waits for ${file.waiting.for}`]),
    ];
  },
};

/** Months from the 29th end on the last of a February that has no 29th; else on the day before the same day. */
function lastDayBefore(end: IsoDate, from: IsoDate): IsoDate {
  return end.slice(8) === from.slice(8) ? addDays(end, -1) : end;
}

function repeated(items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

function broken(trajectory: TrajectorySimulation): string[] {
  return Object.entries(holds).flatMap(([rule, check]) =>
    check(trajectory).map((what) => `${rule}: ${what}`),
  );
}

/** Somebody whose first evaluation is due, by the first answer to each step: a landlord named and a consent given where that is asked. */
function whenDue(programme: Programme): TrajectorySimulation {
  const trajectory = new TrajectorySimulation(programme, '2026-01-05');
  for (let steps = 0; trajectory.file.phase !== 'stay' && steps < 40; steps += 1) {
    const { tasks, today: on } = trajectory.now();
    const task = tasks.find(({ outcomes }) => outcomes.length > 0);
    const [months = 1] = programme.stay.months;
    const given = { on, until: '2040-12-31', coach: 'els', landlord: 'landlord', months };
    trajectory.answer(task?.taskId ?? '', task?.outcomes[0] ?? '', { ...given, urgency: 2 });
  }
  const [first] = openEvaluations(trajectory.file);
  if (first) trajectory.passesTo(first.due.date);
  return trajectory;
}

function playedBy(
  programme: Programme,
  acts: readonly Act[],
  trajectory = new TrajectorySimulation(programme, '2026-01-05'),
): TrajectorySimulation {
  expect(broken(trajectory)).toEqual([]);
  for (const one of acts) {
    doing[one.what](trajectory, one);
    expect({ one, broken: broken(trajectory) }).toEqual({ one, broken: [] });
  }
  return trajectory;
}

const story = fc.array(act, { minLength: 8, maxLength: 24 });
const disputes = fc.array(dispute, { minLength: 8, maxLength: 20 });

describe('a trajectory, whatever its programme and whatever people do', () => {
  const shipped: Programme[] = [];
  beforeAll(async () => {
    const folder = path.join(__dirname, '../programme');
    for (const file of readdirSync(folder))
      shipped.push(((await import(path.join(folder, file))) as { programme: Programme }).programme);
  });

  it('is played by programmes without a contradiction', () => {
    fc.assert(
      fc.property(randomProgramme, (programme) => {
        expect(faultsOfProgramme(programme)).toEqual([]);
      }),
    );
  });

  it('keeps every rule of random programmes at every rest', () => {
    fc.assert(
      fc.property(randomProgramme, story, (programme, acts) => {
        playedBy(programme, acts);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('keeps every rule of the programmes that are offered', () => {
    fc.assert(
      fc.property(fc.nat(), story, (nth, acts) => {
        const programme = shipped[nth % shipped.length];
        if (programme) playedBy(programme, acts);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('keeps every rule of evaluations that a landlord has to agree with', () => {
    const [needy] = shipped.filter(({ stay: { evaluations } }) =>
      evaluations.positiveNeeds?.includes('landlord_coordinator'),
    );
    expect(needy?.system).toBe('S3');
    fc.assert(
      fc.property(fc.nat(), randomProgramme, disputes, (nth, random, acts) => {
        const programme = nth % 2 === 0 && needy ? needy : random;
        playedBy(programme, acts, whenDue(programme));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('is folded to the same file at once and event by event', () => {
    fc.assert(
      fc.property(randomProgramme, story, (programme, acts) => {
        const { events, file } = playedBy(programme, acts);
        expect(foldTrajectory(events)).toEqual(file);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
