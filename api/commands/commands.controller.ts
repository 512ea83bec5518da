import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ById, byId } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { CurrentVisit, type Visit } from '../http/visit.js';
import { type CommandAnswer, CommandsService } from './commands.service.js';

@ApiTags('commands')
@Controller('commands')
export class CommandsController {
  constructor(private readonly commands: CommandsService) {}

  @Get(':id')
  @Needs('session.use')
  show(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<CommandAnswer> {
    return this.commands.show(visit, id);
  }
}
