import type { EntityManager } from 'typeorm';
import { judge } from '../../domain/arrears/assess.js';
import { blocksOf } from '../../domain/arrears/blocks.js';
import { letterState, type LetterOnFile } from '../../domain/arrears/case-file.js';
import type { DeliveryOutcome } from '../../domain/arrears/events.js';
import type { Block, Judged } from '../../domain/arrears/situation.js';
import { dayAfterWorking, presumedReceipt } from '../../domain/term/rules.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import { loadCaseView } from '../../infra/database/case-view.js';
import { LetterRow } from '../../infra/database/entities/arrears-case.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { resumeCase, tellCase, type Booker } from '../payments/money.js';

/** Why the post desk may not do this now; `blocked` names what came in between. */
export type PostRefusal =
  | { code: 'blocked'; blocks: Block[]; lastMoneyAt?: string }
  | { code: 'withdrawn'; lastMoneyAt?: string }
  | { code: 'not_prepared' | 'not_released' | 'not_deposited' | 'too_early' };

/** A data source, or the manager of a transaction that goes on around the act. */
export type Transactions = Pick<EntityManager, 'transaction'>;

export type PostAnswer = { ok: true } | { ok: false; refusal: PostRefusal };

const done: PostAnswer = { ok: true };
const refused = (refusal: PostRefusal): PostAnswer => ({ ok: false, refusal });

interface AtTheDesk {
  manager: EntityManager;
  judged: Judged;
  letter: LetterOnFile;
  caseId: string;
  tenancyId: string;
  owner: Booker;
}

/** Takes the tenancy first and judges anew: money is either before this act or after it (architecture §2). */
async function atTheDesk(
  source: Transactions,
  {
    booker,
    letterId,
    evenWithdrawn = false,
  }: { booker: Booker; letterId: string; evenWithdrawn?: boolean },
  act: (desk: AtTheDesk) => Promise<PostAnswer>,
): Promise<PostAnswer> {
  return source.transaction(async (manager) => {
    const row = await manager.findOneByOrFail(LetterRow, { id: letterId });
    const tenancy = await lockTenancy(manager, row.tenancyId);
    const judged = judge(await loadCaseView(manager, { caseId: row.caseId, at: booker.at }));
    const letter = judged.view.file.letters.find((one) => one.letterId === letterId);
    const gone = !letter || (letterState(letter) === 'withdrawn' && !evenWithdrawn);
    if (gone) return refused({ code: 'withdrawn', ...lastMoney(judged) });
    const owner = { ...booker, organisationId: tenancy.organisationId };
    const { caseId, tenancyId } = row;
    return act({ manager, judged, letter, caseId, tenancyId, owner });
  });
}

/** Makes a letter printable. Refused while something stands in its way, so that none leaves after the money is in. */
export async function releaseLetter(
  source: Transactions,
  booker: Booker,
  letterId: string,
): Promise<PostAnswer> {
  return atTheDesk(
    source,
    { booker, letterId },
    async ({ manager, judged, letter, caseId, owner }) => {
      if (letterState(letter) !== 'prepared') return refused({ code: 'not_prepared' });
      const blocks = blocksOf(letter.kind, judged);
      if (blocks.length > 0) return refused(blockedBy(judged, blocks));
      const depositBy = dayAfterWorking(judged.view.today, judged.view.calendar);
      await tellCase(manager, owner, {
        caseId,
        events: [{ type: 'letter_released', data: { letterId, depositBy } }],
      });
      return done;
    },
  );
}

function blockedBy(judged: Judged, blocks: Block[]): PostRefusal {
  return { code: 'blocked', blocks, ...lastMoney(judged) };
}

/** When money was booked last: the post desk is told "betaald 09:12, niet posten" (architecture §4). */
function lastMoney({ view }: Judged): { lastMoneyAt?: string } {
  const last = view.file.money.filter((money) => !money.reversed).at(-1)?.bookedAt;
  return last === undefined ? {} : { lastMoneyAt: last };
}

export interface Deposit {
  letterId: string;
  on: IsoDate;
  registeredNumber: string;
  /** The letter was handed over before anybody could be told to hold it: it is out, and a task opens. */
  alreadyPosted?: boolean;
}

/**
 * Records that the post took a letter. Refused when money came in meanwhile, unless it was posted already: then
 * it is out, even if it was withdrawn in between, and a case that ended meanwhile resumes so that a person looks.
 */
export async function depositLetter(
  source: Transactions,
  booker: Booker,
  deposit: Deposit,
): Promise<PostAnswer> {
  const { letterId, on, registeredNumber, alreadyPosted = false } = deposit;
  const desk = { booker, letterId, evenWithdrawn: alreadyPosted };
  return atTheDesk(source, desk, async ({ manager, judged, letter, caseId, tenancyId, owner }) => {
    if (letter.releasedAt === undefined || letter.deposited)
      return refused({ code: 'not_released' });
    if (on < brusselsDateOf(letter.preparedAt) || on > judged.view.today)
      return refused({ code: 'too_early' });
    const blocks = blocksOf(letter.kind, judged);
    if (blocks.length > 0 && !alreadyPosted) return refused(blockedBy(judged, blocks));
    const presumed = presumedReceipt(on, judged.view.calendar);
    const data = { letterId, on, registeredNumber, presumed };
    const event = { type: 'letter_deposited' as const, data };
    if (judged.view.file.closed) await resumeCase(manager, owner, { caseId, tenancyId, event });
    else await tellCase(manager, owner, { caseId, events: [event] });
    return done;
  });
}

export interface Delivery {
  letterId: string;
  outcome: DeliveryOutcome;
  on: IsoDate;
}

/** Records what became of a posted letter (facts §3.2, §13.11). */
export async function deliverLetter(
  source: Transactions,
  booker: Booker,
  delivery: Delivery,
): Promise<PostAnswer> {
  const { letterId } = delivery;
  return atTheDesk(
    source,
    { booker, letterId },
    async ({ manager, letter, caseId, owner, judged }) => {
      if (!letter.deposited) return refused({ code: 'not_deposited' });
      if (delivery.on < letter.deposited.on || delivery.on > judged.view.today)
        return refused({ code: 'too_early' });
      await tellCase(manager, owner, {
        caseId,
        events: [{ type: 'letter_delivered', data: { ...delivery } }],
      });
      return done;
    },
  );
}
