import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type ById, byId, nothing } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import {
  MOST_UPLOADED_BYTES,
  RawFileInterceptor,
  uploadOf,
  type UploadRequest,
} from '../http/uploads.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import type { ImportAnswer } from './imports.answers.js';
import { ImportsService } from './imports.service.js';

const uploadQuery = z.strictObject({ kind: z.string().max(40).optional() });
type UploadQuery = z.infer<typeof uploadQuery>;
const inForm = FileInterceptor('file', {
  limits: { fileSize: MOST_UPLOADED_BYTES, files: 1, fields: 5, fieldSize: 1000 },
});

const uploadForm = {
  type: 'object',
  required: ['kind', 'file'],
  properties: {
    kind: { type: 'string', enum: ['payments', 'tenancies', 'closed-cases', 'trajectories'] },
    file: { type: 'string', format: 'binary' },
  },
};

/** Files come as a form (`kind`, `file`) or as the body itself with `?kind=`. */
@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: uploadForm })
  @Needs('import.tenancies', 'import.payments', 'import.closed_cases', 'import.trajectories')
  @HttpCode(200)
  @UseInterceptors(inForm, RawFileInterceptor)
  upload(
    @CurrentAct() { visit, intent }: Act,
    @Query({ schema: uploadQuery }) { kind }: UploadQuery,
    @Req() request: UploadRequest,
  ): Promise<ImportAnswer> {
    return this.imports.upload(visit, intent, uploadOf(request, kind));
  }

  @Get(':id')
  @Needs('import.tenancies', 'import.payments', 'import.closed_cases', 'import.trajectories')
  show(@CurrentVisit() visit: Visit, @Param({ schema: byId }) { id }: ById): Promise<ImportAnswer> {
    return this.imports.show(visit, id);
  }

  @Post(':id/confirm')
  @Needs('import.tenancies', 'import.payments', 'import.closed_cases', 'import.trajectories')
  @HttpCode(200)
  confirm(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: nothing }) _body: unknown,
  ): Promise<ImportAnswer> {
    return this.imports.confirm(visit, intent, id);
  }
}
