import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { currentProgramme } from '../../infra/database/programmes.js';
import { shippedProgrammes } from '../../infra/programmes/shipped.js';
import type { Visit } from '../http/visit.js';
import type { Choice } from '../trajectories/trajectories.answers.js';

export interface ProgrammeAnswer {
  code: string;
  title: string;
  system: string;
  source: string;
  summary: string;
  version: number;
  /** Kinds of service that may refer. */
  referrers: Choice[];
  coachFromReferrer: boolean;
  months: number[];
  /** What is asked besides, because reports count by it. */
  facts: { code: string; label: string; values: Choice[] }[];
}

@Injectable()
export class ProgrammesService {
  constructor(private readonly database: DataSource) {}

  /** The programmes somebody can be referred into, by title. */
  async list({ organisationId, at }: Visit): Promise<{ items: ProgrammeAnswer[] }> {
    const items: ProgrammeAnswer[] = [];
    for (const { code } of await shippedProgrammes()) {
      const current = await currentProgramme(this.database.manager, { organisationId, code, at });
      if (!current) continue;
      const { title, system, source, summary, referrers, coach, stay, facts = [] } = current.data;
      items.push({
        code,
        title,
        system,
        source,
        summary,
        version: current.version,
        referrers: [...referrers],
        coachFromReferrer: coach.fromReferrer,
        months: [...stay.months],
        facts: facts.map(({ code: name, label, values }) => {
          return { code: name, label, values: [...values] };
        }),
      });
    }
    return { items };
  }
}
