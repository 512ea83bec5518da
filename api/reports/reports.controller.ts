import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StoredAnswer } from '../http/accepted.js';
import { AsFile } from '../http/csv.js';
import { inline } from '../http/kept-file.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  type ByProgramme,
  byProgramme,
  type ByProgrammeAndPaper,
  byProgrammeAndPaper,
  reportQuery,
  type ReportQuery,
  trajectoryReportQuery,
  type TrajectoryReportQuery,
  yearlyPaperBody,
  type YearlyPaperForm,
  yearlyQuery,
  type YearlyQuery,
} from './reports.schema.js';
import { type TrajectoryReportAnswer, TrajectoryReports } from './trajectory-report.service.js';
import { type ReportAnswer, type ReportRow, ReportsService } from './reports.service.js';
import {
  type YearlyPaperAnswer,
  type YearlyReportAnswer,
  YearlyReports,
} from './yearly-report.service.js';
import { Texts } from '../http/texts.js';
import type { YearlyRow } from '../../domain/trajectory/yearly.js';

const unknown = new Texts().word('documents.yearly.unknown');

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly trajectories: TrajectoryReports,
    private readonly yearly: YearlyReports,
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

  @Get('yearly/:code')
  @Needs('report.yearly')
  @AsFile<YearlyRow>('jaarverslag', {
    gemeente: ({ municipality }) => municipality ?? unknown,
    aangemeld: ({ referred }) => referred,
    gekozen: ({ selected }) => selected,
    gehuisvest: ({ housed }) => housed,
    beëindigd: ({ ended }) => ended,
    einde: ({ endings }) => endings.map(({ label, count }) => `${label}: ${count}`).join('; '),
    loopt: ({ running }) => running,
  })
  perMunicipality(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byProgramme }) { code }: ByProgramme,
    @Query({ schema: yearlyQuery }) query: YearlyQuery,
  ): Promise<YearlyReportAnswer> {
    return this.yearly.show(visit, code, query);
  }

  @Post('yearly/:code')
  @Needs('report.yearly')
  @HttpCode(200)
  makePaper(
    @CurrentAct() act: Act,
    @Param({ schema: byProgramme }) { code }: ByProgramme,
    @Body({ schema: yearlyPaperBody }) body: YearlyPaperForm,
  ): Promise<YearlyPaperAnswer | StoredAnswer> {
    return this.yearly.make(act, code, body);
  }

  @Get('yearly/:code/papers/:paperId')
  @Needs('report.yearly')
  async paper(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byProgrammeAndPaper }) asked: ByProgrammeAndPaper,
  ): Promise<StreamableFile> {
    return inline(await this.yearly.pdf(visit, asked));
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
