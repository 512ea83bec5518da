import type { EntityManager } from 'typeorm';
import { judge } from '../../domain/arrears/assess.js';
import { currentLetters, openSession } from '../../domain/arrears/case-file.js';
import { questionsOf } from '../../domain/arrears/guidance.js';
import { ledgerOn } from '../../domain/ledger/ledger.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { loadCaseView } from './case-view.js';

export type ArrearsAround = Pick<TrajectoryView, 'arrears' | 'noticeInCase'>;

/** What a trajectory may know of the open arrears case of the tenancy it is linked to (facts §13.18). */
export async function loadTenantArrears(
  manager: EntityManager,
  { trajectoryId, tenancyId, at }: { trajectoryId: string; tenancyId: string; at: Date },
): Promise<ArrearsAround> {
  const [open] = await manager.query<{ id: string }[]>(
    'select id from arrears_case where tenancy_id = $1 and closed_on is null and not taken_over',
    [tenancyId],
  );
  if (!open) return {};
  const judged = judge(await loadCaseView(manager, { caseId: open.id, at }));
  const { file, guidance } = judged.view;
  const number = file.opened?.number ?? '';
  const notice = currentLetters(file, 'termination_notice').length > 0;
  const around = { noticeInCase: notice ? number : null };
  const told = guidance?.trajectoryId === trajectoryId && guidance.coachWorkingDays !== null;
  if (!told) return around;
  const arrears = {
    caseId: open.id,
    number,
    since: brusselsDateOf(file.opened?.at ?? judged.view.at),
    openCents: judged.ledger.openCents,
    sessionOn: openSession(file)?.on ?? null,
    questions: questionsOf(judged).map(({ tellingId, about, due }) => ({ tellingId, about, due })),
  };
  return { ...around, arrears };
}

/** What was open on a day on which a case ran, in cents; null where there was none, or nothing of it may be told. */
export async function arrearsOn(
  manager: EntityManager,
  { trajectoryId, file, at }: TrajectoryView,
  on: IsoDate,
): Promise<number | null> {
  const [then] = await manager.query<{ id: string }[]>(
    `select id from arrears_case where tenancy_id = $1 and not taken_over
        and (opened_at at time zone 'Europe/Brussels')::date <= $2 and (closed_on is null or closed_on >= $2)
      order by opened_at desc limit 1`,
    [file.tenancy?.tenancyId ?? null, on],
  );
  if (!then) return null;
  const { book, guidance } = await loadCaseView(manager, { caseId: then.id, at: new Date(at) });
  const told = guidance?.trajectoryId === trajectoryId && guidance.coachWorkingDays !== null;
  return told ? ledgerOn(book, on).openCents : null;
}
