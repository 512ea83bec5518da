import { addDays } from '../calendar/holiday-calendar.js';
import { holdEnds, holdsStanding } from '../hold/hold.js';
import { brusselsInstant, computeTerm, startOfBrusselsDay } from '../term/term.js';
import { TERM_RULES_VERSION } from '../term/rules.js';
import type { IsoDate, IsoInstant, Term } from '../term/types.js';
import { openShare } from './case-file.js';
import type { PersonStatusKind } from './events.js';
import { agreementBlocks, coachBlocks, otherNotice } from './guidance.js';
import type { SharedField } from './settings.js';
import type { Act, AddresseeRef, Block, CaseView, Judged, TenantView } from './situation.js';
import { nextDueDay } from './terms.js';

const rules: Record<Act, readonly ((judged: Judged) => Block[])[]> = {
  letter_1: [
    paid,
    statuses,
    death,
    holds,
    commitments,
    claims,
    unseen,
    reversedToday,
    coachBlocks,
    floor,
    companyNumber,
    addressee,
    contactAddress,
  ],
  letter_2: [
    paid,
    statuses,
    death,
    holds,
    commitments,
    claims,
    unseen,
    reversedToday,
    addressee,
    contactAddress,
  ],
  letter_3: [
    paid,
    threatGone,
    statuses,
    death,
    holds,
    commitments,
    claims,
    unseen,
    reversedToday,
    agreementBlocks,
    stale,
    address,
    addressee,
    contactAddress,
  ],
  hand_over: [
    paid,
    statuses,
    death,
    holds,
    commitments,
    claims,
    unseen,
    objection,
    week,
    partner,
    protocol,
  ],
  invitation_visit: [statuses, death, sharing, objection, addressee, contactAddress],
  invitation_committee: [statuses, death, sharing, objection, addressee, contactAddress],
  decision: [statuses, death, addressee, contactAddress],
  termination_notice: [
    paid,
    statuses,
    death,
    holds,
    commitments,
    claims,
    unseen,
    reversedToday,
    otherNotice,
    staleForLaw,
    address,
    addressee,
    contactAddress,
  ],
  petition: [paidAndUndecided, statuses, death, holds, commitments, claims, unseen, staleForLaw],
};

/** Everything that stands in the way of an act now; empty means it may be done (facts §13.5-13.8, S1 step 8). */
export function blocksOf(act: Act, judged: Judged): Block[] {
  return rules[act].flatMap((rule) => rule(judged));
}

const untilFactOrPerson = null;

function paid({ ledger }: Judged): Block[] {
  return ledger.paid ? [{ code: 'paid', until: untilFactOrPerson }] : [];
}

/** After a notice a person may go on although all is paid, for the costs or the validity (facts §13.15). */
function paidAndUndecided(judged: Judged): Block[] {
  const decided = judged.view.file.tasks.some(
    ({ kind, state }) => kind === 'money_after_notice' && state === 'completed',
  );
  return decided ? [] : paid(judged);
}

function threatGone({ threatened }: Judged): Block[] {
  return threatened ? [] : [{ code: 'threat_gone', until: untilFactOrPerson }];
}

/** A status of a person stops every sending of that person's cases until a person releases it (facts §13.7, fixed). */
function statuses({ view }: Judged): Block[] {
  const open = view.tenants.some((tenant) => tenant.statuses.some((status) => !status.released));
  const elsewhere = view.guidance?.statusStands === true;
  return open || elsewhere ? [{ code: 'person_status', until: untilFactOrPerson }] : [];
}

/** After a death the case goes on in the surviving name after a rest (facts §13.8). */
function death({ view }: Judged): Block[] {
  const deaths = view.tenants.flatMap((tenant) =>
    tenant.statuses.filter((status) => status.kind === 'deceased'),
  );
  return deaths
    .map((status) => dayEnds(addDays(status.from, view.settings.deathHoldDays)))
    .filter((until) => runs(view, until))
    .map((until) => ({ code: 'death_hold', until }));
}

function holds({ view }: Judged): Block[] {
  return holdsStanding(view.file.holds, view.today).map((hold) => ({
    code: 'hold',
    until: holdEnds(hold),
  }));
}

/** A payment commitment of a third party holds letters until its date and five working days (facts §13.4). */
function commitments({ view }: Judged): Block[] {
  return view.file.commitments
    .filter((commitment) => !hasArrived(view, commitment))
    .map((commitment) =>
      workingDayTerm(view, commitment.expectedOn, view.settings.commitmentGraceWorkingDays),
    )
    .filter((term) => runs(view, term.endsAt))
    .map((term) => ({ code: 'payment_commitment', until: term.endsAt }));
}

/** Money that came in after it was promised; what came before was not what was promised. */
function hasArrived(view: CaseView, commitment: CaseView['file']['commitments'][number]): boolean {
  return view.file.money.some(
    (money) =>
      !money.reversed &&
      money.amountCents >= commitment.amountCents &&
      money.bookedAt >= commitment.at,
  );
}

/** An unanswered "I have paid" holds for at most five working days (facts §13.5). */
function claims({ view }: Judged): Block[] {
  return view.file.claims
    .filter((claim) => !claim.answered)
    .map((claim) => workingDayTerm(view, claim.on, view.settings.unseenMoneyWorkingDays))
    .filter((term) => runs(view, term.endsAt))
    .map((term) => ({ code: 'payment_claimed', until: term.endsAt }));
}

/** Money that is there but not seen holds likewise (facts §13.5). */
function unseen({ view }: Judged): Block[] {
  return view.unseenCredits
    .map((on) => workingDayTerm(view, on, view.settings.unseenMoneyWorkingDays))
    .filter((term) => runs(view, term.endsAt))
    .map((term) => ({ code: 'unseen_credit', until: term.endsAt }));
}

/** A returned direct debit: call first, no letter on the same day (facts §13.5). */
function reversedToday({ view }: Judged): Block[] {
  const today = view.book.receipts.some((receipt) => receipt.reversedOn === view.today);
  return today ? [{ code: 'reversed_today', until: dayEnds(view.today) }] : [];
}

/** Letter 3 waits for the statements up to and including the 10th (facts §12.2): a stale ledger blocks. */
function stale({ view, terms }: Judged): Block[] {
  const needed = terms.tenth?.date;
  if (needed === undefined || (view.bookedThrough !== null && view.bookedThrough >= needed))
    return [];
  return [{ code: 'ledger_stale', until: untilFactOrPerson }];
}

const oldestLedgerDays = 7;

/** Notice and petition rest on a ledger of at most a week old: nobody is summoned over money that is in. */
function staleForLaw({ view }: Judged): Block[] {
  const freshUntil = ledgerFreshUntil(view);
  if (freshUntil !== null && freshUntil >= view.today) return [];
  return [{ code: 'ledger_stale', until: untilFactOrPerson }];
}

/** The last day on which the statements that are in are recent enough for notice and petition. */
export function ledgerFreshUntil({ bookedThrough }: CaseView): IsoDate | null {
  return bookedThrough === null ? null : addDays(bookedThrough, oldestLedgerDays);
}

function address({ view }: Judged): Block[] {
  const open = view.file.tasks.some(
    (task) => task.kind === 'address_check' && task.state === 'open',
  );
  return open ? [{ code: 'address_open', until: untilFactOrPerson }] : [];
}

function addressee({ view }: Judged): Block[] {
  return tenantsToWrite(view).length > 0
    ? []
    : [{ code: 'no_addressee', until: untilFactOrPerson }];
}

/** To a person with a protected address only the chosen contact is written, never the dwelling (facts §13.10, fixed). */
function contactAddress({ view }: Judged): Block[] {
  const unreachable = presentTenants(view).some(
    (tenant) => hasStatus(tenant, 'protected_address') && tenant.hasContactAddress !== true,
  );
  return unreachable ? [{ code: 'no_contact_address', until: untilFactOrPerson }] : [];
}

/** Letter 1 is not for small sums (facts §13.1): it is weighed again when the next due day is past. */
function floor({ view, ledger }: Judged): Block[] {
  if (ledger.openCents > view.settings.letterOneFloorCents) return [];
  const next = nextDueDay(view, addDays(view.today, -1));
  const until = next === undefined ? untilFactOrPerson : brusselsInstant(addDays(next, 1), '08:00');
  return [{ code: 'below_floor', until }];
}

/** A first reminder names the creditor with its enterprise number (facts §1.6). */
function companyNumber({ view }: Judged): Block[] {
  return view.hasCompanyNumber ? [] : [{ code: 'no_company_number', until: untilFactOrPerson }];
}

/** Nothing leaves while an objection of any tenant stands (facts §12.5, fixed). */
function objection({ view }: Judged): Block[] {
  return hasObjection(view) ? [{ code: 'objection', until: untilFactOrPerson }] : [];
}

/** Whether an objection of any tenant stands, on time or late. */
export function hasObjection(view: CaseView): boolean {
  return view.file.objections.some((one) => one.withdrawnOn === undefined);
}

function week({ view, terms }: Judged): Block[] {
  const over = terms.hand_over_due;
  if (!over) return [{ code: 'objection_week_runs', until: untilFactOrPerson }];
  return runs(view, over.endsAt) ? [{ code: 'objection_week_runs', until: over.endsAt }] : [];
}

function partner({ view }: Judged): Block[] {
  return view.partnerId === null ? [{ code: 'no_partner', until: untilFactOrPerson }] : [];
}

/** A share needs a protocol between the parties on file, or it is refused (facts §13.12). */
function protocol({ view }: Judged): Block[] {
  return fieldsToShare(view).length > 0 ? [] : [{ code: 'no_protocol', until: untilFactOrPerson }];
}

/** What may be shared: the fields the tenant was told about, as far as the protocol has them (facts §13.12). */
export function fieldsToShare({ settings, protocol: signed }: CaseView): SharedField[] {
  return settings.sharedFields.filter((field) => signed?.fields.includes(field) === true);
}

function sharing({ view }: Judged): Block[] {
  return openShare(view.file) ? [] : [{ code: 'share_withdrawn', until: untilFactOrPerson }];
}

/** The tenants of today who get letters: a deceased one is never an addressee (facts §13.8, §13.9). */
export function tenantsToWrite(view: CaseView): string[] {
  return presentTenants(view)
    .map((tenant) => tenant.personId)
    .sort();
}

function presentTenants(view: CaseView): TenantView[] {
  return view.tenants
    .filter(
      (tenant) =>
        tenant.from <= view.today && (tenant.until === null || tenant.until >= view.today),
    )
    .filter((tenant) => !hasStatus(tenant, 'deceased'));
}

function hasStatus(tenant: TenantView, kind: PersonStatusKind): boolean {
  return tenant.statuses.some((status) => status.kind === kind);
}

/** One item each: for every tenant, and for the administrator of a tenant who has one (facts §13.7). */
export function addresseesToWrite(view: CaseView): AddresseeRef[] {
  return tenantsToWrite(view).flatMap((tenantId): AddresseeRef[] => {
    const tenant = view.tenants.find((one) => one.personId === tenantId);
    const own = { tenantId, addressee: 'tenant' as const };
    return tenant?.hasRepresentative === true
      ? [own, { tenantId, addressee: 'representative' }]
      : [own];
  });
}

function workingDayTerm(view: CaseView, from: IsoDate, days: number): Term {
  const budget = { amount: days, unit: 'working_day' as const };
  const rule = { anchor: 'received', ground: 'unseen_money', ruleVersion: TERM_RULES_VERSION };
  return computeTerm(
    { ...rule, budget, countingRule: 'day_after', rollRule: 'none' },
    from,
    view.calendar,
  );
}

function dayEnds(date: IsoDate): IsoInstant {
  return startOfBrusselsDay(addDays(date, 1));
}

function runs(view: CaseView, until: IsoInstant): boolean {
  return Date.parse(until) > Date.parse(view.at);
}
