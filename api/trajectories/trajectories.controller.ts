import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TimelineEvent } from '../cases/cases.answers.js';
import type { Accepted, StoredAnswer } from '../http/accepted.js';
import { AsFile } from '../http/csv.js';
import { type ById, byId, nothing } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import type {
  ContactAnswer,
  ReferralAnswer,
  ReferralChoices,
  TenancyChoice,
  TrajectoryAnswer,
  TrajectoryListAnswer,
  TrajectoryListRow,
} from './trajectories.answers.js';
import { ReferralsService } from './referrals.service.js';
import * as form from './trajectories.schema.js';
import { TrajectoriesService } from './trajectories.service.js';
import type { VersionChoice } from './version-choice.js';
import { TrajectoryDecisions } from './trajectory-decisions.service.js';
import { TrialTenants } from './trial-tenant.service.js';
import { type TrajectoryFact, TrajectoryFacts } from './trajectory-facts.service.js';

/** Housing trajectories: who is where, what is due, and what people tell and decide. */
@ApiTags('trajectories')
@Controller('trajectories')
export class TrajectoriesController {
  constructor(
    private readonly trajectories: TrajectoriesService,
    private readonly facts: TrajectoryFacts,
    private readonly decisions: TrajectoryDecisions,
    private readonly tenants: TrialTenants,
    private readonly referrals: ReferralsService,
  ) {}

  @Get()
  @Needs('trajectory.view')
  @AsFile<TrajectoryListRow>('trajecten', {
    nummer: ({ number }) => number,
    naam: ({ name }) => name,
    programma: ({ programme }) => programme,
    fase: ({ phase }) => phase.label,
    begeleider: ({ coach }) => coach,
    volgende_datum: ({ next }) => next?.term.date,
    tot: ({ stay }) => stay?.until,
  })
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: form.trajectoriesQuery }) query: form.TrajectoriesQuery,
  ): Promise<TrajectoryListAnswer> {
    return this.trajectories.list(visit, query);
  }

  @Post()
  @Needs('trajectory.refer')
  @HttpCode(201)
  refer(
    @CurrentAct() { visit, intent }: Act,
    @Body({ schema: form.referralBody }) body: form.ReferralForm,
  ): Promise<ReferralAnswer | StoredAnswer> {
    return this.referrals.refer(visit, intent, body);
  }

  @Get('referral-choices')
  @Needs('trajectory.refer')
  choices(@CurrentVisit() visit: Visit): Promise<ReferralChoices> {
    return this.referrals.choices(visit);
  }

  @Get(':id')
  @Needs('trajectory.view')
  show(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
    @Query({ schema: form.trajectoryQuery }) query: form.TrajectoryQuery,
  ): Promise<TrajectoryAnswer> {
    return this.trajectories.show(visit, id, query);
  }

  @Get(':id/events')
  @Needs('trajectory.view')
  @AsFile<TimelineEvent>('tijdlijn', {
    tijdstip: ({ at }) => at,
    soort: ({ type }) => type,
    tekst: ({ text }) => text,
    door: ({ actor }) => actor,
  })
  events(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<{ items: TimelineEvent[] }> {
    return this.trajectories.events(visit, id);
  }

  @Get(':id/contacts')
  @Needs('trajectory.view')
  @AsFile<ContactAnswer>('contacten', {
    dag: ({ on }) => on,
    soort: ({ kind }) => kind.label,
    uitkomst: ({ outcome }) => outcome.label,
    door: ({ by }) => by,
    zorg_minuten: ({ minutes }) => minutes.care,
    reis_minuten: ({ minutes }) => minutes.travel,
    administratie_minuten: ({ minutes }) => minutes.administration,
  })
  contacts(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<{ items: ContactAnswer[] }> {
    return this.trajectories.contacts(visit, id);
  }

  @Get(':id/tenancies')
  @Needs('trajectory.link')
  tenancies(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<{ items: TenancyChoice[] }> {
    return this.tenants.choices(visit, id);
  }

  @Post(':id/tenancy')
  @Needs('trajectory.link')
  @HttpCode(200)
  link(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.tenancyBody }) body: form.TenancyForm,
  ): Promise<TrajectoryFact> {
    return this.tenants.link(visit, intent, { id, body });
  }

  @Delete(':id/tenancy')
  @Needs('trajectory.link')
  unlink(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<TrajectoryFact> {
    return this.tenants.unlink(visit, intent, { id });
  }

  @Post(':id/visits')
  @Needs('guidance.record')
  @HttpCode(200)
  logContact(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.contactBody }) body: form.ContactForm,
  ): Promise<TrajectoryFact> {
    return this.facts.logContact(visit, intent, { id, body });
  }

  @Post(':id/goals')
  @Needs('guidance.record')
  @HttpCode(200)
  setGoal(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.goalBody }) body: form.GoalForm,
  ): Promise<TrajectoryFact> {
    return this.facts.setGoal(visit, intent, { id, body });
  }

  @Delete(':id/goals/:goalId')
  @Needs('guidance.record')
  closeGoal(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: form.byTrajectoryAndGoal }) { id, goalId }: form.ByTrajectoryAndGoal,
  ): Promise<TrajectoryFact> {
    return this.facts.closeGoal(visit, intent, { id, goalId });
  }

  @Post(':id/facts')
  @Needs('trajectory.correct')
  @HttpCode(200)
  correctFacts(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.correctionBody }) body: form.CorrectionForm,
  ): Promise<TrajectoryFact> {
    return this.facts.correct(visit, intent, { id, body });
  }

  @Post(':id/dangers')
  @Needs('guidance.record')
  @HttpCode(200)
  flagDanger(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.dangerBody }) _body: form.DangerForm,
  ): Promise<TrajectoryFact> {
    return this.facts.flagDanger(visit, intent, { id });
  }

  @Delete(':id/dangers/:flagId')
  @Needs('guidance.record')
  liftDanger(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: form.byTrajectoryAndFlag }) { id, flagId }: form.ByTrajectoryAndFlag,
  ): Promise<TrajectoryFact> {
    return this.facts.liftDanger(visit, intent, { id, flagId });
  }

  @Post(':id/holds')
  @Needs('trajectory.hold')
  @HttpCode(200)
  hold(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.holdBody }) body: form.HoldForm,
  ): Promise<TrajectoryFact> {
    return this.facts.hold(visit, intent, { id, body });
  }

  @Post(':id/holds/:holdId/release')
  @Needs('trajectory.hold')
  @HttpCode(200)
  releaseHold(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: form.byTrajectoryAndHold }) { id, holdId }: form.ByTrajectoryAndHold,
    @Body({ schema: form.holdReleaseBody }) _body: form.HoldReleaseForm,
  ): Promise<TrajectoryFact> {
    return this.facts.releaseHold(visit, intent, { id, holdId });
  }

  @Post(':id/consent-withdrawal')
  @Needs('guidance.record')
  @HttpCode(200)
  withdrawConsent(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: nothing }) _body: unknown,
  ): Promise<TrajectoryFact> {
    return this.facts.withdrawConsent(visit, intent, { id });
  }

  @Post(':id/coach')
  @Needs('trajectory.extend')
  @HttpCode(200)
  assignCoach(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.coachBody }) body: form.CoachForm,
  ): Promise<TrajectoryFact> {
    return this.facts.assignCoach(visit, intent, { id, body });
  }

  @Post(':id/urgency')
  @Needs('trajectory.extend')
  @HttpCode(200)
  weigh(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.urgencyBody }) body: form.UrgencyForm,
  ): Promise<TrajectoryFact> {
    return this.facts.weigh(visit, intent, { id, body });
  }

  @Get(':id/programme-versions')
  @Needs('trajectory.extend')
  versions(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<{ items: VersionChoice[] }> {
    return this.trajectories.versions(visit, id);
  }

  @Post(':id/programme-version')
  @Needs('trajectory.extend')
  @HttpCode(200)
  moveProgramme(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.programmeVersionBody }) body: form.ProgrammeVersionForm,
  ): Promise<TrajectoryFact> {
    return this.facts.moveProgramme(visit, intent, { id, body });
  }

  @Post(':id/notice-receipt')
  @Needs('trajectory.end')
  @HttpCode(200)
  noticeReceived(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.noticeReceiptBody }) body: form.NoticeReceiptForm,
  ): Promise<TrajectoryFact> {
    return this.facts.noticeReceived(visit, intent, { id, body });
  }

  @Post(':id/evaluations/:evaluationId/outcome')
  @Needs('evaluation.conclude')
  @HttpCode(200)
  conclude(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: form.byTrajectoryAndEvaluation })
    { id, evaluationId }: form.ByTrajectoryAndEvaluation,
    @Body({ schema: form.conclusionBody }) body: form.ConclusionForm,
  ): Promise<Accepted> {
    return this.decisions.conclude(visit, intent, { id, evaluationId, body });
  }

  @Post(':id/evaluations/:evaluationId/day')
  @Needs('evaluation.plan')
  @HttpCode(200)
  replan(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: form.byTrajectoryAndEvaluation })
    { id, evaluationId }: form.ByTrajectoryAndEvaluation,
    @Body({ schema: form.replanBody }) body: form.ReplanForm,
  ): Promise<TrajectoryFact> {
    return this.facts.replan(visit, intent, { id, evaluationId, body });
  }

  @Post(':id/extension')
  @Needs('trajectory.extend')
  @HttpCode(200)
  extend(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.extensionBody }) body: form.ExtensionForm,
  ): Promise<Accepted> {
    return this.decisions.extend(visit, intent, { id, body });
  }

  @Post(':id/ending')
  @Needs('trajectory.end')
  @HttpCode(200)
  end(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.endingBody }) body: form.EndingForm,
  ): Promise<Accepted> {
    return this.decisions.end(visit, intent, { id, body });
  }
}
