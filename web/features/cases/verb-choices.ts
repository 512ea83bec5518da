/* The codes of each choice, as the API knows them. */

export const trajectoryHoldReasons = [
  'income_delayed',
  'hospital',
  'prison',
  'pending_welfare_decision',
  'own_mistake',
  'disputed_repair',
] as const;
export const holdReasons = ['promise_to_pay', ...trajectoryHoldReasons] as const;
export const objectionChannels = ['letter', 'desk', 'phone', 'mail', 'visit', 'web'] as const;
export const contactKinds = ['phone', 'desk', 'visit', 'mail', 'letter'] as const;
export const statusKinds = [
  'collective_debt_settlement',
  'judicial_protection',
  'protected_address',
  'deceased',
  'minor',
] as const;
export const courtKinds = [
  'hearing',
  'judgment',
  'judgment_served',
  'eviction_planned',
  'eviction_executed',
  'eviction_averted',
] as const;
