import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AsFile } from '../http/csv.js';
import { day } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { CurrentVisit, type Visit } from '../http/visit.js';
import { type ReportAnswer, type ReportRow, ReportsService } from './reports.service.js';

const reportQuery = z.strictObject({ from: day.optional(), to: day.optional() });
export type ReportQuery = z.infer<typeof reportQuery>;

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

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
