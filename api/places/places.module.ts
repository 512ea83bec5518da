import { Module } from '@nestjs/common';
import { AllocationController } from './allocation.controller.js';
import { AllocationService } from './allocation.service.js';
import { CandidatesService } from './candidates.service.js';
import { PlacesController } from './places.controller.js';
import { PlacesService } from './places.service.js';
import { RulesetsController } from './rulesets.controller.js';
import { RulesetsService } from './rulesets.service.js';

@Module({
  controllers: [PlacesController, AllocationController, RulesetsController],
  providers: [PlacesService, AllocationService, CandidatesService, RulesetsService],
})
export class PlacesModule {}
