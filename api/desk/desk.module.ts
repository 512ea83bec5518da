import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { TenanciesModule } from '../tenancies/tenancies.module.js';
import { TrajectoriesModule } from '../trajectories/trajectories.module.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';

@Module({
  imports: [CasesModule, TenanciesModule, TrajectoriesModule],
  controllers: [DeskController],
  providers: [DeskService],
})
export class DeskModule {}
