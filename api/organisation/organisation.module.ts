import { Module } from '@nestjs/common';
import { UsersModule } from '../users/users.module.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationService } from './organisation.service.js';
import { PartnersController } from './partners.controller.js';
import { PartnersService } from './partners.service.js';
import { PartnershipsController } from './partnerships.controller.js';
import { PartnershipsService } from './partnerships.service.js';

@Module({
  imports: [UsersModule],
  controllers: [OrganisationController, PartnersController, PartnershipsController],
  providers: [OrganisationService, PartnersService, PartnershipsService],
})
export class OrganisationModule {}
