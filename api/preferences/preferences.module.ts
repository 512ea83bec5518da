import { Module } from '@nestjs/common';
import { PreferencesController } from './preferences.controller.js';
import { DeputyService } from './deputy.service.js';
import { PreferencesService } from './preferences.service.js';

@Module({ controllers: [PreferencesController], providers: [PreferencesService, DeputyService] })
export class PreferencesModule {}
