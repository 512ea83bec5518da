import { Module } from '@nestjs/common';
import { AbsencesController } from './absences.controller.js';
import { AbsencesService } from './absences.service.js';
import { MonitoringController } from './monitoring.controller.js';
import { OverdueService } from './overdue.service.js';
import { ReassignmentService } from './reassignment.service.js';
import { ReplanningService } from './replanning.service.js';
import { WorkloadService } from './workload.service.js';

@Module({
  controllers: [MonitoringController, AbsencesController],
  providers: [
    OverdueService,
    WorkloadService,
    ReplanningService,
    ReassignmentService,
    AbsencesService,
  ],
})
export class MonitoringModule {}
