import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { CommandDelivery } from '../http/delivery.js';
import { Open } from '../http/needs.js';
import { DELIVERY } from '../tokens.js';

interface Health {
  status: 'up' | 'down';
  away: string[];
}

/** For supervisors: is the process there, and which part is away. */
@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly database: DataSource,
    @Inject(DELIVERY) private readonly delivery: CommandDelivery,
  ) {}

  @Get('live')
  @Open()
  live(): Health {
    return { status: 'up', away: [] };
  }

  /** 503 while the database is away; without Temporal facts are still safe, so that is 200 with its name. */
  @Get('ready')
  @Open()
  async ready(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const [databaseAnswers, away] = await Promise.all([
      this.database.query('select 1').then(
        () => true,
        () => false,
      ),
      this.delivery.awayParts(),
    ]);
    if (databaseAnswers) return { status: 'up', away };
    response.status(503);
    return { status: 'down', away: ['database', ...away] };
  }
}
