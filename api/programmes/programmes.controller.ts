import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import { ProgrammeDrafts } from './programme-drafts.service.js';
import type {
  ProgrammeActAnswer,
  ProgrammeAnswer,
  ProgrammeDetailAnswer,
  ProgrammeFaultAnswer,
  ProgrammePreviewAnswer,
} from './programmes.answers.js';
import * as form from './programmes.schema.js';
import { ProgrammesService } from './programmes.service.js';

/** Programmes and their versions; the parameters of a draft are changed here, its structure is not. */
@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly drafts: ProgrammeDrafts,
  ) {}

  @Get()
  @Needs('programme.view')
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: form.programmesQuery }) query: form.ProgrammesQuery,
  ): Promise<{ items: ProgrammeAnswer[] }> {
    return this.programmes.list(visit, query);
  }

  @Post()
  @Needs('programme.publish')
  @HttpCode(200)
  copy(
    @CurrentAct() act: Act,
    @Body({ schema: form.programmeCopyBody }) body: form.ProgrammeCopyForm,
  ): Promise<ProgrammeActAnswer> {
    return this.drafts.copy(act, body);
  }

  @Get(':code')
  @Needs('programme.view')
  show(
    @CurrentVisit() visit: Visit,
    @Param({ schema: form.byCode }) { code }: form.ByCode,
    @Query({ schema: form.programmeQuery }) query: form.ProgrammeQuery,
  ): Promise<ProgrammeDetailAnswer> {
    return this.programmes.show(visit, code, query);
  }

  @Put(':code/drafts/:version')
  @Needs('programme.publish')
  change(
    @CurrentAct() act: Act,
    @Param({ schema: form.byVersion }) asked: form.ByVersion,
    @Body({ schema: form.parametersBody }) body: form.ParametersForm,
  ): Promise<ProgrammeActAnswer> {
    return this.drafts.change(act, { ...asked, body });
  }

  @Get(':code/drafts/:version/faults')
  @Needs('programme.view')
  faults(
    @CurrentVisit() visit: Visit,
    @Param({ schema: form.byVersion }) asked: form.ByVersion,
  ): Promise<{ items: ProgrammeFaultAnswer[] }> {
    return this.programmes.faults(visit, asked);
  }

  @Get(':code/drafts/:version/preview')
  @Needs('programme.view')
  preview(
    @CurrentVisit() visit: Visit,
    @Param({ schema: form.byVersion }) asked: form.ByVersion,
  ): Promise<ProgrammePreviewAnswer> {
    return this.programmes.preview(visit, asked);
  }

  @Post(':code/drafts/:version/publication')
  @Needs('programme.publish')
  @HttpCode(200)
  publish(
    @CurrentAct() act: Act,
    @Param({ schema: form.byVersion }) asked: form.ByVersion,
    @Body({ schema: form.programmeReasonBody }) { reason }: form.ProgrammeReasonForm,
  ): Promise<ProgrammeActAnswer> {
    return this.drafts.publish(act, { ...asked, reason });
  }

  @Post(':code/versions/:version/retirement')
  @Needs('programme.publish')
  @HttpCode(200)
  retire(
    @CurrentAct() act: Act,
    @Param({ schema: form.byVersion }) asked: form.ByVersion,
    @Body({ schema: form.programmeReasonBody }) { reason }: form.ProgrammeReasonForm,
  ): Promise<ProgrammeActAnswer> {
    return this.drafts.retire(act, { ...asked, reason });
  }
}
