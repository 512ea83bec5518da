import { Module } from '@nestjs/common';
import { ScarceTimeController } from './scarce-time.controller.js';
import { ScarceTimeService } from './scarce-time.service.js';

@Module({ controllers: [ScarceTimeController], providers: [ScarceTimeService] })
export class ScarceTimeModule {}
