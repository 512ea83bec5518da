import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlaceKind, RefusingParty } from '../../../domain/allocation/matching.js';
import type { RulesetData, RulesetState } from '../../../domain/allocation/ruleset.js';

/* Places that trajectories take, and by which numbers and rules they are allotted. */

@Entity('place')
export class PlaceRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** Who owns it: a landlord or a partner. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** The organisation whose programmes it serves. */
  @Column('uuid', { name: 'lead_id' })
  leadId!: string;

  @Column('text')
  kind!: PlaceKind;

  /** 0 for a studio; null for a place in a facility. */
  @Column('integer', { nullable: true })
  bedrooms!: number | null;

  @Column('text')
  street!: string;

  @Column('text', { name: 'postal_code' })
  postalCode!: string;

  @Column('text')
  municipality!: string;

  @Column('text', { nullable: true })
  region!: string | null;

  /** A site of its programme (S9). */
  @Column('text', { nullable: true })
  site!: string | null;

  @Column('text', { array: true })
  programmes!: string[];

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'until_date', nullable: true })
  untilDate!: string | null;
}

export type BookingKind = 'stay' | 'fallback' | 'reserved';

@Entity('place_booking')
export class PlaceBooking {
  @PrimaryColumn('uuid')
  id!: string;

  /** Whose employee booked it. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'place_id' })
  placeId!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('text')
  programme!: string;

  @Column('text')
  kind!: BookingKind;

  /** A `daterange`, read with `lower` and `upper`: no two of one place may overlap. */
  @Column('text')
  period!: string;

  /** The day of the decision, whose data the ranking was made with. */
  @Column('date', { name: 'allotted_on' })
  allottedOn!: string;

  @Column('integer', { nullable: true })
  rank!: number | null;

  @Column('integer', { name: 'passed_over' })
  passedOver!: number;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** The ruleset in force on the day of the decision. */
  @Column('uuid', { name: 'ruleset_id', nullable: true })
  rulesetId!: string | null;

  @Column('uuid', { name: 'booked_by' })
  bookedBy!: string;

  @Column('timestamptz', { name: 'booked_at' })
  bookedAt!: Date;
}

/** All allocations of a landlord in a year over the municipalities that signed, and of which per route. */
@Entity('allocation_count')
export class AllocationCount {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn('integer')
  year!: number;

  @Column('integer')
  allocations!: number;

  @Column('jsonb', { name: 'per_route' })
  perRoute!: Record<string, number>;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}

@Entity('allocation_ruleset')
export class RulesetRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  state!: RulesetState;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  @Column('date', { name: 'until_date', nullable: true })
  untilDate!: string | null;

  @Column('jsonb')
  data!: RulesetData;

  @Column('text')
  author!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}

/** What a candidate wishes and which profile was seen, as told at an instant; the last one counts (S9 steps 1 and 3). */
@Entity('housing_wish')
export class HousingWish {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('integer', { nullable: true })
  bedrooms!: number | null;

  @Column('text', { array: true })
  regions!: string[];

  @Column('text', { array: true })
  sites!: string[];

  @Column('text', { nullable: true })
  profile!: string | null;

  @Column('uuid', { name: 'told_by' })
  toldBy!: string;

  @Column('timestamptz', { name: 'told_at' })
  toldAt!: Date;
}

/** Either side refused a place for somebody, and why (S8). */
@Entity('place_refusal')
export class PlaceRefusal {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'trajectory_id' })
  trajectoryId!: string;

  @Column('uuid', { name: 'place_id' })
  placeId!: string;

  @Column('text', { name: 'by_party' })
  by!: RefusingParty;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'told_by' })
  toldBy!: string;

  @Column('timestamptz', { name: 'told_at' })
  toldAt!: Date;
}
