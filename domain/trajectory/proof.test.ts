import { describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 } from '../calendar/belgian-calendar-v1.js';
import { programme } from '../programme/trial-housing-mid-west-flanders.js';
import { interimEvaluationDue } from '../term/rules.js';
import type { TrajectoryEvent, TrajectoryEventData, TrajectoryEventType } from './events.js';
import { proofFileOf } from './proof.js';

const due = interimEvaluationDue('2031-05-01', 6, belgianCalendarV1);

function told<T extends TrajectoryEventType>(
  day: string,
  type: T,
  data: TrajectoryEventData[T],
): TrajectoryEvent {
  return { type, data, v: 1, at: `${day}T09:00:00Z`, actor: 'els' } as unknown as TrajectoryEvent;
}

const visit = (on: string, outcome: 'spoken' | 'not_home', day = on): TrajectoryEvent =>
  told(day, 'contact_logged', {
    contactId: on,
    kind: 'home_visit',
    outcome,
    on,
    minutes: { care: 30, travel: 0, administration: 0 },
    commandId: 'c',
  });

/** S2, complaint: the landlord could not show what had been agreed and tried. */
describe('the file for the judge', () => {
  it('counts visits and missed appointments, each on its own day', () => {
    const { facts, visits, missed, until } = proofFileOf(
      [visit('2031-06-10', 'spoken'), visit('2031-06-03', 'not_home', '2031-06-12')],
      programme,
    );
    expect(facts.map(({ on, code }) => `${on} ${code}`)).toEqual([
      '2031-06-03 missed',
      '2031-06-10 contact',
    ]);
    expect([visits, missed]).toEqual([1, 1]);
    expect(until).toBe('2031-06-12T09:00:00Z');
  });

  it('names a goal by its domain only', () => {
    const goal = told('2031-05-02', 'goal_set', { goalId: 'g', domain: 'money', commandId: 'c' });
    expect(proofFileOf([goal], programme).facts).toEqual([
      { on: '2031-05-02', code: 'goal', params: { domain: 'Geld en administratie' } },
    ]);
  });

  it('lists reminders that were sent, each to whom it went then', () => {
    const { facts } = proofFileOf(
      [
        told('2031-10-18', 'task_opened', {
          taskId: 't',
          key: 'evaluation:e',
          kind: 'evaluation',
          role: 'regional_contact',
          due,
          evaluationId: 'e',
        }),
        told('2031-10-18', 'mail_done', { mailId: 'a', key: 'prepare:t', state: 'sent' }),
        told('2031-11-05', 'task_escalated', {
          taskId: 't',
          rung: 1,
          role: 'trajectory_coordinator',
        }),
        told('2031-11-05', 'mail_done', { mailId: 'b', key: 'task:t:1', state: 'sent' }),
        told('2031-11-06', 'mail_done', { mailId: 'c', key: 'task:t:2', state: 'unknown' }),
      ],
      programme,
    );
    expect(facts.map(({ on, params }) => [on, params['role']])).toEqual([
      ['2031-10-18', 'regional_contact'],
      ['2031-11-05', 'trajectory_coordinator'],
    ]);
  });

  it('numbers agreements, evaluations and notices as proofs, and no form', () => {
    const kept = (code: string): TrajectoryEvent =>
      told('2031-05-02', 'document_kept', { documentId: code, code });
    const { pieces, facts } = proofFileOf(
      ['intake_form', 'guidance_agreement', 'termination_notice', 'guidance_agreement'].map(kept),
      programme,
    );
    expect(pieces.map(({ code }) => code)).toEqual(['guidance_agreement', 'termination_notice']);
    expect(facts).toHaveLength(2);
  });

  it('tells nothing of dangers, tasks and waits, and is the same after them', () => {
    const events = [visit('2031-06-10', 'spoken')];
    const later = [
      ...events,
      told('2031-07-01', 'danger_flagged', { flagId: 'd', commandId: 'c' }),
      told('2031-07-02', 'waits', { waiting: null }),
      told('2031-07-03', 'document_kept', { documentId: 'p', code: 'proof_file' }),
    ];
    expect(proofFileOf(later, programme)).toEqual(proofFileOf(events, programme));
  });
});
