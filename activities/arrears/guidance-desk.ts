import type { EntityManager } from 'typeorm';
import { judge } from '../../domain/arrears/assess.js';
import { tellingsDue } from '../../domain/arrears/guidance.js';
import type { CaseView } from '../../domain/arrears/situation.js';
import { appendEvents } from '../../infra/database/case-store.js';
import { ArrearsCaseRow } from '../../infra/database/entities/arrears-case.js';
import { uuidOfKey } from '../../infra/database/uuid.js';

/**
 * Tells the coach and the coordinator of a guided tenant what they have to hear now, once each, with a record of the share;
 * their trajectory is rung by the event (facts §13.18). @returns the case as it then stands
 */
export async function tellGuidance(manager: EntityManager, view: CaseView): Promise<CaseView> {
  const due = tellingsDue(judge(view));
  if (due.length === 0) return view;
  const { caseId, file } = view;
  const { organisationId } = await manager.findOneByOrFail(ArrearsCaseRow, { id: caseId });
  const events = due.map((told) => {
    const { about, trajectoryId } = told;
    const again = file.tellings.filter((one) => one.about === about).length;
    const tellingId = uuidOfKey(`told:${caseId}:${trajectoryId}:${about}:${again}`);
    return { type: 'guidance_told' as const, data: { tellingId, ...told } };
  });
  const at = new Date(view.at);
  const told = { caseId, organisationId, actor: 'procedure', at, events };
  return { ...view, file: await appendEvents(manager, told) };
}
