import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AsFile } from '../http/csv.js';
import { Needs } from '../http/needs.js';
import { CurrentVisit, type Visit } from '../http/visit.js';
import {
  reportQuery,
  type ReportQuery,
  trajectoryReportQuery,
  type TrajectoryReportQuery,
} from './reports.schema.js';
import { type TrajectoryReportAnswer, TrajectoryReports } from './trajectory-report.service.js';
import { type ReportAnswer, type ReportRow, ReportsService } from './reports.service.js';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly trajectories: TrajectoryReports,
  ) {}

  @Get('trajectories')
  @Needs('report.view')
  @AsFile<TrajectoryReportAnswer['items'][number]>('trajecten', {
    nummer: ({ number }) => number,
    aanmelder: ({ referrer }) => referrer,
    aangemeld: ({ referredOn }) => referredOn,
    gestart: ({ stayFrom }) => stayFrom,
    einde: ({ ending }) => ending,
    afgesloten: ({ closedOn }) => closedOn,
  })
  ofProgramme(
    @CurrentVisit() visit: Visit,
    @Query({ schema: trajectoryReportQuery }) query: TrajectoryReportQuery,
  ): Promise<TrajectoryReportAnswer> {
    return this.trajectories.report(visit, query);
  }

  @Get(':name')
  @Needs('report.view')
  @AsFile<ReportRow>('lac', {
    jaar: ({ year }) => year,
    dossiers_behandeld: ({ filesHeard }) => filesHeard,
    regelingen: ({ arrangements }) => arrangements,
    uithuiszettingen_vermeden: ({ evictionsAvoided }) => evictionsAvoided,
    procedures: ({ procedures }) => procedures,
    uithuiszettingen: ({ evictions }) => evictions,
  })
  lac(
    @CurrentVisit() visit: Visit,
    @Param({ schema: z.strictObject({ name: z.enum(['lac']) }) }) _name: { name: 'lac' },
    @Query({ schema: reportQuery }) query: ReportQuery,
  ): Promise<ReportAnswer> {
    return this.reports.lac(visit, query);
  }
}
