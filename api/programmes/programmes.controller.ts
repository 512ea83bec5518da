import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../http/needs.js';
import { CurrentVisit, type Visit } from '../http/visit.js';
import { type ProgrammeAnswer, ProgrammesService } from './programmes.service.js';

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Get()
  @Needs('programme.view')
  list(@CurrentVisit() visit: Visit): Promise<{ items: ProgrammeAnswer[] }> {
    return this.programmes.list(visit);
  }
}
