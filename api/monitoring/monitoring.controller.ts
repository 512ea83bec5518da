import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AsFile } from '../http/csv.js';
import { AsksOnly, Needs } from '../http/needs.js';
import { Texts } from '../http/texts.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  limitBody,
  type LimitBody,
  overdueQuery,
  type OverdueQuery,
  reassignmentBody,
  type ReassignmentBody,
  replanBody,
  type ReplanBody,
  workloadQuery,
  type WorkloadQuery,
} from './monitoring.schema.js';
import { type OverdueAnswer, type OverdueRow, OverdueService } from './overdue.service.js';
import {
  type ReassignmentAnswer,
  type ReassignmentPreview,
  ReassignmentService,
} from './reassignment.service.js';
import { type ReplanAnswer, type ReplanPreview, ReplanningService } from './replanning.service.js';
import { type WorkloadAnswer, type WorkloadRow, WorkloadService } from './workload.service.js';

const texts = new Texts();
const nobody = texts.word('board.nobody');

@ApiTags('monitoring')
@Controller('monitoring')
export class MonitoringController {
  constructor(
    private readonly overdueRows: OverdueService,
    private readonly loads: WorkloadService,
    private readonly replanning: ReplanningService,
    private readonly reassignments: ReassignmentService,
  ) {}

  @Get('overdue')
  @Needs('board.view')
  @AsFile<OverdueRow>('bord', {
    traject: ({ number }) => number,
    naam: ({ name }) => name,
    programma: ({ programme }) => programme.title,
    wat: ({ label }) => label,
    bij: ({ worker }) => worker?.name ?? nobody,
    team: ({ team }) => team.name,
    partner: ({ partner }) => partner.name,
    'moest op': ({ due }) => due.date,
    'dagen te laat': ({ state }) => (state.kind === 'late' ? state.days : 0),
    'waarom nog open': ({ why }) => why.map(({ text }) => text).join('; '),
  })
  overdue(
    @CurrentVisit() visit: Visit,
    @Query({ schema: overdueQuery }) query: OverdueQuery,
  ): Promise<OverdueAnswer> {
    return this.overdueRows.list(visit, query);
  }

  @Get('workload')
  @Needs('board.view')
  @AsFile<WorkloadRow>('werklast', {
    medewerker: ({ worker }) => worker?.name ?? nobody,
    team: ({ team }) => team.name,
    dossiers: ({ running }) => running,
    'boven de grens': ({ above }) => above,
    'te laat': ({ late }) => late,
    'andere taken te laat': ({ lateTasks }) => lateTasks,
    'oudste, dagen': ({ oldestDays }) => oldestDays,
    'evaluaties per week': ({ weeks }) => weeks.map(({ evaluations }) => evaluations).join(' '),
  })
  workload(
    @CurrentVisit() visit: Visit,
    @Query({ schema: workloadQuery }) query: WorkloadQuery,
  ): Promise<WorkloadAnswer> {
    return this.loads.show(visit, query);
  }

  @Post('workload-limit')
  @Needs('board.plan')
  @HttpCode(200)
  limit(
    @CurrentAct() act: Act,
    @Body({ schema: limitBody }) body: LimitBody,
  ): Promise<{ command: string }> {
    return this.loads.limit(act, body);
  }

  @Post('replan')
  @Needs('board.plan')
  @HttpCode(200)
  replan(
    @CurrentAct() act: Act,
    @Body({ schema: replanBody }) { items }: ReplanBody,
  ): Promise<ReplanAnswer> {
    return this.replanning.replan(act, items, { reason: 'other' });
  }

  @Post('replan/preview')
  @Needs('board.plan')
  @AsksOnly()
  @HttpCode(200)
  replanPreview(
    @CurrentVisit() visit: Visit,
    @Body({ schema: replanBody }) { items }: ReplanBody,
  ): Promise<ReplanPreview> {
    return this.replanning.preview(visit, items);
  }

  @Post('reassignment/preview')
  @Needs('board.plan')
  @AsksOnly()
  @HttpCode(200)
  reassignmentPreview(
    @CurrentVisit() visit: Visit,
    @Body({ schema: reassignmentBody }) body: ReassignmentBody,
  ): Promise<ReassignmentPreview> {
    return this.reassignments.preview(visit, body);
  }

  @Post('reassignment')
  @Needs('board.plan')
  @HttpCode(200)
  reassign(
    @CurrentAct() act: Act,
    @Body({ schema: reassignmentBody }) body: ReassignmentBody,
  ): Promise<ReassignmentAnswer> {
    return this.reassignments.reassign(act, body);
  }
}
