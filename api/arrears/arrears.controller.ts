import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { startBody, type StartBody } from '../cases/cases.schema.js';
import type { StoredAnswer } from '../http/accepted.js';
import { AsFile } from '../http/csv.js';
import { AsksOnly, Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  arrearsQuery,
  type ArrearsQuery,
  previewBody,
  type PreviewBody,
} from './arrears.schema.js';
import { type ArrearsAnswer, type ArrearsRow, ArrearsService } from './arrears.service.js';
import { type StartAnswer, type StartPreviewAnswer, StartsService } from './starts.service.js';

@ApiTags('arrears')
@Controller()
export class ArrearsController {
  constructor(
    private readonly arrears: ArrearsService,
    private readonly starts: StartsService,
  ) {}

  @Get('arrears')
  @Needs('debt.view')
  @AsFile<ArrearsRow>('achterstal', {
    huur: ({ reference }) => reference,
    huurder: ({ name }) => name,
    saldo_cent: ({ balanceCents }) => balanceCents,
    tienden_van_maanden: ({ monthsTenths }) => monthsTenths,
    drie_maanden_op: ({ threeMonths }) => threeMonths?.date,
    stap: ({ step }) => step,
    voorstel: ({ proposal }) => proposal.text,
  })
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: arrearsQuery }) query: ArrearsQuery,
  ): Promise<ArrearsAnswer> {
    return this.arrears.list(visit, query);
  }

  @Post('arrears-procedures/preview')
  @Needs('case.start')
  @AsksOnly()
  @HttpCode(200)
  preview(
    @CurrentVisit() visit: Visit,
    @Body({ schema: previewBody }) body: PreviewBody,
  ): Promise<StartPreviewAnswer> {
    return this.starts.preview(visit, body);
  }

  @Post('arrears-procedures')
  @Needs('case.start')
  @HttpCode(200)
  start(
    @CurrentAct() { visit, intent }: Act,
    @Body({ schema: startBody }) body: StartBody,
  ): Promise<StartAnswer | StoredAnswer> {
    return this.starts.start(visit, intent, body);
  }
}
