import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The practice environment: one offset, and the habits of its tenants. */
@Entity('practice_clock')
export class PracticeClockRow {
  @PrimaryColumn('integer')
  id!: number;

  @Column('bigint', { name: 'offset_seconds' })
  offsetSeconds!: string;

  @Column('timestamptz', { name: 'moving_since', nullable: true })
  movingSince!: Date | null;

  @Column('text', { name: 'moved_by', nullable: true })
  movedBy!: string | null;
}

@Entity('practice_habit')
export class PracticeHabit {
  @PrimaryColumn('uuid', { name: 'tenancy_id' })
  tenancyId!: string;

  @Column('text')
  habit!: string;

  @Column('integer')
  seed!: number;
}

@Entity('practice_bank')
export class PracticeBankState {
  @PrimaryColumn('integer')
  id!: number;

  @Column('boolean')
  running!: boolean;

  @Column('integer', { name: 'next_statement' })
  nextStatement!: number;

  @Column('date', { name: 'last_day', nullable: true })
  lastDay!: string | null;

  @Column('bigint', { name: 'balance_cents' })
  balanceCents!: string;
}
