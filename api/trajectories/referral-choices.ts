import type { EntityManager } from 'typeorm';
import { asksMunicipality } from '../../domain/trajectory/programme.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { leadsOf } from '../../infra/database/partnerships.js';
import { currentProgramme, programmeCodes } from '../../infra/database/programmes.js';
import type { Visit } from '../http/visit.js';
import { knownMunicipalities } from './municipalities.js';
import type { ReferralChoices, ReferralProgramme } from './trajectories.answers.js';

/** What a referral can say: the programmes, the own ones and those of who one works with, who refers, and who may coach. */
export async function referralChoices(
  manager: EntityManager,
  visit: Visit,
): Promise<ReferralChoices> {
  const { organisationId, today: on } = visit;
  const codes = await programmeCodes(manager, visit);
  const own = { id: organisationId, name: visit.organisationName, programmes: codes };
  const leads = [own, ...(await leadsOf(manager, { organisationId, on }))];
  const programmes: ReferralProgramme[] = [];
  for (const lead of leads)
    for (const code of lead.programmes)
      programmes.push(...(await programmeOf(manager, visit, { leadId: lead.id, code })));
  const known: ReferralChoices['leads'] = [];
  for (const { id, name } of leads)
    known.push({ id, name, municipalities: await knownMunicipalities(manager, id) });
  const organisations = await rowsOf<ReferralChoices['organisations'][number]>(
    manager,
    sql`select id, name from organisation order by id <> ${organisationId}, name, id`,
  );
  return { programmes, leads: known, organisations };
}

/** None when it was retired. */
async function programmeOf(
  manager: EntityManager,
  { organisationId, at }: Visit,
  { leadId, code }: { leadId: string; code: string },
): Promise<ReferralProgramme[]> {
  const current = await currentProgramme(manager, { organisationId: leadId, code, at });
  if (!current) return [];
  const { title: label, summary, referrers, coach, facts = [] } = current.data;
  const all = await coachesWith(manager, coach.role);
  // Into the programme of another only one's own people guide, until that other says otherwise.
  const coaches = all.filter(
    (one) => leadId === organisationId || one.organisationId === organisationId,
  );
  const coachFromReferrer = coach.fromReferrer;
  const asked = { facts: [...facts], asksMunicipality: asksMunicipality(current.data) };
  return [
    {
      code,
      label,
      leadId,
      summary,
      referrers: [...referrers],
      coachFromReferrer,
      coaches,
      ...asked,
    },
  ];
}

function coachesWith(manager: EntityManager, role: string): Promise<ReferralProgramme['coaches']> {
  return rowsOf(
    manager,
    sql`select u.id, u.name, u.organisation_id as "organisationId", o.name as organisation
        from app_user u join organisation o on o.id = u.organisation_id
        where u.active and ${role} = any (u.roles) order by u.name, u.id`,
  );
}
