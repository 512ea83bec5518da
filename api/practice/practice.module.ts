import { type DynamicModule, Module } from '@nestjs/common';
import { PracticeClock } from './practice-clock.js';
import { PracticeController } from './practice.controller.js';
import { PracticeService } from './practice.service.js';

@Module({})
export class PracticeModule {
  static of(clock: PracticeClock): DynamicModule {
    return {
      module: PracticeModule,
      controllers: [PracticeController],
      providers: [PracticeService, { provide: PracticeClock, useValue: clock }],
    };
  }
}
