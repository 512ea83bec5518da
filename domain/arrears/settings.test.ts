import { describe, expect, it } from '@jest/globals';
import {
  arrearsSettingsV1,
  faultsOfSettings,
  sourceOfSetting,
  type ArrearsSettings,
  type SettingsFault,
} from './settings.js';

/** The faults of a version for an agency whose rents are due on the 5th at the latest. */
const faultsWith = (more: Partial<ArrearsSettings>, latestDueDay = 5): SettingsFault[] =>
  faultsOfSettings({ ...arrearsSettingsV1, ...more }, latestDueDay);

describe('the settings of version 1 (facts §12, §13)', () => {
  it('are the defaults of the facts', () => {
    expect(arrearsSettingsV1).toEqual({
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
      longestHoldDays: 30,
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
    });
  });

  it('say which numbers the text gives: the 10th and the week, all others are the agency’s', () => {
    const names = Object.keys(arrearsSettingsV1) as (keyof ArrearsSettings)[];
    const given = names.filter((name) => sourceOfSetting(name) === 'source');
    expect(given).toEqual(['testDay', 'objectionDays']);
    expect(sourceOfSetting('noticeMonths')).toBe('agency');
  });
});

describe('a version before it is published', () => {
  it('has no fault when it is version 1, and on the edges', () => {
    expect(faultsWith({})).toEqual([]);
    expect(faultsWith({ testDay: 28 })).toEqual([]);
    expect(faultsWith({ testDay: 1 }, 1)).toEqual([]);
    expect(faultsWith({}, 10)).toEqual([]);
    expect(faultsWith({ graceCents: 0, instalmentGraceWorkingDays: 0 })).toEqual([]);
  });

  it('may not test before the rent is due (facts §13.2)', () => {
    expect(faultsWith({}, 11)).toEqual([{ path: 'testDay', code: 'test_day_before_due_day' }]);
  });

  it('may not test on a day that some months do not have', () => {
    const outOfRange = { path: 'testDay', code: 'test_day_out_of_range' };
    expect(faultsWith({ testDay: 29 })).toEqual([outOfRange]);
    expect(faultsWith({ testDay: 0 }, 0)).toEqual([outOfRange]);
  });

  it('may not make the week to object shorter than the text', () => {
    expect(faultsWith({ objectionDays: 6 })).toEqual([
      { path: 'objectionDays', code: 'objection_shorter_than_source' },
    ]);
    expect(faultsWith({ objectionDays: 8 })).toEqual([]);
  });

  it('may not give less time after letter 1 than the law', () => {
    expect(faultsWith({ letterOneTermDays: 13 })).toEqual([
      { path: 'letterOneTermDays', code: 'reminder_shorter_than_law' },
    ]);
    expect(faultsWith({ letterOneTermDays: 15 })).toEqual([]);
  });

  it.each([2.5, -1, Number.NaN])('holds whole numbers from nought, not %s', (faulty) => {
    expect(faultsWith({ noticeMonths: faulty, quorum: faulty })).toEqual([
      { path: 'quorum', code: 'not_a_whole_number' },
      { path: 'noticeMonths', code: 'not_a_whole_number' },
    ]);
  });

  it('tells every fault at once', () => {
    expect(faultsWith({ testDay: -1, objectionDays: 1 }).map(({ code }) => code)).toEqual([
      'test_day_before_due_day',
      'test_day_out_of_range',
      'objection_shorter_than_source',
      'not_a_whole_number',
    ]);
  });
});
