import { createHash } from 'node:crypto';
import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { raw } from 'express';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import { invalid } from './problem.js';
import type { Act, ApiRequest, Intent } from './visit.js';

/** Bytes in an uploaded file, at most. */
export const MOST_UPLOADED_BYTES = 20 * 1024 * 1024;

const readRaw = raw({
  type: ['application/octet-stream', 'text/csv', 'text/plain'],
  limit: MOST_UPLOADED_BYTES,
});

/** Reads a file sent as the body itself, after the door was passed. */
@Injectable()
export class RawFileInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    await new Promise<void>((resolve, reject) => {
      readRaw(request, http.getResponse<Response>(), (error?: unknown) => {
        if (error === undefined) resolve();
        else reject(error instanceof Error ? error : new Error('The body could not be read'));
      });
    });
    return next.handle();
  }
}

/** A request whose body is a file, or a form that multer has read. */
export type UploadRequest = ApiRequest & { file?: { originalname: string; buffer: Buffer } };

/** Who acts, what is asked, and the file that came with the form, when one did. */
export type ActWithFile = Act & { file: Buffer | undefined };

/** As `CurrentAct`, with the file of the form. Only on routes that act. */
export const CurrentActWithFile = createParamDecorator(
  (_data: unknown, context: ExecutionContext): ActWithFile => {
    const { visit, intent, file } = context.switchToHttp().getRequest<UploadRequest>();
    if (!visit || !intent) throw new Error('A route that does not act has no intent');
    return { visit, intent, file: file?.buffer };
  },
);

export interface Upload {
  kind: unknown;
  fileName: string;
  bytes: Buffer;
}

/**
 * The file of a request, from a form or from the body itself.
 * @throws Problem 400 `file_missing`
 */
export function uploadOf({ file, body }: UploadRequest, kind: string | undefined): Upload {
  if (Buffer.isBuffer(body) && body.length > 0) return { kind, fileName: '', bytes: body };
  if (!file || file.buffer.length === 0) throw invalid([{ path: 'file', code: 'file_missing' }]);
  const form = (body ?? {}) as { kind?: unknown };
  const fileName = file.originalname.slice(0, 200);
  return { kind: kind ?? form.kind, fileName, bytes: file.buffer };
}

/** The intent with the file counted in: another file under the same key is another body. */
export function withFile(intent: Intent, bytes: Buffer): Intent {
  const bodyHash = createHash('sha256').update(intent.bodyHash).update(bytes).digest('hex');
  return { ...intent, body: {}, bodyHash };
}
