import type { DynamicModule, Type } from '@nestjs/common';
import { ArrearsModule } from './arrears/arrears.module.js';
import { AuditModule } from './audit/audit.controller.js';
import { BodiesModule } from './bodies/bodies.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CasesModule } from './cases/cases.module.js';
import { CommandsModule } from './commands/commands.module.js';
import { DeskModule } from './desk/desk.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { LettersModule } from './letters/letters.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { MonitoringModule } from './monitoring/monitoring.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { PaymentsModule } from './payments/payments.module.js';
import { PeopleModule } from './people/people.module.js';
import { PetitionsModule } from './petitions/petitions.module.js';
import { PreferencesModule } from './preferences/preferences.module.js';
import { ProgrammesModule } from './programmes/programmes.module.js';
import { PlacesModule } from './places/places.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { ScarceTimeModule } from './scarce-time/scarce-time.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TenanciesModule } from './tenancies/tenancies.module.js';
import { TrajectoriesModule } from './trajectories/trajectories.module.js';
import { UsersModule } from './users/users.module.js';

/** One module per feature of the interface. */
export const features: readonly (Type | DynamicModule)[] = [
  TenanciesModule,
  PaymentsModule,
  ImportsModule,
  ArrearsModule,
  CasesModule,
  PetitionsModule,
  TasksModule,
  TrajectoriesModule,
  ProgrammesModule,
  ScarceTimeModule,
  LettersModule,
  MeetingsModule,
  BodiesModule,
  PeopleModule,
  PlacesModule,
  ReportsModule,
  CommandsModule,
  AuditModule,
  DeskModule,
  UsersModule,
  OrganisationModule,
  SettingsModule,
  MonitoringModule,
  PreferencesModule,
  CalendarModule,
];
