import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DocumentsController } from './documents.controller.js';
import { TrajectoryDocuments } from './documents.service.js';
import { TrajectoriesController } from './trajectories.controller.js';
import { TrajectoriesService } from './trajectories.service.js';
import { TrajectoryDecisions } from './trajectory-decisions.service.js';
import { TrialTenants } from './trial-tenant.service.js';
import { TrajectoryFacts } from './trajectory-facts.service.js';

@Module({
  imports: [CasesModule],
  controllers: [TrajectoriesController, DocumentsController],
  providers: [
    TrajectoriesService,
    TrajectoryFacts,
    TrialTenants,
    TrajectoryDecisions,
    TrajectoryDocuments,
  ],
  exports: [TrajectoriesService],
})
export class TrajectoriesModule {}
