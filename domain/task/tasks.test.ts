import { describe, expect, it } from '@jest/globals';
import { ladderFrom, sideOfRole, taskDefinitions } from './tasks.js';

const told = Object.entries(taskDefinitions).map(
  ([kind, { role, side, workingDays, outcomes }]) =>
    `${kind}: ${role} (${side}) in ${String(workingDays)}: ${outcomes.join(' | ')}`,
);

describe('the tasks of a case (S1 "Who"; facts §13)', () => {
  it('say who, within how many working days, and what can come of them', () => {
    expect(told).toEqual([
      'review_reversal: arrears_officer (landlord) in 2: resume | restart | paid_after_all',
      'deposit_overdue: arrears_officer (landlord) in 1: seen',
      'address_check: arrears_officer (landlord) in 5: send_again | accept_as_sent',
      'status_check: landlord_coordinator (landlord) in 5: seen | split_off',
      'mail_unknown: arrears_officer (landlord) in 2: arrived | told_otherwise',
      'share_blocked: arrears_officer (landlord) in 5: try_again | go_on_without',
      'silent_partner: landlord_coordinator (landlord) in 5: wait_longer | go_on_without',
      'accept_file: lac_administrator (welfare_centre) in 5: accepted | refused',
      'assign_worker: lac_administrator (welfare_centre) in 3: assigned',
      'home_visit: social_worker (welfare_centre) in 10: spoken | not_home | refused',
      'convene: lac_administrator (welfare_centre) in 5: convened',
      'second_home_visit: social_worker (welfare_centre) in 10: spoken | not_home | refused',
      'report: social_worker (welfare_centre) in 10: report_read_by_tenant | tenant_could_read',
      'hold_session: lac_administrator (welfare_centre) in 5: seen',
      'convocation_check: lac_administrator (welfare_centre) in 2: arrived | told_otherwise',
      'close_session: lac_administrator (welfare_centre) in 2: seen',
      'name_members: trajectory_coordinator (welfare_centre) in 5: ',
      'plan_call: arrears_officer (landlord) in 5: goes_on | broken',
      'decide_next: landlord_coordinator (landlord) in 5: notice | hand_over | tenth | wait',
      'approve_notice: landlord_coordinator (landlord) in 5: approved | not_now',
      'lodge_petition: landlord_coordinator (landlord) in 20: lodged | lodged_without_notice | not_now',
      'money_after_notice: landlord_coordinator (landlord) in 5: withdraw | costs_only | go_on',
      'follow_court: arrears_officer (landlord) in 30: evicted | averted | paid | still_running',
      'company_number: landlord_coordinator (landlord) in 2: filled',
      'message_unknown: landlord_coordinator (landlord) in 2: seen',
    ]);
  });

  it('climb on their own side of the wall only (facts §7)', () => {
    expect(ladderFrom('arrears_officer')).toEqual([
      'arrears_officer',
      'landlord_coordinator',
      'landlord_management',
    ]);
    expect(ladderFrom('landlord_coordinator')).toEqual([
      'landlord_coordinator',
      'landlord_management',
    ]);
    expect(ladderFrom('social_worker')).toEqual([
      'social_worker',
      'lac_administrator',
      'head_of_social_service',
    ]);
    for (const { role, side } of Object.values(taskDefinitions))
      expect(ladderFrom(role).map(sideOfRole)).toEqual(ladderFrom(role).map(() => side));
  });

  it('climb from every coach to the coordinator who answers for the evaluations (S2 to S10)', () => {
    expect(ladderFrom('volunteer_coach')).toEqual([
      'volunteer_coach',
      'trajectory_coordinator',
      'welfare_management',
    ]);
  });
});
