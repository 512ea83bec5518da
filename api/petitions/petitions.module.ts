import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { PetitionsController } from './petitions.controller.js';
import { PetitionsService } from './petitions.service.js';

@Module({
  imports: [CasesModule],
  controllers: [PetitionsController],
  providers: [PetitionsService],
})
export class PetitionsModule {}
