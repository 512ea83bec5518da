import { Module } from '@nestjs/common';
import { NewUsers } from './new-users.js';
import { UsersController } from './users.controller.js';
import { UsersService } from './users.service.js';

@Module({
  controllers: [UsersController],
  providers: [UsersService, NewUsers],
  exports: [NewUsers],
})
export class UsersModule {}
