import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Accepted } from '../http/accepted.js';
import { AsFile } from '../http/csv.js';
import { type ById, byId } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  attendanceBody,
  type AttendanceBody,
  closureBody,
  type ClosureBody,
  meetingBody,
  type MeetingBody,
  rulingBody,
  type RulingBody,
} from './meetings.schema.js';
import { type MeetingAnswer, type MeetingListRow, MeetingsService } from './meetings.service.js';

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(private readonly meetings: MeetingsService) {}

  @Get()
  @Needs('meeting.view')
  @AsFile<MeetingListRow>('zittingen', {
    datum: ({ date }) => date,
    plaats: ({ place }) => place,
    staat: ({ state }) => state,
    dossiers: ({ agendaCount }) => agendaCount,
  })
  list(@CurrentVisit() visit: Visit): Promise<{ items: MeetingListRow[]; cursor: null }> {
    return this.meetings.list(visit);
  }

  @Get(':id')
  @Needs('meeting.view')
  show(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<MeetingAnswer> {
    return this.meetings.show(visit, id);
  }

  @Post()
  @Needs('meeting.convene')
  @HttpCode(200)
  convene(
    @CurrentAct() { visit, intent }: Act,
    @Body({ schema: meetingBody }) body: MeetingBody,
  ): Promise<{ id: string; command: string }> {
    return this.meetings.convene(visit, intent, body);
  }

  @Post(':id/attendance')
  @Needs('meeting.run')
  @HttpCode(200)
  attend(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: attendanceBody }) body: AttendanceBody,
  ): Promise<{ command: string }> {
    return this.meetings.attend(visit, intent, { id, body });
  }

  @Post(':id/decisions')
  @Needs('meeting.run')
  @HttpCode(200)
  decide(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: rulingBody }) body: RulingBody,
  ): Promise<Accepted> {
    return this.meetings.decide(visit, intent, { id, body });
  }

  @Post(':id/closure')
  @Needs('meeting.run')
  @HttpCode(200)
  close(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: closureBody }) body: ClosureBody,
  ): Promise<{ command: string }> {
    return this.meetings.close(visit, intent, { id, body });
  }
}
