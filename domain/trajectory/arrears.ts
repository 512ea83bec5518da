import { phaseRule } from './moves.js';
import type { Programme } from './programme.js';
import type { TrajectoryDuty, TrajectoryView } from './situation.js';

/* The person is a tenant in arrears: what the landlord asks the coach and the coordinator (facts §13.18). */

const defaultWorkingDays = 5;

/** Working days the coach has before letter 1; null: nothing may be told of arrears. */
export function arrearsDaysOf({ stay }: Programme): number | null {
  const { arrearsWorkingDays: days } = stay;
  return days === undefined ? defaultWorkingDays : days;
}

/** The coach says what is done before letter 1, the coordinator whether letter 3 may go; by the landlord's own day. */
export function arrearsDuties({ arrears, programme, file, at }: TrajectoryView): TrajectoryDuty[] {
  return (arrears?.questions ?? []).map(({ tellingId, about, due }): TrajectoryDuty => {
    const asked = { key: `arrears:${tellingId}`, due, opensAt: at };
    if (about === 'letter_3')
      return { ...asked, kind: 'arrears_agreement', role: programme.coordinator };
    const whose = file.coachId === undefined ? {} : { userId: file.coachId };
    return { ...asked, kind: 'arrears_heard', role: programme.coach.role, ...whose };
  });
}

/** Whether an ending of this programme is a notice that the landlord serves. */
export function servesNotice(programme: Programme, ending: string | null): boolean {
  const via = programme.endings.find(({ code }) => code === ending)?.via ?? [];
  const steps = via.includes('notice') ? (phaseRule(programme, 'notice')?.steps ?? []) : [];
  return steps
    .filter(({ onlyAfter }) => ending !== null && (onlyAfter?.includes(ending) ?? true))
    .some(({ outcomes }) => outcomes.some(({ does }) => does === 'serves_notice'));
}
