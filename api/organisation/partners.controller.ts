import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ById, byId, nothing } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  partnerBody,
  type PartnerBody,
  protocolBody,
  type ProtocolBody,
} from './organisation.schema.js';
import { type ChangedPartner, type PartnerAnswer, PartnersService } from './partners.service.js';

@ApiTags('partners')
@Controller('partners')
@Needs('partner.manage')
export class PartnersController {
  constructor(private readonly partners: PartnersService) {}

  @Get()
  list(@CurrentVisit() visit: Visit): Promise<{ items: PartnerAnswer[] }> {
    return this.partners.list(visit);
  }

  @Post()
  @HttpCode(200)
  register(
    @CurrentAct() act: Act,
    @Body({ schema: partnerBody }) body: PartnerBody,
  ): Promise<ChangedPartner> {
    return this.partners.register(act, body);
  }

  @Post(':id/protocols')
  @HttpCode(200)
  addProtocol(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: protocolBody }) body: ProtocolBody,
  ): Promise<ChangedPartner> {
    return this.partners.addProtocol(act, id, body);
  }

  @Post(':id/invitation')
  @HttpCode(200)
  inviteAgain(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: nothing }) _body: unknown,
  ): Promise<ChangedPartner> {
    return this.partners.inviteAgain(act, id);
  }
}
