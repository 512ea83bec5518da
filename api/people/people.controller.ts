import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type ById, byId, id } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import { releaseBody, type ReleaseBody, statusBody, type StatusBody } from './people.schema.js';
import { PeopleService, type StatusAnswer } from './people.service.js';

const byStatus = z.strictObject({ id, statusId: id });
type ByStatus = z.infer<typeof byStatus>;

@ApiTags('persons')
@Controller('persons/:id/statuses')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  @Needs('person.set_status')
  list(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id: personId }: ById,
  ): Promise<{ items: StatusAnswer[] }> {
    return this.people.statuses(visit, personId);
  }

  @Post()
  @Needs('person.set_status')
  @HttpCode(200)
  set(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id: personId }: ById,
    @Body({ schema: statusBody }) body: StatusBody,
  ): Promise<{ id: string; command: string }> {
    return this.people.set(visit, intent, { personId, body });
  }

  @Post(':statusId/release')
  @Needs('person.release_status')
  @HttpCode(200)
  release(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byStatus }) { id: personId, statusId }: ByStatus,
    @Body({ schema: releaseBody }) body: ReleaseBody,
  ): Promise<{ command: string }> {
    return this.people.release(visit, intent, { personId, statusId, body });
  }
}
