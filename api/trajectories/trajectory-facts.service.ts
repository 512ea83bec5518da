import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { faultsOfDay, replanned } from '../../domain/board/replan.js';
import { faultOfHold, holdsStanding, longestHoldDays } from '../../domain/hold/hold.js';
import { endOfStay } from '../../domain/trajectory/dates.js';
import type { NewTrajectoryEvent, TrajectoryEventData } from '../../domain/trajectory/events.js';
import type { EvaluationOnFile } from '../../domain/trajectory/file.js';
import { asksMunicipality, wrongFacts } from '../../domain/trajectory/programme.js';
import { coachChanged } from '../../domain/trajectory/hand-over.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { refusalOfVersion } from '../../domain/trajectory/versions.js';
import { ProgrammeVersion } from '../../infra/database/entities/trajectory.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, type Fault, notFound, unprocessable } from '../http/problem.js';
import type { Act, Intent, Visit } from '../http/visit.js';
import { wordOfDay } from '../words/day-faults.js';
import { municipalityAsKnown } from './municipalities.js';
import { tellTrajectory } from './referral.js';
import type {
  CoachForm,
  ContactForm,
  CorrectionForm,
  GoalForm,
  HoldForm,
  NoticeReceiptForm,
  ProgrammeVersionForm,
  ReplanForm,
  UrgencyForm,
} from './trajectories.schema.js';
import {
  bookerOf,
  openTrajectoryFor,
  type TrajectoryAccessRow,
  trajectoryFor,
  viewFor,
} from './trajectory-access.js';
import { demandCoach } from './coaches.js';
import type { Right } from '../../domain/access/policy.js';

/** A fact that was booked; `id` is of what it made. */
export interface TrajectoryFact {
  id: string;
  command: string;
}

interface Told {
  id: string;
  events: NewTrajectoryEvent[];
}

/** What people tell of a trajectory; a fact cannot be refused by the procedure, only by its own form (architecture §2). */
@Injectable()
export class TrajectoryFacts {
  constructor(private readonly once: Once) {}

  /** A visit or another contact, also a missed one; it stays a fact with its day (S2 complaint, S7). */
  logContact(
    visit: Visit,
    intent: Intent,
    { id, body }: { id: string; body: ContactForm },
  ): Promise<TrajectoryFact> {
    return this.tell({ visit, intent }, { id, right: 'guidance.record' }, ({ file, today }) => {
      const on = body.on ?? today;
      refuseDay(on, { today, from: file.opened?.at.slice(0, 10) });
      const contactId = uuidOfKey(`contact:${intent.key}`);
      const { careMinutes: care, travelMinutes: travel, administrationMinutes } = body;
      const minutes = { care, travel, administration: administrationMinutes };
      const { kind, outcome } = body;
      const data = { contactId, kind, outcome, on, minutes, commandId: intent.key };
      return { id: contactId, events: [{ type: 'contact_logged', data }] };
    });
  }

  /** A goal of what is to be learned, in one of the programme's domains. @throws Problem 422 `not_an_option` */
  setGoal(
    visit: Visit,
    intent: Intent,
    { id, body }: { id: string; body: GoalForm },
  ): Promise<TrajectoryFact> {
    return this.tell({ visit, intent }, { id, right: 'guidance.record' }, ({ programme }) => {
      const known = programme.domains.some(({ code }) => code === body.domain);
      if (!known) throw unprocessable('unprocessable', [fault('domain', 'not_an_option')]);
      const goalId = uuidOfKey(`goal:${intent.key}`);
      const data = { goalId, domain: body.domain, commandId: intent.key };
      return { id: goalId, events: [{ type: 'goal_set', data }] };
    });
  }

  /** A goal that is reached or given up: it needs no score any more. */
  closeGoal(
    visit: Visit,
    intent: Intent,
    { id, goalId }: { id: string; goalId: string },
  ): Promise<TrajectoryFact> {
    return this.tell({ visit, intent }, { id, right: 'guidance.record' }, ({ file, today: on }) => {
      const open = file.goals.some((goal) => goal.goalId === goalId && goal.closedOn === undefined);
      if (!open) throw conflict('goal_unknown');
      return { id: goalId, events: [{ type: 'goal_closed', data: { goalId, on } }] };
    });
  }

  /**
   * What was registered at the referral was otherwise; reports count by it from now on.
   * @throws Problem 422 with every fact and the municipality that cannot be, or `nothing_changed`
   */
  correct(
    visit: Visit,
    intent: Intent,
    { id, body }: { id: string; body: CorrectionForm },
  ): Promise<TrajectoryFact> {
    const right = 'trajectory.correct';
    return this.tell({ visit, intent }, { id, right }, async (view, manager, row) => {
      const leadId = row.organisation_id;
      const changed = await correctionOf(manager, { view, leadId, body });
      const data = { ...changed, commandId: intent.key };
      return { id, events: [{ type: 'facts_corrected', data }] };
    });
  }

  /** Something a colleague must know before a home visit; the words are for the welfare side. */
  flagDanger(visit: Visit, intent: Intent, { id }: { id: string }): Promise<TrajectoryFact> {
    return this.tell({ visit, intent }, { id, right: 'guidance.record' }, () => {
      const flagId = uuidOfKey(`danger:${intent.key}`);
      const data = { flagId, commandId: intent.key };
      return { id: flagId, events: [{ type: 'danger_flagged', data }] };
    });
  }

  liftDanger(
    visit: Visit,
    intent: Intent,
    { id, flagId }: { id: string; flagId: string },
  ): Promise<TrajectoryFact> {
    return this.tell({ visit, intent }, { id, right: 'guidance.record' }, ({ file }) => {
      const known = file.dangers.some((danger) => danger.flagId === flagId && !danger.lifted);
      if (!known) throw conflict('danger_unknown');
      const data = { flagId, commandId: intent.key };
      return { id: flagId, events: [{ type: 'danger_lifted', data }] };
    });
  }

  /**
   * No letter leaves up to and including a day; longer than the usual days for the coordinator of who leads it (facts
   * §13.6). @throws Problem 422 `not_after`, `hold_too_long`; 409 `hold_stands`
   */
  hold(
    visit: Visit,
    intent: Intent,
    { id, body: { reason, until } }: { id: string; body: HoldForm },
  ): Promise<TrajectoryFact> {
    return this.tell({ visit, intent }, { id, right: 'trajectory.hold' }, (view, _manager, row) => {
      const { file, today, programme } = view;
      const leads = visit.organisationId === row.organisation_id;
      const coordinates = leads && visit.roles.includes(programme.coordinator);
      const limits = { today, mostDays: longestHoldDays, coordinates };
      const faulty = faultOfHold({ reason, until }, limits);
      if (faulty !== null) throw unprocessable(faulty, [fault('until', faulty)]);
      if (holdsStanding(file.holds, today).length > 0) throw conflict('hold_stands');
      const holdId = uuidOfKey(`hold:${intent.key}`);
      return { id: holdId, events: [{ type: 'hold_set', data: { holdId, reason, until } }] };
    });
  }

  /** Letters may leave again before the day of the hold, also after the end. @throws Problem 409 `hold_over` */
  releaseHold(
    visit: Visit,
    intent: Intent,
    { id, holdId }: { id: string; holdId: string },
  ): Promise<TrajectoryFact> {
    const asked = { id, right: 'trajectory.hold' as const, closedToo: true };
    return this.tell({ visit, intent }, asked, ({ file, today: on }) => {
      const known = file.holds.filter((hold) => hold.holdId === holdId);
      if (known.length === 0) throw notFound();
      if (holdsStanding(known, on).length === 0) throw conflict('hold_over');
      const data = { holdId, on, commandId: intent.key };
      return { id: holdId, events: [{ type: 'hold_ended', data }] };
    });
  }

  /** The person takes the consent back, also after the end: from now on nothing goes to a partner (facts §7). */
  withdrawConsent(visit: Visit, intent: Intent, { id }: { id: string }): Promise<TrajectoryFact> {
    const asked = { id, right: 'guidance.record' as const, closedToo: true };
    return this.tell({ visit, intent }, asked, ({ file, today: on }) => {
      if (!file.consent || file.consent.ended !== undefined) throw conflict('no_consent');
      return { id, events: [{ type: 'consent_ended', data: { on, reason: 'withdrawn' } }] };
    });
  }

  /**
   * Another coach, who may be one by the programme; what the former one still had to do goes along. @throws Problem 422 `not_an_option`, `coach_not_of_referrer`
   */
  assignCoach(
    visit: Visit,
    intent: Intent,
    { id, body: { userId } }: { id: string; body: CoachForm },
  ): Promise<TrajectoryFact> {
    return this.tell(
      { visit, intent },
      { id, right: 'trajectory.extend' },
      async (view, manager, row) => {
        await demandCoach(manager, view, { row, userId, path: 'userId' });
        const { file, programme } = view;
        return { id, events: coachChanged(file, { to: userId, programme }) };
      },
    );
  }

  /**
   * The urgency is weighed anew: from now on lists and who comes next for an hour go by it (S7).
   * @throws Problem 409 `not_weighed_yet`; 422 `nothing_changed`
   */
  weigh(
    visit: Visit,
    intent: Intent,
    { id, body: { urgency } }: { id: string; body: UrgencyForm },
  ): Promise<TrajectoryFact> {
    return this.tell({ visit, intent }, { id, right: 'trajectory.extend' }, ({ file }) => {
      if (!file.urgency) throw conflict('not_weighed_yet');
      if (file.urgency.urgency === urgency) throw unprocessable('nothing_changed');
      const data = { urgency, commandId: intent.key };
      return { id, events: [{ type: 'urgency_weighed', data }] };
    });
  }

  /**
   * The running trajectory goes on by another published version of its programme; what its rules plan is planned anew.
   * @throws Problem 422 `version_not_published`; 409 `version_same`, or why it does not fit that version
   */
  moveProgramme(
    visit: Visit,
    intent: Intent,
    { id, body: { version } }: { id: string; body: ProgrammeVersionForm },
  ): Promise<TrajectoryFact> {
    return this.tell(
      { visit, intent },
      { id, right: 'trajectory.extend' },
      async ({ file, programme }, manager, { organisation_id: organisationId }) => {
        const wanted = { organisationId, code: programme.code, version };
        const to = await manager.findOneBy(ProgrammeVersion, { ...wanted, state: 'published' });
        if (!to)
          throw unprocessable('version_not_published', [fault('version', 'version_not_published')]);
        if (file.opened?.programmeVersion === version) throw conflict('version_same');
        const refusal = refusalOfVersion(file, to.data);
        if (refusal) throw conflict(refusal);
        const data = { version, commandId: intent.key };
        return { id, events: [{ type: 'programme_moved', data }] };
      },
    );
  }

  /** An evaluation gets another day; the stay's own dates stay as they are. @throws Problem 422, 409 `evaluation_closed` */
  replan(
    visit: Visit,
    intent: Intent,
    asked: { id: string; evaluationId: string; body: ReplanForm },
  ): Promise<TrajectoryFact> {
    const { id, evaluationId, body } = asked;
    return this.tell({ visit, intent }, { id, right: 'evaluation.plan' }, (view) => {
      const one = view.file.evaluations.find((other) => other.evaluationId === evaluationId);
      if (one?.state !== 'planned') throw conflict('evaluation_closed');
      refuseEvaluationDay(view, one, body.on);
      const to = { to: { on: body.on }, reason: 'other' as const };
      return { id: evaluationId, events: replanned(one, to, view.calendar) };
    });
  }

  /** The post's proof of a notice: its months count from the real receipt (facts §12.7). */
  noticeReceived(
    visit: Visit,
    intent: Intent,
    { id, body }: { id: string; body: NoticeReceiptForm },
  ): Promise<TrajectoryFact> {
    return this.tell({ visit, intent }, { id, right: 'trajectory.end' }, ({ file, today }) => {
      if (!file.notice) throw conflict('no_such_move');
      refuseDay(body.on, { today, from: file.notice.on });
      return { id, events: [{ type: 'notice_received', data: body }] };
    });
  }

  private tell(
    { visit, intent }: Act,
    asked: { id: string; right: Right; closedToo?: boolean },
    what: (
      view: TrajectoryView,
      manager: EntityManager,
      row: TrajectoryAccessRow,
    ) => Told | Promise<Told>,
  ): Promise<TrajectoryFact> {
    return this.once.book(visit, intent, async (manager) => {
      const find = asked.closedToo === true ? trajectoryFor : openTrajectoryFor;
      const row = await find(manager, visit, asked);
      const { id, events } = await what(await viewFor(manager, visit, row), manager, row);
      // A visit or a goal changes nothing the procedure waits for: it reads them when it looks next.
      const ring = row.closed_on === null && events.some(({ type }) => !quietFacts.includes(type));
      const told = { trajectoryId: row.id, events, ring };
      await tellTrajectory(manager, bookerOf(visit, row), told);
      return { id, command: intent.key };
    });
  }
}

const quietFacts: readonly string[] = [
  'contact_logged',
  'danger_flagged',
  'danger_lifted',
  'facts_corrected',
];

/** Only what differs from what is on file. */
async function correctionOf(
  manager: EntityManager,
  { view, leadId, body }: { view: TrajectoryView; leadId: string; body: CorrectionForm },
): Promise<Omit<TrajectoryEventData['facts_corrected'], 'commandId'>> {
  const { programme, file } = view;
  const { facts: known = {}, municipality: before = null } = file.opened ?? {};
  const written = body.municipality;
  const municipality =
    typeof written === 'string' ? await municipalityAsKnown(manager, { leadId, written }) : written;
  const lost = typeof written === 'string' && municipality === undefined;
  const faults = [
    ...wrongFacts(programme, body.facts).map((name) => fault(`facts.${name}`, 'not_an_option')),
    ...(lost ? [fault('municipality', 'not_an_option')] : []),
    ...(typeof written === 'string' && !asksMunicipality(programme)
      ? [fault('municipality', 'asked_as_fact')]
      : []),
  ];
  if (faults.length > 0) throw unprocessable('unprocessable', faults);
  const facts = Object.fromEntries(
    Object.entries(body.facts).filter(([name, value]) => (known[name] ?? null) !== value),
  );
  const moved = municipality !== undefined && municipality !== before;
  if (Object.keys(facts).length === 0 && !moved) throw unprocessable('nothing_changed');
  return { facts, ...(moved ? { municipality } : {}) };
}

function fault(path: string, code: string): Fault {
  return { path, code };
}

/** Not in the future, and not before the trajectory began. */
function refuseDay(on: string, { today, from }: { today: string; from: string | undefined }): void {
  if (on > today) throw unprocessable('date_in_future', [fault('on', 'date_in_future')]);
  if (from !== undefined && on < from)
    throw unprocessable('date_outside_stay', [fault('on', 'date_outside_stay')]);
}

function refuseEvaluationDay(view: TrajectoryView, { kind }: EvaluationOnFile, on: string): void {
  const { file, today, calendar } = view;
  const stay = { from: file.stay?.from ?? today, until: endOfStay(view)?.date ?? null };
  const codes = faultsOfDay(on, { kind, stay, today }, calendar).map((code) => wordOfDay[code]);
  if (codes.length > 0)
    throw unprocessable(
      'unprocessable',
      codes.map((code) => fault('on', code)),
    );
}
