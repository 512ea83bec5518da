import { type EntityManager, QueryFailedError } from 'typeorm';
import {
  hardRules,
  matches,
  type OfferedPlace,
  passedOver,
} from '../../domain/allocation/matching.js';
import type { IsoDate } from '../../domain/term/types.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import {
  homesOf,
  offeredPlace,
  programmeOfLead,
  quotaIn,
  refusedFor,
  type RulesetInForce,
  rulesetOn,
  waitingListOn,
  wishesOn,
} from '../../infra/database/allocation-view.js';
import type { BookingKind } from '../../infra/database/entities/place.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { conflict, notFound, type Problem, unprocessable } from '../http/problem.js';
import type { Visit } from '../http/visit.js';
import { demandPlace } from './place-access.js';

/* Who gets which place when. Every function works in the caller's transaction: what it refuses, it does not store. */

/** A place, for somebody, from a day up to and with another; `until` null: open. */
export interface AskedBooking {
  trajectoryId: string;
  placeId: string;
  from: IsoDate;
  until: IsoDate | null;
}

/** What the answer to a task asks for; its booking bears the id of that command, and goes when the procedure refuses it. */
interface AnsweredBooking extends AskedBooking {
  commandId: string;
}

export interface Allotment extends AnsweredBooking {
  reasonForSkipping: string | null;
}

export interface Allotted {
  bookingId: string;
  /** In the order of today; null when not on the list. */
  rank: number | null;
  passedOver: number;
}

/**
 * Allots a place as somebody's home, within the landlord's quota and in the order of the list (S2 fase 5, S4). Whoever
 * stands before and could have this place is passed over only with a reason; a candidate without priority and a place that does
 * not fit need one too.
 * @throws Problem 404; 409 `place_taken`, `stays_elsewhere`, `quota_reached`; 422 `place_unfit`, `reason_for_skipping`,
 * `reason_without_priority`, `reason_without_fit`.
 */
export async function allotPlace(
  manager: EntityManager,
  visit: Visit,
  asked: Allotment,
): Promise<Allotted> {
  const wanted = await wantedPlace(manager, visit, { ...asked, kind: 'stay' });
  const { place, programme } = wanted;
  await lockAllotments(manager, place.ownerId);
  await dropReservations(manager, asked);
  await demandQuota(manager, visit, { ...wanted, trajectoryId: asked.trajectoryId });
  const order = await orderOf(manager, visit, { ...wanted, trajectoryId: asked.trajectoryId });
  const reason = asked.reasonForSkipping?.trim() ?? '';
  if (order.deviates !== null && reason === '')
    throw unprocessable(order.deviates, [{ path: 'reasonForSkipping', code: 'required' }]);
  const bookingId = await book(manager, visit, {
    ...asked,
    id: asked.commandId,
    kind: 'stay',
    programme: programme.code,
    rank: order.rank,
    passedOver: order.passed.length,
    reason: reason === '' ? null : reason,
    rulesetId: wanted.ruleset?.id ?? null,
  });
  return { bookingId, rank: order.rank, passedOver: order.passed.length };
}

/**
 * Gives somebody a place to fall back on (S2 terugvalmogelijkheid); how long is said by the programme, and no place is
 * kept besides.
 * @throws Problem 404; 409 `place_taken`; 422 `place_unfit`.
 */
export async function bookFallback(
  manager: EntityManager,
  visit: Visit,
  asked: AnsweredBooking,
): Promise<string> {
  const { programme, ruleset } = await wantedPlace(manager, visit, { ...asked, kind: 'fallback' });
  return book(manager, visit, {
    ...asked,
    id: asked.commandId,
    kind: 'fallback',
    programme: programme.code,
    rulesetId: ruleset?.id ?? null,
  });
}

/**
 * Holds a place for a candidate while people decide (S8 acquaintance, S9 steps 4 to 6); it counts for the quota.
 * @throws Problem 404; 409 `place_taken`, `quota_reached`; 422 `place_unfit`.
 */
export async function reservePlace(
  manager: EntityManager,
  visit: Visit,
  asked: AskedBooking,
): Promise<string> {
  const wanted = await wantedPlace(manager, visit, { ...asked, kind: 'reserved' });
  await lockAllotments(manager, wanted.place.ownerId);
  await demandQuota(manager, visit, { ...wanted, trajectoryId: asked.trajectoryId });
  const { programme, ruleset } = wanted;
  return book(manager, visit, {
    ...asked,
    kind: 'reserved',
    programme: programme.code,
    rulesetId: ruleset?.id ?? null,
  });
}

/**
 * Sets the last day on which somebody holds a place, earlier or later than it was; what would only begin after that
 * day is called off. Nothing happens when there is no such booking.
 * @throws Problem 409 `place_taken` when a longer stay meets the next booking.
 */
export async function endBooking(
  manager: EntityManager,
  asked: { trajectoryId: string; on: IsoDate; kind?: BookingKind },
): Promise<void> {
  const { trajectoryId, on, kind = 'stay' } = asked;
  await rowsOf(
    manager,
    sql`delete from place_booking where trajectory_id = ${trajectoryId} and kind = ${kind}
          and lower(period) > ${on}`,
  );
  const running = await rowOf<{ id: string; placeId: string; from: IsoDate }>(
    manager,
    sql`select id, place_id as "placeId", lower(period) as "from" from place_booking
        where trajectory_id = ${trajectoryId} and kind = ${kind}
        order by lower(period) desc limit 1 for update`,
  );
  if (!running) return;
  try {
    // A savepoint, so that the refusal can still be told in the caller's transaction.
    await manager.transaction((inside) =>
      rowsOf(
        inside,
        sql`update place_booking set period = daterange(lower(period), ${on}, '[]')
            where id = ${running.id}`,
      ),
    );
  } catch (error) {
    if (!isOverlap(error)) throw error;
    throw await whoHolds(manager, undefined, { ...running, trajectoryId, until: on, kind });
  }
}

interface WantedPlace {
  place: OfferedPlace;
  programme: Programme;
  ruleset: RulesetInForce | undefined;
}

/** The place and the programme of the trajectory. What no reason can set aside is refused here. */
async function wantedPlace(
  manager: EntityManager,
  visit: Visit,
  asked: AskedBooking & { kind: BookingKind },
): Promise<WantedPlace> {
  const { trajectoryId, placeId, from, until, kind } = asked;
  if (until !== null && until < from)
    throw unprocessable('not_after', [{ path: 'until', code: 'not_after' }]);
  // The coach of a partner chooses among the places of the programme, which the partner itself does not see.
  if (kind !== 'fallback') await demandPlace(manager, visit, placeId);
  const place = await offeredPlace(manager, placeId);
  const trajectory = await rowOf<{ leadId: string; programme: string; landlordId: string | null }>(
    manager,
    sql`select t.organisation_id as "leadId", t.programme, t.landlord_id as "landlordId" from trajectory t
        where t.id = ${trajectoryId} and t.closed_on is null
          and ${visit.access.where('trajectory.view', 't')}`,
  );
  if (!place || trajectory?.leadId !== place.leadId) throw notFound();
  const { leadId, programme: code, landlordId } = trajectory;
  demandFit(place, asked, { code, landlordId });
  const programme = await programmeOfLead(manager, { leadId, code });
  if (!programme) throw notFound();
  const ruleset = await rulesetOn(manager, { leadId, on: visit.today });
  return { place, programme, ruleset };
}

function demandFit(
  place: OfferedPlace,
  { trajectoryId, from, until, kind }: AskedBooking & { kind: BookingKind },
  { code: programme, landlordId }: { code: string; landlordId: string | null },
): void {
  const seeker = { candidate: { trajectoryId, landlordId }, wish: undefined, refused: [] };
  const unmet = [from, until ?? from].flatMap((on) =>
    matches({ place, programme, on, municipalities: undefined }, seeker)
      .rules.filter(({ code, met }) => met === false && hardRules.includes(code))
      // A place in a facility is of no landlord.
      .filter(({ code }) => kind !== 'fallback' || code !== 'landlord')
      .map(({ code }) => code as string),
  );
  if ((place.kind === 'fallback') !== (kind === 'fallback')) unmet.push('kind');
  if (unmet.length === 0) return;
  const errors = [...new Set(unmet)].map((code) => ({
    path: 'placeId',
    code: `place_unfit_${code}`,
  }));
  throw unprocessable('place_unfit', errors);
}

/** One allotment at a time per landlord: the quota and the order are counted in turn. */
async function lockAllotments(manager: EntityManager, ownerId: string): Promise<void> {
  await rowsOf(
    manager,
    sql`select pg_advisory_xact_lock(hashtextextended(${`allotments:${ownerId}`}, 0))`,
  );
}

/** What was held for this person on this place makes room for the stay itself. */
async function dropReservations(
  manager: EntityManager,
  { trajectoryId, placeId }: AskedBooking,
): Promise<void> {
  await rowsOf(
    manager,
    sql`delete from place_booking where trajectory_id = ${trajectoryId} and place_id = ${placeId}
          and kind = 'reserved'`,
  );
}

async function demandQuota(
  manager: EntityManager,
  { today }: Visit,
  { place, programme, trajectoryId: apartFrom }: WantedPlace & { trajectoryId: string },
): Promise<void> {
  const { quota: rule, code } = programme;
  // The share is of a landlord's allocations; what the leading organisation lets itself is none of them.
  if (!rule || place.ownerId === place.leadId) return;
  const year = Number(today.slice(0, 4));
  const asked = { landlordId: place.ownerId, programme: code, rule, year, apartFrom };
  const { binding, left, cap, used, reserved } = await quotaIn(manager, asked);
  if (!binding || left > 0) return;
  throw conflict('quota_reached', { params: { cap, used: used + reserved, year } });
}

/** Where somebody stands today, and who could have this place before. */
async function orderOf(
  manager: EntityManager,
  { today: on }: Visit,
  asked: WantedPlace & { trajectoryId: string },
): Promise<{ rank: number | null; passed: string[]; deviates: Deviation | null }> {
  const { place, programme, ruleset, trajectoryId } = asked;
  if (!programme.waitingList) return { rank: null, passed: [], deviates: null };
  const list = { leadId: place.leadId, programme, on };
  const { ranking, candidates } = await waitingListOn(manager, list);
  const wishes = await wishesOn(manager, { trajectoryIds: [...candidates.keys()], on });
  const refused = await refusedFor(manager, { placeId: place.id, on });
  const municipalities = ruleset?.data.municipalities;
  const offer = { place, programme: programme.code, on, municipalities };
  const fits = (id: string): boolean => {
    const candidate = candidates.get(id);
    if (!candidate) return false;
    const refusals = refused.has(id) ? [place.id] : [];
    return matches(offer, { candidate, wish: wishes.get(id), refused: refusals }).fits;
  };
  const homes = await homesOf(manager, { trajectoryIds: [...candidates.keys()], on });
  const allotted = [...homes.keys()];
  const passed = passedOver(ranking, trajectoryId, { fits, allotted });
  const own = ranking.ranked.find((one) => one.trajectoryId === trajectoryId);
  const deviates =
    passed.length > 0
      ? 'reason_for_skipping'
      : own?.eligible === false
        ? 'reason_without_priority'
        : own && !fits(trajectoryId)
          ? 'reason_without_fit'
          : null;
  return { rank: own?.rank ?? null, passed, deviates };
}

/** What needs a reason: others stand before, there is no priority, or the place does not fit. */
type Deviation = 'reason_for_skipping' | 'reason_without_priority' | 'reason_without_fit';

interface NewBooking extends AskedBooking {
  id?: string;
  kind: BookingKind;
  programme: string;
  rank?: number | null;
  passedOver?: number;
  reason?: string | null;
  rulesetId: string | null;
}

/** The constraint of the table decides; what it keeps out comes back as no row, and the transaction lives on. */
async function book(manager: EntityManager, visit: Visit, asked: NewBooking): Promise<string> {
  const { id = uuidv7(visit.at), trajectoryId, placeId, programme, kind, from, until } = asked;
  const { rank = null, passedOver: passed = 0, reason = null, rulesetId } = asked;
  const booked = await rowOf<{ id: string }>(
    manager,
    sql`insert into place_booking (id, organisation_id, place_id, trajectory_id, programme, kind, period,
          allotted_on, rank, passed_over, reason, ruleset_id, booked_by, booked_at)
        values (${id}, ${visit.organisationId}, ${placeId}, ${trajectoryId}, ${programme},
          ${kind}, daterange(${from}, ${until}, '[]'), ${visit.today}, ${rank}, ${passed}, ${reason},
          ${rulesetId}, ${visit.userId}, ${visit.at})
        on conflict do nothing returning id`,
  );
  if (!booked) throw await whoHolds(manager, visit, asked);
  return booked.id;
}

interface Holder {
  organisationId: string;
  name: string;
  organisation: string;
  at: Date;
}

/** The refusal that names who was first; a person by name only within the same organisation. */
async function whoHolds(
  manager: EntityManager,
  visit: Visit | undefined,
  { placeId, trajectoryId, from, until, kind }: AskedBooking & { kind: BookingKind },
): Promise<Problem> {
  const holder = (elsewhere: boolean): Promise<Holder | undefined> =>
    rowOf<Holder>(
      manager,
      sql`select b.organisation_id as "organisationId", u.name, o.name as organisation, b.booked_at as at
          from place_booking b join organisation o on o.id = b.organisation_id
            left join app_user u on u.id = b.booked_by
          where b.period && daterange(${from}, ${until}, '[]')
            and case when ${elsewhere} then b.trajectory_id = ${trajectoryId} and b.kind = 'stay'
                else b.place_id = ${placeId} and (b.trajectory_id <> ${trajectoryId} or b.kind <> ${kind}) end
          order by b.booked_at, b.id limit 1`,
    );
  const here = await holder(false);
  const found = here ?? (await holder(true));
  if (!found) return conflict('conflict');
  const by = found.organisationId === visit?.organisationId ? found.name : found.organisation;
  return conflict(here ? 'place_taken' : 'stays_elsewhere', {
    conflict: { by, at: found.at.toISOString(), text: by },
  });
}

function isOverlap(error: unknown): boolean {
  const exclusionViolation = '23P01';
  return (
    error instanceof QueryFailedError &&
    (error.driverError as { code?: string }).code === exclusionViolation
  );
}
