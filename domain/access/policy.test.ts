import { describe, expect, it } from '@jest/globals';
import {
  accessRoles,
  mayReadWordsOf,
  rightNames,
  rights,
  rightsOf,
  rolesOfSide,
  type AccessRole,
  type Side,
} from './policy.js';

/** What a role may do on a side, in the words of the table, by the relation it is bound to. */
function held(side: Side, role: AccessRole): Record<string, string> {
  const told: Record<string, string[]> = {};
  for (const { right, relation } of rightsOf(side, [role])) (told[relation] ??= []).push(right);
  return Object.fromEntries(
    Object.entries(told).map(([relation, names]) => [relation, names.join(' ')]),
  );
}

describe('the table of rights', () => {
  it('gives no right to nobody and knows every role it names', () => {
    for (const right of rightNames()) {
      for (const { roles } of rights[right].grants) {
        expect(roles.length).toBeGreaterThan(0);
        for (const role of roles) expect(accessRoles).toContain(role);
      }
    }
  });

  it('keeps the social inquiry on the welfare side (facts §7)', () => {
    expect(rightsOf('landlord', accessRoles).map(({ right }) => right)).not.toContain(
      'inquiry.view',
    );
    expect(mayReadWordsOf('welfare_centre', 'landlord')).toBe(false);
  });

  it('shows a welfare centre no ledger and no tenancy', () => {
    const held = rightsOf('welfare_centre', accessRoles).map(({ right }) => right);
    for (const right of ['tenancy.view', 'debt.view', 'payment.book', 'case.start']) {
      expect(held).not.toContain(right);
    }
  });

  it('binds every case right of the welfare side to an open share or a seat', () => {
    const held = rightsOf('welfare_centre', accessRoles);
    for (const { subject, relation } of held) {
      if (['case', 'task', 'letter'].includes(subject)) expect(relation).not.toBe('own');
    }
  });

  it('lets an administrator see no file', () => {
    const held = rightsOf('landlord', ['administrator']);
    expect(held.filter(({ subject }) => subject !== 'organisation')).toEqual([]);
  });
});

describe('what each role may do (architecture §6)', () => {
  const seat = 'case.view meeting.view meeting.answer';
  const body_seat = 'meeting.view meeting.answer';

  it.each<[Side, AccessRole, Record<string, string>]>([
    [
      'landlord',
      'arrears_officer',
      {
        own: 'tenancy.view debt.view payment.book payment.reverse payment.allocate import.tenancies import.payments import.closed_cases case.start case.view case.history case.record case.hold plan.agree court.record petition.view petition.prepare person.set_status letter.view letter.release letter.deposit letter.deliver task.view task.complete report.view session.use',
      },
    ],
    [
      'landlord',
      'landlord_coordinator',
      {
        own: 'tenancy.view debt.view payment.book payment.reverse payment.allocate import.tenancies import.payments import.closed_cases case.start case.view case.history case.record case.hold case.withdraw plan.agree court.record petition.view petition.prepare person.set_status person.release_status letter.view letter.release letter.deposit letter.deliver task.view task.complete task.assign place.view place.manage report.view session.use',
        seat,
        party: 'trajectory.view trajectory.end trajectory.link',
        body_seat,
      },
    ],
    [
      'landlord',
      'landlord_management',
      {
        own: 'tenancy.view debt.view case.view case.history petition.view letter.view task.view task.complete task.assign place.view report.view session.use',
        seat,
        party: 'trajectory.view',
        body_seat,
      },
    ],
    [
      'landlord',
      'allocation_officer',
      {
        own: 'task.view task.complete place.view place.manage report.view session.use',
        party: 'trajectory.view trajectory.end',
        body_seat,
      },
    ],
    ['landlord', 'committee_member', { own: 'session.use', seat }],
    [
      'landlord',
      'administrator',
      {
        own: 'import.tenancies import.closed_cases audit.view user.manage organisation.manage partner.manage partnership.manage settings.publish calendar.publish session.use',
      },
    ],
    ['landlord', 'social_worker', { own: 'session.use' }],
    [
      'welfare_centre',
      'lac_administrator',
      {
        open_share:
          'case.view case.history case.record letter.view letter.release letter.deposit letter.deliver task.view task.complete task.assign lac.distribute',
        seat,
        own: 'meeting.view meeting.convene meeting.run report.view session.use',
      },
    ],
    [
      'welfare_centre',
      'social_worker',
      {
        open_share:
          'case.view case.history case.record inquiry.view letter.view task.view task.complete',
        seat,
        own: 'meeting.view report.view session.use',
      },
    ],
    [
      'welfare_centre',
      'head_of_social_service',
      {
        open_share:
          'case.view case.history case.record inquiry.view letter.view task.view task.complete task.assign lac.distribute',
        seat,
        own: 'meeting.view meeting.convene meeting.run report.view session.use',
      },
    ],
    [
      'welfare_centre',
      'trajectory_coach',
      {
        open_share: 'task.view task.complete',
        own: 'person.set_status body.view trajectory.refer trajectory.view guidance.view guidance.record trajectory.correct trajectory.hold evaluation.conclude trajectory.end time.view time.plan programme.view place.view report.view session.use',
        party:
          'person.set_status trajectory.view guidance.view guidance.record trajectory.correct trajectory.hold evaluation.conclude trajectory.end',
        body: 'meeting.view agenda.add',
        body_seat,
      },
    ],
    [
      'welfare_centre',
      'volunteer_coach',
      {
        open_share: 'task.view task.complete',
        own: 'trajectory.view guidance.record session.use',
        party: 'trajectory.view guidance.record',
        body_seat,
      },
    ],
    [
      'welfare_centre',
      'regional_contact',
      {
        own: 'import.trajectories person.set_status person.release_status body.view body.manage trajectory.refer trajectory.view guidance.view guidance.record trajectory.correct trajectory.hold evaluation.conclude evaluation.plan trajectory.extend trajectory.end time.view time.plan board.view board.plan programme.view place.view place.manage report.view report.yearly session.use',
        open_share: 'task.view task.complete task.assign',
        party:
          'person.set_status trajectory.view guidance.view guidance.record trajectory.correct trajectory.hold evaluation.conclude trajectory.end',
        body: 'meeting.view meeting.run agenda.add',
        body_seat,
      },
    ],
    [
      'welfare_centre',
      'trajectory_coordinator',
      {
        own: 'import.trajectories person.set_status person.release_status body.view body.manage trajectory.refer trajectory.view guidance.view guidance.record trajectory.correct trajectory.hold evaluation.conclude evaluation.plan trajectory.extend trajectory.end time.view time.plan board.view board.plan programme.view place.view place.manage report.view report.yearly session.use',
        open_share: 'task.view task.complete task.assign',
        party:
          'person.set_status trajectory.view guidance.view guidance.record trajectory.correct trajectory.hold evaluation.conclude trajectory.end',
        body: 'meeting.view meeting.run agenda.add',
        body_seat,
      },
    ],
    [
      'welfare_centre',
      'welfare_management',
      {
        open_share: 'task.view task.complete',
        own: 'body.view trajectory.view guidance.view time.view board.view programme.view place.view report.view report.yearly session.use',
        party: 'trajectory.view guidance.view',
        body: 'meeting.view agenda.add',
        body_seat,
      },
    ],
    ['welfare_centre', 'committee_member', { own: 'session.use', seat }],
    [
      'welfare_centre',
      'administrator',
      {
        own: 'import.trajectories programme.view programme.publish audit.view user.manage organisation.manage partnership.manage calendar.publish session.use',
      },
    ],
    ['welfare_centre', 'arrears_officer', { own: 'session.use' }],
  ])('%s: %s', (side, role, expected) => {
    expect(held(side, role)).toEqual(expected);
  });

  it('gives each side the roles that can do something there, and no other', () => {
    for (const side of ['landlord', 'welfare_centre'] as const) {
      const useful = accessRoles.filter((role) =>
        rightsOf(side, [role]).some(({ right }) => right !== 'session.use'),
      );
      expect([...rolesOfSide[side]].sort()).toEqual([...useful].sort());
    }
  });

  it('is nothing without a role, or with one that nobody knows', () => {
    expect(rightsOf('landlord', [])).toEqual([]);
    expect(rightsOf('landlord', ['mayor'])).toEqual([]);
  });

  it('adds up over the roles of one person, with what each right is about', () => {
    expect(rightsOf('landlord', ['administrator', 'committee_member'])).toEqual([
      { right: 'import.tenancies', subject: 'organisation', relation: 'own' },
      { right: 'import.closed_cases', subject: 'organisation', relation: 'own' },
      { right: 'case.view', subject: 'case', relation: 'seat' },
      { right: 'meeting.view', subject: 'meeting', relation: 'seat' },
      { right: 'meeting.answer', subject: 'meeting', relation: 'seat' },
      { right: 'audit.view', subject: 'organisation', relation: 'own' },
      { right: 'user.manage', subject: 'organisation', relation: 'own' },
      { right: 'organisation.manage', subject: 'organisation', relation: 'own' },
      { right: 'partner.manage', subject: 'organisation', relation: 'own' },
      { right: 'partnership.manage', subject: 'organisation', relation: 'own' },
      { right: 'settings.publish', subject: 'organisation', relation: 'own' },
      { right: 'calendar.publish', subject: 'organisation', relation: 'own' },
      { right: 'session.use', subject: 'organisation', relation: 'own' },
    ]);
  });
});

describe('what a right is about', () => {
  const about = (subject: string): string =>
    rightNames()
      .filter((right) => rights[right].subject === subject)
      .join(' ');

  it.each([
    ['tenancy', 'tenancy.view debt.view payment.book payment.reverse case.start'],
    ['person', 'person.set_status person.release_status'],
    [
      'case',
      'case.view case.history case.record case.hold case.withdraw plan.agree court.record petition.view petition.prepare inquiry.view lac.distribute',
    ],
    [
      'trajectory',
      'trajectory.view guidance.view guidance.record trajectory.correct trajectory.hold evaluation.conclude evaluation.plan trajectory.extend trajectory.end trajectory.link time.plan',
    ],
    ['task', 'task.view task.complete task.assign'],
    ['letter', 'letter.view letter.release letter.deposit letter.deliver'],
    ['meeting', 'meeting.view meeting.answer meeting.run agenda.add'],
    [
      'organisation',
      'payment.allocate import.tenancies import.payments import.closed_cases import.trajectories meeting.convene body.view body.manage trajectory.refer time.view board.view board.plan programme.view programme.publish place.view place.manage report.view report.yearly audit.view user.manage organisation.manage partner.manage partnership.manage settings.publish calendar.publish session.use',
    ],
  ])('%s', (subject, expected) => {
    expect(about(subject)).toBe(expected);
  });

  it('is written in the log of looks when it lets a person see something', () => {
    const seen = rightNames().flatMap((right) => {
      const { sees } = rights[right];
      return sees === undefined ? [] : [`${right}: ${sees}`];
    });
    expect(seen).toEqual([
      'tenancy.view: tenancy',
      'debt.view: debt',
      'case.view: case',
      'case.history: case',
      'petition.view: letters',
      'inquiry.view: social_inquiry',
      'letter.view: letters',
      'trajectory.view: trajectory',
      'guidance.view: guidance',
      'audit.view: audit',
    ]);
  });

  it('words are read on the side that wrote them, in both directions', () => {
    expect(mayReadWordsOf('landlord', 'landlord')).toBe(true);
    expect(mayReadWordsOf('welfare_centre', 'welfare_centre')).toBe(true);
    expect(mayReadWordsOf('landlord', 'welfare_centre')).toBe(false);
  });
});
