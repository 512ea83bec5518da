import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { BodiesController } from './bodies.controller.js';
import { BodiesService } from './bodies.service.js';
import { BodyFacts } from './body-facts.service.js';

@Module({
  imports: [MeetingsModule],
  controllers: [BodiesController],
  providers: [BodiesService, BodyFacts],
})
export class BodiesModule {}
