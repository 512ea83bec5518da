import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ById, byId } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  publishBody,
  type PublishBody,
  retireBody,
  type RetireBody,
  rulesetBody,
  type RulesetBody,
  rulesetQuery,
  type RulesetQuery,
  rulesetStepBody,
  type RulesetStepBody,
} from './places.schema.js';
import { type RulesetsAnswer, RulesetsService } from './rulesets.service.js';

/** Local allocation rulesets with their target-group plan (S18). */
@ApiTags('rulesets')
@Controller('rulesets')
export class RulesetsController {
  constructor(private readonly rulesets: RulesetsService) {}

  @Get()
  @Needs('place.view')
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: rulesetQuery }) query: RulesetQuery,
  ): Promise<RulesetsAnswer> {
    return this.rulesets.list(visit, query);
  }

  @Post()
  @Needs('place.manage')
  @HttpCode(200)
  draft(
    @CurrentAct() act: Act,
    @Body({ schema: rulesetBody }) body: RulesetBody,
  ): Promise<{ id: string; command: string }> {
    return this.rulesets.draft(act, body);
  }

  @Post(':id/steps')
  @Needs('place.manage')
  @HttpCode(200)
  step(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: rulesetStepBody }) body: RulesetStepBody,
  ): Promise<{ id: string; command: string }> {
    return this.rulesets.step(act, id, body);
  }

  @Post(':id/publication')
  @Needs('place.manage')
  @HttpCode(200)
  publish(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: publishBody }) body: PublishBody,
  ): Promise<{ id: string; command: string }> {
    return this.rulesets.publish(act, id, body);
  }

  @Post(':id/retirement')
  @Needs('place.manage')
  @HttpCode(200)
  retire(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: retireBody }) body: RetireBody,
  ): Promise<{ id: string; command: string }> {
    return this.rulesets.retire(act, id, body);
  }
}
