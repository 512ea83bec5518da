import { Module } from '@nestjs/common';
import { UsersModule } from '../users/users.module.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationService } from './organisation.service.js';
import { PartnersController } from './partners.controller.js';
import { PartnersService } from './partners.service.js';

@Module({
  imports: [UsersModule],
  controllers: [OrganisationController, PartnersController],
  providers: [OrganisationService, PartnersService],
})
export class OrganisationModule {}
