import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Accepted } from '../http/accepted.js';
import { AsFile } from '../http/csv.js';
import { type ById, byId, nothing } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import { AgendaFacts } from './agenda-facts.service.js';
import { MeetingFacts } from './meeting-facts.service.js';
import {
  agendaItemBody,
  type AgendaItemBody,
  answerBody,
  type AnswerBody,
  attendanceBody,
  byPoint,
  type ByPoint,
  type AttendanceBody,
  cancellationBody,
  type CancellationBody,
  closureBody,
  type ClosureBody,
  meetingBody,
  type MeetingBody,
  meetingsQuery,
  type MeetingsQuery,
  moveBody,
  type MoveBody,
  removalBody,
  type RemovalBody,
  rulingBody,
  type RulingBody,
  treatmentBody,
  type TreatmentBody,
} from './meetings.schema.js';
import { type MeetingAnswer, type MeetingListRow, MeetingsService } from './meetings.service.js';

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly facts: MeetingFacts,
    private readonly agenda: AgendaFacts,
  ) {}

  @Get()
  @Needs('meeting.view')
  @AsFile<MeetingListRow>('zittingen', {
    datum: ({ date }) => date,
    plaats: ({ place }) => place,
    staat: ({ state }) => state,
    dossiers: ({ agendaCount }) => agendaCount,
  })
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: meetingsQuery }) query: MeetingsQuery,
  ): Promise<{ items: MeetingListRow[]; cursor: string | null }> {
    return this.meetings.list(visit, query);
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
    return this.facts.convene(visit, intent, body);
  }

  @Post(':id/answer')
  @Needs('meeting.answer')
  @HttpCode(200)
  answer(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: answerBody }) body: AnswerBody,
  ): Promise<{ command: string }> {
    return this.facts.answer(visit, intent, { id, body });
  }

  @Post(':id/move')
  @Needs('meeting.run')
  @HttpCode(200)
  move(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: moveBody }) body: MoveBody,
  ): Promise<{ command: string }> {
    return this.facts.move(visit, intent, { id, body });
  }

  @Post(':id/cancellation')
  @Needs('meeting.run')
  @HttpCode(200)
  cancel(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: cancellationBody }) body: CancellationBody,
  ): Promise<{ command: string }> {
    return this.facts.cancel(visit, intent, { id, body });
  }

  @Post(':id/opening')
  @Needs('meeting.run')
  @HttpCode(200)
  open(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: nothing }) _body: unknown,
  ): Promise<{ command: string }> {
    return this.facts.open(visit, intent, id);
  }

  @Post(':id/attendance')
  @Needs('meeting.run')
  @HttpCode(200)
  attend(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: attendanceBody }) body: AttendanceBody,
  ): Promise<{ command: string }> {
    return this.facts.attend(visit, intent, { id, body });
  }

  @Post(':id/decisions')
  @Needs('meeting.run')
  @HttpCode(200)
  decide(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: rulingBody }) body: RulingBody,
  ): Promise<Accepted> {
    return this.facts.decide(visit, intent, { id, body });
  }

  @Post(':id/closure')
  @Needs('meeting.run')
  @HttpCode(200)
  close(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: closureBody }) body: ClosureBody,
  ): Promise<{ command: string }> {
    return this.facts.close(visit, intent, { id, body });
  }

  @Post(':id/items')
  @Needs('agenda.add')
  @HttpCode(200)
  addItem(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: agendaItemBody }) body: AgendaItemBody,
  ): Promise<{ id: string; command: string }> {
    return this.agenda.add(act, { id, body });
  }

  @Post(':id/items/:key/removal')
  @Needs('meeting.run')
  @HttpCode(200)
  removeItem(
    @CurrentAct() act: Act,
    @Param({ schema: byPoint }) point: ByPoint,
    @Body({ schema: removalBody }) body: RemovalBody,
  ): Promise<{ command: string }> {
    return this.agenda.remove(act, { ...point, body });
  }

  @Post(':id/items/:key/treatment')
  @Needs('meeting.run')
  @HttpCode(200)
  treatItem(
    @CurrentAct() act: Act,
    @Param({ schema: byPoint }) point: ByPoint,
    @Body({ schema: treatmentBody }) body: TreatmentBody,
  ): Promise<{ command: string }> {
    return this.agenda.treat(act, { ...point, body });
  }
}
