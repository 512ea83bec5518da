import { longestHoldDays } from '../hold/hold.js';
import { shortestReminderWait } from '../term/rules.js';

/**
 * The parameters of the rent-arrears procedure (S1). A version is frozen into a case when it starts.
 * Days are calendar days unless the name says working days; money is integer cents.
 */
export interface ArrearsSettings {
  version: number;
  /** facts §13.1: working days between the due day and letter 1. */
  letterOneWorkingDays: number;
  /** facts §13.1: letter 1 only for more than this. */
  letterOneFloorCents: number;
  /** facts §13.1, §1.6: calendar days of letter 1's own payment term, before letter 2 may leave. */
  letterOneTermDays: number;
  /** Calendar days a tenant has after letter 2 before letter 3 may follow. */
  letterTwoTermDays: number;
  /** S1 step 2: the day of the month on which money still counts. */
  testDay: number;
  /** facts §12.1: short of three monthly amounts by this still counts as three months. */
  threeMonthsToleranceCents: number;
  /** facts §13.3: "paid" is within this. */
  graceCents: number;
  /** S1 step 2c: the week in which a tenant may object. */
  objectionDays: number;
  /** facts §12.3: working days for an objection that is still in the post. */
  objectionPostGraceWorkingDays: number;
  /** facts §12.3, §3.2: how long the post keeps an item, counted when no proof came back. */
  postHoldingDays: number;
  /** facts §12.6: what letter 3 says about the petition. */
  petitionText: 'lodged' | 'can_be_lodged';
  /** facts §13.4: working days after the expected day of a promised payment. */
  commitmentGraceWorkingDays: number;
  /** facts §13.5: how long money that is not seen yet holds a letter, in working days. */
  unseenMoneyWorkingDays: number;
  /** facts §13.6: the longest hold without the coordinator. */
  longestHoldDays: number;
  /** facts §13.13: working days for the OCMW to accept, to make first contact, to hold a session. */
  acceptanceWorkingDays: number;
  firstContactWorkingDays: number;
  sessionWithinWorkingDays: number;
  /** facts §13.14: calendar days between the invitation and the session. */
  invitationDays: number;
  /** facts §13.14: members who must be present. */
  quorum: number;
  /** facts §13.14: working days for the decision letters. */
  decisionLetterWorkingDays: number;
  /** facts §12.7: leniency for an instalment, in working days and cents. */
  instalmentGraceWorkingDays: number;
  instalmentShortfallCents: number;
  /** facts §1.2: months of notice. */
  noticeMonths: number;
  /** facts §13.8: days of rest after a death with a surviving tenant. */
  deathHoldDays: number;
  /** facts §13.16: a new case within so many months is linked to the old one. */
  linkedWithinMonths: number;
  /** facts §13.9, §12.4: working days for a person to look into a returned letter or an open check. */
  checkWorkingDays: number;
  /** Which fields of the file the OCMW may get; letter 3 names exactly these. */
  sharedFields: SharedField[];
}

export type SharedField =
  'name' | 'address' | 'phone' | 'open_amount' | 'months_open' | 'letters_sent';

/** Where a setting comes from: shown beside it on the screen. */
export type SettingSource = 'source' | 'agency';

/** Version 1: the defaults of facts.md §12-§13, "set by the agency" wherever S1 gives no number. */
export const arrearsSettingsV1: ArrearsSettings = {
  version: 1,
  letterOneWorkingDays: 5,
  letterOneFloorCents: 5_000,
  letterOneTermDays: 14,
  letterTwoTermDays: 14,
  testDay: 10,
  threeMonthsToleranceCents: 500,
  graceCents: 500,
  objectionDays: 7,
  objectionPostGraceWorkingDays: 3,
  postHoldingDays: 15,
  petitionText: 'can_be_lodged',
  commitmentGraceWorkingDays: 5,
  unseenMoneyWorkingDays: 5,
  longestHoldDays,
  acceptanceWorkingDays: 5,
  firstContactWorkingDays: 10,
  sessionWithinWorkingDays: 30,
  invitationDays: 10,
  quorum: 2,
  decisionLetterWorkingDays: 3,
  instalmentGraceWorkingDays: 5,
  instalmentShortfallCents: 500,
  noticeMonths: 3,
  deathHoldDays: 30,
  linkedWithinMonths: 6,
  checkWorkingDays: 5,
  sharedFields: ['name', 'address', 'phone', 'open_amount', 'months_open', 'letters_sent'],
};

/** The settings S1 itself fixes; every other one is shown as "set by the agency". */
export const settingsFromTheSource: readonly (keyof ArrearsSettings)[] = [
  'testDay',
  'objectionDays',
];

/** Says whether a number comes from the source text or from the agency. */
export function sourceOfSetting(name: keyof ArrearsSettings): SettingSource {
  return settingsFromTheSource.includes(name) ? 'source' : 'agency';
}

export interface SettingsFault {
  path: string;
  code: string;
}

/** Every fault of a settings version, before it is published (facts §13.2: the test day may not precede the due day). */
export function faultsOfSettings(settings: ArrearsSettings, latestDueDay: number): SettingsFault[] {
  const faults: SettingsFault[] = [];
  if (settings.testDay < latestDueDay)
    faults.push({ path: 'testDay', code: 'test_day_before_due_day' });
  if (settings.testDay < 1 || settings.testDay > 28)
    faults.push({ path: 'testDay', code: 'test_day_out_of_range' });
  if (settings.letterOneTermDays < shortestReminderWait)
    faults.push({ path: 'letterOneTermDays', code: 'reminder_shorter_than_law' });
  if (settings.objectionDays < 7)
    faults.push({ path: 'objectionDays', code: 'objection_shorter_than_source' });
  for (const [path, value] of Object.entries(settings)) {
    if (typeof value === 'number' && (!Number.isInteger(value) || value < 0))
      faults.push({ path, code: 'not_a_whole_number' });
  }
  return faults;
}
