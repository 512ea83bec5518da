import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AsFile } from '../http/csv.js';
import { type ById, byId } from '../http/fields.js';
import { inline } from '../http/kept-file.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  deliveryBody,
  type DeliveryBody,
  depositBody,
  type DepositBody,
  lettersBody,
  type LettersBody,
  lettersQuery,
  type LettersQuery,
} from './letters.schema.js';
import {
  type LetterAnswer,
  type LetterListAnswer,
  LettersService,
  type ReleaseAnswer,
} from './letters.service.js';

@ApiTags('letters')
@Controller('letters')
export class LettersController {
  constructor(private readonly letters: LettersService) {}

  @Get()
  @Needs('letter.view')
  @AsFile<LetterAnswer>('brieven', {
    brief: ({ title }) => title,
    dossier: (letter) => letter.case.number,
    naam: ({ addressee }) => addressee.name,
    adres: ({ addressee }) => addressee.address,
    staat: ({ stateText }) => stateText,
    nummer: ({ registeredNumber }) => registeredNumber,
    afgegeven: ({ depositedOn }) => depositedOn,
  })
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: lettersQuery }) query: LettersQuery,
  ): Promise<LetterListAnswer> {
    return this.letters.list(visit, query);
  }

  @Get(':id/pdf')
  @Needs('letter.view')
  async pdf(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<StreamableFile> {
    return inline(await this.letters.pdf(visit, id));
  }

  @Post('release')
  @Needs('letter.release')
  @HttpCode(200)
  release(
    @CurrentAct() { visit, intent }: Act,
    @Body({ schema: lettersBody }) body: LettersBody,
  ): Promise<ReleaseAnswer> {
    return this.letters.release(visit, intent, body);
  }

  @Post('withdrawal')
  @Needs('letter.release')
  @HttpCode(200)
  takeBack(
    @CurrentAct() { visit, intent }: Act,
    @Body({ schema: lettersBody }) body: LettersBody,
  ): Promise<{ command: string }> {
    return this.letters.takeBack(visit, intent, body);
  }

  @Post(':id/deposit')
  @Needs('letter.deposit')
  @HttpCode(200)
  deposit(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: depositBody }) body: DepositBody,
  ): Promise<{ command: string }> {
    return this.letters.deposit(visit, intent, { id, body });
  }

  @Post(':id/delivery')
  @Needs('letter.deliver')
  @HttpCode(200)
  deliver(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: deliveryBody }) body: DeliveryBody,
  ): Promise<{ command: string }> {
    return this.letters.deliver(visit, intent, { id, body });
  }
}
