import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Accepted } from '../http/accepted.js';
import { type ById, byId } from '../http/fields.js';
import { inline } from '../http/kept-file.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  byCaseAndPetition,
  type ByCaseAndPetition,
  petitionBody,
  type PetitionBody,
} from './petitions.schema.js';
import { type PetitionAnswer, PetitionsService } from './petitions.service.js';

/** The petition of a case: what is missing, the papers that were made, and that it was lodged. */
@ApiTags('arrears-procedures')
@Controller('arrears-procedures/:id')
export class PetitionsController {
  constructor(private readonly petitions: PetitionsService) {}

  @Get('petition')
  @Needs('petition.view')
  show(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<PetitionAnswer> {
    return this.petitions.show(visit, id);
  }

  @Post('petition')
  @Needs('petition.prepare')
  @HttpCode(200)
  prepare(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id: caseId }: ById,
    @Body({ schema: petitionBody }) body: PetitionBody,
  ): Promise<Accepted> {
    return this.petitions.prepare(visit, intent, { caseId, body });
  }

  @Get('petitions/:petitionId/pdf')
  @Needs('petition.view')
  async pdf(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byCaseAndPetition }) { id, petitionId }: ByCaseAndPetition,
  ): Promise<StreamableFile> {
    return inline(await this.petitions.paper(visit, { id, petitionId, paper: 'petition' }));
  }

  @Get('petitions/:petitionId/checklist')
  @Needs('petition.view')
  async checklist(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byCaseAndPetition }) { id, petitionId }: ByCaseAndPetition,
  ): Promise<StreamableFile> {
    return inline(await this.petitions.paper(visit, { id, petitionId, paper: 'checklist' }));
  }
}
