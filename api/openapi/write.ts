/** Writes what the API answers (answers.json) and the types of the web application; needs no running stack. */
import 'reflect-metadata';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTS, { astToString } from 'openapi-typescript';
import { AppModule, type AppParts } from '../app.module.js';
import { PracticeModule } from '../practice/practice.module.js';
import { readAnswers } from './answer-schemas.js';
import { answersFile, describeApi } from './document.js';

const root = path.resolve(import.meta.dirname, '../..');
const controllers = readdirSync(path.join(root, 'api'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.controller.ts'))
  .sort()
  .map((file) => path.join(root, 'api', file));

const answers = readAnswers(root, controllers);
writeFileSync(answersFile, `${JSON.stringify(answers, null, 1)}\n`);

/** In preview Nest looks at the classes and makes none of them: no database, no Temporal. */
const parts = { config: { logLevel: 'silent', signInLimit: 1 } } as AppParts;
const extraModules = [PracticeModule.of(undefined as never)];
const app = await NestFactory.create(AppModule.of({ ...parts, extraModules }), {
  preview: true,
  logger: ['error'],
});
app.setGlobalPrefix('api/v1', { exclude: ['api/health/live', 'api/health/ready'] });
const types = await openapiTS(underBase(describeApi(app, answers), '/api/v1') as never, {
  defaultNonNullable: false,
});
writeFileSync(path.join(root, 'web/lib/api-types.ts'), astToString(types));
process.exit();

/** The web's client knows the base: its addresses begin behind it. */
function underBase(document: OpenAPIObject, base: string): OpenAPIObject {
  const inside = Object.entries(document.paths)
    .filter(([address]) => address.startsWith(base))
    .map(([address, item]) => [address.slice(base.length), item] as const);
  return { ...document, paths: Object.fromEntries(inside) };
}
