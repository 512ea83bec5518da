import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { wanted } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { CurrentVisit, type Visit } from '../http/visit.js';
import { DeskService, type MenuAnswer, type SearchHit } from './desk.service.js';

const searchQuery = z.strictObject({
  q: wanted.min(2),
});
type SearchQuery = z.infer<typeof searchQuery>;

@ApiTags('desk')
@Controller()
@Needs('session.use')
export class DeskController {
  constructor(private readonly desk: DeskService) {}

  @Get('menu')
  menu(@CurrentVisit() visit: Visit): Promise<MenuAnswer> {
    return this.desk.menu(visit);
  }

  @Get('search')
  search(
    @CurrentVisit() visit: Visit,
    @Query({ schema: searchQuery }) { q }: SearchQuery,
  ): Promise<{ items: SearchHit[] }> {
    return this.desk.search(visit, q);
  }
}
