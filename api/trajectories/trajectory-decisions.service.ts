import { Injectable } from '@nestjs/common';
import type { Right } from '../../domain/access/policy.js';
import { barredByNotice } from '../../domain/trajectory/assess.js';
import { ladderFrom, sideOfRole } from '../../domain/task/tasks.js';
import { assessTrajectory } from '../../domain/trajectory/assess.js';
import { settledView } from '../../domain/trajectory/consequences.js';
import { trajectoryWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import type { TrajectorySituation, TrajectoryView } from '../../domain/trajectory/situation.js';
import {
  refusalOfConclusion,
  refusalOfEnding,
  refusalOfExtension,
  type TrajectoryRefusal,
} from '../../domain/trajectory/verdicts.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { Decisions } from '../cases/decisions.js';
import type { Accepted } from '../http/accepted.js';
import { Texts } from '../http/texts.js';
import { conflict, type Fault, Problem, unprocessable } from '../http/problem.js';
import type { Act, Intent, Visit } from '../http/visit.js';
import type { ConclusionForm, EndingForm, ExtensionForm } from './trajectories.schema.js';
import { whoLacks } from './trajectory-page.js';
import { openTrajectoryFor, viewFor } from './trajectory-access.js';

interface Message {
  message: string;
  args: object;
  refusal: TrajectoryRefusal | null;
}

/**
 * Decisions about a trajectory that are no step of its programme. What is impossible as it stands is refused at once and
 * stored nowhere; for the rest the procedure itself says yes or no.
 */
@Injectable()
export class TrajectoryDecisions {
  constructor(
    private readonly decisions: Decisions,
    private readonly texts: Texts,
  ) {}

  /** Tells the outcome of an evaluation. @throws Problem 422 with every fault of the form; 409 with the procedure's refusal */
  conclude(
    visit: Visit,
    intent: Intent,
    asked: { id: string; evaluationId: string; body: ConclusionForm },
  ): Promise<Accepted> {
    const { id, evaluationId, body } = asked;
    return this.decide({ visit, intent }, { id, right: 'evaluation.conclude' }, (view, now) => {
      const { by } = view.programme.stay.evaluations;
      demandRole(visit, ladderFrom(by), 'evaluation.conclude');
      const faults = faultsOfConclusion(view, body);
      if (faults.length > 0) throw unprocessable('unprocessable', faults);
      const { outcome, scores, agreedBy } = body;
      const on = body.on ?? view.today;
      const args = { evaluationId, outcome, on, scores, agreedBy };
      return { message: 'concludeEvaluation', args, refusal: refusalOfConclusion(now, args) };
    });
  }

  /** Extends the stay by what its programme allows; asked late it needs a reason (facts §12.8). */
  extend(
    visit: Visit,
    intent: Intent,
    { id, body }: { id: string; body: ExtensionForm },
  ): Promise<Accepted> {
    return this.decide({ visit, intent }, { id, right: 'trajectory.extend' }, (_view, now) => {
      const args = { withReason: body.reason !== null };
      return { message: 'extendStay', args, refusal: refusalOfExtension(now, args) };
    });
  }

  /** Decides how it ends. @throws Problem 403 without the mandate of the programme; 422 `not_an_option` */
  end(
    visit: Visit,
    intent: Intent,
    { id, body }: { id: string; body: EndingForm },
  ): Promise<Accepted> {
    return this.decide({ visit, intent }, { id, right: 'trajectory.end' }, (view, now) => {
      const { programme } = view;
      const ending = programme.endings.find(({ code }) => code === body.ending);
      if (!ending)
        throw unprocessable('unprocessable', [{ path: 'ending', code: 'not_an_option' }]);
      demandRole(visit, ending.by, 'trajectory.end');
      if (barredByNotice(view).includes(ending.code)) throw noticeIn(view);
      const { ending: wanted } = body;
      const refusal = refusalOfEnding(now, wanted);
      const title = refusal === 'ending_not_now' ? whoLacks(this.texts, view, ending) : null;
      if (title !== null) throw conflict('awaits_agreement', { title });
      return { message: 'decideEnding', args: { ending: wanted }, refusal };
    });
  }

  private decide(
    { visit, intent }: Act,
    asked: { id: string; right: Right },
    what: (view: TrajectoryView, now: TrajectorySituation) => Message,
  ): Promise<Accepted> {
    return this.decisions.decide(visit, intent, async (manager) => {
      const row = await openTrajectoryFor(manager, visit, asked);
      const target = trajectoryWorkflowId(row.id);
      const view = await viewFor(manager, visit, row);
      const now = assessTrajectory(settledView(view, uuidOfKey));
      const { message, args, refusal } = what(view, now);
      if (refusal !== null) throw conflict(refusal);
      return { target, organisationId: row.organisation_id, message, args };
    });
  }
}

/** @throws Problem 403: the programme gives the mandate to other roles */
function demandRole({ roles }: Visit, by: readonly string[], right: Right): void {
  if (!by.some((role) => roles.includes(role)))
    throw new Problem(403, 'no_mandate', { right, params: { right } });
}

/** 409 that names the case in which the other notice runs (facts §13.18). */
function noticeIn({ noticeInCase }: TrajectoryView): Problem {
  const title = `In dossier ${noticeInCase ?? ''} loopt al een opzeg. Eén opzeg, één grond.`;
  return conflict('notice_in_case', { title });
}

function faultsOfConclusion(
  { programme, today, file }: TrajectoryView,
  body: ConclusionForm,
): Fault[] {
  const { outcomes, scale, by } = programme.stay.evaluations;
  const { on, scores, outcome, agreedBy } = body;
  const fault = (path: string, code: string): Fault => ({ path, code });
  const day = on ?? today;
  return [
    ...(outcomes.some(({ code }) => code === outcome) ? [] : [fault('outcome', 'not_an_option')]),
    ...(agreedBy.some((role) => sideOfRole(role) !== sideOfRole(by))
      ? [fault('agreedBy', 'agrees_itself')]
      : []),
    ...(day > today ? [fault('on', 'date_in_future')] : []),
    ...(file.stay && day < file.stay.from ? [fault('on', 'date_outside_stay')] : []),
    ...scores.flatMap(({ score }, index) =>
      score >= scale.min && score <= scale.max
        ? []
        : [fault(`scores.${index}.score`, 'not_an_option')],
    ),
  ];
}
