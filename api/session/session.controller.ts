import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Req,
  UseGuards,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ThrottlerGuard } from '@nestjs/throttler';
import { Needs, Open } from '../http/needs.js';
import { type ApiRequest, CurrentVisit, type Visit } from '../http/visit.js';
import { InvitationsService } from './invitations.service.js';
import {
  type InvitationAnswer,
  invitationBody,
  type InvitationBody,
  invitationParams,
  meAnswer,
  type MeAnswer,
  signInBody,
  type SignInBody,
} from './session.schema.js';
import { SignedIn } from './signed-in.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly signedIn: SignedIn,
    private readonly invitations: InvitationsService,
  ) {}

  @Post('session')
  @Open()
  @HttpCode(200)
  @UseGuards(ThrottlerGuard)
  @ApiOkResponse({ standardSchema: meAnswer })
  async signIn(
    @Req() request: ApiRequest,
    @Body({ schema: signInBody }) body: SignInBody,
  ): Promise<MeAnswer> {
    await this.sessions.signIn(request, body);
    return this.sessions.me(request, await this.signedIn.visitOf(request));
  }

  @Delete('session')
  @Needs('session.use')
  @HttpCode(204)
  signOut(@Req() request: ApiRequest): Promise<void> {
    return this.sessions.signOut(request);
  }

  @Get('me')
  @Needs('session.use')
  @ApiOkResponse({ standardSchema: meAnswer })
  me(@Req() request: ApiRequest, @CurrentVisit() visit: Visit): MeAnswer {
    return this.sessions.me(request, visit);
  }

  @Get('invitations/:token')
  @Open()
  @UseGuards(ThrottlerGuard)
  invitation(
    @Param({ schema: invitationParams }) { token }: { token: string },
  ): Promise<InvitationAnswer> {
    return this.invitations.show(token);
  }

  @Post('invitations/:token')
  @Open()
  @HttpCode(200)
  @UseGuards(ThrottlerGuard)
  @ApiOkResponse({ standardSchema: meAnswer })
  async acceptInvitation(
    @Req() request: ApiRequest,
    @Param({ schema: invitationParams }) { token }: { token: string },
    @Body({ schema: invitationBody }) body: InvitationBody,
  ): Promise<MeAnswer> {
    await this.sessions.open(request, await this.invitations.accept(token, body));
    return this.sessions.me(request, await this.signedIn.visitOf(request));
  }
}
