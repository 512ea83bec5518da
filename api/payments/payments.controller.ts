import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AsFile } from '../http/csv.js';
import { type ById, byId } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import type { UnmatchedList, UnmatchedPayment } from './payments.answers.js';
import {
  allocationBody,
  type AllocationBody,
  paymentBody,
  type PaymentBody,
  reversalBody,
  type ReversalBody,
  unmatchedQuery,
  type UnmatchedQuery,
} from './payments.schema.js';
import { PaymentsService } from './payments.service.js';

@ApiTags('payments')
@Controller()
export class PaymentsController {
  constructor(private readonly payments: PaymentsService) {}

  @Post('payments')
  @Needs('payment.book')
  @HttpCode(200)
  book(
    @CurrentAct() { visit, intent }: Act,
    @Body({ schema: paymentBody }) body: PaymentBody,
  ): Promise<{ id: string; command: string }> {
    return this.payments.book(visit, intent, body);
  }

  @Post('payments/:id/reversal')
  @Needs('payment.reverse')
  @HttpCode(200)
  reverse(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: reversalBody }) _body: ReversalBody,
  ): Promise<{ command: string }> {
    return this.payments.reverse(visit, intent, id);
  }

  @Get('payments/unmatched')
  @Needs('payment.allocate')
  @AsFile<UnmatchedPayment>('niet-herkende-betalingen', {
    datum: ({ date }) => date,
    bedrag_cent: ({ amountCents }) => amountCents,
    betaler: ({ payer }) => payer,
    mededeling: ({ message }) => message,
    voorstel: ({ suggestion }) => suggestion?.reference,
  })
  unmatched(
    @CurrentVisit() visit: Visit,
    @Query({ schema: unmatchedQuery }) query: UnmatchedQuery,
  ): Promise<UnmatchedList> {
    return this.payments.unmatched(visit, query);
  }

  @Post(['movements/:id/allocation', 'payments/:id/allocation'])
  @Needs('payment.allocate')
  @HttpCode(200)
  allocate(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: allocationBody }) body: AllocationBody,
  ): Promise<{ command: string }> {
    return this.payments.allocate(visit, intent, { movementId: id, body });
  }

  @Delete(['movements/:id/allocation', 'payments/:id/allocation'])
  @Needs('payment.allocate')
  undo(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<{ command: string }> {
    return this.payments.undo(visit, intent, id);
  }
}
