import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ById, byId } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import { type AbsenceAnswer, type AbsencePreview, AbsencesService } from './absences.service.js';
import {
  absenceBody,
  type AbsenceBody,
  replanBody,
  type ReplanBody,
  returnBody,
  type ReturnBody,
} from './monitoring.schema.js';
import type { ReplanAnswer } from './replanning.service.js';

@ApiTags('monitoring')
@Controller('absences')
@Needs('board.plan')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  @Get()
  list(@CurrentVisit() visit: Visit): Promise<{ items: AbsenceAnswer[] }> {
    return this.absences.list(visit);
  }

  @Post()
  @HttpCode(200)
  add(
    @CurrentAct() act: Act,
    @Body({ schema: absenceBody }) body: AbsenceBody,
  ): Promise<{ id: string; command: string }> {
    return this.absences.add(act, body);
  }

  @Get(':id/preview')
  preview(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<AbsencePreview> {
    return this.absences.preview(visit, id);
  }

  @Post(':id/replan')
  @HttpCode(200)
  replan(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: replanBody }) body: ReplanBody,
  ): Promise<ReplanAnswer> {
    return this.absences.replan(act, id, body);
  }

  @Get(':id/return')
  returnPreview(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<AbsencePreview> {
    return this.absences.returnPreview(visit, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  comeBack(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: returnBody }) body: ReturnBody,
  ): Promise<ReplanAnswer> {
    return this.absences.comeBack(act, id, body);
  }

  @Delete(':id')
  remove(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<{ command: string }> {
    return this.absences.remove(act, id);
  }
}
