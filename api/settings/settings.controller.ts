import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  settingsBody,
  type SettingsBody,
  settingsQuery,
  type SettingsQuery,
} from './settings.schema.js';
import { type SettingsAnswer, SettingsService } from './settings.service.js';

@ApiTags('settings')
@Controller('settings/arrears')
@Needs('settings.publish')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  show(
    @CurrentVisit() visit: Visit,
    @Query({ schema: settingsQuery }) query: SettingsQuery,
  ): Promise<SettingsAnswer> {
    return this.settings.show(visit, query);
  }

  @Post()
  @HttpCode(200)
  publish(
    @CurrentAct() act: Act,
    @Body({ schema: settingsBody }) body: SettingsBody,
  ): Promise<{ version: number; command: string }> {
    return this.settings.publish(act, body);
  }
}
