import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import { organisationBody, type OrganisationBody } from './organisation.schema.js';
import { type OrganisationAnswer, OrganisationService } from './organisation.service.js';

@ApiTags('organisation')
@Controller('organisation')
@Needs('organisation.manage')
export class OrganisationController {
  constructor(private readonly organisation: OrganisationService) {}

  @Get()
  show(@CurrentVisit() visit: Visit): Promise<OrganisationAnswer> {
    return this.organisation.show(visit);
  }

  @Post()
  @HttpCode(200)
  change(
    @CurrentAct() act: Act,
    @Body({ schema: organisationBody }) body: OrganisationBody,
  ): Promise<{ id: string; command: string }> {
    return this.organisation.change(act, body);
  }
}
