import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ArrearsSettings } from '../../../domain/arrears/settings.js';
import type { HolidayCalendar } from '../../../domain/calendar/holiday-calendar.js';

/** Versioned rules: settings of a procedure and the holiday calendar. */
@Entity('settings_version')
export class SettingsVersion {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('integer')
  version!: number;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('jsonb')
  data!: ArrearsSettings;

  @Column('text')
  author!: string;

  @Column('text')
  source!: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
}

@Entity('calendar_version')
export class CalendarVersion {
  @PrimaryColumn('integer')
  version!: number;

  @Column('jsonb')
  data!: HolidayCalendar;

  @Column('text')
  author!: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
}

@Entity('welfare_recipient')
export class WelfareRecipient {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  municipality!: string;

  @Column('uuid', { name: 'welfare_centre_id' })
  welfareCentreId!: string;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'until_date', nullable: true })
  untilDate!: string | null;
}

@Entity('sharing_protocol')
export class SharingProtocol {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'partner_id' })
  partnerId!: string;

  @Column('date', { name: 'signed_on' })
  signedOn!: string;

  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  @Column('text', { array: true })
  fields!: string[];
}

/** A welfare partner an organisation works with, and into which of its programmes that partner may refer. */
@Entity('partnership')
export class Partnership {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'partner_id' })
  partnerId!: string;

  @Column('text', { array: true })
  programmes!: string[];

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'until_date', nullable: true })
  untilDate!: string | null;
}
