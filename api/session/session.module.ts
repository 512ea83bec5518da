import { Global, Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import type { ApiConfig } from '../config.js';
import type { ApiRequest } from '../http/visit.js';
import { CONFIG } from '../tokens.js';
import { InvitationMail } from './invitation-mail.js';
import { InvitationsService } from './invitations.service.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { SignedIn } from './signed-in.js';

const fiveMinutes = 5 * 60 * 1000;

/** Guesses are slowed down by address of the caller and by the account that is tried. */
const throttles = ThrottlerModule.forRootAsync({
  inject: [CONFIG],
  useFactory: (config: ApiConfig) => [
    {
      name: 'ip',
      ttl: fiveMinutes,
      limit: config.signInLimit * 5,
      getTracker: (request) => (request as ApiRequest).ip ?? 'unknown',
    },
    {
      name: 'account',
      ttl: fiveMinutes,
      limit: config.signInLimit,
      getTracker: (request) => accountOf(request as ApiRequest),
    },
  ],
});

function accountOf(request: ApiRequest): string {
  const { email } = (request.body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? `account:${email.toLowerCase()}` : `ip:${request.ip ?? ''}`;
}

@Global()
@Module({
  imports: [throttles],
  controllers: [SessionController],
  providers: [SessionService, SignedIn, InvitationsService, InvitationMail],
  exports: [SignedIn, InvitationsService],
})
export class SessionModule {}
