import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ById, byId } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import type { TrajectoryFact } from '../trajectories/trajectory-facts.service.js';
import {
  bySlot,
  type BySlot,
  noteBody,
  type NoteBody,
  slotBody,
  type SlotBody,
} from './scarce-time.schema.js';
import { type ScarceTimeAnswer, ScarceTimeService } from './scarce-time.service.js';

/** The hours of a scarce person, planned over the trajectories of a programme (S7). */
@ApiTags('scarce time')
@Controller()
export class ScarceTimeController {
  constructor(private readonly time: ScarceTimeService) {}

  @Get('scarce-time')
  @Needs('time.view')
  weeks(@CurrentVisit() visit: Visit): Promise<ScarceTimeAnswer> {
    return this.time.weeks(visit);
  }

  @Post('trajectories/:id/scarce-time')
  @Needs('time.plan')
  @HttpCode(200)
  plan(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: slotBody }) body: SlotBody,
  ): Promise<TrajectoryFact> {
    return this.time.plan(act, id, body);
  }

  @Delete('trajectories/:id/scarce-time/:slotId')
  @Needs('time.plan')
  callOff(
    @CurrentAct() act: Act,
    @Param({ schema: bySlot }) asked: BySlot,
  ): Promise<TrajectoryFact> {
    return this.time.callOff(act, asked);
  }

  @Post('trajectories/:id/scarce-time/:slotId/outcome')
  @Needs('time.plan')
  @HttpCode(200)
  note(
    @CurrentAct() act: Act,
    @Param({ schema: bySlot }) asked: BySlot,
    @Body({ schema: noteBody }) body: NoteBody,
  ): Promise<TrajectoryFact> {
    return this.time.note(act, asked, body);
  }
}
