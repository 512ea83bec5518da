import { Module } from '@nestjs/common';
import { ReportsController } from './reports.controller.js';
import { TrajectoryReports } from './trajectory-report.service.js';
import { YearlyReports } from './yearly-report.service.js';
import { ReportsService } from './reports.service.js';

@Module({
  controllers: [ReportsController],
  providers: [ReportsService, TrajectoryReports, YearlyReports],
})
export class ReportsModule {}
