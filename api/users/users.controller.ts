import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AsFile } from '../http/csv.js';
import { type ById, byId, nothing } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { Texts } from '../http/texts.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  newUserBody,
  type NewUserBody,
  rolesBody,
  type RolesBody,
  usersQuery,
  type UsersQuery,
} from './users.schema.js';
import {
  type ChangedUser,
  type UserAnswer,
  type UserListAnswer,
  UsersService,
} from './users.service.js';

const texts = new Texts();

@ApiTags('users')
@Controller('users')
@Needs('user.manage')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @AsFile<UserAnswer>('mensen', {
    naam: ({ name }) => name,
    'e-mail': ({ email }) => email,
    rollen: ({ roles }) => roles.map((role) => texts.word(`general.role.${role}`)).join(', '),
    staat: ({ state }) => texts.word(`general.user_state.${state}`),
    'open taken': ({ openTasks }) => openTasks,
  })
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: usersQuery }) query: UsersQuery,
  ): Promise<UserListAnswer> {
    return this.users.list(visit, query);
  }

  @Post()
  @HttpCode(200)
  invite(
    @CurrentAct() act: Act,
    @Body({ schema: newUserBody }) body: NewUserBody,
  ): Promise<ChangedUser> {
    return this.users.invite(act, body);
  }

  @Post(':id/invitation')
  @HttpCode(200)
  inviteAgain(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: nothing }) _body: unknown,
  ): Promise<ChangedUser> {
    return this.users.inviteAgain(act, id);
  }

  @Post(':id/roles')
  @HttpCode(200)
  giveRoles(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: rolesBody }) { roles }: RolesBody,
  ): Promise<ChangedUser> {
    return this.users.giveRoles(act, id, roles);
  }

  @Post(':id/deactivation')
  @HttpCode(200)
  deactivate(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: nothing }) _body: unknown,
  ): Promise<ChangedUser> {
    return this.users.deactivate(act, id);
  }

  @Post(':id/activation')
  @HttpCode(200)
  activate(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: nothing }) _body: unknown,
  ): Promise<ChangedUser> {
    return this.users.activate(act, id);
  }
}
