import { Module } from '@nestjs/common';
import { ProgrammeDrafts } from './programme-drafts.service.js';
import { ProgrammesController } from './programmes.controller.js';
import { ProgrammesService } from './programmes.service.js';

@Module({ controllers: [ProgrammesController], providers: [ProgrammesService, ProgrammeDrafts] })
export class ProgrammesModule {}
