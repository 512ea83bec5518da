import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { AnswerSchemas } from './answer-schemas.js';

/** Written by `npm run api-types` from the return types of the controllers. */
export const answersFile = path.join(import.meta.dirname, 'answers.json');

/** The description of this interface, made from the code (`/api/openapi.json`). */
export function describeApi(
  app: INestApplication,
  answers: AnswerSchemas = storedAnswers(),
): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Woonzeker')
    .setVersion('1')
    .build();
  return withAnswers(SwaggerModule.createDocument(app, about), answers);
}

function storedAnswers(): AnswerSchemas {
  if (!existsSync(answersFile)) return { operations: {}, schemas: {} };
  return JSON.parse(readFileSync(answersFile, 'utf8')) as AnswerSchemas;
}

const methods = ['get', 'post', 'delete', 'put', 'patch'] as const;

function withAnswers(document: OpenAPIObject, answers: AnswerSchemas): OpenAPIObject {
  const asked = document.components?.schemas ?? {};
  for (const schema of Object.values(asked)) forgetDefaults(schema);
  document.components = { ...document.components, schemas: { ...answers.schemas, ...asked } };
  for (const item of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) addAnswer(operation, answers);
    }
  }
  return document;
}

/** What has a default need not be sent. */
function forgetDefaults(schema: SchemaObject | ReferenceObject): void {
  if (!('properties' in schema)) return;
  const { properties = {}, required = [] } = schema;
  schema.required = required.filter((name) => !('default' in (properties[name] ?? {})));
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type SchemaObject = Exclude<Schemas[string], { $ref: string }>;
type ReferenceObject = Extract<Schemas[string], { $ref: string }>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** A route with two addresses has an operation id with a number; its answer is the same. */
function addAnswer(operation: Operation, { operations }: AnswerSchemas): void {
  const known = operations[operation.operationId?.replace(/\[\d+\]$/, '') ?? ''];
  const [ok] = Object.values(operation.responses);
  if (known && ok && !('content' in ok)) {
    Object.assign(ok, { content: { [known.mediaType]: { schema: known.schema } } });
  }
  operation.responses.default = {
    description: 'A refusal in words (RFC 9457)',
    content: { 'application/problem+json': { schema: ref('ProblemBody') } },
  };
}

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
