import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { createApplication } from '../../api/application.js';
import type { ApiConfig } from '../../api/config.js';
import { hashPassword } from '../../api/session/passwords.js';
import type { AccessRole } from '../../domain/access/policy.js';
import { structuredReference } from '../../domain/payment/structured-reference.js';
import { ShiftedClock } from '../../infra/clock/clock.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { Organisation, type OrganisationKind } from '../../infra/database/entities/organisation.js';
import { Person } from '../../infra/database/entities/person.js';
import { Occupant, RentLineRow, Tenancy } from '../../infra/database/entities/tenancy.js';
import { createDatabase } from '../support/stack.js';

/** The password of everybody in the house. */
export const password = 'een lang wachtwoord';
let passwordHash: Promise<string> | undefined;

/** A clock that stands still at a chosen instant. */
class StandingClock extends ShiftedClock {
  private instant = new Date('2031-03-05T09:00:00Z');

  override now(): Date {
    return this.instant;
  }

  stand(instant: string): void {
    this.instant = new Date(instant);
  }
}

export interface Employee {
  email: string;
  userId: string;
  organisationId: string;
}

/** A signed-in person at the interface. */
export class Caller {
  private csrfToken = '';
  readonly agent: ReturnType<typeof request.agent>;

  constructor(app: NestExpressApplication) {
    this.agent = request.agent(app.getHttpServer());
  }

  async signIn(email: string): Promise<this> {
    const { body } = await this.agent.post('/api/v1/session').send({ email, password }).expect(200);
    this.csrfToken = (body as { csrfToken: string }).csrfToken;
    return this;
  }

  get(path: string): request.Test {
    return this.agent.get(`/api/v1${path}`);
  }

  post(path: string, key: string = randomUUID()): request.Test {
    return this.acting(this.agent.post(`/api/v1${path}`), key);
  }

  put(path: string, key: string = randomUUID()): request.Test {
    return this.acting(this.agent.put(`/api/v1${path}`), key);
  }

  patch(path: string, key: string = randomUUID()): request.Test {
    return this.acting(this.agent.patch(`/api/v1${path}`), key);
  }

  delete(path: string): request.Test {
    return this.agent.delete(`/api/v1${path}`).set('x-csrf-token', this.csrfToken);
  }

  private acting(test: request.Test, key: string): request.Test {
    return test.set('x-csrf-token', this.csrfToken).set('idempotency-key', key);
  }
}

/** A running API over a database of its own, without a Temporal server: commands stay stored. */
export class ApiHouse {
  private constructor(
    readonly app: NestExpressApplication,
    readonly source: DataSource,
    readonly clock: StandingClock,
  ) {}

  static async open(overrides: Partial<ApiConfig> = {}): Promise<ApiHouse> {
    const clock = new StandingClock();
    const config: ApiConfig = {
      databaseUrl: await createDatabase(),
      sessionSecret: 'only for these tests',
      host: '127.0.0.1',
      port: 0,
      practice: false,
      secure: false,
      temporalAddress: '',
      temporalNamespace: '',
      keysFile: undefined,
      signInLimit: 1000,
      logLevel: 'silent',
      smtp: undefined,
      webAddress: 'http://localhost',
      ...overrides,
    };
    const app: NestExpressApplication = await createApplication({
      config,
      clock,
      delivery: {
        deliver: async (id) =>
          app.get(DataSource).getRepository(CommandRow).findOneByOrFail({ id }),
        awayParts: () => Promise.resolve(['temporal']),
      },
    });
    await app.init();
    const source = app.get(DataSource);
    return new ApiHouse(app, source, clock);
  }

  close(): Promise<void> {
    return this.app.close();
  }

  caller(): Caller {
    return new Caller(this.app);
  }

  as(employee: Employee): Promise<Caller> {
    return this.caller().signIn(employee.email);
  }

  async organisation(kind: OrganisationKind, name: string): Promise<string> {
    const id = randomUUID();
    await this.source.getRepository(Organisation).insert({
      id,
      kind,
      name,
      street: 'Kerkstraat 1',
      postalCode: '3600',
      municipality: 'Genk',
      phone: '089 00 00 00',
      email: `${id}@voorbeeld.be`,
      iban: null,
      companyNumber: '0403019261',
    });
    return id;
  }

  async employee(organisationId: string, ...roles: AccessRole[]): Promise<Employee> {
    const userId = randomUUID();
    const email = `${userId}@voorbeeld.be`;
    passwordHash ??= hashPassword(password);
    await this.source.getRepository(AppUser).insert({
      id: userId,
      organisationId,
      email,
      name: `Collega ${roles.join(' ')}`,
      passwordHash: await passwordHash,
      roles,
      deputyUserId: null,
      active: true,
      invitationHash: null,
    });
    return { email, userId, organisationId };
  }

  /** A tenancy of € 600 a month since 2030 with one tenant. */
  async tenancy(organisationId: string, number: string): Promise<{ id: string; personId: string }> {
    const id = randomUUID();
    const personId = randomUUID();
    const manager = this.source.manager;
    await manager.insert(Tenancy, {
      id,
      organisationId,
      number,
      structuredReference: structuredReference(number.replace(/\D/g, '').padStart(10, '0')),
      street: 'Stationsstraat 4',
      postalCode: '3600',
      municipality: 'Genk',
      startsOn: '2030-01-01',
      endsOn: null,
    });
    await manager.insert(Person, {
      id: personId,
      organisationId,
      firstName: 'Jan',
      lastName: `Peeters${number}`,
      phone: null,
      email: null,
      postalAddress: null,
    });
    await manager.insert(Occupant, {
      id: randomUUID(),
      organisationId,
      tenancyId: id,
      personId,
      kind: 'tenant',
      fromDate: '2030-01-01',
      untilDate: null,
    });
    await manager.insert(RentLineRow, {
      id: randomUUID(),
      organisationId,
      tenancyId: id,
      kind: 'rent',
      fromDate: '2031-01-01',
      untilDate: null,
      monthlyCents: 60_000,
      dueDay: 5,
    });
    return { id, personId };
  }
}
