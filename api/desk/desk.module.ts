import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { TenanciesModule } from '../tenancies/tenancies.module.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';

@Module({
  imports: [CasesModule, TenanciesModule],
  controllers: [DeskController],
  providers: [DeskService],
})
export class DeskModule {}
