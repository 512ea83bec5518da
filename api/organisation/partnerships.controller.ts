import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ById, byId, nothing } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  newPartnershipBody,
  type NewPartnershipBody,
  partnershipBody,
  type PartnershipBody,
} from './organisation.schema.js';
import {
  type ChangedPartnership,
  type PartnershipsAnswer,
  PartnershipsService,
} from './partnerships.service.js';

@ApiTags('partnerships')
@Controller('partnerships')
@Needs('partnership.manage')
export class PartnershipsController {
  constructor(private readonly partnerships: PartnershipsService) {}

  @Get()
  list(@CurrentVisit() visit: Visit): Promise<PartnershipsAnswer> {
    return this.partnerships.list(visit);
  }

  @Post()
  @HttpCode(200)
  add(
    @CurrentAct() act: Act,
    @Body({ schema: partnershipBody }) body: PartnershipBody,
  ): Promise<ChangedPartnership> {
    return this.partnerships.add(act, body);
  }

  @Post('new')
  @HttpCode(200)
  register(
    @CurrentAct() act: Act,
    @Body({ schema: newPartnershipBody }) body: NewPartnershipBody,
  ): Promise<ChangedPartnership> {
    return this.partnerships.register(act, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  end(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: nothing }) _body: unknown,
  ): Promise<ChangedPartnership> {
    return this.partnerships.end(act, id);
  }
}
