import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { TrajectoriesController } from './trajectories.controller.js';
import { TrajectoriesService } from './trajectories.service.js';
import { TrajectoryDecisions } from './trajectory-decisions.service.js';
import { TrajectoryFacts } from './trajectory-facts.service.js';

@Module({
  imports: [CasesModule],
  controllers: [TrajectoriesController],
  providers: [TrajectoriesService, TrajectoryFacts, TrajectoryDecisions],
  exports: [TrajectoriesService],
})
export class TrajectoriesModule {}
