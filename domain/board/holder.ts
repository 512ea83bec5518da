import { sideOfRole, type TaskRole } from '../task/tasks.js';
import type { Programme } from '../trajectory/programme.js';

/** Why a person cannot hold a role in a trajectory. */
export type HolderFault = 'person_left' | 'role_missing' | 'not_of_referrer' | 'not_of_this_side';

export interface Holder {
  active: boolean;
  roles: readonly string[];
  organisationId: string;
}

/** The organisations of one trajectory. */
export interface Parties {
  leadId: string;
  referrerId: string;
  landlordId: string | null;
}

/**
 * Why somebody may not do what asks this role in a trajectory; null when he may. A coach who has to come from the
 * referring service comes from no other (S2 "Who"), else from there or from the leading one; everybody else works where
 * the task is held.
 */
export function holderFault(
  person: Holder,
  role: TaskRole,
  { programme, parties }: { programme: Pick<Programme, 'coach'>; parties: Parties },
): HolderFault | null {
  if (!person.active) return 'person_left';
  if (!person.roles.includes(role)) return 'role_missing';
  const { organisationId } = person;
  const isCoach = role === programme.coach.role;
  const ofReferrer = organisationId === parties.referrerId;
  if (isCoach && ofReferrer) return null;
  if (isCoach && programme.coach.fromReferrer) return 'not_of_referrer';
  const side = sideOfRole(role) === 'landlord' ? parties.landlordId : parties.leadId;
  return organisationId === side ? null : 'not_of_this_side';
}
