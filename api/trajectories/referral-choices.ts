import type { EntityManager } from 'typeorm';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { currentProgramme, programmeCodes } from '../../infra/database/programmes.js';
import { asksMunicipality } from '../../domain/trajectory/programme.js';
import { knownMunicipalities } from './municipalities.js';
import type { Visit } from '../http/visit.js';
import type { ReferralChoices, ReferralProgramme } from './trajectories.answers.js';

/** What a referral can say: the programmes, who refers, and who may coach. */
export async function referralChoices(
  manager: EntityManager,
  visit: Visit,
): Promise<ReferralChoices> {
  const { organisationId, at } = visit;
  const programmes: ReferralProgramme[] = [];
  for (const code of await programmeCodes(manager, { organisationId, at })) {
    const current = await currentProgramme(manager, { organisationId, code, at });
    if (!current) continue;
    const { title, summary, referrers, coach, facts = [] } = current.data;
    programmes.push({
      code,
      label: title,
      summary,
      referrers: [...referrers],
      facts: [...facts],
      asksMunicipality: asksMunicipality(current.data),
      coachFromReferrer: coach.fromReferrer,
      coaches: await coachesWith(manager, coach.role),
    });
  }
  const organisations = await rowsOf<ReferralChoices['organisations'][number]>(
    manager,
    sql`select id, name from organisation order by id <> ${organisationId}, name, id`,
  );
  const municipalities = await knownMunicipalities(manager, organisationId);
  return { programmes, organisations, municipalities };
}

function coachesWith(manager: EntityManager, role: string): Promise<ReferralProgramme['coaches']> {
  return rowsOf(
    manager,
    sql`select u.id, u.name, u.organisation_id as "organisationId", o.name as organisation
        from app_user u join organisation o on o.id = u.organisation_id
        where u.active and ${role} = any (u.roles) order by u.name, u.id`,
  );
}
