import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Right } from '../../domain/access/policy.js';

export const NEEDED_RIGHTS = 'woonzeker:needs';
export const OPEN_ROUTE = 'woonzeker:open';
export const ASKS_ONLY = 'woonzeker:asks';

/** One of these rights is needed; a route that names none is closed to everybody. */
export const Needs = (...rights: Right[]): CustomDecorator => SetMetadata(NEEDED_RIGHTS, rights);

/** Open to those who are not signed in. */
export const Open = (): CustomDecorator => SetMetadata(OPEN_ROUTE, true);

/** A POST that stores nothing: it needs no Idempotency-Key. */
export const AsksOnly = (): CustomDecorator => SetMetadata(ASKS_ONLY, true);
