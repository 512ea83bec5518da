import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { AgendaFacts } from './agenda-facts.service.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingFacts } from './meeting-facts.service.js';
import { MeetingsService } from './meetings.service.js';

@Module({
  imports: [CasesModule],
  controllers: [MeetingsController],
  providers: [MeetingsService, MeetingFacts, AgendaFacts],
  exports: [MeetingsService],
})
export class MeetingsModule {}
