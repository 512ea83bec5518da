import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { nothing } from '../http/fields.js';
import { Needs, Open } from '../http/needs.js';
import { CurrentVisit, type Visit } from '../http/visit.js';
import { type DeputyAnswer, DeputyService } from './deputy.service.js';
import {
  calendarParams,
  deputyBody,
  type DeputyBody,
  preferencesBody,
  type PreferencesBody,
} from './preferences.schema.js';
import {
  type CalendarAddress,
  type PreferencesAnswer,
  PreferencesService,
} from './preferences.service.js';

@ApiTags('preferences')
@Controller()
@Needs('session.use')
export class PreferencesController {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly deputies: DeputyService,
  ) {}

  @Get('me/preferences')
  show(@CurrentVisit() visit: Visit): Promise<PreferencesAnswer> {
    return this.preferences.show(visit);
  }

  @Put('me/preferences')
  choose(
    @CurrentVisit() visit: Visit,
    @Body({ schema: preferencesBody }) body: PreferencesBody,
  ): Promise<PreferencesAnswer> {
    return this.preferences.choose(visit, body);
  }

  @Get('me/deputy')
  deputy(@CurrentVisit() visit: Visit): Promise<DeputyAnswer> {
    return this.deputies.show(visit);
  }

  @Put('me/deputy')
  chooseDeputy(
    @CurrentVisit() visit: Visit,
    @Body({ schema: deputyBody }) body: DeputyBody,
  ): Promise<DeputyAnswer> {
    return this.deputies.choose(visit, body);
  }

  @Post('me/calendar')
  @HttpCode(200)
  openCalendar(
    @CurrentVisit() visit: Visit,
    @Body({ schema: nothing }) _body: unknown,
  ): Promise<CalendarAddress> {
    return this.preferences.openCalendar(visit);
  }

  @Delete('me/calendar')
  closeCalendar(@CurrentVisit() visit: Visit): Promise<PreferencesAnswer> {
    return this.preferences.closeCalendar(visit);
  }

  /** Open to calendars, which cannot sign in; an address of 256 random bits is not guessed. */
  @Get('calendars/:token.ics')
  @Open()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  feed(@Param({ schema: calendarParams }) { token }: { token: string }): Promise<string> {
    return this.preferences.feed(token);
  }
}
