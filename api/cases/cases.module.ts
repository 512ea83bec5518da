import { Module } from '@nestjs/common';
import { TenanciesModule } from '../tenancies/tenancies.module.js';
import { CaseDecisions } from './case-decisions.service.js';
import { CaseFacts } from './case-facts.service.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { Decisions } from './decisions.js';

@Module({
  imports: [TenanciesModule],
  controllers: [CasesController],
  providers: [CasesService, CaseFacts, CaseDecisions, Decisions],
  exports: [CasesService, Decisions],
})
export class CasesModule {}
