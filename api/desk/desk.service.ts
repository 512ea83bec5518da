import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays } from '../../domain/calendar/holiday-calendar.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { CasesService } from '../cases/cases.service.js';
import { casesQuery } from '../cases/cases.schema.js';
import type { Visit } from '../http/visit.js';
import { workOnBoard } from '../monitoring/work-on-board.js';
import { TenanciesService } from '../tenancies/tenancies.service.js';
import { trajectoriesQuery } from '../trajectories/trajectories.schema.js';
import { TrajectoriesService } from '../trajectories/trajectories.service.js';

type MenuKey = 'today' | 'board' | 'cases' | 'trajectories' | 'post' | 'payments' | 'meetings';

export interface MenuAnswer {
  counts: Partial<Record<MenuKey, number>>;
}

export interface SearchHit {
  kind: 'case' | 'tenancy' | 'trajectory';
  id: string;
  number: string;
  name: string;
  detail: string;
  href: string;
}

@Injectable()
export class DeskService {
  constructor(
    private readonly database: DataSource,
    private readonly cases: CasesService,
    private readonly tenancies: TenanciesService,
    private readonly trajectories: TrajectoriesService,
  ) {}

  /** The numbers beside the menu, of what the reader may see. */
  async menu({ access, organisationId, today }: Visit): Promise<MenuAnswer> {
    const counts = await rowOf<MenuAnswer['counts']>(
      this.database.manager,
      sql`select (select count(*)::int from task t where t.state = 'open' and t.due_on <= ${today}
              and ${access.where('task.view', 't')}) as today,
            (select count(*)::int from arrears_case c where c.closed_on is null
              and ${access.where('case.view', 'c')}) as cases,
            (select count(*)::int from trajectory r where r.closed_on is null
              and ${access.where('trajectory.view', 'r')}) as trajectories,
            (select count(*)::int from (${workOnBoard({ access }, addDays(today, -1))}) w) as board,
            (select count(*)::int from letter l where (l.state = 'released' or (l.state = 'prepared'
              and l.post_from <= ${today})) and ${access.where('letter.view', 'l')}) as post,
            (select count(*)::int from bank_movement m where m.organisation_id = ${organisationId}
              and m.state in ('unmatched', 'suggested', 'returned') and ${access.may('payment.allocate')}) as payments,
            (select count(*)::int from meeting m where m.state = 'convened'
              and ${access.where('meeting.view', 'm')}) as meetings`,
    );
    return { counts: counts ?? {} };
  }

  /** Cases, trajectories and tenancies within the reader's walls. */
  async search(visit: Visit, q: string): Promise<{ items: SearchHit[] }> {
    const { access } = visit;
    const query = (state: 'open' | 'closed') => casesQuery.parse({ q, limit: 10, state });
    const cases = access.may('case.view')
      ? [
          ...(await this.cases.list(visit, query('open'))).items,
          ...(await this.cases.list(visit, query('closed'))).items,
        ]
      : [];
    const trajectories = access.may('trajectory.view')
      ? await this.foundTrajectories(visit, q)
      : [];
    const tenancies = access.may('tenancy.view') ? await this.tenancies.search(visit, q) : [];
    return {
      items: [
        ...cases.map(({ id, number, name, phase }): SearchHit => {
          return { kind: 'case', id, number, name, detail: phase, href: `/dossiers/${id}` };
        }),
        ...trajectories,
        ...tenancies.map(({ id, reference, name, address }): SearchHit => {
          return {
            kind: 'tenancy',
            id,
            number: reference,
            name,
            detail: address,
            href: `/huur/${id}`,
          };
        }),
      ],
    };
  }

  private async foundTrajectories(visit: Visit, q: string): Promise<SearchHit[]> {
    const query = (state: 'open' | 'closed') => trajectoriesQuery.parse({ q, limit: 10, state });
    const found = [
      ...(await this.trajectories.list(visit, query('open'))).items,
      ...(await this.trajectories.list(visit, query('closed'))).items,
    ];
    return found.map(({ id, number, name, phase, programme }) => {
      const detail = `${programme}, ${phase.label}`;
      return { kind: 'trajectory', id, number, name, detail, href: `/trajecten/${id}` };
    });
  }
}
