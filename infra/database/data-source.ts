import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { types } from 'pg';
import { Organisation } from './entities/organisation.js';
import { AppUser } from './entities/app-user.js';
import { Person, PersonStatus } from './entities/person.js';
import { Tenancy, Occupant, RentLineRow, CorrectionRow, KnownAccount } from './entities/tenancy.js';
import { ReceiptRow, BankStatementRow, BankMovementRow, ImportFile } from './entities/money.js';
import {
  SettingsVersion,
  CalendarVersion,
  WelfareRecipient,
  SharingProtocol,
  Partnership,
} from './entities/rules.js';
import { CommandRow } from './entities/command.js';
import {
  CaseEventRow,
  ArrearsCaseRow,
  TaskRow,
  LetterRow,
  TermRow,
  ShareRow,
} from './entities/arrears-case.js';
import { DocumentRow, MailRow, YearlyReportRow } from './entities/document.js';
import { BodyItemRow, BodyRow, MeetingRow } from './entities/meeting.js';
import { ChangeRow, LookRow } from './entities/look.js';
import { PracticeClockRow, PracticeHabit, PracticeBankState } from './entities/practice.js';
import { CaseCounter } from './entities/case-counter.js';
import {
  EvaluationRow,
  ProgrammeVersion,
  ScarceSlotRow,
  TrajectoryParty,
  TrajectoryRow,
} from './entities/trajectory.js';
import {
  AllocationCount,
  HousingWish,
  PlaceBooking,
  PlaceRefusal,
  PlaceRow,
  RulesetRow,
} from './entities/place.js';
import { Places1764000000000 } from './migrations/1764000000000-places.js';
import { AbsenceRow, SingletonRow, UserPreference, WorkloadLimit } from './entities/board.js';
import { Board1764100000000 } from './migrations/1764100000000-board.js';
import { TrialTenants1764300000000 } from './migrations/1764300000000-trial-tenants.js';
import { Reports1764400000000 } from './migrations/1764400000000-reports.js';
import { Occupants1764700000000 } from './migrations/1764700000000-occupants.js';
import { ScarceTime1764500000000 } from './migrations/1764500000000-scarce-time.js';
import { Bodies1764200000000 } from './migrations/1764200000000-bodies.js';
import { Trajectories1763900000000 } from './migrations/1763900000000-trajectories.js';
import { FirstTables1763800000000 } from './migrations/1763800000000-first-tables.js';

/** A legal date is a string and never a Date: node-postgres would shift it by the host's time zone. */
types.setTypeParser(types.builtins.DATE, (text) => text);

export const entities = [
  Organisation,
  AppUser,
  Person,
  PersonStatus,
  Tenancy,
  Occupant,
  RentLineRow,
  CorrectionRow,
  KnownAccount,
  ReceiptRow,
  BankStatementRow,
  BankMovementRow,
  ImportFile,
  SettingsVersion,
  CalendarVersion,
  WelfareRecipient,
  SharingProtocol,
  Partnership,
  CommandRow,
  CaseEventRow,
  ArrearsCaseRow,
  TaskRow,
  LetterRow,
  TermRow,
  ShareRow,
  DocumentRow,
  YearlyReportRow,
  MailRow,
  MeetingRow,
  BodyRow,
  BodyItemRow,
  LookRow,
  ChangeRow,
  PracticeClockRow,
  PracticeHabit,
  PracticeBankState,
  CaseCounter,
  ProgrammeVersion,
  TrajectoryRow,
  TrajectoryParty,
  EvaluationRow,
  ScarceSlotRow,
  PlaceRow,
  PlaceBooking,
  AllocationCount,
  RulesetRow,
  HousingWish,
  PlaceRefusal,
  AbsenceRow,
  UserPreference,
  WorkloadLimit,
  SingletonRow,
];

/** The one data source of a process. Never synchronises: tables come from migrations alone. */
export function createDataSource(url: string, poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: [
      FirstTables1763800000000,
      Trajectories1763900000000,
      Places1764000000000,
      Board1764100000000,
      TrialTenants1764300000000,
      Reports1764400000000,
      Occupants1764700000000,
      Bodies1764200000000,
      ScarceTime1764500000000,
    ],
    migrationsTransactionMode: 'each',
    poolSize,
    logging: false,
    extra: { options: '-c TimeZone=UTC' },
  });
}
