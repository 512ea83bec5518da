import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { nothing } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import { BodyFacts } from './body-facts.service.js';
import {
  bodySeats,
  type BodySeats,
  bodyStart,
  type BodyStart,
  byBody,
  type ByBody,
} from './bodies.schema.js';
import { BodiesService, type BodyAnswer, type BodyListRow } from './bodies.service.js';

@ApiTags('bodies')
@Controller('bodies')
export class BodiesController {
  constructor(
    private readonly bodies: BodiesService,
    private readonly facts: BodyFacts,
  ) {}

  @Get()
  @Needs('body.view')
  list(@CurrentVisit() visit: Visit): Promise<{ items: BodyListRow[] }> {
    return this.bodies.list(visit);
  }

  @Get(':code/:body')
  @Needs('body.view')
  show(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byBody }) asked: ByBody,
  ): Promise<BodyAnswer> {
    return this.bodies.show(visit, asked);
  }

  @Post(':code/:body')
  @Needs('body.manage')
  @HttpCode(200)
  start(
    @CurrentAct() act: Act,
    @Param({ schema: byBody }) asked: ByBody,
    @Body({ schema: bodyStart }) body: BodyStart,
  ): Promise<{ id: string; command: string }> {
    return this.facts.start(act, asked, body);
  }

  @Put(':code/:body')
  @Needs('body.manage')
  seat(
    @CurrentAct() act: Act,
    @Param({ schema: byBody }) asked: ByBody,
    @Body({ schema: bodySeats }) body: BodySeats,
  ): Promise<{ command: string }> {
    return this.facts.seat(act, asked, body);
  }

  @Post(':code/:body/stop')
  @Needs('body.manage')
  @HttpCode(200)
  stop(
    @CurrentAct() act: Act,
    @Param({ schema: byBody }) asked: ByBody,
    @Body({ schema: nothing }) _body: unknown,
  ): Promise<{ command: string }> {
    return this.facts.stop(act, asked);
  }
}
