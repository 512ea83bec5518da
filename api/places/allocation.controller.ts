import { Body, Controller, Get, Param, Post, HttpCode, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ById, byId } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  AllocationService,
  type QuotasAnswer,
  type WaitingListAnswer,
} from './allocation.service.js';
import { CandidatesService, type WishesAnswer } from './candidates.service.js';
import {
  countBody,
  type CountBody,
  quotaQuery,
  type QuotaQuery,
  refusalBody,
  type RefusalBody,
  waitingListQuery,
  type WaitingListQuery,
  wishBody,
  type WishBody,
} from './places.schema.js';

/** Who comes first and how many may be allotted; wishes and refusals of candidates. */
@ApiTags('allocation')
@Controller()
export class AllocationController {
  constructor(
    private readonly allocation: AllocationService,
    private readonly candidates: CandidatesService,
  ) {}

  @Get('quotas')
  @Needs('place.view')
  quotas(
    @CurrentVisit() visit: Visit,
    @Query({ schema: quotaQuery }) query: QuotaQuery,
  ): Promise<QuotasAnswer> {
    return this.allocation.quotas(visit, query);
  }

  @Put('allocation-counts')
  @Needs('place.manage')
  record(
    @CurrentAct() act: Act,
    @Body({ schema: countBody }) body: CountBody,
  ): Promise<{ command: string }> {
    return this.allocation.record(act, body);
  }

  @Get('waiting-list')
  @Needs('place.view')
  waitingList(
    @CurrentVisit() visit: Visit,
    @Query({ schema: waitingListQuery }) query: WaitingListQuery,
  ): Promise<WaitingListAnswer> {
    return this.allocation.waitingList(visit, query);
  }

  @Post('trajectories/:id/refusals')
  @Needs('place.manage', 'guidance.record')
  @HttpCode(200)
  refuse(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: refusalBody }) body: RefusalBody,
  ): Promise<{ id: string; command: string }> {
    return this.candidates.refuse(act, id, body);
  }

  @Get('trajectories/:id/housing-wishes')
  @Needs('guidance.view')
  wishes(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<WishesAnswer> {
    return this.candidates.wishes(visit, id);
  }

  @Post('trajectories/:id/housing-wishes')
  @Needs('guidance.record')
  @HttpCode(200)
  wish(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: wishBody }) body: WishBody,
  ): Promise<{ id: string; command: string }> {
    return this.candidates.wish(act, id, body);
  }
}
