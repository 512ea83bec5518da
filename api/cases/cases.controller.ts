import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Accepted } from '../http/accepted.js';
import { AsFile } from '../http/csv.js';
import { type ById, byId } from '../http/fields.js';
import { inline } from '../http/kept-file.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import { CaseDecisions } from './case-decisions.service.js';
import { type BookedFact, CaseFacts } from './case-facts.service.js';
import type {
  CaseAnswer,
  CaseListAnswer,
  CaseListRow,
  LookAnswer,
  ShareAnswer,
  TimelineEvent,
} from './cases.answers.js';
import * as form from './cases.schema.js';
import { CasesService } from './cases.service.js';

/** The arrears procedures: what stands where, and what people book and decide. */
@ApiTags('arrears-procedures')
@Controller()
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly facts: CaseFacts,
    private readonly decisions: CaseDecisions,
  ) {}

  @Get('arrears-procedures')
  @Needs('case.view')
  @AsFile<CaseListRow>('dossiers', {
    nummer: ({ number }) => number,
    naam: ({ name }) => name,
    adres: ({ address }) => address,
    fase: ({ phase }) => phase,
    saldo_cent: ({ balanceCents }) => balanceCents,
    volgende_datum: ({ next }) => next?.term.date,
  })
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: form.casesQuery }) query: form.CasesQuery,
  ): Promise<CaseListAnswer> {
    return this.cases.list(visit, query);
  }

  @Get('arrears-procedures/:id')
  @Needs('case.view')
  show(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
    @Query({ schema: form.caseQuery }) query: form.CaseQuery,
  ): Promise<CaseAnswer> {
    return this.cases.show(visit, id, query);
  }

  @Get(['cases/:id/events', 'arrears-procedures/:id/events'])
  @Needs('case.history')
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
    return this.cases.events(visit, id);
  }

  @Get('arrears-procedures/:id/shares')
  @Needs('case.history')
  shares(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<{ items: ShareAnswer[] }> {
    return this.cases.shares(visit, id);
  }

  @Get('arrears-procedures/:id/shares/:shareId/pdf')
  @Needs('case.history')
  async handedOver(
    @CurrentVisit() visit: Visit,
    @Param({ schema: form.byCaseAndShare }) { id, shareId }: form.ByCaseAndShare,
  ): Promise<StreamableFile> {
    return inline(await this.cases.handedOver(visit, { id, shareId }));
  }

  @Get('arrears-procedures/:id/looks')
  @Needs('case.history')
  @AsFile<LookAnswer>('inzage', {
    tijdstip: ({ at }) => at,
    persoon: ({ person }) => person,
    organisatie: ({ organisation }) => organisation,
    wat: ({ what }) => what,
  })
  looks(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<{ items: LookAnswer[] }> {
    return this.cases.lookers(visit, id);
  }

  @Post('arrears-procedures/:id/withdrawal')
  @Needs('case.withdraw')
  @HttpCode(200)
  withdraw(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id: caseId }: ById,
    @Body({ schema: form.withdrawalBody }) body: form.WithdrawalBody,
  ): Promise<Accepted> {
    return this.decisions.withdraw(visit, intent, { caseId, body });
  }

  @Post('arrears-procedures/:id/repayment-plans')
  @Needs('plan.agree')
  @HttpCode(200)
  agreePlan(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id: caseId }: ById,
    @Body({ schema: form.planBody }) body: form.PlanBody,
  ): Promise<Accepted> {
    return this.decisions.agreePlan(visit, intent, { caseId, body });
  }

  @Post('arrears-procedures/:id/objections')
  @Needs('case.record')
  @HttpCode(200)
  object(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id: caseId }: ById,
    @Body({ schema: form.objectionBody }) body: form.ObjectionBody,
  ): Promise<BookedFact> {
    return this.facts.object(visit, intent, { caseId, body });
  }

  @Delete('arrears-procedures/:id/objections/:objectionId')
  @Needs('case.record')
  withdrawObjection(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: form.byCaseAndObjection })
    { id: caseId, objectionId }: form.ByCaseAndObjection,
  ): Promise<BookedFact> {
    return this.facts.withdrawObjection(visit, intent, { caseId, objectionId });
  }

  @Post('arrears-procedures/:id/contacts')
  @Needs('case.record')
  @HttpCode(200)
  logContact(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id: caseId }: ById,
    @Body({ schema: form.contactBody }) body: form.ContactBody,
  ): Promise<BookedFact> {
    return this.facts.logContact(visit, intent, { caseId, body });
  }

  @Post('arrears-procedures/:id/holds')
  @Needs('case.hold')
  @HttpCode(200)
  hold(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id: caseId }: ById,
    @Body({ schema: form.holdBody }) body: form.HoldBody,
  ): Promise<BookedFact> {
    return this.facts.hold(visit, intent, { caseId, body });
  }

  @Delete('arrears-procedures/:id/holds/:holdId')
  @Needs('case.hold')
  endHold(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: form.byCaseAndHold }) { id: caseId, holdId }: form.ByCaseAndHold,
  ): Promise<BookedFact> {
    return this.facts.endHold(visit, intent, { caseId, holdId });
  }

  @Post('arrears-procedures/:id/payment-commitments')
  @Needs('case.record')
  @HttpCode(200)
  commit(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id: caseId }: ById,
    @Body({ schema: form.commitmentBody }) body: form.CommitmentBody,
  ): Promise<BookedFact> {
    return this.facts.commit(visit, intent, { caseId, body });
  }

  @Post('arrears-procedures/:id/payment-claims')
  @Needs('case.record')
  @HttpCode(200)
  claimPayment(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id: caseId }: ById,
    @Body({ schema: form.claimBody }) body: form.ClaimBody,
  ): Promise<BookedFact> {
    return this.facts.claimPayment(visit, intent, { caseId, body });
  }

  @Delete('arrears-procedures/:id/payment-claims/:claimId')
  @Needs('case.hold')
  answerClaim(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: form.byCaseAndClaim }) { id: caseId, claimId }: form.ByCaseAndClaim,
  ): Promise<BookedFact> {
    return this.facts.answerClaim(visit, intent, { caseId, claimId });
  }

  @Post('arrears-procedures/:id/court-records')
  @Needs('court.record')
  @HttpCode(200)
  recordCourt(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id: caseId }: ById,
    @Body({ schema: form.courtBody }) body: form.CourtBody,
  ): Promise<BookedFact> {
    return this.facts.recordCourt(visit, intent, { caseId, body });
  }
}
