import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AsFile } from '../http/csv.js';
import { type ById, byId } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { CurrentVisit, type Visit } from '../http/visit.js';
import type {
  LedgerAnswer,
  LedgerLine,
  TenancyAnswer,
  TenancyListAnswer,
  TenancyListRow,
} from './tenancies.answers.js';
import {
  ledgerQuery,
  type LedgerQuery,
  tenanciesQuery,
  type TenanciesQuery,
} from './tenancies.schema.js';
import { TenanciesService } from './tenancies.service.js';

@ApiTags('tenancies')
@Controller('tenancies')
export class TenanciesController {
  constructor(private readonly tenancies: TenanciesService) {}

  @Get()
  @Needs('tenancy.view')
  @AsFile<TenancyListRow>('huren', {
    nummer: ({ reference }) => reference,
    huurder: ({ name }) => name,
    adres: ({ address }) => address,
    huur_cent: ({ rentCents }) => rentCents,
    saldo_cent: ({ balanceCents }) => balanceCents,
    dossier: (row) => row.case?.number,
  })
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: tenanciesQuery }) query: TenanciesQuery,
  ): Promise<TenancyListAnswer> {
    return this.tenancies.list(visit, query);
  }

  @Get(':id')
  @Needs('tenancy.view')
  show(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<TenancyAnswer> {
    return this.tenancies.show(visit, id);
  }

  @Get(':id/ledger')
  @Needs('debt.view')
  @AsFile<LedgerLine>('rekening', {
    datum: ({ date }) => date,
    tekst: ({ text }) => text,
    gevraagd_cent: ({ chargeCents }) => chargeCents,
    betaald_cent: ({ paidCents }) => paidCents,
    saldo_cent: ({ balanceCents }) => balanceCents,
  })
  ledger(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
    @Query({ schema: ledgerQuery }) query: LedgerQuery,
  ): Promise<LedgerAnswer> {
    return this.tenancies.ledger(visit, id, query);
  }
}
