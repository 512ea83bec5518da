import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { day, type ById, byId, id, optionalText, text } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import { PeopleService, type StatusAnswer } from './people.service.js';

export const statusBody = z
  .strictObject({
    kind: z.enum([
      'collective_debt_settlement',
      'judicial_protection',
      'protected_address',
      'deceased',
      'minor',
    ]),
    from: day,
    note: optionalText(2000),
  })
  .meta({ id: 'PersonStatus' });
export type StatusBody = z.infer<typeof statusBody>;

const releaseBody = z.strictObject({ reason: text(1000) }).meta({ id: 'StatusRelease' });
type ReleaseBody = z.infer<typeof releaseBody>;

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
    @Body({ schema: releaseBody }) { reason }: ReleaseBody,
  ): Promise<{ command: string }> {
    return this.people.release(visit, intent, { personId, statusId, reason });
  }
}
