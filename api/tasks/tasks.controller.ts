import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Accepted } from '../http/accepted.js';
import { AsFile } from '../http/csv.js';
import { type ById, byId, nothing } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  assignmentBody,
  type AssignmentBody,
  completionBody,
  type CompletionBody,
  tasksQuery,
  type TasksQuery,
} from './tasks.schema.js';
import {
  type OverviewAnswer,
  type TaskAnswer,
  type TaskDetailAnswer,
  type TaskListAnswer,
  TasksService,
} from './tasks.service.js';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Get()
  @Needs('task.view')
  @AsFile<TaskAnswer>('taken', {
    taak: ({ title }) => title,
    dossier: (task) => task.case?.number,
    tegen: ({ due }) => due.date,
    voor: ({ assignee }) => assignee?.name,
  })
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: tasksQuery }) query: TasksQuery,
  ): Promise<TaskListAnswer> {
    return this.tasks.list(visit, query);
  }

  @Get('overview')
  @Needs('task.view')
  overview(@CurrentVisit() visit: Visit): Promise<OverviewAnswer> {
    return this.tasks.overview(visit);
  }

  @Get(':id')
  @Needs('task.view')
  show(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<TaskDetailAnswer> {
    return this.tasks.show(visit, id);
  }

  @Post(':id/claim')
  @Needs('task.complete')
  @HttpCode(200)
  claim(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: nothing }) _body: unknown,
  ): Promise<{ command: string }> {
    return this.tasks.claim(visit, intent, id);
  }

  @Post(':id/assignment')
  @Needs('task.assign')
  @HttpCode(200)
  assign(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: assignmentBody }) body: AssignmentBody,
  ): Promise<{ command: string }> {
    return this.tasks.assign(visit, intent, { id, body });
  }

  @Post(':id/completion')
  @Needs('task.complete')
  @HttpCode(200)
  complete(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: completionBody }) body: CompletionBody,
  ): Promise<Accepted> {
    return this.tasks.complete(visit, intent, { id, body });
  }
}
