import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AsksOnly, Needs } from '../http/needs.js';
import { CurrentVisit, type Visit } from '../http/visit.js';
import { bankBody, type BankBody, moveBody, type MoveBody } from './practice.schema.js';
import { type ClockAnswer, type MoveAnswer, PracticeService } from './practice.service.js';

/** The oefenklok and the practice bank; these routes do not exist in live use. */
@ApiTags('practice')
@Controller('practice')
@Needs('session.use')
export class PracticeController {
  constructor(private readonly practice: PracticeService) {}

  @Get('clock')
  clock(@CurrentVisit() visit: Visit): Promise<ClockAnswer> {
    return this.practice.clock(visit);
  }

  @Post('clock')
  @AsksOnly()
  @HttpCode(200)
  move(
    @CurrentVisit() visit: Visit,
    @Body({ schema: moveBody }) body: MoveBody,
  ): Promise<MoveAnswer> {
    return this.practice.move(visit, body);
  }

  @Post('bank')
  @AsksOnly()
  @HttpCode(200)
  bank(@CurrentVisit() visit: Visit, @Body({ schema: bankBody }) body: BankBody): Promise<object> {
    return this.practice.bank(visit, body);
  }
}
