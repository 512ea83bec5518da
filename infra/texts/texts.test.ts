import { describe, expect, it } from '@jest/globals';
import { accessRoles } from '../../domain/access/policy.js';
import { courtRecordKinds, deliveryOutcomes } from '../../domain/arrears/events.js';
import { holdReasons } from '../../domain/hold/hold.js';
import { arrearsMoves, arrearsOutcomes, arrearsPhases } from '../../domain/arrears/process.js';
import { arrearsSettingsV1 } from '../../domain/arrears/settings.js';
import { taskDefinitions } from '../../domain/task/tasks.js';
import { programmeFaultCodes } from '../../domain/trajectory/faults.js';
import { trajectoryPhases } from '../../domain/trajectory/programme.js';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import * as rules from '../../domain/term/rules.js';
import { explainSteps } from './explain.js';
import { createTexts, TextMissing } from './texts.js';

const texts = createTexts();
const calendar = belgianCalendarV1;

describe('texts', () => {
  it('puts parameters into a sentence in the form it names', () => {
    expect(
      texts.t('nl', 'letters.letter_1.pay_by_date', { cents: 54_185, date: '2026-09-30' }),
    ).toBe('Betaal 541,85 € tot en met woensdag 30 september 2026.');
  });

  it('throws on a missing key or parameter, or shows it', () => {
    expect(() => texts.t('nl', 'letters.nothing')).toThrow(TextMissing);
    expect(() => texts.t('nl', 'letters.letter_1')).toThrow(TextMissing);
    expect(() => texts.t('nl', 'letters.payment.amount')).not.toThrow();
    expect(() => texts.t('nl', 'letters.frame.estate')).toThrow(/misses its parameter name/);
    const marking = createTexts({ missing: 'mark' });
    expect(marking.t('nl', 'letters.nothing')).toBe('⟦letters.nothing⟧');
    expect(marking.t('nl', 'letters.frame.estate')).toBe('De nalatenschap van ⟦name⟧');
  });

  it('says where a programme contradicts itself', () => {
    const params = { ending: 'succeeded', phase: 'waiting' };
    expect(texts.t('nl', 'programmes.fault.via_missing_phase', params)).toBe(
      'Na het einde succeeded komt de fase wachttijd. Die is er niet.',
    );
  });

  it('throws on a date or an amount that is none', () => {
    expect(() => texts.t('nl', 'terms.step.result', { date: 'soon' })).toThrow(RangeError);
  });

  it.each(['{{cents}}', '$t(general.brand)', '<b>', '&amp;'])(
    'leaves %p in a name alone',
    (name) => {
      expect(texts.t('nl', 'letters.frame.estate', { name })).toBe(`De nalatenschap van ${name}`);
    },
  );

  it('has a word for every code of the procedures and programmes', () => {
    const moves = arrearsMoves.map(({ code, from }) => code.replace(new RegExp(`_${from}$`), ''));
    const codes = [
      ...arrearsPhases.map((phase) => `general.phase.${phase}`),
      ...arrearsOutcomes.map((outcome) => `general.outcome.${outcome}`),
      ...moves.map((move) => `events.move.${move}`),
      ...arrearsMoves.flatMap(({ term }) =>
        term ? [`terms.name.${term}`, `letters.date.${term}`] : [],
      ),
      ...deliveryOutcomes.map((outcome) => `events.delivery.${outcome}`),
      ...holdReasons.map((reason) => `events.hold.${reason}`),
      ...[...arrearsOutcomes, 'decided', 'broken', 'objection', 'refused', 'silent', 'plan'].map(
        (reason) => `events.reason.${reason}`,
      ),
      ...['gone', 'other_addressees', 'person_status', 'lapsed', 'needless'].map(
        (reason) => `events.reason.${reason}`,
      ),
      ...courtRecordKinds.map((kind) => `events.court.${kind}`),
      ...Object.keys(taskDefinitions).map((kind) => `tasks.kind.${kind}`),
      ...Object.values(taskDefinitions).flatMap(({ role, outcomes }) => [
        `general.role.${role}`,
        ...outcomes.map((outcome) => `tasks.outcome.${outcome}`),
      ]),
      ...Object.keys(arrearsSettingsV1)
        .filter((name) => name !== 'version')
        .map((name) => `administration.setting.${name}`),
      ...arrearsSettingsV1.sharedFields.map((field) => `administration.shared_field.${field}`),
      ...trajectoryPhases.map((phase) => `programmes.phase.${phase}`),
      ...programmeFaultCodes.map((code) => `programmes.fault.${code}`),
      ...accessRoles.map((role) => `general.role.${role}`),
      ...Object.values(calendar.holidays).map((holiday) => `terms.holiday.${holiday}`),
    ];
    expect(codes.filter((code) => !texts.has('nl', code))).toEqual([]);
  });
});

describe('"waarom deze datum?"', () => {
  const settings = { objectionDays: 7, graceWorkingDays: 3 };
  const week = rules.objectionWindow('2026-11-04', settings, calendar);

  it('tells each step in a sentence', () => {
    expect(explainSteps(texts, week.reason.steps)).toEqual([
      'De brief is ontvangen op woensdag 4 november 2026.',
      'Daarna tellen we 7 kalenderdagen: tot en met woensdag 11 november 2026.',
      'Woensdag 11 november 2026 telt niet mee: Wapenstilstand.',
      'Woensdag 11 november 2026 kan niet: Wapenstilstand. Het wordt donderdag 12 november 2026.',
      'Dus: donderdag 12 november 2026.',
    ]);
  });

  it('prints a shorter explanation', () => {
    const receipt = rules.presumedReceipt('2026-12-23', calendar);
    expect(explainSteps(texts, receipt.reason.steps, { for: 'print' })).toEqual([
      'De brief is afgegeven bij de post op woensdag 23 december 2026.',
      'Daarna tellen we 3 werkdagen: tot en met dinsdag 29 december 2026.',
      'Vrijdag 25 december 2026 telt niet mee: Kerstmis.',
    ]);
    expect(explainSteps(texts, week.reason.steps, { for: 'print' })).toHaveLength(3);
  });

  it('has words for whatever the rules of domain/term say', () => {
    const terms = [
      week,
      rules.objectionGrace(week, settings, calendar),
      rules.holdingTimeEnds('2026-10-13', calendar),
      rules.noticePeriod('2026-12-14', 3, calendar).end,
      rules.lastSafePostingDay('2026-12', calendar),
      rules.tenthOfMonth('2026-10', 10, calendar),
      rules.dayAfterWorking('2026-10-12', calendar),
      rules.letterOneDue('2026-09-05', 5, calendar),
      rules.letterTwoDue('2026-10-05', week, calendar),
      rules.repaymentInstalmentDue('2026-12-10', 5, calendar).graceEnds,
      rules.consumerReminderWait('2026-05-12', { sentBy: 'post', days: 14 }, calendar).wait,
      rules.lastInvitationDay('2026-12-03', 10, calendar),
      rules.noEvictionBefore('2027-01-31', calendar),
    ];
    for (const { reason } of terms) {
      expect(explainSteps(texts, reason.steps).join(' ')).not.toMatch(/undefined|⟦|\{\{/);
      expect(texts.has('nl', `terms.ground.${reason.ground}`) || reason.ground).toBe(true);
      for (const { code, params } of reason.steps) {
        if (code === 'anchor')
          expect(texts.has('nl', `terms.anchor.${params['event']}`)).toBe(true);
      }
    }
  });

  it('explains a pause', () => {
    const params = { from: '2026-11-02', until: '2026-11-08', days: 7, evidence: 'hold' };
    expect(explainSteps(texts, [{ code: 'pause', params }])).toEqual([
      'Van 2 november 2026 tot en met 8 november 2026 stond de teller stil: één week.',
    ]);
  });
});
