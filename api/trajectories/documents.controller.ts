import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  type StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { StoredAnswer } from '../http/accepted.js';
import { type ById, byId } from '../http/fields.js';
import { inline } from '../http/kept-file.js';
import { Needs } from '../http/needs.js';
import { type ActWithFile, CurrentActWithFile, MOST_UPLOADED_BYTES } from '../http/uploads.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import type { DocumentMadeAnswer, DocumentsAnswer } from './documents.answers.js';
import * as form from './documents.schema.js';
import { TrajectoryDocuments } from './documents.service.js';
import type { TrajectoryFact } from './trajectory-facts.service.js';

const withScan = FileInterceptor('file', {
  limits: { fileSize: MOST_UPLOADED_BYTES, files: 1, fields: 5, fieldSize: 1000 },
});

const signatureForm = {
  type: 'object',
  required: ['by', 'on', 'how'],
  properties: {
    by: { type: 'string' },
    on: { type: 'string', format: 'date' },
    how: { type: 'string', enum: ['on_screen', 'scanned'] },
    file: { type: 'string', format: 'binary' },
  },
};

/** The papers of a trajectory: agreements, reports, letters, and the file for the judge. */
@ApiTags('trajectories')
@Controller('trajectories/:id')
export class DocumentsController {
  constructor(private readonly documents: TrajectoryDocuments) {}

  @Get('documents')
  @Needs('trajectory.view')
  list(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<DocumentsAnswer> {
    return this.documents.list(visit, id);
  }

  @Post('documents')
  @Needs('guidance.record', 'trajectory.end')
  @HttpCode(200)
  make(
    @CurrentAct() { visit, intent }: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: form.documentBody }) body: form.DocumentForm,
  ): Promise<DocumentMadeAnswer | StoredAnswer> {
    return this.documents.make(visit, intent, { id, body });
  }

  @Get('documents/:documentId/pdf')
  @Needs('trajectory.view')
  async pdf(
    @CurrentVisit() visit: Visit,
    @Param({ schema: form.byTrajectoryAndDocument })
    { id, documentId }: form.ByTrajectoryAndDocument,
  ): Promise<StreamableFile> {
    return inline(await this.documents.pdf(visit, { id, documentId }));
  }

  @Post('documents/:documentId/signatures')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ schema: signatureForm })
  @Needs('guidance.record', 'trajectory.end')
  @HttpCode(200)
  @UseInterceptors(withScan)
  sign(
    @CurrentActWithFile() { visit, intent, file: scan }: ActWithFile,
    @Param({ schema: form.byTrajectoryAndDocument })
    { id, documentId }: form.ByTrajectoryAndDocument,
    @Body({ schema: form.signatureBody }) body: form.SignatureForm,
  ): Promise<TrajectoryFact> {
    return this.documents.sign(visit, intent, { id, documentId, body, scan });
  }

  @Get('proof-file')
  @Needs('trajectory.view')
  async proofFile(
    @CurrentVisit() visit: Visit,
    @Param({ schema: byId }) { id }: ById,
  ): Promise<StreamableFile> {
    return inline(await this.documents.proofFile(visit, id));
  }
}
