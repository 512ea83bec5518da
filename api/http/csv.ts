import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import type { ApiRequest } from './visit.js';

type Cell = string | number | boolean | null | undefined;

/** The columns of a list as a file, by their heading. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

const CSV_COLUMNS = 'woonzeker:csv';

/** The list of this route can be had as a file with these columns (`Accept: text/csv`). */
export const AsFile = <Row>(fileName: string, columns: Columns<Row>): MethodDecorator =>
  SetMetadata(CSV_COLUMNS, { fileName, columns });

interface FileShape {
  fileName: string;
  columns: Columns<unknown>;
}

/** Writes `items` of an answer as CSV when the caller wants a file. */
@Injectable()
export class CsvInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const shape = this.reflector.get<FileShape | undefined>(CSV_COLUMNS, context.getHandler());
    const http = context.switchToHttp();
    if (!shape || !http.getRequest<ApiRequest>().visit?.wantsFile) return next.handle();
    return next.handle().pipe(
      map((answer: { items: readonly unknown[] }) => {
        http
          .getResponse<Response>()
          .type('text/csv; charset=utf-8')
          .attachment(`${shape.fileName}.csv`);
        return csvOf(shape.columns, answer.items);
      }),
    );
  }
}

/** Rows with `;` between and a byte order mark, as spreadsheets here expect. */
export function csvOf<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const heading = Object.keys(columns).map(cellOf).join(';');
  const lines = rows.map((row) =>
    Object.values(columns)
      .map((column) => cellOf(column(row)))
      .join(';'),
  );
  return `\uFEFF${[heading, ...lines].join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it (facts §4.4). */
function cellOf(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
