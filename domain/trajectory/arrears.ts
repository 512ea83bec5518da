import { noticeBy } from './documents.js';
import type { Programme } from './programme.js';
import type { TrajectoryDuty, TrajectoryView } from './situation.js';

/* The person is a tenant in arrears: what the landlord asks the coach and the coordinator (facts §13.18). */

/** facts §13.18; a programme says it only when it is otherwise. */
export const defaultWorkingDays = 5;

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
export function servesNotice(programme: Programme, code: string | null): boolean {
  const ending = programme.endings.find((one) => one.code === code);
  return ending !== undefined && noticeBy(programme, ending) === 'landlord';
}
