import { Module } from '@nestjs/common';
import { ArrearsController } from './arrears.controller.js';
import { ArrearsService } from './arrears.service.js';
import { StartsService } from './starts.service.js';

@Module({
  controllers: [ArrearsController],
  providers: [ArrearsService, StartsService],
  exports: [ArrearsService],
})
export class ArrearsModule {}
