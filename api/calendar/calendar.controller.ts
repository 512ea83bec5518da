import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  changeBody,
  type ChangeBody,
  publicationBody,
  type PublicationBody,
} from './calendar.schema.js';
import { type CalendarAnswer, type CalendarPreview, CalendarService } from './calendar.service.js';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get()
  @Needs('calendar.publish')
  show(@CurrentVisit() visit: Visit): Promise<CalendarAnswer> {
    return this.calendar.show(visit);
  }

  @Post('preview')
  @Needs('calendar.publish')
  @HttpCode(200)
  preview(
    @CurrentVisit() visit: Visit,
    @Body({ schema: changeBody }) body: ChangeBody,
  ): Promise<CalendarPreview> {
    return this.calendar.preview(visit, body);
  }

  @Post('publication')
  @Needs('calendar.publish')
  @HttpCode(200)
  publish(
    @CurrentAct() act: Act,
    @Body({ schema: publicationBody }) body: PublicationBody,
  ): Promise<{ version: number; command: string }> {
    return this.calendar.publish(act, body);
  }
}
