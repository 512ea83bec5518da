import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';

/** The answer to a decision: done in turn `seq`, or stored and on its way. */
export class Accepted {
  constructor(
    readonly command: string,
    readonly seq: number | null,
    readonly stored = false,
  ) {}
}

/** An answer whose work is stored and still under way: 202 with the address of its command. */
export class StoredAnswer {
  constructor(
    readonly command: string,
    readonly body: object,
  ) {}
}

export interface AcceptedBody {
  command: string;
  seq?: number;
  text?: string;
}

/** 200 with the turn of the procedure, or 202 with the address where its fate is told (api.md). */
@Injectable()
export class AcceptedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        const response = context.switchToHttp().getResponse<Response>();
        if (answer instanceof StoredAnswer) {
          response.status(202).location(`/api/v1/commands/${answer.command}`);
          return answer.body;
        }
        if (!(answer instanceof Accepted)) return answer;
        const { command, seq, stored } = answer;
        if (!stored) return { command, ...(seq !== null && { seq }) };
        response.status(202).location(`/api/v1/commands/${command}`);
        const text = 'Bewaard. De procedure verwerkt dit zodra ze weer draait.';
        return { command, text };
      }),
    );
  }
}
